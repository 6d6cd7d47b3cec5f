/** The article in its column, each mark as a line under its words, and what was counted of it in the margin beside. */
import { type Block, headingRanks, type Run } from '../../shared/article/index.ts'
import type { Codebook, Label } from '../../shared/room/index.ts'
import {
  cut,
  endings,
  LETTERS,
  lanes,
  leadingLabel,
  type Mark,
  nameWords,
  stancesIn,
  type TranscriptArticle,
  tallyWords,
  type Words,
} from '../../shared/transcript/index.ts'
import { isolate } from '../../shared/transcript/text/isolate.ts'
import type { Face } from './pdfFonts.ts'
import { type Bit, COLUMN, inRgb, MARGIN, PAGE, PALE, type Paper, type Style, short } from './pdfPaper.ts'

export const COLOURS: Record<Label['colour'], string> = {
  fact: '#1a56a0',
  opinion: '#8f5200',
  mixed: '#2c6a35',
  unsure: '#5f6267',
  'own-1': '#7a3e8e',
  'own-2': '#0d6470',
  'own-3': '#96305a',
  'own-4': '#5c5a16',
}
const LANES = 3
const SAID_LIMIT = 150
const BODY = { face: 'serif', size: 11, leading: 17.5 } as const
const INDENT = 16

type Tag = { marks: readonly Mark[]; ends: readonly Mark[] }

export function drawArticle(paper: Paper, article: TranscriptArticle, codebook: Codebook, words: Words): void {
  const lane = lanes(article.marks, LANES)
  const standing = endings(article)
  const ranks = headingRanks(article.blocks)
  let margin = { page: paper.page, y: paper.y }
  const done = new Set<Mark>()

  const after: Style<Tag>['after'] = ({ tag, width }, { x, y }) => {
    if (!tag) return
    paper.artifact(() => {
      for (const mark of tag.marks) {
        const at = lane.get(mark)
        if (at !== undefined) underline(paper, mark, codebook, { x, width, y: y + 2.6 + at * 2.1 })
      }
    })
    for (const mark of tag.ends) if (!done.has(mark)) digest(mark, y)
  }
  /** Beside the line where the mark ends; below what stands there, and on the next page where this one is full. */
  const digest = (mark: Mark, y: number) => {
    done.add(mark)
    const bits = digestBits(mark, codebook, words)
    const style = { face: 'sans' as const, size: 7.6, leading: 10.4 }
    const lines = paper.lines(bits, MARGIN.width - 18, style)
    const height = lines.length * style.leading + 6
    const from = margin.page === paper.page ? Math.max(margin.y, y - 12) : y - 12
    if (from + height > PAGE.bottom) {
      // No room beside: it is among the marks and threads, which follow the text.
      return
    }
    chip(paper, mark, codebook, from)
    const end = paper.beside([{ lines, x: MARGIN.x + 18 }], from, style)
    margin = { page: paper.page, y: end + 6 }
  }

  const bitsOf = (run: Run): Bit<Tag>[] =>
    cut(run, article.marks, standing.get(run) ?? new Set()).flatMap((segment): Bit<Tag>[] => {
      const has = (kind: string) => segment.spans.some(span => span.kind === kind)
      const face: Face = has('strong') ? 'serifBold' : has('emphasis') ? 'serifItalic' : has('code') ? 'sans' : 'serif'
      const text = {
        text: article.text.slice(segment.start, segment.end),
        face,
        tag: { marks: segment.marks, ends: [] },
      }
      if (has('note')) return [{ ...text, size: 7.5 }]
      const numbers = segment.ending.map(
        (mark): Bit<Tag> => ({
          text: `${mark.number} `,
          face: 'sansBold',
          size: 6.2,
          tag: { marks: [], ends: [mark] },
        }),
      )
      return [text, ...numbers]
    })
  const place = (indent: number) => ({
    x: COLUMN.x + (article.dir === 'rtl' ? 0 : indent),
    width: COLUMN.width - indent,
  })
  const leaf = (kind: string, run: Run, indent: number, more: Partial<Style<Tag>> = {}, lead = '') => {
    const bits = bitsOf(run)
    paper.set<Tag>(kind, lead ? [lead, ...bits] : bits, place(indent), { ...BODY, dir: article.dir, ...more, after })
    paper.y += 6
  }
  const draw = (block: Block, indent: number, lead = ''): void => {
    switch (block.kind) {
      case 'paragraph':
        return leaf('P', block, indent, {}, lead)
      case 'heading': {
        const rank = ranks.get(block.level) ?? 0
        paper.room(60)
        paper.y += 6
        return leaf(`H${Math.min(6, rank + 2)}`, block, indent, { face: 'serifBold', size: Math.max(11, 14 - rank) })
      }
      case 'code':
        return leaf('Code', block, indent, { face: 'sans', size: 9.5, leading: 14 })
      case 'quote':
        return block.blocks.forEach(one => void draw(one, indent + INDENT))
      case 'list':
        return block.items.forEach((item, i) => {
          const sign = block.ordered ? `${(block.from ?? 1) + i}. ` : '• '
          item.forEach((one, k) => void draw(one, indent + INDENT, k === 0 ? sign : ''))
        })
      case 'rule':
        return paper.set('P', ['* * *'], place(indent), { ...BODY, colour: PALE })
      case 'table':
        if (block.caption) leaf('Caption', block.caption, indent, { face: 'serifItalic', size: 10 })
        for (const row of block.rows) for (const cell of row) for (const one of cell.blocks) draw(one, indent + INDENT)
        return
      case 'figure':
        for (const run of [block.alt, block.caption]) if (run) leaf('Caption', run, indent, { size: 10, leading: 15 })
        return
      case 'definitions':
        for (const { terms, details } of block.entries) {
          for (const term of terms) leaf('P', term, indent, { face: 'serifBold' })
          for (const detail of details) for (const one of detail) draw(one, indent + INDENT)
        }
        return
      case 'footnotes':
        for (const { label, blocks } of block.notes)
          blocks.forEach((one, k) => void draw(one, indent + INDENT, k === 0 ? `${label} ` : ''))
        return
      default:
        return block satisfies never
    }
  }
  for (const block of article.blocks) draw(block, 0)
}

/** What people wrote keeps its direction in a line of the file's own. */
export const ownText = (text: string, { dir }: Words): string => (dir === 'rtl' ? isolate(text) : text)

function digestBits(mark: Mark, codebook: Codebook, w: Words): Bit<unknown>[] {
  const { number, kind, hidden, statement, body, quote, classification, stance, thread } = mark
  const said = hidden ? `${w.hidden}.` : statement || body || quote
  const short = said.length > SAID_LIMIT ? `${said.slice(0, SAID_LIMIT)}…` : said
  const lines: Bit<unknown>[] = [
    { text: `${number} `, face: 'sansBold' },
    {
      text: ownText(kind === 'classifying' ? short : `${nameWords(mark.by, w)}${w.colon}${short}`, w),
      face: 'serifBold',
      size: 8.2,
    },
  ]
  if (classification && classification.n > 0) lines.push(`\n${ownText(tallyWords(classification, codebook, w), w)}`)
  if (stance && stance.n > 0) lines.push(`\n${tallyWords(stance, stancesIn(w), w).toLowerCase()}`)
  if (thread.length > 0) lines.push(`\n${w.replies(thread.length)}`)
  return lines
}

function chip(paper: Paper, mark: Mark, codebook: Codebook, y: number): void {
  const label = mark.kind === 'classifying' ? leadingLabel(mark.classification, codebook) : undefined
  const colour = label ? COLOURS[label.colour] : PALE
  paper.artifact(() => {
    const style = { face: 'sansBold' as const, size: 7.5, leading: 10, dir: 'ltr' as const }
    const [line] = paper.lines([label?.letter ?? LETTERS[mark.kind]], 20, style)
    paper.draw(line!, MARGIN.x + 2, y + 10.4, { colour })
    stroke(paper, label?.line ?? 'thin', colour, { x: MARGIN.x, width: 11, y: y + 13 })
  })
}

function underline(paper: Paper, mark: Mark, codebook: Codebook, at: { x: number; width: number; y: number }): void {
  const label = mark.kind === 'classifying' ? leadingLabel(mark.classification, codebook) : undefined
  stroke(paper, label?.line ?? 'thin', label ? COLOURS[label.colour] : PALE, at)
}

/** Lines that a grey printer keeps apart. */
function stroke(
  paper: Paper,
  line: Label['line'],
  colour: string,
  { x, width, y }: { x: number; width: number; y: number },
) {
  const gaps = line === 'dashed' ? '[4.5 2]' : line === 'wavy' ? '[2 2]' : line === 'dotted' ? '[1.1 1.4]' : '[]'
  const at = (y: number) => `${short(x)} ${short(y)} m ${short(x + width)} ${short(y)} l S`
  const second = line === 'double' ? ` ${at(y + 1.6)}` : ''
  paper.write(`q ${inRgb(colour)} RG ${line === 'thin' ? 0.5 : 1.1} w ${gaps} 0 d ${at(y)}${second} Q`)
}
