/** What the system tells of a process at work, and how it is told to let others go first. */
import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** The lowest there is: whoever waits for an import waits a little longer, and no room does. */
export const LOWER_PRIORITY = 19

/** Bytes a process holds; 0 where the system does not tell. */
export function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Milliseconds since its start for which a process could have worked and others had the processors; 0 where the system does not tell. */
export function waitedMs(pid: number | undefined): number {
  try {
    // Of the first thread, which is the one that reads: nanoseconds on a processor, nanoseconds waiting for one, turns.
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}

/** On Linux each thread has a priority of its own, those of the garbage collector too. */
export function lowerPriority(pid: number | undefined): void {
  let threads = [pid!]
  try {
    threads = readdirSync(`/proc/${pid}/task`).map(Number)
  } catch {
    // Another system: the process is all there is.
  }
  for (const thread of threads) {
    try {
      setPriority(thread, LOWER_PRIORITY)
    } catch {
      // It has ended, or the system forbids it: the reader works as it is.
    }
  }
}
