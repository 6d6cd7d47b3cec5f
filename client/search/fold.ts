/**
 * A text as it is compared: without case, accents, vowel signs of Arabic and Hebrew, and the ways in which one letter can be
 * written. Each folded unit remembers where it came from, so that what was found can be marked in the text as it is written.
 * Nothing is cut into words: Chinese and Japanese have none, and a part of a word is found as well.
 */

export interface Folded {
  text: string
  /** Where each folded unit began in the text; absent where nothing has moved. */
  at?: Uint32Array
}

/** What normalisation leaves apart. */
const ALIKE: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}
/** Accents, and the signs of Hebrew and Arabic that most people leave out. Indian scripts keep theirs: there they are vowels. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|\p{Cf}/gu
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g
const PLAIN = /^[\n\x20-\x7e]*$/

const known = new Map<string, string>()
function foldLetter(letter: string): string {
  let folded = known.get(letter)
  if (folded === undefined) {
    const lower = letter.normalize('NFKD').replace(LEFT_OUT, '').toLowerCase().replace(LEFT_OUT, '')
    folded = [...lower]
      .map(one => ALIKE[one] ?? one)
      .join('')
      .replace(DIGITS, digit => String(digit.charCodeAt(0) & 0xf))
    known.set(letter, folded)
  }
  return folded
}

export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase() }
  const parts: string[] = []
  const at: number[] = []
  let from = 0
  for (const letter of text) {
    const folded = foldLetter(letter)
    parts.push(folded)
    for (let i = 0; i < folded.length; i++) at.push(from)
    from += letter.length
  }
  return { text: parts.join(''), at: Uint32Array.from(at) }
}

export type Span = readonly [start: number, end: number]

/** Where `[from, to)` of the folded text stands in the text as written, accents that follow its last letter included. */
export function unfold(written: string, { text, at }: Folded, from: number, to: number): Span {
  if (!at) return [from, to]
  let next = to
  // Half of a letter that folds into two is the whole letter.
  while (next < text.length && at[next] === at[to - 1]) next++
  return [at[from]!, next < text.length ? at[next]! : written.length]
}
