/**
 * UTF-16 offsets ↔ code point offsets. Parley, Yjs and the browser count UTF-16 units; W3C selectors count code points.
 * Built once for a text in O(n); each conversion is then a binary search among its surrogate pairs.
 */
export interface CodePointIndex {
  /** An offset inside a pair counts as the pair's start. */
  toCodePoints(utf16: number): number
  toUtf16(codePoints: number): number
  /** Code points in the whole text. */
  length: number
}

export function indexCodePoints(text: string): CodePointIndex {
  /** Where each surrogate pair begins, in UTF-16 units. */
  const pairs: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index)
  return {
    toCodePoints: utf16 => utf16 - firstFrom(pairs, i => pairs[i]! >= utf16),
    toUtf16: codePoints => codePoints + firstFrom(pairs, i => pairs[i]! - i >= codePoints),
    length: text.length - pairs.length,
  }
}

/** The first index at which `holds` becomes true, or the length; `holds` is false, then true. */
function firstFrom(list: readonly unknown[], holds: (index: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const indexes = new WeakMap<object, CodePointIndex>()

/** The index of an article's text, made at the first use. */
export function codePointsOf(article: { readonly text: string }): CodePointIndex {
  let index = indexes.get(article)
  if (!index) {
    index = indexCodePoints(article.text)
    indexes.set(article, index)
  }
  return index
}
