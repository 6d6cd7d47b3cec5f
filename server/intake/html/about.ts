/** What a page says about its article: title, writer, date, language. Told in its head, in JSON-LD, or in its own words. */
import { isByline } from './furniture.ts'
import {
  attribute,
  holds,
  isElement,
  outwards,
  type Page,
  type PageElement,
  textOf,
  within,
  wordsOnly,
} from './tree.ts'

export interface About {
  title?: string
  byline?: string
  published?: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** What its relative links start from, as written: itself relative to the page's address. */
  base?: string
}

const LONGEST_JSON = 300_000
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const BYLINE_LIMIT = 80

export function readAbout(page: Page, article: PageElement): About {
  const meta = metaOf(page)
  const said = jsonArticle(page)
  const title = titleOf(page, article, meta, said)
  const byline = bylineOf(page, article, meta, said)
  const published = [
    meta('article:published_time'),
    stringOf(said?.datePublished),
    meta('datepublished'),
    meta('date'),
    meta('dc.date'),
    ...page.elements
      .filter(({ attributes }) => attributes.get('itemprop') === 'datePublished')
      .map(element => attribute(element, 'datetime') || attribute(element, 'content')),
    ...within(page, mainOf(article))
      .filter(({ tag }) => tag === 'time')
      .slice(0, 1)
      .map(time => attribute(time, 'datetime')),
  ].find(date => ISO_DATE.test(date) && !Number.isNaN(Date.parse(date.slice(0, 10))))
  const lang = nearest(article, 'lang') || nearest(article, 'xml:lang') || meta('content-language') || meta('og:locale')
  const dir = nearest(article, 'dir').toLowerCase()
  const base = page.elements.find(({ tag, attributes }) => tag === 'base' && attributes.has('href'))
  return {
    ...(title ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(published ? { published: published.replace(' ', 'T') } : {}),
    ...(lang ? { lang: lang.replaceAll('_', '-') } : {}),
    ...(dir === 'ltr' || dir === 'rtl' ? { dir } : {}),
    ...(base ? { base: attribute(base, 'href') } : {}),
  }
}

type Meta = (name: string) => string

function metaOf(page: Page): Meta {
  const contents = new Map<string, string>()
  for (const element of page.elements) {
    if (element.tag !== 'meta') continue
    const name = ['property', 'name', 'itemprop', 'http-equiv'].map(key => attribute(element, key)).find(Boolean)
    const key = name?.toLowerCase()
    if (key && !contents.has(key)) contents.set(key, wordsOnly(attribute(element, 'content')))
  }
  return name => contents.get(name) ?? ''
}

/** The `<article>` around it, where there is one: it has the heading and the date. */
const mainOf = (article: PageElement) =>
  [...outwards(article)].find(element => element.tag === 'article' || element.tag === 'main') ?? article

function titleOf(page: Page, article: PageElement, meta: Meta, said: Json | undefined): string {
  const headings = page.elements.filter(({ tag }) => tag === 'h1').map(h1 => ({ h1, words: wordsOnly(textOf(h1)) }))
  const inTitle = wordsOnly(page.elements.filter(({ tag }) => tag === 'title').map(title => textOf(title))[0] ?? '')
  const claimed = [stringOf(said?.headline), meta('og:title'), meta('twitter:title'), inTitle].filter(Boolean)
  // A page's own heading is the title where the head says the same, perhaps with the site's name behind it.
  const same = headings.find(({ words }) => words && claimed.some(claim => claim.includes(words)))
  const near = headings.find(({ h1, words }) => words && holds(mainOf(article), h1))
  return (same ?? near)?.words || claimed[0]?.replace(/\s+[|–—·»-]\s+[^|–—·»]{1,40}$/, '') || ''
}

function bylineOf(page: Page, article: PageElement, meta: Meta, said: Json | undefined): string {
  const shown = page.elements.find(
    element =>
      holds(mainOf(article), element) &&
      (attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author' || isByline(element)) &&
      wordsOnly(textOf(element)) !== '' &&
      wordsOnly(textOf(element)).length <= BYLINE_LIMIT,
  )
  const byMeta = meta('author') || meta('article:author')
  const found =
    namesIn(said?.author) || (/^https?:/.test(byMeta) ? '' : byMeta) || (shown ? wordsOnly(textOf(shown)) : '')
  return found.replace(BY, '').slice(0, BYLINE_LIMIT)
}

const BY = /^(?:(?:written|words|text|story|report|posted)\s+)?(?:by|von|par|por|di|door|av)\s*:?\s+/i

/** A line that says who wrote it, and nothing else. */
export function saysOnlyWho(line: string, byline: string): boolean {
  const names = (said: string) =>
    said
      .replace(BY, '')
      .replace(/[\s.|·–—-]+$/, '')
      .toLowerCase()
      .split(/\s*(?:,|&|\s(?:and|und|et|y|e|en)\s)\s*/)
      .filter(Boolean)
      .join(', ')
  return names(line) === names(byline)
}

const nearest = (article: PageElement, name: string) =>
  [...outwards(article)].map(element => attribute(element, name)).find(Boolean) ?? ''

type Json = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const stringOf = (value: unknown) => (typeof value === 'string' ? wordsOnly(value) : '')

/** The page's article as JSON-LD has it. */
function jsonArticle(page: Page): Json | undefined {
  for (const element of page.elements) {
    if (element.tag !== 'script' || !/ld\+json/i.test(attribute(element, 'type'))) continue
    const source = element.children.filter(child => !isElement(child)).join('')
    if (source.length > LONGEST_JSON) continue
    const found = articleIn(parsed(source), 4)
    if (found) return found
  }
  return undefined
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function articleIn(value: unknown, depth: number): Json | undefined {
  if (depth === 0) return undefined
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 200)) {
      const found = articleIn(one, depth - 1)
      if (found) return found
    }
    return undefined
  }
  if (!isObject(value)) return undefined
  const types = [value['@type']].flat().map(String)
  if (types.some(type => /(?:Article|BlogPosting|Report|Posting)$/.test(type))) return value
  return articleIn(value['@graph'] ?? value.mainEntity, depth - 1)
}

function namesIn(author: unknown): string {
  const names = [author].flat().map(one => (isObject(one) ? stringOf(one.name) : stringOf(one)))
  return names
    .filter(name => name && !/^https?:/.test(name))
    .slice(0, 5)
    .join(', ')
}
