/** Walking a tree of blocks. */
import type { Block, Cell, Run } from './types.ts'

/** The leaves of a tree of blocks, in reading order. */
export function runsOf(blocks: readonly Block[]): Run[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'quote':
      case 'list':
      case 'footnotes':
        return runsOf(innerBlocks(block))
      case 'table':
        return [...(block.caption ? [block.caption] : []), ...runsOf(innerBlocks(block))]
      case 'figure':
        return [block.alt, block.caption].filter(run => run !== undefined)
      case 'definitions':
        return block.entries.flatMap(({ terms, details }) => [...terms, ...details.flatMap(runsOf)])
      case 'rule':
        return []
      default:
        return [block]
    }
  })
}

/** The blocks right inside a block. */
export function innerBlocks(block: Block): Block[] {
  switch (block.kind) {
    case 'quote':
      return block.blocks
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flat().flatMap(cell => cell.blocks)
    case 'definitions':
      return block.entries.flatMap(({ details }) => details.flat())
    case 'footnotes':
      return block.notes.flatMap(note => note.blocks)
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'rule':
    case 'figure':
      return []
    default:
      return block satisfies never
  }
}

/** How many rows at a table's top are nothing but heads, empty cells aside: their cells head columns, other heads head rows. */
export function headRows(rows: readonly (readonly Cell[])[]): number {
  const isHead = (row: readonly Cell[]) =>
    row.some(cell => cell.isHead) && row.every(cell => cell.isHead || cell.blocks.length === 0)
  const first = rows.findIndex(row => !isHead(row))
  return first < 0 ? Math.min(1, rows.length) : first
}

/** A rank from 0 for each level of heading in use, so that the levels of the page they come to follow without a gap. */
export function headingRanks(blocks: readonly Block[]): Map<number, number> {
  const levels = [...new Set(levelsOf(blocks))].sort((a, b) => a - b)
  return new Map(levels.map((level, rank) => [level, rank]))
}

function levelsOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap(block => (block.kind === 'heading' ? [block.level] : levelsOf(innerBlocks(block))))
}
