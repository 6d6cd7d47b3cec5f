/** The words of a passage: its lines joined, words parted at their ends made whole again. */
import { joinLines } from '../verse.ts'

/** Which words a document writes, to tell a word parted at a line's end from one that has a hyphen of its own. */
export class Vocabulary {
  readonly #words = new Set<string>()

  constructor(lines: readonly { text: string }[]) {
    for (const { text } of lines)
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu)) this.#words.add(word.toLowerCase())
  }

  /** `left` and `right` stood on either side of the line's end. As one word, unless the document has it with a hyphen only. */
  join(left: string, right: string): string {
    const whole = (left + right).toLowerCase()
    const hyphened = `${left}-${right}`.toLowerCase()
    return this.#words.has(hyphened) && !this.#words.has(whole) ? `${left}-${right}` : left + right
  }
}

const PARTED = /([\p{L}\p{M}]+)[-‐\u00ad]\n([\p{Ll}\p{M}][\p{L}\p{M}]*)/gu

export const joinWords = (lines: readonly string[], words: Vocabulary): string =>
  joinLines(
    lines
      .join('\n')
      .replace(PARTED, (_, left: string, right: string) => words.join(left, right))
      // A hyphen that stays at the end of a line belongs to both sides: no space comes after it.
      .replace(/(?<=\p{L}[-‐])\n(?=\p{L})/gu, '')
      .replaceAll('\u00ad', '')
      .split('\n'),
  )
