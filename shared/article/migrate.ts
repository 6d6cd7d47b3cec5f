/**
 * What becomes of places when an article gets a new revision [TEXT-5]. Unchanged lines keep theirs, whatever stands around
 * them; everything else must be found again by its words and what stands around them, or it is an orphan. A wrong place is
 * worse than none: an orphan still shows its old quote, a place that moved elsewhere says something its creator never said.
 */
import { type Alignment, alignLines } from './alignment.ts'
import { anchor, SURE } from './anchor.ts'
import { findMoved } from './moved.ts'
import { describe, type Place } from './selectors.ts'

export type Fate =
  | ({ fate: 'kept' } & Place)
  /** `likeness`: 0.9 to 1, of the words with what stands around them. */
  | ({ fate: 'moved'; likeness: number } & Place)
  | { fate: 'orphaned' }

/** The fate of places of one revision in a later one. The texts are compared once, when first one is asked for; each place that is asked for is kept. */
export function makeMigration(before: { readonly text: string }, after: { readonly text: string }) {
  let compared: Alignment | undefined
  const known = new Map<string, Fate>()

  function find(place: Place): Fate {
    compared ??= alignLines(before.text, after.text)
    const alignment = compared
    const kept = alignment.follow(place)
    if (kept) return { fate: 'kept', ...kept }
    const elsewhere = findMoved(before.text, after.text, place)
    if (elsewhere) return { fate: 'moved', ...elsewhere, likeness: 1 }
    const found = anchor(after, describe(before, place))
    if (!found || found.likeness < SURE || alignment.areOthers(place, found)) return { fate: 'orphaned' }
    const { start, end, likeness } = found
    return { fate: 'moved', start, end, likeness }
  }

  return {
    fateOf(place: Place): Fate {
      const fate = known.get(nameOf(place)) ?? find({ start: place.start, end: place.end })
      known.set(nameOf(place), fate)
      return fate
    },
    knows: (place: Place): boolean => known.has(nameOf(place)),
    /** What the same two texts said of it elsewhere. */
    learn(place: Place, fate: Fate): void {
      known.set(nameOf(place), fate)
    },
  }
}
const nameOf = ({ start, end }: Place) => `${start} ${end}`
export type Migration = ReturnType<typeof makeMigration>
