/**
 * Which things that were said already say nearly the same: a hint while one types, never a verdict. Two texts are compared
 * by the sets of their folded trigrams (Jaccard: shared ÷ all). No model, no network, the same answer everywhere.
 */

/** From here on two wordings are worth showing beside each other. */
export const ALIKE = 0.6

/** Case, accents, punctuation and doubled spaces make no difference to what is said. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Every run of three characters of the folded text, its ends marked, so that short texts have some too. */
export function trigrams(text: string): ReadonlySet<string> {
  const folded = fold(text)
  const found = new Set<string>()
  if (!folded) return found
  const characters = [...`  ${folded} `]
  for (let at = 0; at + 3 <= characters.length; at++) found.add(characters.slice(at, at + 3).join(''))
  return found
}

/** |A ∩ B| ÷ |A ∪ B|, from 0 to 1; 0 where either is empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size || !b.size) return 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared++
  return shared / (a.size + b.size - shared)
}

export interface Alike<Said> {
  said: Said
  /** From `ALIKE` to 1. */
  likeness: number
}

/** Those of `others` that say nearly what `text` says, the likest first; at most `most`. */
export function findAlike<Said>(
  text: string,
  others: Iterable<Said>,
  textOf: (said: Said) => string,
  most = 3,
): Alike<Said>[] {
  const own = trigrams(text)
  const found: Alike<Said>[] = []
  for (const said of others) {
    const likeness = jaccard(own, trigrams(textOf(said)))
    if (likeness >= ALIKE) found.push({ said, likeness })
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, most)
}
