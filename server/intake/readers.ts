/**
 * Reading sources beside the server, in processes of their own: a hang, a blow-up or a crash in a parser of other people's
 * files ends one import with a sentence and touches no room. A process rather than a thread, because only a process has
 * memory that can be counted whole, a lower priority, and an end that nothing inside it can refuse.
 */
import { type ChildProcess, fork, type Serializable } from 'node:child_process'
import { lowerPriority, memoryOf } from './atWork.ts'
import { pause, receiveInParts, type Sent, sendInParts } from './inParts.ts'
import {
  type Answer,
  type Job,
  type Migrate,
  type PlaceAnnotations,
  type ReadWritten,
  type Unbundle,
  withoutBytes,
} from './reading.ts'
import { Unreadable } from './unreadable.ts'

export interface ReaderRules {
  /** Imports under way at once, and those that wait for their turn; more are told to come back. */
  atOnce: number
  waiting: number
  timeMs: number
  /** Of one process, in bytes. */
  memory: number
  /** How long a process that has nothing to do is kept. */
  warmMs: number
}
export interface ReaderTools {
  /** The file that reads (`readerProcess.ts`, or what was built of it). */
  program: string
  /** Runs once, `ms` later; what it answers calls that off. */
  after: (ms: number, run: () => void) => () => void
  /** How many milliseconds a process could have worked and had no processor, since its start (`waitedMs`). */
  waited: (pid: number | undefined) => number
}

/** Of the heap alone; buffers lie outside of it, which is what `memory` is for. */
const HEAP_SHARE = 0.6
const LOOK_MS = 100
/** How often the time is given again to a reader that had no processor for half of it: that says nothing of its source. */
const MORE_TIMES = 3

interface Waiting {
  job: Job
  asker: string
  done: (result: never) => void
  failed: (error: unknown) => void
}
interface Reader {
  child: ChildProcess
  work?: Waiting
  /** Why it is being ended, where we end it. */
  ending?: Error
  callOff: (() => void)[]
}

export class Readers {
  readonly #rules: ReaderRules
  readonly #tools: ReaderTools
  readonly #readers = new Set<Reader>()
  #queue: Waiting[] = []

  constructor(rules: ReaderRules, tools: ReaderTools) {
    this.#rules = rules
    this.#tools = tools
  }

  /** Rejects with `Unreadable`, or with the signal's reason once its caller has gone. */
  readWritten: ReadWritten = (job, asker) => this.#ask(job, asker)
  place: PlaceAnnotations = (job, asker) => this.#ask(job, asker)
  migrate: Migrate = (job, asker) => this.#ask(job, asker)
  unbundle: Unbundle = (job, asker) => this.#ask(job, asker)

  async #ask<T>(job: Job, { asker, signal }: { asker: string; signal?: AbortSignal }): Promise<T> {
    signal?.throwIfAborted()
    const { waiting: most } = this.#rules
    if (this.#queue.length >= most || this.#queueOf(asker) >= Math.ceil(most / 2))
      throw new Unreadable(503, 'Many articles are being read at the moment. Try again in a minute.', 'source')
    const { promise, resolve: done, reject: failed } = Promise.withResolvers<T>()
    const waiting: Waiting = { job, asker, done, failed }
    const giveUp = () => this.#giveUp(waiting, signal!.reason)
    signal?.addEventListener('abort', giveUp, { once: true })
    this.#queue.push(waiting)
    this.#next()
    return promise.finally(() => signal?.removeEventListener('abort', giveUp))
  }

  /** Process ids, for measurements. */
  get pids(): number[] {
    return [...this.#readers].map(reader => reader.child.pid!)
  }

  /** Ends all of it at once. */
  close(): void {
    for (const reader of this.#readers) this.#end(reader, new Unreadable(503, 'The server is going down.', 'source'))
  }

  #queueOf = (asker: string) => this.#queue.filter(one => one.asker === asker).length
  #workOf = (asker: string) => [...this.#readers].filter(one => one.work?.asker === asker).length

  /** One asker never has all of the readers, where there are several. */
  #next(): void {
    const most = Math.max(1, this.#rules.atOnce - 1)
    const working = [...this.#readers].filter(reader => reader.work).length
    if (working >= this.#rules.atOnce) return
    const waiting = this.#queue.find(one => this.#workOf(one.asker) < most)
    if (!waiting) return
    this.#queue = this.#queue.filter(one => one !== waiting)
    const idle = [...this.#readers].find(reader => !reader.work && !reader.ending)
    this.#give(idle ?? this.#start(), waiting)
    this.#next()
  }

  #start(): Reader {
    const { program } = this.#tools
    const stripsTypes = process.execArgv.filter(option => option === '--experimental-strip-types')
    const child = fork(program, [], {
      // Nothing of the server's environment: it holds secrets, and a reader needs none of it.
      env: {},
      execArgv: [`--max-old-space-size=${Math.floor((this.#rules.memory * HEAP_SHARE) / 2 ** 20)}`, ...stripsTypes],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const reader: Reader = { child, callOff: [] }
    this.#readers.add(reader)
    const take = receiveInParts<Answer>((answer, long) => this.#answered(reader, answer, long))
    child.on('message', sent => take(sent as Sent<Answer>))
    child.on('error', error => {
      this.#end(reader, error)
      if (child.pid === undefined) this.#ended(reader)
    })
    child.on('exit', () => this.#ended(reader))
    return reader
  }

  #give(reader: Reader, waiting: Waiting): void {
    this.#rest(reader)
    reader.work = waiting
    const { memory } = this.#rules
    const { after } = this.#tools
    const look = () => {
      if (memoryOf(reader.child.pid) > memory) this.#end(reader, tooMuchMemory())
      else reader.callOff[1] = after(LOOK_MS, look)
    }
    reader.callOff[1] = after(LOOK_MS, look)
    this.#giveTime(reader, MORE_TIMES)
    lowerPriority(reader.child.pid)
    const [job, ...long] = withoutBytes(waiting.job)
    const send = (sent: Sent<Job>) =>
      new Promise<void>((resolve, failed) =>
        reader.child.send(sent as Serializable, error => (error ? failed(error) : resolve())),
      )
    sendInParts(send, pause, job, long).catch(error => this.#end(reader, error))
  }

  /** The rule's time, and again as often as `more` when the reader, of the lowest priority, was kept from its work by others. */
  #giveTime(reader: Reader, more: number): void {
    const { timeMs } = this.#rules
    const { after, waited } = this.#tools
    const late = `It could not be read within ${timeMs / 1000} seconds. Try a shorter or simpler one, or paste its text.`
    const before = waited(reader.child.pid)
    reader.callOff[0] = after(timeMs, () => {
      if (more > 0 && waited(reader.child.pid) - before > timeMs / 2) this.#giveTime(reader, more - 1)
      else this.#end(reader, new Unreadable(422, late, 'source'))
    })
  }

  #answered(reader: Reader, answer: Answer, [text, made]: Uint8Array<ArrayBuffer>[]): void {
    const { work } = reader
    if (!work || reader.ending) return
    delete reader.work
    this.#rest(reader)
    // What a large import leaves behind is not kept warm.
    if (memoryOf(reader.child.pid) > this.#rules.memory / 2) this.#end(reader, tooMuchMemory())
    else reader.callOff = [this.#tools.after(this.#rules.warmMs, () => this.#end(reader, new Error('nothing to do')))]
    if ('written' in answer) work.done({ ...answer.written, text, made } as never)
    else if ('result' in answer) work.done(JSON.parse(answer.result) as never)
    else if ('unreadable' in answer) {
      const { status, detail, path } = answer.unreadable
      work.failed(new Unreadable(status, detail, path))
    } else work.failed(new Error(`a reader failed: ${answer.failure}`))
    this.#next()
  }

  #giveUp(waiting: Waiting, reason: unknown): void {
    this.#queue = this.#queue.filter(one => one !== waiting)
    const reader = [...this.#readers].find(one => one.work === waiting)
    if (reader) this.#end(reader, reason instanceof Error ? reason : new Error(String(reason)))
    else waiting.failed(reason)
  }

  #end(reader: Reader, why: Error): void {
    reader.ending ??= why
    this.#rest(reader)
    reader.child.kill('SIGKILL')
  }

  /** By our hand or by itself: out of memory, in nearly all cases. */
  #ended(reader: Reader): void {
    this.#rest(reader)
    this.#readers.delete(reader)
    reader.work?.failed(reader.ending ?? tooMuchMemory())
    delete reader.work
    this.#next()
  }

  #rest(reader: Reader): void {
    for (const callOff of reader.callOff) callOff()
    reader.callOff = []
  }
}

const tooMuchMemory = () =>
  new Unreadable(422, 'It takes too much memory to read. Try a shorter or simpler one, or paste its text.', 'source')
