/** The process beside the server that reads sources: one job at a time, an answer each. It ends when the server does. */
import { pause, receiveInParts, type Sent, sendInParts } from './inParts.ts'
import {
  type Answer,
  type Job,
  migrateHere,
  placeHere,
  type ReadJob,
  readHere,
  unbundleHere,
  withBytes,
  writeDown,
} from './reading.ts'
import { Unreadable } from './unreadable.ts'

const send = (sent: Sent<Answer>) =>
  new Promise<void>((resolve, reject) =>
    process.send!(sent, (error: Error | null) => (error ? reject(error) : resolve())),
  )

process.on(
  'message',
  receiveInParts<Job>(async (job, bytes) => {
    const [said, ...long] = await answer(withBytes(job, bytes))
    await sendInParts(send, pause, said, long)
  }),
)
process.on('disconnect', () => process.exit(0))

const work = (job: Exclude<Job, ReadJob>) => {
  if ('annotations' in job) return placeHere(job)
  return 'before' in job ? migrateHere(job) : unbundleHere(job)
}

async function answer(job: Job): Promise<[Answer, ...Uint8Array[]]> {
  try {
    if ('source' in job) {
      const { text, made, ...written } = writeDown(await readHere(job))
      return [{ written }, text, made]
    }
    return [{ result: JSON.stringify(await work(job)) }]
  } catch (error) {
    if (error instanceof Unreadable) {
      const { status, detail, path } = error
      return [{ unreadable: { status, detail, path } }]
    }
    // The kind of an error and where it was thrown, never its message: that may quote the source.
    const { name, stack = '' } = error instanceof Error ? error : new Error('not an error')
    const where = stack
      .split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, 8)
    return [{ failure: [name, ...where].join('\n') }]
  }
}
