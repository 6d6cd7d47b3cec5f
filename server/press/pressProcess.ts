/** The process that makes one file and ends. */
import { type PressJob, pressHere } from './press.ts'

export type PressAnswer = { file: Uint8Array } | { failure: string }

process.on('disconnect', () => process.exit(0))
process.on('message', async (job: PressJob) => {
  process.send!(await answer(job), () => process.exit(0))
})

async function answer(job: PressJob): Promise<PressAnswer> {
  try {
    return { file: await pressHere(job) }
  } catch (error) {
    // The kind of an error and where it was thrown, never its message: that may quote the transcript.
    const { name, stack = '' } = error instanceof Error ? error : new Error('not an error')
    const places = stack.split('\n').filter(line => /^\s+at /.test(line))
    return { failure: [name, ...places.slice(0, 8)].join('\n') }
  }
}
