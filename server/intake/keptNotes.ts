/**
 * References to notes in words that a person has changed: Markdown shows their signs alone. Where as many of one sign stand as
 * stood before, each is the reference that it was; whether its note is still there is looked at when the text is built.
 */
import { type Block, type DraftBlock, type Inline, runsOf } from '../../shared/article/index.ts'
import { plain } from './plain.ts'

/** What a sign's first, second … place leads to; undefined where the same sign is a word like others. */
type Signs = Map<string, (string | undefined)[]>

/** `before`: what became `blocks`, as it stood in the article whose text this is. */
export function withNotes(blocks: readonly DraftBlock[], text: string, before: readonly Block[]): DraftBlock[] {
  const signs = signsIn(text, before)
  if (!signs.size) return [...blocks]
  const found = new Map([...signs.keys()].map(sign => [sign, 0]))
  const count = (sign: string) => {
    const at = found.get(sign)!
    found.set(sign, at + 1)
    return undefined
  }
  walk(blocks, [...signs.keys()], count)
  const certain = [...signs.keys()].filter(sign => found.get(sign) === signs.get(sign)!.length)
  const next = new Map(certain.map(sign => [sign, 0]))
  return walk(blocks, certain, sign => {
    const at = next.get(sign)!
    next.set(sign, at + 1)
    return signs.get(sign)![at]
  })
}

function signsIn(text: string, blocks: readonly Block[]): Signs {
  const signs: Signs = new Map()
  const runs = runsOf(blocks)
  for (const { spans } of runs)
    for (const { kind, start, end } of spans) if (kind === 'note') signs.set(text.slice(start, end), [])
  for (const run of runs) {
    const places = placesOf(text.slice(run.start, run.end), '', [...signs.keys()])
    for (const { at, sign } of places)
      signs.get(sign)!.push(run.spans.find(span => span.kind === 'note' && span.start === run.start + at)?.note)
  }
  return signs
}

/** Where signs stand that may be references: letters and figures close behind a word, and nothing of the kind behind them. */
function placesOf(words: string, last: string, signs: readonly string[]): { at: number; sign: string }[] {
  const places: { at: number; sign: string }[] = []
  for (let at = 0; at < words.length; at++) {
    const sign = signs.find(one => words.startsWith(one, at) && stands(words, last, at, one))
    if (sign === undefined) continue
    places.push({ at, sign })
    at += sign.length - 1
  }
  return places
}

function stands(words: string, last: string, at: number, sign: string): boolean {
  if (!/^[\p{L}\p{N}]+$/u.test(sign)) return true
  const [before, behind] = [words[at - 1] ?? last, words[at + sign.length] ?? '']
  return /[^\s\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(behind)
}

/** The same blocks; `lead` is asked at each place of a sign, in order, which note it leads to. */
function walk(
  blocks: readonly DraftBlock[],
  signs: readonly string[],
  lead: (sign: string) => string | undefined,
): DraftBlock[] {
  const leaf = (inlines: readonly Inline[]): Inline[] => marked(inlines, signs, lead)
  const all = (inner: readonly DraftBlock[]) => walk(inner, signs, lead)
  return blocks.map(block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, inlines: leaf(block.inlines) }
      case 'quote':
        return { ...block, blocks: all(block.blocks) }
      case 'list':
        return { ...block, items: block.items.map(all) }
      case 'table': {
        const caption = block.caption && leaf(block.caption)
        const rows = block.rows.map(row => row.map(cell => ({ ...cell, blocks: all(cell.blocks) })))
        return { ...block, ...(caption ? { caption } : {}), rows }
      }
      case 'figure':
        return { ...block, ...(block.caption ? { caption: leaf(block.caption) } : {}) }
      case 'definitions':
        return {
          ...block,
          entries: block.entries.map(({ terms, details }) => ({ terms: terms.map(leaf), details: details.map(all) })),
        }
      case 'footnotes':
        return { ...block, notes: block.notes.map(note => ({ ...note, blocks: all(note.blocks) })) }
      case 'code':
      case 'rule':
        return block
      default:
        return block satisfies never
    }
  })
}

function marked(
  inlines: readonly Inline[],
  signs: readonly string[],
  lead: (sign: string) => string | undefined,
  before = '',
): Inline[] {
  let last = before
  return joined(inlines).flatMap((inline): Inline[] => {
    if (typeof inline !== 'string') {
      const from = last
      last = plain([inline]).at(-1) ?? last
      if (inline.kind === 'note') {
        const sign = plain([inline])
        if (signs.includes(sign)) lead(sign)
        return [inline]
      }
      return [{ ...inline, inlines: marked(inline.inlines, signs, lead, from) }]
    }
    const made: Inline[] = []
    let done = 0
    for (const { at, sign } of placesOf(inline, last, signs)) {
      const note = lead(sign)
      if (note === undefined) continue
      made.push(inline.slice(done, at), { kind: 'note', note, inlines: [sign] })
      done = at + sign.length
    }
    last = inline.at(-1) ?? last
    return [...made, inline.slice(done)].filter(one => one !== '')
  })
}

/** Escapes part a string in several. */
const joined = (inlines: readonly Inline[]): Inline[] =>
  inlines.reduce<Inline[]>((made, one) => {
    const end = made.at(-1)
    if (typeof one === 'string' && typeof end === 'string') made[made.length - 1] = end + one
    else made.push(one)
    return made
  }, [])
