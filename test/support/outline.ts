/** An article's tree of blocks as lines that a person can check against the page it came from. */
import type { Block, Run, Span } from '../../shared/article/index.ts'

/** Spans as `‹em:words›`, with what they lead to; a hard break as `⏎`; in code `⏎` too. */
export function outline(text: string, blocks: readonly Block[], indent = ''): string {
  return blocks.map(block => `${indent}${lines(text, block, `${indent}  `)}`).join('\n')
}

function lines(text: string, block: Block, indent: string): string {
  const inner = (blocks: readonly Block[], more = '') => outline(text, blocks, indent + more)
  switch (block.kind) {
    case 'paragraph':
      return `p ${leaf(text, block)}`
    case 'heading':
      return `h${block.level} ${leaf(text, block)}`
    case 'code':
      return `code ${leaf(text, block)}`
    case 'quote':
      return `quote\n${inner(block.blocks)}`
    case 'rule':
      return 'rule'
    case 'list': {
      const items = block.items.map(item => `${indent}item\n${inner(item, '  ')}`)
      return [`${block.ordered ? `list from ${block.from ?? 1}` : 'list'}`, ...items].join('\n')
    }
    case 'table': {
      const rows = block.rows.map(row =>
        [
          `${indent}row`,
          ...row.map(
            cell =>
              `${indent}  ${cell.isHead ? 'head' : 'cell'}${cell.colSpan ? ` columns=${cell.colSpan}` : ''}${
                cell.rowSpan ? ` rows=${cell.rowSpan}` : ''
              }${cell.blocks.length ? `\n${inner(cell.blocks, '    ')}` : ''}`,
          ),
        ].join('\n'),
      )
      return [`table${block.caption ? ` ${leaf(text, block.caption)}` : ''}`, ...rows].join('\n')
    }
    case 'figure':
      return [
        'figure',
        ...(block.alt ? [`${indent}alt ${leaf(text, block.alt)}`] : []),
        ...(block.caption ? [`${indent}caption ${leaf(text, block.caption)}`] : []),
      ].join('\n')
    case 'definitions':
      return [
        'definitions',
        ...block.entries.flatMap(({ terms, details }) => [
          ...terms.map(term => `${indent}term ${leaf(text, term)}`),
          ...details.map(detail => `${indent}detail\n${inner(detail, '  ')}`),
        ]),
      ].join('\n')
    case 'footnotes':
      return [
        'footnotes',
        ...block.notes.map(({ label, blocks }) => `${indent}note ${label}\n${inner(blocks, '  ')}`),
      ].join('\n')
    default:
      return block satisfies never
  }
}

function leaf(text: string, run: Run): string {
  const at = (offset: number) => [
    ...run.spans.filter(span => span.end === offset).map(() => '›'),
    ...run.spans.filter(span => span.start === offset).map(span => `‹${nameOf(span)}:`),
  ]
  let made = ''
  for (let i = run.start; i <= run.end; i++) made += at(i).join('') + (i < run.end ? text[i] : '')
  return made.replaceAll('\n', '⏎')
}

function nameOf({ kind, href, note }: Span): string {
  switch (kind) {
    case 'emphasis':
      return 'em'
    case 'link':
      return `link ${href}`
    case 'note':
      return `note ${note}`
    default:
      return kind
  }
}
