/** What a process beside the server reads, as plain values again. */
import type { Readers } from '../../server/intake/readers.ts'
import type { ReadJob, ReadResult, WrittenResult } from '../../server/intake/reading.ts'

/** A program that stands in for the reader answers with the values themselves. */
export async function readBy(
  readers: Readers,
  job: ReadJob,
  asker: { asker: string; signal?: AbortSignal },
): Promise<ReadResult> {
  const answer = (await readers.readWritten(job, asker)) as WrittenResult & ReadResult
  return answer.made ? JSON.parse(new TextDecoder().decode(answer.made)) : answer
}
