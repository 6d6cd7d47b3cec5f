/** A poll that is not about a claim, as it leaves: with its tally where that may be seen, and once it is closed with its result. */
import type { CountedPoll, TranscriptInput } from './make.ts'
import { pollResult } from './results.ts'
import type { Words } from './text/en.ts'
import type { TranscriptPoll } from './transcript.ts'

export function otherPoll(
  counted: CountedPoll,
  { members, course, profile }: TranscriptInput,
  w: Words,
): TranscriptPoll[] {
  const { poll, tally } = counted
  if (poll.about === 'claim' || poll.isWithdrawn) return []
  const { about, question = '', options, method, when, isOpen } = poll
  const result = pollResult(counted, members, w)
  const closed = profile === 'public' ? undefined : course?.closed.get(poll.id)
  return [
    {
      about,
      question,
      options,
      method,
      ...(when ? { when } : {}),
      isOpen,
      ...(closed === undefined ? {} : { closed }),
      ...(tally ? { tally } : {}),
      ...(result ? { result } : {}),
    },
  ]
}
