/**
 * What becomes of places when an article gets a new revision [TEXT-5]. Unchanged lines keep theirs, whatever stands around
 * them; everything else must be found again by its words and what stands around them, or it is an orphan. A wrong place is
 * worse than none: an orphan still shows its old quote, a place that moved elsewhere says something its creator never said.
 */
import { alignLines } from './alignment.ts'
import { anchor, SURE } from './anchor.ts'
import { findMoved } from './moved.ts'
import { describe, type Place } from './selectors.ts'

export type Fate =
  | ({ fate: 'kept' } & Place)
  /** `likeness`: 0.9 to 1, of the words with what stands around them. */
  | ({ fate: 'moved'; likeness: number } & Place)
  | { fate: 'orphaned' }

/** The fate of places of one revision in a later one. The texts are compared once; each place that is asked for is kept. */
export function makeMigration(before: { readonly text: string }, after: { readonly text: string }) {
  const alignment = alignLines(before.text, after.text)
  const known = new Map<string, Fate>()

  function find(place: Place): Fate {
    const kept = alignment.follow(place)
    if (kept) return { fate: 'kept', ...kept }
    const elsewhere = findMoved(before.text, after.text, place)
    if (elsewhere) return { fate: 'moved', ...elsewhere, likeness: 1 }
    const found = anchor(after, describe(before, place))
    if (!found || found.likeness < SURE || alignment.areOthers(place, found)) return { fate: 'orphaned' }
    const { start, end, likeness } = found
    return { fate: 'moved', start, end, likeness }
  }

  return ({ start, end }: Place): Fate => {
    const name = `${start} ${end}`
    const fate = known.get(name) ?? find({ start, end })
    known.set(name, fate)
    return fate
  }
}
export type Migration = ReturnType<typeof makeMigration>
