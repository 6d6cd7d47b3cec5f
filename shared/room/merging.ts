/**
 * Claims that a moderator has merged into others. The merged one stays as it is, words, place, thread and ballots; what it is
 * counted and drawn with is read from these notes, so that taking a note back makes everything as it was [CASE-5].
 */
import type { EntryKey } from './ids.ts'

/** `merged:<claim>` in the `room` root. `at`: milliseconds since 1970 on the server's clock. */
export interface MergedValue {
  into: EntryKey
  at: number
}
/** By the claim that is merged. */
export type Merges = ReadonlyMap<EntryKey, MergedValue>

const PREFIX = 'merged:'
export const mergedName = (claim: EntryKey) => `${PREFIX}${claim}`
/** The claim that a name of the `room` root is about, if it is such a note. */
export const claimOfNote = (name: string) =>
  name.startsWith(PREFIX) ? (name.slice(PREFIX.length) as EntryKey) : undefined

/** The `room` root as plain data → what is merged, in the order in which it was. */
export function mergesIn(room: Readonly<Record<string, unknown>>): Map<EntryKey, MergedValue> {
  const found = Object.entries(room).flatMap(([name, value]): [EntryKey, MergedValue][] => {
    const claim = claimOfNote(name)
    return claim ? [[claim, value as MergedValue]] : []
  })
  return new Map(found.sort(([a, { at }], [b, other]) => at - other.at || (a < b ? -1 : 1)))
}

/** The claim that stands for this one: itself, where it is merged into none. */
export function standingFor(merges: Merges, claim: EntryKey): EntryKey {
  let at = claim
  for (let up = merges.get(at); up; up = merges.get(at)) at = up.into
  return at
}

/** What is merged into a claim, each followed by what is merged into it. */
export const mergedInto = (merges: Merges, claim: EntryKey): EntryKey[] =>
  [...merges].flatMap(([key, { into }]) => (into === claim ? [key, ...mergedInto(merges, key)] : []))
