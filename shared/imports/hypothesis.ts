/**
 * A Hypothesis export file: `annotations`, each a row with a target; `references` lead from a reply up to its annotation.
 * Positions there are UTF-16 units. Parley's own file says in its first tag what an annotation is for, or a reply's move.
 */
import * as v from 'valibot'
import { MOTIVATIONS, MOVES, type Motivation, type Move, STATEMENT_LIMIT } from '../room/index.ts'
import {
  type Foreign,
  type ForeignAuthor,
  type ForeignItem,
  type ForeignPlace,
  ITEMS_PER_IMPORT,
  LONGEST_NAME,
  LONGEST_QUOTE,
  NOBODY,
  readTime,
} from './foreign.ts'

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME))
const context = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_QUOTE))))
const Quote = v.looseObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.maxLength(LONGEST_QUOTE)),
  prefix: context,
  suffix: context,
})
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Position = v.looseObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset })

const Row = v.looseObject({
  id: v.optional(name),
  created: v.optional(v.unknown()),
  user: v.optional(v.nullable(name)),
  user_info: v.optional(v.nullable(v.looseObject({ display_name: v.optional(v.nullable(name)) }))),
  text: v.optional(v.nullable(v.string()), ''),
  tags: v.optional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(200))), []),
  references: v.optional(v.nullable(v.pipe(v.array(name), v.maxLength(1000))), []),
  target: v.optional(
    v.nullable(
      v.pipe(
        v.array(v.looseObject({ selector: v.optional(v.nullable(v.pipe(v.array(v.unknown()), v.maxLength(20)))) })),
        v.maxLength(20),
      ),
    ),
    [],
  ),
})
type Row = v.InferOutput<typeof Row>

/** An export file, or what stands for one. `total`: of how many a search found these. */
export interface Rows {
  annotations: readonly unknown[]
  total?: unknown
  [key: string]: unknown
}

export function readHypothesis(file: Rows): Foreign {
  const isOurs = file.client_version === 'parley'
  const { length } = file.annotations
  const isPart = length > 0 && typeof file.total === 'number' && file.total > length
  const foreign: Foreign = { source: 'hypothesis', items: [], faults: [], ...(isPart ? { hasMore: true } : {}) }
  for (const [i, said] of file.annotations.entries()) {
    const numbered = `no. ${i + 1}`
    if (i >= ITEMS_PER_IMPORT) {
      foreign.faults.push({ id: numbered, reason: 'too-many' })
      continue
    }
    const row = v.safeParse(Row, said)
    if (row.success) foreign.items.push(itemOf(row.output, numbered, isOurs))
    else foreign.faults.push({ id: numbered, reason: 'malformed' })
  }
  return foreign
}

function itemOf(row: Row, numbered: string, isOurs: boolean): ForeignItem {
  const author = authorOf(row)
  const body = (row.text ?? '').trim()
  const tags = row.tags ?? []
  const created = readTime(row.created)
  const place = placeOf(row)
  const identity = row.id || JSON.stringify([author.id, place.quote?.exact, body, row.created])
  const said = { id: row.id || numbered, identity, author, body, ...(created === undefined ? {} : { created }) }
  const to = row.references?.at(-1)
  if (to !== undefined) {
    const move = isOurs ? MOVES.find(one => one === tags[0]) : undefined
    return {
      ...said,
      kind: 'reply',
      to,
      move: move ?? ('reply' satisfies Move),
      tags: move ? tags.slice(1) : tags,
      cites: [],
    }
  }
  if (!place.quote && !place.position)
    return { ...said, kind: 'other', reason: place.isOtherwise ? 'other-selector' : 'page-note', tags }
  const motivation = isOurs ? MOTIVATIONS.find(one => one === tags[0]) : undefined
  if (!motivation) {
    return { ...said, kind: 'annotation', motivation: usual(body, tags), tags, place }
  }
  return { ...said, kind: 'annotation', motivation, tags: tags.slice(1), place, ...statementIn(motivation, body) }
}

/** A mark without a word is a highlight there. */
const usual = (body: string, tags: readonly string[]): Motivation =>
  body || tags.length ? 'commenting' : 'highlighting'

/** A claim's wording stands before its body, a blank line between them. */
function statementIn(motivation: Motivation, body: string): { statement?: string; body: string } {
  const [statement = '', ...rest] = body.split('\n\n')
  if (motivation !== 'classifying' || !statement || statement.length > STATEMENT_LIMIT) return { body }
  return { statement, body: rest.join('\n\n') }
}

function placeOf({ target }: Row): ForeignPlace {
  const selectors = (target ?? []).flatMap(({ selector }) => selector ?? [])
  const quote = selectors.find(one => v.is(Quote, one)) as v.InferOutput<typeof Quote> | undefined
  const position = selectors.find(one => v.is(Position, one)) as v.InferOutput<typeof Position> | undefined
  const isOtherwise = selectors.length > 0 && !quote?.exact.trim() && !position
  return {
    ...(isOtherwise ? { isOtherwise } : {}),
    ...(quote?.exact.trim()
      ? {
          quote: {
            type: 'TextQuoteSelector',
            exact: quote.exact,
            prefix: quote.prefix ?? '',
            suffix: quote.suffix ?? '',
          },
        }
      : {}),
    ...(position && position.start < position.end
      ? { position: { start: position.start, end: position.end, unit: 'UTF-16' } }
      : {}),
  }
}

/** `acct:ada_moss@example.org`; a display name goes before it. */
function authorOf({ user, user_info }: Row): ForeignAuthor {
  const [, account = '', host = ''] = /^acct:(.*)@([^@]*)$/s.exec(user ?? '') ?? ['', user ?? '', '']
  const shown = host === 'parley' ? decoded(account).replaceAll('_', ' ') : account
  const named = user_info?.display_name?.trim() || shown.trim()
  return named ? { id: user || named, name: named } : NOBODY
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
