/** Every place where a string stands in a text, overlapping ones too, in linear time whatever the two are (Knuth, Morris, Pratt). */
export function occurrences(text: string, wanted: string): number[] {
  if (!wanted || wanted.length > text.length) return []
  const borders = bordersOf(wanted)
  const found: number[] = []
  let matched = 0
  // The engine's own search is much faster as long as nothing has begun to match.
  for (let i = text.indexOf(wanted[0]!); i >= 0 && i < text.length; i++) {
    while (matched > 0 && text.charCodeAt(i) !== wanted.charCodeAt(matched)) matched = borders[matched - 1]!
    if (text.charCodeAt(i) === wanted.charCodeAt(matched)) matched++
    else {
      const next = text.indexOf(wanted[0]!, i + 1)
      if (next < 0) break
      i = next - 1
    }
    if (matched === wanted.length) {
      found.push(i - matched + 1)
      matched = borders[matched - 1]!
    }
  }
  return found
}

/** Of each beginning of the string: how long its longest end is that is also its beginning. */
function bordersOf(wanted: string): Int32Array {
  const borders = new Int32Array(wanted.length)
  let matched = 0
  for (let i = 1; i < wanted.length; i++) {
    while (matched > 0 && wanted.charCodeAt(i) !== wanted.charCodeAt(matched)) matched = borders[matched - 1]!
    if (wanted.charCodeAt(i) === wanted.charCodeAt(matched)) matched++
    borders[i] = matched
  }
  return borders
}
