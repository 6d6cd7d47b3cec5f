/**
 * Where the annotations of a file belong in an article, and what they say here. A place is taken only where the words
 * stand: where the position says, in the company they had, or almost as they were; what is not sure stays out [TEXT-9].
 */
import { type Anchored, anchor, codePointsOf, type Place, type Selector, SURE } from '../article/index.ts'
import { BODY_LIMIT, type Citation, type Motivation, type Move, REPLY_LIMIT } from '../room/index.ts'
import {
  type Foreign,
  type ForeignAuthor,
  type ForeignCite,
  type ForeignItem,
  type ForeignPlace,
  type ForeignSource,
  LONGEST_NAME,
} from './foreign.ts'

/** Why something stays out. The last four are the room's own limits. */
export type NotPlaced =
  | 'malformed'
  | 'page-note'
  | 'other-selector'
  | 'tally'
  | 'no-quote'
  | 'not-found'
  | 'unsure'
  | 'empty'
  | 'no-parent'
  | 'too-many'
  | 'closed'

interface Planned {
  id: string
  identity: string
  author: ForeignAuthor
  created?: number
  body: string
}
export type PlannedMark = Planned &
  Place & {
    motivation: Motivation
    statement?: string
    tags: readonly string[]
    how: Anchored['how']
    /** 0.9 to 1. */
    likeness: number
    /** The words as the file has them, and as they stand here where those differ. */
    quote: string
    found?: string
  }
export type PlannedReply = Planned & { to: string; move: Move; cites: readonly Citation[] }

/** Plain data: it may cross from another process. */
export interface ImportPlan {
  source: ForeignSource
  marks: PlannedMark[]
  /** What each answers stands before it, here or among the marks, where it is in the file at all. */
  replies: PlannedReply[]
  notPlaced: { id: string; reason: NotPlaced; quote?: string }[]
  /** The file is one page of a longer list. */
  hasMore?: true
}

/** UTF-16 units of text gone through for words that do not stand in it as they are; some ten seconds. More are left out. */
const MOST_SEARCHED = 70_000_000

/**
 * From so many UTF-16 units on a quote that stands once, letter for letter, needs no company to be known by: the page that
 * it was marked on may have put captions and links around it that are no part of the article.
 */
const TELLING = 32

/** Of a quote in a report. */
const SHOWN = 300

export function planImport(foreign: Foreign, article: { readonly text: string }, revision: number): ImportPlan {
  const plan: ImportPlan = {
    source: foreign.source,
    marks: [],
    replies: [],
    notPlaced: [...foreign.faults],
    ...(foreign.hasMore ? { hasMore: true } : {}),
  }
  const answers: (ForeignItem & { kind: 'reply' })[] = []
  const search = { left: MOST_SEARCHED }
  for (const item of foreign.items) {
    if (item.kind === 'reply') answers.push(item)
    else if (item.kind === 'other') plan.notPlaced.push({ id: item.id, reason: item.reason, ...shownBody(item.body) })
    else planMark(item, article, plan, search)
  }
  for (const item of inOrder(answers)) {
    const body = withTags(item.body, item.tags)
    if (!body) plan.notPlaced.push({ id: item.id, reason: 'empty' })
    else {
      const cites = item.cites.flatMap(cite => citationOf(cite, article, revision)).slice(0, 10)
      plan.replies.push({ ...planned(item, body, REPLY_LIMIT), to: item.to, move: item.move, cites })
    }
  }
  return plan
}

function planMark(
  item: ForeignItem & { kind: 'annotation' },
  article: { readonly text: string },
  plan: ImportPlan,
  search: { left: number },
): void {
  const { id, place, motivation, statement } = item
  const quote = place.quote?.exact
  const leave = (reason: NotPlaced) =>
    plan.notPlaced.push({ id, reason, ...(quote === undefined ? {} : { quote: cut(quote, SHOWN) }) })
  if (quote === undefined) return void leave('no-quote')
  if (search.left <= 0 && !article.text.includes(quote)) return void leave('too-many')
  const anchored = find(place, article)
  const found = anchored && anchored.likeness < SURE ? (standingOnce(quote, article.text) ?? anchored) : anchored
  if (!found || found.how === 'fuzzy' || found.likeness < SURE) search.left -= article.text.length
  if (!found) return void leave('not-found')
  if (found.likeness < SURE) return void leave('unsure')
  const { start, end, how, likeness } = found
  const stands = article.text.slice(start, end)
  plan.marks.push({
    ...planned(item, item.body, BODY_LIMIT),
    motivation,
    ...(statement ? { statement: readable(statement) } : {}),
    tags: tagsOf(item.tags),
    start,
    end,
    how,
    likeness,
    quote: cut(quote, SHOWN),
    ...(stands === quote ? {} : { found: cut(stands, SHOWN) }),
  })
}

function standingOnce(quote: string, text: string): Anchored | undefined {
  if (quote.trim().length < TELLING) return undefined
  const start = text.indexOf(quote)
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) return undefined
  return { start, end: start + quote.length, how: 'quote', likeness: 1 }
}

/** A position alone tells nothing: it counts in a text that nobody here has seen. */
const find = (place: ForeignPlace, article: { readonly text: string }): Anchored | undefined =>
  place.quote && anchor(article, selectorsOf(place, article))

function selectorsOf({ quote, position }: ForeignPlace, article: { readonly text: string }): Selector[] {
  const selectors: Selector[] = quote ? [quote] : []
  if (!position) return selectors
  const { start, end, unit } = position
  const count = (offset: number) => (unit === 'UTF-16' ? codePointsOf(article).toCodePoints(offset) : offset)
  return [...selectors, { type: 'TextPositionSelector', start: count(start), end: count(end) }]
}

function citationOf(cite: ForeignCite, article: { readonly text: string }, revision: number): Citation[] {
  if ('url' in cite) return [cite]
  const found = find(cite, article)
  return found && found.likeness >= SURE ? [{ revision, start: found.start, end: found.end }] : []
}

const planned = ({ id, identity, author, created }: ForeignItem, body: string, most: number): Planned => ({
  id,
  identity,
  author,
  ...(created === undefined ? {} : { created }),
  body: cut(readable(body), most),
})

/** Parents first; those that answer each other in a ring come last and find none. */
function inOrder<T extends { id: string; to: string }>(answers: readonly T[]): T[] {
  const under = new Map<string, T[]>()
  const ids = new Set(answers.map(({ id }) => id))
  for (const one of answers) under.set(one.to, [...(under.get(one.to) ?? []), one])
  const ordered: T[] = answers.filter(({ to }) => !ids.has(to))
  const taken = new Set<T>(ordered)
  for (let i = 0; i < ordered.length; i++) {
    for (const one of under.get(ordered[i]!.id) ?? []) {
      if (taken.has(one)) continue
      taken.add(one)
      ordered.push(one)
    }
  }
  return [...ordered, ...answers.filter(one => !taken.has(one))]
}

const tagsOf = (tags: readonly string[]) =>
  [...new Set(tags.map(tag => cut(readable(tag).replace(/\s+/g, ' '), 40)).filter(Boolean))].slice(0, 10)

/** A reply has no tags here: they stand under its words. */
const withTags = (body: string, tags: readonly string[]) =>
  [
    readable(body),
    tagsOf(tags)
      .map(tag => `#${tag}`)
      .join(' '),
  ]
    .filter(Boolean)
    .join('\n\n')

const shownBody = (body: string) => (body ? { quote: cut(readable(body), SHOWN) } : {})

/** Line ends become LF; control characters and halves of surrogate pairs go. */
const readable = (text: string) =>
  text
    .slice(0, 40 * LONGEST_NAME)
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu, '')
    .trim()

/** At most `most` UTF-16 units, with an ellipsis where something is cut, never inside a surrogate pair. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
