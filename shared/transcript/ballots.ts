/** Who cast what, of polls whose ballots are open and whose tally whoever asked may see. In public nobody's ballot is told. */
import type { Choice, EntryKey, MemberId, Poll } from '../room/index.ts'
import type { Creator, OpenBallot, Profile } from './transcript.ts'

interface Cast {
  profile: Profile
  /** In the order of the transcript; `ballots` only where they may be told. */
  polls: readonly { poll: Poll; ballots?: readonly { member: MemberId; choice: Choice }[] }[]
  nameOf: (id: MemberId) => Creator
  /** A claim's id, where it stands in the transcript. */
  idOf: (claim: EntryKey) => string | undefined
}

export function ballotsOf({ profile, polls, nameOf, idOf }: Cast): OpenBallot[] {
  if (profile === 'public') return []
  let number = 0
  return polls.flatMap(({ poll, ballots = [] }): OpenBallot[] => {
    if (poll.isWithdrawn) return []
    const annotation = poll.claim && idOf(poll.claim)
    if (poll.about !== 'claim') number++
    else if (!annotation) return []
    const about = annotation ? { annotation, ...(poll.of ? { of: poll.of } : {}) } : { poll: number }
    return ballots.map(({ member, choice }) => ({ ...about, by: nameOf(member), choice: choiceText(choice) }))
  })
}

/** `yes`, `a b`, `a=3 b=1`: keys as `polls.csv` lists them. */
function choiceText(choice: Choice): string {
  if (typeof choice === 'string') return choice
  if (Array.isArray(choice)) return choice.join(' ')
  const { key, reason, ...scores } = choice as { key?: unknown; reason?: string }
  if (typeof key === 'string') return [key, reason].filter(Boolean).join(': ')
  return Object.entries({ ...(key === undefined ? {} : { key }), ...scores })
    .map(([option, n]) => `${option}=${n}`)
    .join(' ')
}
