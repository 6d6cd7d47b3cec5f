/** Making files beside the server: one process a file, at most so many at once, with an end that comes from outside. */
import { fork } from 'node:child_process'
import { type Press, PressBusy, type PressJob } from './press.ts'
import type { PressAnswer } from './pressProcess.ts'

/** Almost all that a press makes is gone again at once: with room for it, little of it is moved. More room costs memory alone. */
export const PRESS_OPTIONS = ['--max-semi-space-size=16']

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
    try {
      if (signal?.aborted) throw new PressBusy('Nobody waits for this file any more.')
      return await this.#make(job, signal)
    } finally {
      this.#working--
      this.#waiting.shift()?.()
    }
  }

  /** Ends all of it at once. */
  close(): void {
    for (const end of this.#ends) end()
  }

  #make(job: PressJob, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
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
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
    const end = () => child.kill('SIGKILL')
    this.#ends.add(end)
    signal?.addEventListener('abort', end)
    const callOff = after(timeMs, () => {
      reject(new PressBusy('This file took too long to make. Try another format.'))
      end()
    })
    child.on('message', (answer: PressAnswer) => {
      if ('file' in answer) resolve(new Uint8Array(answer.file))
      else reject(new Error(`a file could not be made: ${answer.failure}`))
    })
    child.on('error', reject)
    child.on('exit', () => reject(new PressBusy('This file could not be made here: it is too large.')))
    child.send(job, error => error && reject(error))
    return promise.finally(() => {
      callOff()
      this.#ends.delete(end)
      signal?.removeEventListener('abort', end)
      end()
    })
  }
}
