/** A store whose commits a test can fail or hold back; everything else goes straight to the store inside. */
import type { RoomStore } from '../../server/rooms/roomStore.ts'

export interface FailingStore {
  store: RoomStore
  /** The next commit is refused with this error and reaches nothing. */
  failNextCommit(error?: Error): void
  /** Commits from now on wait, in order, until the answered function is called. */
  holdCommits(): () => void
}

export function failingStore(inner: RoomStore): FailingStore {
  let failure: Error | undefined
  let gate = Promise.resolve()
  const commit: RoomStore['commit'] = async commits => {
    const error = failure
    failure = undefined
    await gate
    if (error) throw error
    await inner.commit(commits)
  }
  return {
    store: { ...inner, commit },
    failNextCommit(error = new Error('the disk is full')) {
      failure = error
    },
    holdCommits() {
      let release = () => {}
      gate = new Promise(resolve => {
        release = resolve
      })
      return () => release()
    },
  }
}
