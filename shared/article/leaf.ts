/** One leaf: its stretches joined to a trimmed, normalised string with spans. */
import type { Inline } from './draft.ts'
import type { Span } from './types.ts'

/**
 * Line ends become LF, the text NFC; byte order marks, control characters and halves of surrogate pairs go.
 * Non-breaking spaces, joiners and direction marks stay: they are part of how the text is written.
 */
export function normaliseText(raw: string): string {
  return (
    raw
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]|\p{Surrogate}/gu, '')
      .normalize('NFC')
  )
}

export interface Leaf {
  text: string
  spans: Span[]
}

/** Without anything to see. */
export const isBlank = (text: string) => !/[^\s\p{Cf}\p{M}]/u.test(text)

/** Inlines → one trimmed string and its spans, or undefined when there is nothing to see. */
export function tidy(inlines: readonly Inline[]): Leaf | undefined {
  const pieces: string[] = []
  const spans: Span[] = []
  /** What is written but may still change: the last character with its marks, or the white space after it. */
  let open = ''
  let written = 0
  const write = (inline: Inline) => {
    if (typeof inline !== 'string') {
      const span: Span = {
        kind: inline.kind,
        start: written + open.length,
        end: 0,
        ...(inline.href ? { href: inline.href } : {}),
        ...(inline.note === undefined ? {} : { note: inline.note }),
      }
      spans.push(span)
      for (const inner of inline.inlines) write(inner)
      span.end = written + open.length
      return
    }
    const joined = collapse(open + normaliseText(inline)).normalize('NFC')
    const settled = written === 0 ? joined.replace(/^[ \t\n]+/, '') : joined
    const cut = lastCharacter(settled)
    pieces.push(settled.slice(0, cut))
    written += cut
    open = settled.slice(cut)
  }
  for (const inline of inlines) write(inline)
  const text = (pieces.join('') + open).replace(/[ \t\n]+$/, '')
  return isBlank(text) ? undefined : { text, spans: trimSpans(spans, text) }
}

const collapse = (text: string) => text.replace(/[ \t\n]+/g, space => (space.includes('\n') ? '\n' : ' '))

/** Where the last character begins: what a combining mark or more white space that follows would change. */
function lastCharacter(text: string): number {
  let at = text.length
  while (at > 0) {
    at -= text.codePointAt(at - 2)! > 0xffff ? 2 : 1
    if (!/^\p{M}/u.test(text.slice(at, at + 2))) break
  }
  return at
}

/** Spans without the white space at their ends, outermost first; those that hold no text go. */
function trimSpans(spans: readonly Span[], text: string): Span[] {
  const trimmed = spans.map(span => {
    let { start, end } = { start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) }
    while (start < end && /\s/.test(text[start]!)) start++
    while (end > start && /\s/.test(text[end - 1]!)) end--
    return { ...span, start, end }
  })
  return trimmed.filter(span => span.start < span.end).sort((a, b) => a.start - b.start || b.end - a.end)
}
