/**
 * Which part of a page is its article. Readability says which of the page's text is worth reading; the part is the
 * smallest that holds nearly all of that, widened to the `<article>` around it. What is taken from the part is then
 * decided here and not by Readability, which throws out notes, lists and tables that belong to the text.
 */
import { Readability } from '@mozilla/readability'
import type { Choice } from '../../../shared/protocol/index.ts'
import { isUnseen } from './furniture.ts'
import {
  attribute,
  countWords,
  holds,
  INDEX,
  isElement,
  outwards,
  type Page,
  type PageElement,
  textOf,
  within,
  wordsOnly,
} from './tree.ts'

export interface MainPart {
  element: PageElement
  /** Leaves that Readability keeps. */
  kept: ReadonlySet<PageElement>
}

const LEAVES = new Set('p li pre blockquote h1 h2 h3 h4 h5 h6 td th dd dt figcaption'.split(' '))
/** Of what Readability keeps, the share that the part must hold: it also keeps a stray line from elsewhere. */
const MOST = 0.9
/** The share that is enough for the one element which the page itself calls its article: letters may stand below it. */
const ENOUGH = 1 / 3
/** Readability's time grows faster than the page; beyond this the page's own tags decide. */
const MOST_ELEMENTS = 20_000

export function findMainPart(page: Page): MainPart {
  const kept = readable(page)
  const body = page.elements.find(({ tag }) => tag === 'body') ?? page.root
  if (!kept.size) return { element: widest(page) ?? body, kept }
  const lengths = new Map<PageElement, number>()
  let all = 0
  for (const leaf of kept) {
    if ([...outwards(leaf.parent)].some(outer => kept.has(outer))) continue
    const length = wordsOnly(textOf(leaf)).length
    all += length
    for (const outer of outwards(leaf)) lengths.set(outer, (lengths.get(outer) ?? 0) + length)
  }
  const reach = (element: PageElement) => lengths.get(element) ?? 0
  let part = body
  for (;;) {
    const inner = part.children.filter(isElement).find(child => reach(child) >= all * MOST)
    if (!inner || LEAVES.has(inner.tag)) break
    part = inner
  }
  const only = onlyArticle(page, part, reach)
  return { element: only && reach(only) >= all * ENOUGH ? only : widened(page, part), kept }
}

/** Of a part, the one `<article>` that has anything worth reading; undefined when there are several. */
function onlyArticle(page: Page, part: PageElement, reach: (element: PageElement) => number): PageElement | undefined {
  if ([...outwards(part)].some(({ tag }) => tag === 'article')) return undefined
  const worth = within(page, part).filter(element => element.tag === 'article' && reach(element) > 0)
  return worth.length > 0 && worth.every(one => holds(worth[0]!, one)) ? worth[0] : undefined
}

/** Its headline, notes and lead often stand beside the part, in the one element that says it is an article. */
function widened(page: Page, part: PageElement): PageElement {
  const outer = [...outwards(part)].find(
    element => element.tag === 'article' || attribute(element, 'itemprop') === 'articleBody',
  )
  const article =
    outer ?? [...outwards(part)].find(({ tag, attributes }) => tag === 'main' || attributes.get('role') === 'main')
  if (!article) return part
  const others = within(page, article).filter(element => element.tag === 'article' && !holds(part, element))
  return others.length && article.tag !== 'article' ? part : article
}

/** Without Readability's word: the longest of what calls itself an article. */
function widest(page: Page): PageElement | undefined {
  const named = page.elements.filter(
    ({ tag, attributes }) => tag === 'article' || tag === 'main' || attributes.get('role') === 'main',
  )
  return named.map(element => ({ element, length: textOf(element).length })).sort((a, b) => b.length - a.length)[0]
    ?.element
}

function readable({ document, elements }: Page): Set<PageElement> {
  if (elements.length > MOST_ELEMENTS) return new Set()
  const kept = new Set<PageElement>()
  const keep = (content: {
    querySelectorAll: (selector: string) => Iterable<{ getAttribute: (name: string) => string | null }>
  }) => {
    for (const node of content.querySelectorAll(`[${INDEX}]`)) {
      const element = elements[Number(node.getAttribute(INDEX))]
      if (element && LEAVES.has(element.tag)) kept.add(element)
    }
    return ''
  }
  const serializer = keep as unknown as (node: unknown) => string
  try {
    new Readability(document as never, { charThreshold: 200, serializer: serializer as never }).parse()
  } catch {
    // A page it stumbles over is read by its own tags.
    return new Set()
  }
  return kept
}

const MOST_CHOICES = 8
const LEAST_WORDS = 25
const LABEL = 80
/** Parts of structures: what stands around them is a part of the page. */
const INNER = new Set('ul ol dl table thead tbody tfoot tr'.split(' '))

/** Other parts with text of their own, none inside another, and the whole page: ids are the same for the same source. */
export function findChoices(page: Page, taken: PageElement): Choice[] {
  const own = new Map<PageElement, PageElement[]>()
  const leaves = page.elements.filter(
    leaf =>
      LEAVES.has(leaf.tag) &&
      leaf.parent &&
      !within(page, leaf).some(({ tag }) => LEAVES.has(tag)) &&
      ![...outwards(leaf)].some(isUnseen),
  )
  for (const leaf of leaves) {
    const home = [...outwards(leaf.parent)].find(({ tag }) => !LEAVES.has(tag) && !INNER.has(tag)) ?? leaf.parent!
    own.set(home, [...(own.get(home) ?? []), leaf])
  }
  const meets = (a: PageElement, b: PageElement) => holds(a, b) || holds(b, a)
  const choices: { element: PageElement; label: string; words: number }[] = []
  const parts = [...own].map(([element, texts]) => ({ element, ...sayPart(texts) })).sort((a, b) => b.words - a.words)
  for (const { element, words } of parts) {
    if (words < LEAST_WORDS || choices.length === MOST_CHOICES - 1) break
    if (meets(taken, element) || choices.some(choice => meets(choice.element, element))) continue
    choices.push({ element, ...sayPart(leaves.filter(leaf => holds(element, leaf))) })
  }
  const said = choices.map(({ element, label, words }): Choice => ({ id: idOf(element), label, words }))
  const body = page.elements.find(({ tag }) => tag === 'body')
  if (!body || body === taken) return said
  const whole = sayPart([body])
  if (!whole.words) return said
  return [...said, { id: idOf(body), ...whole, isWhole: true }]
}

const idOf = (element: PageElement) => `part-${element.index}`

/** How leaves begin, and how many words they have: those of one leaf as they are, two leaves parted. */
function sayPart(leaves: readonly PageElement[]): { label: string; words: number } {
  const text = wordsOnly(leaves.map(leaf => textOf(leaf, leaf.tag === 'body' ? ' ' : '')).join(' '))
  const label = text.length > LABEL ? `${text.slice(0, LABEL).replace(/\p{Surrogate}$/u, '')}…` : text
  return { label, words: countWords(text) }
}

export const pickedPart = (page: Page, id: string): PageElement | undefined =>
  page.elements.find(element => idOf(element) === id)
