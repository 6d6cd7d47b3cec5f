/** The process beside the server that reads sources: one job at a time, an answer each. It ends when the server does. */
import {
  type Answer,
  type PlaceJob,
  placeHere,
  type ReadJob,
  readHere,
  type UnbundleJob,
  unbundleHere,
  writeDown,
} from './reading.ts'
import { Unreadable } from './unreadable.ts'

process.on('message', async (job: Job) => process.send!(await answer(job)))
process.on('disconnect', () => process.exit(0))

type Job = ReadJob | PlaceJob | UnbundleJob

const work = (job: Job) => {
  if ('annotations' in job) return placeHere(job)
  return 'bundle' in job ? unbundleHere(job) : readHere(job)
}

async function answer(job: Job): Promise<Answer> {
  try {
    if ('isWritten' in job) return { written: writeDown(await readHere(job)) }
    return { result: JSON.stringify(await work(job)) }
  } catch (error) {
    if (error instanceof Unreadable) {
      const { status, detail, path } = error
      return { unreadable: { status, detail, path } }
    }
    // The kind of an error and where it was thrown, never its message: that may quote the source.
    const { name, stack = '' } = error instanceof Error ? error : new Error('not an error')
    return {
      failure: [
        name,
        ...stack
          .split('\n')
          .filter(line => /^\s+at /.test(line))
          .slice(0, 8),
      ].join('\n'),
    }
  }
}
