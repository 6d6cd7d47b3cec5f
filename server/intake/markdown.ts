/**
 * Markdown (CommonMark) → draft blocks. Everything is mapped by hand to Parley's own few blocks, so there is nothing to
 * sanitise: raw HTML is dropped, an image is its description in brackets, a link goes to the web or to a mailbox or nowhere.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { DraftBlock, Inline } from '../../shared/article/index.ts'
import { refuseCostly, refuseDeepTree } from './markdownCost.ts'

const LONGEST_HREF = 2000

type Definitions = ReadonlyMap<string, string>

/** `text` is normalised. Throws `Unreadable` when it would cost too much to read. */
export function readMarkdown(text: string): DraftBlock[] {
  refuseCostly(text)
  const root = fromMarkdown(text)
  refuseDeepTree(root)
  const definitions = new Map<string, string>()
  collectDefinitions(root, definitions)
  return root.children.flatMap(node => readBlock(node, definitions) ?? [])
}

/** The first definition of a label counts, wherever it stands. */
function collectDefinitions(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions)
}

function readBlock(node: RootContent, definitions: Definitions): DraftBlock | undefined {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', inlines: readInlines(node.children, definitions) }
    case 'heading':
      return { kind: 'heading', level: node.depth, inlines: readInlines(node.children, definitions) }
    case 'code':
      return { kind: 'code', text: node.value }
    case 'blockquote':
      return { kind: 'quote', blocks: node.children.flatMap(child => readBlock(child, definitions) ?? []) }
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        ...(node.ordered && node.start != null && node.start !== 1 ? { from: node.start } : {}),
        items: node.children.map(item => item.children.flatMap(child => readBlock(child, definitions) ?? [])),
      }
    case 'thematicBreak':
      return { kind: 'rule' }
    default:
      return undefined
  }
}

function readInlines(nodes: readonly PhrasingContent[], definitions: Definitions): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [unbreak(node.value)]
      case 'break':
        return ['\n']
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, inlines: readInlines(node.children, definitions) }]
      case 'inlineCode':
        return [{ kind: 'code', inlines: [unbreak(node.value)] }]
      case 'image':
      case 'imageReference':
        return node.alt?.trim() ? [`[${unbreak(node.alt.trim())}]`] : []
      case 'link':
        return link(node.url, readInlines(node.children, definitions))
      case 'linkReference':
        return link(definitions.get(node.identifier) ?? '', readInlines(node.children, definitions))
      default:
        return []
    }
  })
}

/** In Markdown a line break within a paragraph means a space, unless it is a hard one. */
const unbreak = (text: string) => text.replaceAll('\n', ' ')

/** The link, or its words alone when it leads where a reader should not be sent. */
function link(url: string, inlines: Inline[]): Inline[] {
  const href = safeHref(url)
  return href ? [{ kind: 'link', href, inlines }] : inlines
}

function safeHref(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && href.length <= LONGEST_HREF ? href : undefined
}
