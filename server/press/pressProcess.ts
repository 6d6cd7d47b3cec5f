/** The process that makes one file and ends. It is a few pieces ahead of whoever takes them, and waits then. */
import { expectedOf, type PressJob, pieces } from './press.ts'

export type PressAnswer = { piece: Uint8Array; expected?: number } | { isWhole: true } | { failure: string }
/** Takes one piece more. */
export type PressWord = 'more'

/** Pieces on their way that nobody has taken yet. */
const AHEAD = 8

process.on('disconnect', () => process.exit(0))
process.once('message', async (job: PressJob) => {
  process.send!(await make(job), () => process.exit(0))
})

async function make(job: PressJob): Promise<PressAnswer> {
  try {
    let free = AHEAD
    let goOn = () => {}
    process.on('message', () => {
      free++
      goOn()
    })
    const expected = expectedOf(job)
    for await (const piece of pieces(job)) {
      if (free === 0) await new Promise<void>(resolve => (goOn = resolve))
      free--
      process.send!({ piece, ...(expected === undefined ? {} : { expected }) } satisfies PressAnswer)
    }
    return { isWhole: true }
  } catch (error) {
    // The kind of an error and where it was thrown, never its message: that may quote the transcript.
    const { name, stack = '' } = error instanceof Error ? error : new Error('not an error')
    const places = stack.split('\n').filter(line => /^\s+at /.test(line))
    return { failure: [name, ...places.slice(0, 8)].join('\n') }
  }
}
