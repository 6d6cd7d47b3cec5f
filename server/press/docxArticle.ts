/** An article's blocks as Word's paragraphs, lists and tables. */
import { AlignmentType, HeadingLevel, type IRunOptions, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { type Block, type Cell, headingRanks, type Run } from '../../shared/article/index.ts'
import { type Anchors, runChildren } from './docxRuns.ts'

const LEVELS = [
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const
/** Twentieths of a point. */
const INDENT = 400
const DEEPEST = 8

interface Place {
  anchors: Anchors
  ranks: Map<number, number>
  indent: number
  /** The list that the next paragraph is an item of. */
  bullet?: { level: number; ordered: boolean; instance: number }
  /** Counts ordered lists: each numbers from its own beginning. */
  lists: { count: number }
}
type Child = Paragraph | Table

export function articleChildren(blocks: readonly Block[], anchors: Anchors): Child[] {
  const place: Place = { anchors, ranks: headingRanks(blocks), indent: 0, lists: { count: 0 } }
  return blocks.flatMap(block => blockChildren(block, place))
}

/** Blocks that stand elsewhere than in the article's own order: its footnotes. */
export const innerChildren = (blocks: readonly Block[], anchors: Anchors): Paragraph[] =>
  articleChildren(blocks, anchors).filter(child => child instanceof Paragraph)

function paragraph(run: Run, place: Place, look: IRunOptions = {}, more: object = {}): Paragraph {
  const { anchors, indent, bullet } = place
  return new Paragraph({
    children: runChildren(run, anchors, look),
    ...(anchors.isRtl ? { bidirectional: true } : {}),
    ...(bullet
      ? bullet.ordered
        ? { numbering: { reference: 'ordered', level: bullet.level, instance: bullet.instance } }
        : { bullet: { level: bullet.level } }
      : indent
        ? { indent: { start: indent } }
        : {}),
    ...more,
  })
}

function blockChildren(block: Block, place: Place): Child[] {
  const inside = (blocks: readonly Block[], more: Partial<Place> = {}) =>
    blocks.flatMap(one => blockChildren(one, { ...place, ...more }))
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block, place)]
    case 'heading':
      return [paragraph(block, place, {}, { heading: LEVELS[Math.min(place.ranks.get(block.level) ?? 0, 4)]! })]
    case 'code':
      return [paragraph(block, place, { font: 'Courier New', size: 20 })]
    case 'quote':
      return inside(block.blocks, { indent: place.indent + INDENT })
    case 'list':
      return listChildren(block, place)
    case 'rule':
      return [new Paragraph({ text: '* * *', alignment: AlignmentType.CENTER })]
    case 'table':
      return tableChildren(block, place)
    case 'figure':
      return [block.alt, block.caption].flatMap(run => (run ? [paragraph(run, place, { italics: true })] : []))
    case 'definitions':
      return block.entries.flatMap(({ terms, details }) => [
        ...terms.map(term => paragraph(term, place, { bold: true })),
        ...details.flatMap(detail => inside(detail, { indent: place.indent + INDENT })),
      ])
    case 'footnotes':
      return []
    default:
      return block satisfies never
  }
}

function listChildren({ ordered, items }: Block & { kind: 'list' }, place: Place): Child[] {
  const level = Math.min(DEEPEST, place.bullet ? place.bullet.level + 1 : 0)
  if (ordered) place.lists.count++
  const bullet = { level, ordered, instance: place.lists.count }
  return items.flatMap(item =>
    item.flatMap((block, i) => {
      const { bullet: _, ...rest } = place
      if (i === 0 || block.kind === 'list') return blockChildren(block, { ...rest, bullet })
      return blockChildren(block, { ...rest, indent: (level + 1) * 2 * INDENT })
    }),
  )
}

function tableChildren({ caption, rows }: Block & { kind: 'table' }, place: Place): Child[] {
  const { bullet: _, ...rest } = place
  const inner = { ...rest, indent: 0 }
  const cell = ({ colSpan, rowSpan, blocks }: Cell) => {
    const children = blocks.flatMap(one => blockChildren(one, inner))
    return new TableCell({
      children: children.length > 0 ? children : [new Paragraph({})],
      ...(colSpan ? { columnSpan: colSpan } : {}),
      ...(rowSpan ? { rowSpan } : {}),
    })
  }
  const made = rows
    .filter(row => row.length > 0)
    .map(row => new TableRow({ tableHeader: row.every(({ isHead }) => isHead), children: row.map(cell) }))
  return [
    ...(caption ? [paragraph(caption, inner, { italics: true })] : []),
    ...(made.length > 0 ? [new Table({ rows: made, width: { size: 100, type: WidthType.PERCENTAGE } })] : []),
    new Paragraph({}),
  ]
}
