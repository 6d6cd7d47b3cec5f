/**
 * A page as a plain tree of elements and strings, read once. The DOM library behind it costs the square of what some
 * pages are made of, so those are refused by a scan before it sees them; walks below are safe by recursion.
 */
import { parseHTML } from 'linkedom'
import { Unreadable } from '../unreadable.ts'

export interface PageElement {
  /** Lower case. */
  tag: string
  /** By lower-case name. */
  attributes: ReadonlyMap<string, string>
  children: (PageElement | string)[]
  parent: PageElement | undefined
  /** In document order, from 0: the same for the same source. */
  index: number
  /** The index after the last element inside it. */
  end: number
}
export interface Page {
  root: PageElement
  /** All of it, by index. */
  elements: PageElement[]
  /** The library's own document, whose elements carry their index in `INDEX`: for Readability alone, which takes it apart. */
  document: Document
}
/** The DOM library's document: of its types nothing more is needed here. */
type Document = ReturnType<typeof parseHTML>['document']

export const INDEX = 'data-parley-index'

/** Beginnings of tags and of entities: each is a node, or two. */
const MOST_SIGNS = 200_000
const MOST_ATTRIBUTES = 1000
/** As deep as browsers themselves go. */
const DEEPEST = 512

/** Throws `Unreadable` (413, 422) for what would take too long. */
export function readPage(html: string): Page {
  refuseCostly(html)
  const { document } = parseHTML(withFrame(html))
  return { ...plainTree(document), document }
}

/** A page may leave out the tags of its frame; the library adds none. */
function withFrame(html: string): string {
  const has = (tag: string) => new RegExp(`<${tag}[\\s>]`, 'i').test(html)
  const bodied = has('body') ? html : html.replace(/<\/head\s*>/i, '$&<body>')
  if (has('html')) return bodied
  const bare = bodied.replace(/^\s*<!doctype[^>]*>/i, '')
  return `<!doctype html><html>${bodied === html && !has('body') ? `<head></head><body>${bare}</body>` : bare}</html>`
}

function refuseCostly(html: string): void {
  let signs = 0
  let attributes = 0
  let isInTag = false
  for (const stretch of html.split('<')) {
    signs += 1 + (stretch.match(/&/g)?.length ?? 0)
    if (signs > MOST_SIGNS) throw new Unreadable(413, 'The page has more than 200,000 tags and signs.', 'source.text')
    if (!isInTag) {
      isInTag = signs > 1 && /^[a-z]/i.test(stretch)
      attributes = 0
    }
    if (!isInTag) continue
    const end = stretch.indexOf('>')
    attributes += (end < 0 ? stretch : stretch.slice(0, end)).match(/[\s/]+[^\s/]/g)?.length ?? 0
    if (attributes > MOST_ATTRIBUTES)
      throw new Unreadable(422, 'A tag of the page has more than 1,000 attributes.', 'source.text')
    isInTag = end < 0
  }
}

interface Open {
  element: PageElement
  rest: Iterator<ChildNode>
}

function plainTree(document: Document): { root: PageElement; elements: PageElement[] } {
  const elements: PageElement[] = []
  const open: Open[] = []
  const enter = (node: Element, parent: PageElement | undefined) => {
    const attributes = new Map<string, string>()
    for (const { name, value } of node.attributes) attributes.set(name.toLowerCase(), value)
    const element: PageElement = {
      tag: node.localName.toLowerCase(),
      attributes,
      children: [],
      parent,
      index: elements.length,
      end: 0,
    }
    node.setAttribute(INDEX, String(elements.length))
    elements.push(element)
    if (open.length >= DEEPEST)
      throw new Unreadable(422, `The page nests its parts more than ${DEEPEST} deep.`, 'source.text')
    open.push({ element, rest: node.childNodes[Symbol.iterator]() as Iterator<ChildNode> })
    return element
  }
  const root = enter(document.documentElement, undefined)
  while (open.length) {
    const { element, rest } = open.at(-1)!
    const { value: node, done } = rest.next()
    if (done) {
      element.end = elements.length
      open.pop()
    } else if (node.nodeType === 3) addText(element, node.textContent ?? '')
    else if (node.nodeType === 1) element.children.push(enter(node as Element, element))
  }
  return { root, elements }
}

/** The library gives one text node for each entity. */
function addText({ children }: PageElement, text: string): void {
  const last = children.length - 1
  if (typeof children[last] === 'string') children[last] += text
  else children.push(text)
}

type Element = Document['documentElement']
type ChildNode = Element['childNodes'][number]

export const isElement = (node: PageElement | string): node is PageElement => typeof node !== 'string'
export const attribute = (element: PageElement, name: string): string => element.attributes.get(name) ?? ''

/** Below it, in document order, without itself. */
export const within = (page: Page, element: PageElement) => page.elements.slice(element.index + 1, element.end)

/** It and what it stands in, inside first. */
export function* outwards(element: PageElement | undefined): Generator<PageElement> {
  for (let at = element; at; at = at.parent) yield at
}

/** It itself too. */
export const holds = (outer: PageElement, inner: PageElement) => inner.index >= outer.index && inner.index < outer.end

/** All of its text, white space as it is; `between`: what parts the text of neighbours. */
export function textOf(element: PageElement, between = ''): string {
  const parts: string[] = []
  const collect = (at: PageElement) => {
    for (const child of at.children) {
      if (typeof child === 'string') parts.push(child)
      else if (!['script', 'style', 'template', 'noscript'].includes(child.tag)) collect(child)
    }
  }
  collect(element)
  return parts.join(between)
}

export const wordsOnly = (text: string) => text.replace(/\s+/g, ' ').trim()

/** About how many words: where words are written without spaces, two letters count for one. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const spaced =
    text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{P}]+/gu)?.length ?? 0
  return spaced + Math.ceil(unspaced / 2)
}
