/** An article as a bundle holds it, looked at as closely as one that is read from a page: places within the text, safe links. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Article, Block } from '../../shared/article/index.ts'
import { safeHref } from '../intake/safeHref.ts'

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const words = (most: number) => v.pipe(v.string(), v.maxLength(most))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000))

const Span = v.strictObject({
  kind: v.picklist(['emphasis', 'strong', 'code', 'link', 'note']),
  start: offset,
  end: offset,
  href: v.optional(
    v.pipe(
      words(2000),
      v.check(href => safeHref(href) !== undefined, 'leads nowhere'),
    ),
  ),
  note: v.optional(words(100)),
})
const run = { start: offset, end: offset, spans: v.array(Span) }
const Run = v.strictObject(run)
const blocks = v.lazy(() => v.array(AnyBlock))
const Cell = v.strictObject({
  isHead: v.boolean(),
  colSpan: v.optional(count),
  rowSpan: v.optional(count),
  blocks,
})
const AnyBlock: v.GenericSchema<Block> = v.variant('kind', [
  v.strictObject({ kind: v.literal('paragraph'), ...run }),
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([1, 2, 3, 4, 5, 6]), ...run }),
  v.strictObject({ kind: v.literal('code'), ...run }),
  v.strictObject({ kind: v.literal('quote'), blocks }),
  v.strictObject({
    kind: v.literal('list'),
    ordered: v.boolean(),
    from: v.optional(v.pipe(v.number(), v.safeInteger())),
    items: v.array(blocks),
  }),
  v.strictObject({ kind: v.literal('rule') }),
  v.strictObject({ kind: v.literal('table'), caption: v.optional(Run), rows: v.array(v.array(Cell)) }),
  v.strictObject({ kind: v.literal('figure'), alt: v.optional(Run), caption: v.optional(Run) }),
  v.strictObject({
    kind: v.literal('definitions'),
    entries: v.array(v.strictObject({ terms: v.array(Run), details: v.array(blocks) })),
  }),
  v.strictObject({
    kind: v.literal('footnotes'),
    notes: v.array(v.strictObject({ label: words(100), blocks })),
  }),
]) as unknown as v.GenericSchema<Block>

const ArticleFile = v.strictObject({
  title: words(1000),
  dek: v.optional(words(2000)),
  credit: v.optional(words(2000)),
  byline: v.optional(words(2000)),
  published: v.optional(words(100)),
  source: v.optional(
    v.pipe(
      words(4000),
      v.check(href => safeHref(href) !== undefined, 'leads nowhere'),
    ),
  ),
  fetched: v.optional(offset),
  lang: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  dir: v.picklist(['ltr', 'rtl']),
  text: v.string(),
  hash: v.string(),
  blocks: v.array(AnyBlock),
  sentences: v.array(v.strictObject({ id: words(40), start: offset, end: offset })),
})
export type ArticleContent = Omit<Article, 'id'>

/** The article, or undefined where it is none. `most`: UTF-8 bytes of its text. */
export function readArticleFile(value: unknown, most: number): ArticleContent | undefined {
  const read = v.safeParse(ArticleFile, value)
  if (!read.success) return undefined
  const article = read.output as ArticleContent
  const { text, hash, sentences } = article
  const isSound =
    Buffer.byteLength(text) <= most &&
    createHash('sha256').update(text, 'utf8').digest('hex') === hash &&
    sentences.every(({ start, end }, i) => start < end && start >= (sentences[i - 1]?.end ?? 0)) &&
    isWithin(article.blocks, text.length) &&
    (sentences.at(-1)?.end ?? 0) <= text.length
  return isSound ? article : undefined
}

/** Every place in it, however deep, lies within the text. */
function isWithin(value: unknown, length: number): boolean {
  if (Array.isArray(value)) return value.every(one => isWithin(one, length))
  if (value === null || typeof value !== 'object') return true
  const { start, end } = value as { start?: number; end?: number }
  if (start !== undefined && end !== undefined && (start > end || end > length)) return false
  return Object.values(value).every(one => isWithin(one, length))
}
