/**
 * Markdown (CommonMark) → draft blocks. Everything is mapped by hand to Parley's own few blocks, so there is nothing to
 * sanitise: of raw HTML only a line break counts, a link goes to the web or to a mailbox or nowhere. A picture that stands
 * alone is a figure with its description, one among words is its description in brackets. A line break is a space, as
 * CommonMark lets it be, but in verse, where it is one.
 */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { DraftBlock, Inline } from '../../shared/article/index.ts'
import { Losses } from './draft.ts'
import { refuseCostly, refuseDeepTree } from './markdownCost.ts'
import { safeHref } from './safeHref.ts'
import { type Broken, joinLines, stanzasOf } from './verse.ts'

interface Reading {
  definitions: ReadonlyMap<string, string>
  stanzas: ReadonlySet<RootContent>
  losses: Losses
  /** Within a stanza. */
  isVerse?: true
}

/** `text` is normalised; what is left out is counted. Throws `Unreadable` when it would cost too much to read. */
export function readMarkdown(text: string, losses = new Losses()): DraftBlock[] {
  refuseCostly(text)
  const root = fromMarkdown(text)
  refuseDeepTree(root)
  const definitions = new Map<string, string>()
  collectDefinitions(root, definitions)
  const stanzas = new Set(stanzasOf(unlisted(root.children)))
  const reading = { definitions, stanzas, losses }
  return root.children.flatMap(node => readBlock(node, reading) ?? [])
}

/** The first definition of a label counts, wherever it stands. */
function collectDefinitions(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions)
}

/** Paragraphs of the text itself and of what it quotes: in a list nobody writes verse, and many break lines. */
function unlisted(nodes: readonly RootContent[], isQuoted = false): Broken<RootContent>[] {
  return nodes.flatMap(node => {
    if (node.type === 'blockquote') return unlisted(node.children, true)
    return node.type === 'paragraph' ? { of: node, isQuoted, lines: linesOf(node), isPlain: isPlain(node) } : []
  })
}

const linesOf = (node: Paragraph) =>
  wordsOf(node)
    .split('\n')
    .map(words => ({ words: words.trim(), indent: 0 }))

const wordsOf = (node: Paragraph | PhrasingContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : ''

const isPlain = (node: Paragraph | PhrasingContent): boolean =>
  node.type === 'text' ||
  ((node.type === 'paragraph' || node.type === 'emphasis' || node.type === 'strong') && node.children.every(isPlain))

function readBlock(node: RootContent, reading: Reading): DraftBlock | DraftBlock[] | undefined {
  switch (node.type) {
    case 'paragraph':
      if (node.children.every(isPicture)) return node.children.flatMap(child => figureOf(child, reading))
      return { kind: 'paragraph', inlines: readInlines(node.children, within(node, reading)) }
    case 'heading':
      return { kind: 'heading', level: node.depth, inlines: readInlines(node.children, reading) }
    case 'code':
      return { kind: 'code', text: node.value }
    case 'blockquote':
      return { kind: 'quote', blocks: node.children.flatMap(child => readBlock(child, reading) ?? []) }
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        ...(node.ordered && node.start != null && node.start !== 1 ? { from: node.start } : {}),
        items: node.children.map(item => item.children.flatMap(child => readBlock(child, reading) ?? [])),
      }
    case 'thematicBreak':
      return { kind: 'rule' }
    case 'html':
      if (hasWords(node.value)) reading.losses.add('html')
      countPictures(node.value, reading)
      return undefined
    default:
      return undefined
  }
}

const within = (node: Paragraph, reading: Reading): Reading =>
  reading.stanzas.has(node) ? { ...reading, isVerse: true } : reading

/** White space between pictures is none of the text. */
const isPicture = (node: PhrasingContent) =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  node.type === 'break' ||
  (node.type === 'text' && node.value.trim() === '')

function figureOf(node: PhrasingContent, { losses }: Reading): DraftBlock[] {
  if (node.type !== 'image' && node.type !== 'imageReference') return []
  losses.add('image')
  const alt = unbreak(node.alt ?? '').trim()
  return alt ? [{ kind: 'figure', alt }] : []
}

function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [reading.isVerse ? node.value : unbreak(node.value)]
      case 'break':
        return ['\n']
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, inlines: readInlines(node.children, reading) }]
      case 'inlineCode':
        return [{ kind: 'code', inlines: [unbreak(node.value)] }]
      case 'image':
      case 'imageReference':
        reading.losses.add('image')
        return node.alt?.trim() ? [`[${unbreak(node.alt.trim())}]`] : []
      case 'link':
        return link(node.url, readInlines(node.children, reading), reading)
      case 'linkReference':
        return link(reading.definitions.get(node.identifier) ?? '', readInlines(node.children, reading), reading)
      case 'html':
        countPictures(node.value, reading)
        return /^<br\s*\/?>$/i.test(node.value) ? ['\n'] : []
      default:
        return []
    }
  })
}

/** In Markdown a line break within a paragraph means a space, unless it is a hard one. */
const unbreak = (text: string) => joinLines([text])

/** More than tags and remarks: what is between them is lost with them. */
const hasWords = (html: string) => /[\p{L}\p{N}]/u.test(html.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, ''))

function countPictures(html: string, { losses }: Reading): void {
  const pictures = html.match(/<img\b/gi)?.length ?? 0
  if (pictures) losses.add('image', pictures)
}

/** The link, or its words alone when it leads where a reader should not be sent. */
function link(url: string, inlines: Inline[], { losses }: Reading): Inline[] {
  const href = safeHref(url)
  if (!href) losses.add('link')
  return href ? [{ kind: 'link', href, inlines }] : inlines
}
