/** A name's letters for an avatar: of its first and last word, or the first two of a single one. Whole characters only. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s·_-]+/)
    .filter(Boolean)
  const letters = (word: string) =>
    [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)].map(s => s.segment)
  const first = letters(words[0] ?? '?')
  const second = words.length > 1 ? letters(words.at(-1)!)[0] : first[1]
  return `${first[0] ?? '?'}${second ?? ''}`.toLocaleUpperCase()
}
