/** Making files beside the server: one process a file, at most so many at once, with an end that comes from outside. */
import { fork } from 'node:child_process'
import { Delivery, type DeliveryRules } from './delivery.ts'
import { type Press, PressBusy, type PressedFile, type PressJob } from './press.ts'
import type { PressAnswer, PressWord } from './pressProcess.ts'
import type { Spool } from './spool.ts'

/** Almost all that a press makes is gone again at once: with room for it, little of it is moved. More room costs memory alone. */
export const PRESS_OPTIONS = ['--max-semi-space-size=16']

export interface PressRules extends DeliveryRules {
  atOnce: number
  waiting: number
  timeMs: number
  /** Of one process's heap, in bytes. */
  memory: number
}
export interface PressTools {
  /** The file that makes files (`pressProcess.ts`, or what was built of it). */
  program: string
  /** Runs once, `ms` later; what it answers calls that off. */
  after: (ms: number, run: () => void) => () => void
  spool: Spool
}

const BUSY = 'Many files are being made at the moment. Try again in a minute.'

export class Presses {
  readonly #rules: PressRules
  readonly #tools: PressTools
  readonly #waiting: (() => void)[] = []
  /** What ends each file that is made or on its way, and the room that it is of. */
  readonly #ends = new Map<(why: Error) => void, string>()
  #working = 0

  constructor(rules: PressRules, tools: PressTools) {
    this.#rules = rules
    this.#tools = tools
  }

  press: Press = async (job, room, signal) => {
    if (this.#waiting.length >= this.#rules.waiting) throw new PressBusy(BUSY)
    let isOver = false
    const giveUp = () => {
      isOver = true
    }
    this.#ends.set(giveUp, room)
    if (this.#working >= this.#rules.atOnce) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#ends.delete(giveUp)
    this.#working++
    const next = () => {
      this.#working--
      this.#waiting.shift()?.()
    }
    if (isOver || signal?.aborted) {
      next()
      throw new PressBusy(isOver ? BUSY : 'Nobody waits for this file any more.')
    }
    return this.#make(job, room, signal, next)
  }

  /** Ends all of it at once; with a room, all that is of it, since words of it may be in there that are to be nowhere any more. */
  close(room?: string): void {
    for (const [end, of] of this.#ends) if (room === undefined || room === of) end(new PressBusy(BUSY))
  }

  /** `over`: called once nothing of it is made any more; what was made may be on its way for far longer. */
  #make(job: PressJob, room: string, signal: AbortSignal | undefined, over: () => void): Promise<PressedFile> {
    const { program, after, spool } = this.#tools
    const { timeMs, memory, kept } = this.#rules
    const child = fork(program, [], {
      env: {},
      execArgv: [
        `--max-old-space-size=${Math.floor(memory / 2 ** 20)}`,
        ...PRESS_OPTIONS,
        ...process.execArgv.filter(option => option === '--experimental-strip-types'),
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const { promise, resolve, reject } = Promise.withResolvers<PressedFile>()
    let [isBegun, isMade, isOver] = [false, false, false]
    /** Of the making. */
    const end = () => {
      if (isOver) return
      isOver = true
      callOff()
      signal?.removeEventListener('abort', leave)
      child.kill('SIGKILL')
      over()
    }
    const delivery = new Delivery(this.#rules, {
      spool,
      room,
      after,
      over: () => {
        this.#ends.delete(fail)
        end()
      },
    })
    const fail = (error: Error) => {
      if (!isBegun) reject(error)
      delivery.fail(error)
    }
    const stop = () => fail(new PressBusy('This file could not be made here: it is too large.'))
    this.#ends.set(fail, room)
    // Whoever reads already gives up by cancelling.
    const leave = () => isBegun || stop()
    signal?.addEventListener('abort', leave)
    const callOff = after(timeMs, () => fail(new PressBusy('This file took too long to make. Try another format.')))
    // One after the other: the process makes a few ahead, and each that is kept lets it make one more.
    let last = Promise.resolve()
    child.on('message', (answer: PressAnswer) => {
      if (isOver) return
      if ('failure' in answer) return fail(new Error(`a file could not be made: ${answer.failure}`))
      if ('isWhole' in answer) {
        isMade = true
        last = last.then(() => {
          delivery.isMade()
          end()
        })
        return
      }
      const { piece, expected } = answer
      if (!isBegun) {
        // Sooner said than found out in its middle.
        if (expected !== undefined && expected > kept && !spool.hasPlace(room)) return fail(new PressBusy(BUSY))
        resolve({ bytes: delivery.bytes, ...(expected === undefined ? {} : { expected }) })
      }
      isBegun = true
      last = last.then(async () => {
        await delivery.put(new Uint8Array(piece))
        if (!isOver) child.send('more' satisfies PressWord, () => {})
      })
    })
    child.on('error', fail)
    child.on('exit', () => isMade || stop())
    child.send(job, error => error && fail(error))
    return promise
  }
}
