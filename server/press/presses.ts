/** Making files beside the server: one process a file, at most so many at once, with an end that comes from outside. */
import { fork } from 'node:child_process'
import { type Press, PressBusy, type PressedFile, type PressJob } from './press.ts'
import type { PressAnswer, PressWord } from './pressProcess.ts'

/** Almost all that a press makes is gone again at once: with room for it, little of it is moved. More room costs memory alone. */
export const PRESS_OPTIONS = ['--max-semi-space-size=16']

/**
 * Bytes of a file that are kept for a reader who is slower than it is made. More than most files have: a class that saves over a slow
 * line must not wait for each other. A longer one waits for its reader, within its time.
 */
const KEPT = 16 * 2 ** 20

export interface PressRules {
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
}

export class Presses {
  readonly #rules: PressRules
  readonly #tools: PressTools
  readonly #waiting: (() => void)[] = []
  readonly #ends = new Set<() => void>()
  #working = 0

  constructor(rules: PressRules, tools: PressTools) {
    this.#rules = rules
    this.#tools = tools
  }

  press: Press = async (job, signal) => {
    if (this.#waiting.length >= this.#rules.waiting)
      throw new PressBusy('Many files are being made at the moment. Try again in a minute.')
    if (this.#working >= this.#rules.atOnce) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#working++
    const next = () => {
      this.#working--
      this.#waiting.shift()?.()
    }
    if (signal?.aborted) {
      next()
      throw new PressBusy('Nobody waits for this file any more.')
    }
    return this.#make(job, signal, next)
  }

  /** Ends all of it at once. */
  close(): void {
    for (const end of this.#ends) end()
  }

  /** `over`: called once nothing of it is made any more. */
  #make(job: PressJob, signal: AbortSignal | undefined, over: () => void): Promise<PressedFile> {
    const { program, after } = this.#tools
    const { timeMs, memory } = this.#rules
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
    let isOver = false
    const end = (how: () => void) => {
      if (isOver) return
      isOver = true
      how()
      callOff()
      this.#ends.delete(stop)
      signal?.removeEventListener('abort', leave)
      child.kill('SIGKILL')
      over()
    }
    const more = () => child.send('more' satisfies PressWord, () => {})
    let [isBegun, isFull] = [false, false]
    let taking!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
    const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start(controller) {
          taking = controller
        },
        pull() {
          if (isFull) more()
          isFull = false
        },
        cancel: () => end(() => {}),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: KEPT }),
    )
    const fail = (error: Error) =>
      end(() => {
        if (isBegun) taking.error(error)
        else reject(error)
      })
    const stop = () => fail(new PressBusy('This file could not be made here: it is too large.'))
    this.#ends.add(stop)
    // Whoever reads already gives up by cancelling.
    const leave = () => isBegun || stop()
    signal?.addEventListener('abort', leave)
    const callOff = after(timeMs, () => fail(new PressBusy('This file took too long to make. Try another format.')))
    child.on('message', (answer: PressAnswer) => {
      if (isOver) return
      if ('failure' in answer) return fail(new Error(`a file could not be made: ${answer.failure}`))
      if ('isWhole' in answer) return end(() => taking.close())
      const { piece, expected } = answer
      if (!isBegun) resolve({ bytes, ...(expected === undefined ? {} : { expected }) })
      isBegun = true
      taking.enqueue(new Uint8Array(piece))
      isFull = taking.desiredSize! <= 0
      if (!isFull) more()
    })
    child.on('error', fail)
    child.on('exit', stop)
    child.send(job, error => error && fail(error))
    return promise
  }
}
