/**
 * A part of a page → draft blocks. Only what is named here becomes a block; every other element is looked through, so
 * that no text is lost to a tag nobody thought of, and nothing of the page but text and these few shapes comes in.
 */
import type { DraftBlock, DraftDefinition, Inline } from '../../../shared/article/index.ts'
import { readInline, readString } from './inlines.ts'
import { altOf, isPicture, readFigure } from './pictures.ts'
import type { Reading } from './reading.ts'
import { readTable } from './tables.ts'
import { attribute, isElement, type PageElement, textOf } from './tree.ts'

type Node = PageElement | string

const TEXT_BLOCKS = new Set(
  `p div section article main header footer address hgroup details summary fieldset legend center dialog search
  aside form dt dd li td th tr caption figcaption body html`.split(/\s+/),
)
const STRUCTURES = new Set('h1 h2 h3 h4 h5 h6 ul ol menu dl table pre blockquote hr figure'.split(' '))
const DROPPED: Record<string, 'frame' | 'media' | 'form'> = {
  iframe: 'frame',
  frame: 'frame',
  object: 'frame',
  embed: 'frame',
  video: 'media',
  audio: 'media',
  canvas: 'media',
  svg: 'media',
  button: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
  progress: 'form',
  meter: 'form',
}

/** Collects a leaf until something that is no part of it comes. */
interface Gatherer {
  blocks: DraftBlock[]
  inlines: Inline[]
  /** Pictures met in the leaf: they come after it. */
  pictures: DraftBlock[]
}

export function readBlocks(nodes: readonly Node[], reading: Reading): DraftBlock[] {
  const gatherer: Gatherer = { blocks: [], inlines: [], pictures: [] }
  for (const node of nodes) readNode(node, reading, gatherer)
  endLeaf(gatherer)
  return gatherer.blocks
}

/** Two hard breaks with nothing between them part paragraphs. */
function endLeaf(gatherer: Gatherer): void {
  for (const inlines of splitAtBlankLines(gatherer.inlines))
    if (hasText(inlines)) gatherer.blocks.push({ kind: 'paragraph', inlines })
  gatherer.blocks.push(...gatherer.pictures)
  gatherer.inlines = []
  gatherer.pictures = []
}

function splitAtBlankLines(inlines: readonly Inline[]): Inline[][] {
  const leaves: Inline[][] = [[]]
  let breaks = 0
  for (const inline of inlines) {
    if (inline === '\n') {
      if (++breaks === 2) leaves.push([])
      else if (breaks === 1) leaves.at(-1)!.push(inline)
    } else {
      if (typeof inline !== 'string' || inline.trim()) breaks = 0
      leaves.at(-1)!.push(inline)
    }
  }
  return leaves
}

const hasText = (inlines: readonly Inline[]): boolean =>
  inlines.some(inline => (typeof inline === 'string' ? inline.trim() !== '' : hasText(inline.inlines)))

function readNode(node: Node, reading: Reading, gatherer: Gatherer): void {
  if (!isElement(node)) {
    gatherer.inlines.push(readString(node, reading))
    return
  }
  if (isSkipped(node, reading)) return
  if (isPicture(node)) readPicture(node, reading, gatherer)
  else if (STRUCTURES.has(node.tag)) {
    endLeaf(gatherer)
    gatherer.blocks.push(...readStructure(node, reading))
  } else if (TEXT_BLOCKS.has(node.tag) || holdsBlocks(node)) {
    endLeaf(gatherer)
    gatherer.blocks.push(...readBlocks(node.children, inside(node, reading)))
  } else gatherer.inlines.push(...readInline(node, reading, () => readInlines(node.children, reading, gatherer)))
}

/** Inside an inline element: what would be a block there is looked through. */
function readInlines(nodes: readonly Node[], reading: Reading, gatherer: Gatherer): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (!isElement(node)) return [readString(node, reading)]
    if (isSkipped(node, reading)) return []
    if (isPicture(node)) return readInlinePicture(node, reading, gatherer)
    return readInline(node, reading, () => readInlines(node.children, reading, gatherer))
  })
}

/** Inlines alone, for captions, headings and terms. Pictures in it are only their words. */
export function readLeaf(nodes: readonly Node[], reading: Reading): Inline[] {
  const gatherer: Gatherer = { blocks: [], inlines: [], pictures: [] }
  const inlines = readInlines(nodes, reading, gatherer)
  const alts = gatherer.pictures.flatMap(block => (block.kind === 'figure' && block.alt ? [block.alt] : []))
  return hasText(inlines) ? inlines : [alts.join(' ')]
}

function isSkipped(element: PageElement, reading: Reading): boolean {
  if (Object.hasOwn(DROPPED, element.tag)) {
    reading.losses.add(DROPPED[element.tag]!)
    return true
  }
  if (element.tag === 'noscript' && !isPicture(element)) return true
  return reading.isLeftOut(element) || reading.notes.isNote(element)
}

function readPicture(picture: PageElement, reading: Reading, gatherer: Gatherer): void {
  gatherer.inlines.push(...readInlinePicture(picture, reading, gatherer))
}

/** A picture that is one sign is that sign; any other stands behind its leaf. */
function readInlinePicture(picture: PageElement, reading: Reading, { pictures }: Gatherer): Inline[] {
  const alt = altOf(picture, reading)
  if (alt && /^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 12) return [alt]
  if (alt) pictures.push({ kind: 'figure', alt })
  return []
}

/** Some wrap whole paragraphs in a link or a span. */
function holdsBlocks(element: PageElement): boolean {
  let holds = holding.get(element)
  if (holds === undefined) {
    const isBlock = ({ tag }: PageElement) => tag === 'p' || tag === 'div' || STRUCTURES.has(tag)
    holds = element.children.some(child => isElement(child) && (isBlock(child) || holdsBlocks(child)))
    holding.set(element, holds)
  }
  return holds
}
const holding = new WeakMap<PageElement, boolean>()

function inside(element: PageElement, reading: Reading): Reading {
  const style = attribute(element, 'style')
  const keepsBreaks = /white-space\s*:\s*(?:pre|break-spaces)/i.test(style) || reading.keepsBreaks
  return keepsBreaks === reading.keepsBreaks ? reading : { ...reading, keepsBreaks }
}

function readStructure(element: PageElement, reading: Reading): DraftBlock[] {
  switch (element.tag) {
    case 'hr':
      return [{ kind: 'rule' }]
    case 'pre':
      return [{ kind: 'code', text: textOf(element).replace(/^\r?\n/, '') }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(element.children, inside(element, reading)) }]
    case 'ul':
    case 'ol':
    case 'menu':
      return readList(element, reading)
    case 'dl':
      return [{ kind: 'definitions', entries: readDefinitions(element, reading) }]
    case 'table':
      return readTable(element, reading)
    case 'figure':
      return readFigure(element, reading)
    default:
      return readHeading(element, reading)
  }
}

function readHeading(element: PageElement, reading: Reading): DraftBlock[] {
  const level = Number(element.tag[1]) as 1 | 2 | 3 | 4 | 5 | 6
  return [
    { kind: 'heading', level, inlines: readLeaf(element.children, reading).map(one => (one === '\n' ? ' ' : one)) },
  ]
}

/** What stands in a list but in no item of it belongs to the item before. */
function readList(element: PageElement, reading: Reading): DraftBlock[] {
  const items: DraftBlock[][] = []
  for (const child of element.children) {
    if (!isElement(child) ? !child.trim() : isSkipped(child, reading)) continue
    if (isElement(child) && child.tag === 'li') items.push(readBlocks(child.children, inside(child, reading)))
    else if (items.length) items.at(-1)!.push(...readBlocks([child], reading))
    else items.push(readBlocks([child], reading))
  }
  const from = Number.parseInt(attribute(element, 'start'), 10)
  const isFrom = element.tag === 'ol' && Number.isSafeInteger(from) && from !== 1
  if (items.every(item => item.length === 0)) return []
  return [{ kind: 'list', ordered: element.tag === 'ol', ...(isFrom ? { from } : {}), items }]
}

function readDefinitions(list: PageElement, reading: Reading): DraftDefinition[] {
  const entries: { terms: Inline[][]; details: DraftBlock[][] }[] = []
  const parts = list.children.flatMap(child =>
    isElement(child) && child.tag === 'div' && !isSkipped(child, reading) ? child.children : [child],
  )
  for (const part of parts) {
    if (!isElement(part) || isSkipped(part, reading)) continue
    const last = entries.at(-1)
    if (part.tag === 'dt') {
      const term = readLeaf(part.children, reading)
      if (last && !last.details.length) last.terms.push(term)
      else entries.push({ terms: [term], details: [] })
    } else {
      const detail = readBlocks(part.tag === 'dd' ? part.children : [part], inside(part, reading))
      if (last) last.details.push(detail)
      else entries.push({ terms: [], details: [detail] })
    }
  }
  return entries
}
