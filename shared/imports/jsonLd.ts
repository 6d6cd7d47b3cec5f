/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, several in a list, a page, or a collection whose first
 * page is embedded. Positions are code points. An annotation with several targets is one for each of them.
 */
import { MOTIVATIONS, MOVES, type Motivation, type Move, STATEMENT_LIMIT } from '../room/index.ts'
import {
  DEEPEST,
  type Foreign,
  type ForeignAuthor,
  type ForeignCite,
  type ForeignItem,
  ITEMS_PER_IMPORT,
  LONGEST_NAME,
  NOBODY,
  readTime,
} from './foreign.ts'
import { iri, isNode, list, type Node, said, terms, words } from './linked.ts'
import { plainText } from './plainText.ts'
import { placeIn } from './selectors.ts'

/** Undefined when there is no annotation in it at all. */
export function readJsonLd(file: unknown): Foreign | undefined {
  const nodes = annotationsIn(file)
  if (!nodes) return undefined
  const ids = new Set(
    nodes.slice(0, ITEMS_PER_IMPORT).flatMap(node => (isNode(node) ? iri(said(node, 'id')) || [] : [])),
  )
  const foreign: Foreign = { source: 'w3c', items: [], faults: [], ...(isElsewhere(file) ? { hasMore: true } : {}) }
  nodes.forEach((node, i) => {
    const numbered = `no. ${i + 1}`
    const items = i < ITEMS_PER_IMPORT && isNode(node) ? itemsOf(node, numbered, ids) : undefined
    const left = ITEMS_PER_IMPORT - foreign.items.length
    if (i >= ITEMS_PER_IMPORT || (items && items.length > left))
      foreign.faults.push({ id: numbered, reason: 'too-many' })
    else if (items) foreign.items.push(...items)
    else foreign.faults.push({ id: numbered, reason: 'malformed' })
  })
  return foreign
}

/** The annotations of a page, a collection, a list of any of these, or the one that it is. */
function annotationsIn(value: unknown, depth = 0): unknown[] | undefined {
  if (depth > DEEPEST) return undefined
  if (Array.isArray(value)) {
    const parts = value.map(one => (isNode(one) ? annotationsIn(one, depth + 1) : undefined))
    return parts.some(Boolean) ? parts.flatMap((part, i) => part ?? [value[i]]) : undefined
  }
  if (!isNode(value)) return undefined
  if (isAnnotation(value)) return [value]
  const kinds = terms(value, 'type')
  const items = said(value, 'items')
  if (kinds.includes('AnnotationCollection') || kinds.includes('OrderedCollection')) {
    const first = said(value, 'first')
    return isNode(first) ? annotationsIn(first, depth + 1) : items === undefined ? [] : list(items).slice()
  }
  if (kinds.includes('AnnotationPage') || kinds.includes('OrderedCollectionPage')) {
    const next = said(value, 'next')
    return [...list(items), ...(isNode(next) ? (annotationsIn(next, depth + 1) ?? []) : [])]
  }
  return items === undefined ? undefined : annotationsIn(list(items), depth + 1)
}

/** A page leads to the next one, or a collection to its first, by an address alone: nothing here is fetched. */
function isElsewhere(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return true
  if (Array.isArray(value)) return value.some(one => isNode(one) && isElsewhere(one, depth + 1))
  if (!isNode(value) || isAnnotation(value)) return false
  return ['first', 'next'].some(name => {
    const there = said(value, name)
    const holds = isNode(there) && said(there, 'items') !== undefined
    return holds ? isElsewhere(there, depth + 1) : there !== undefined
  })
}

const isAnnotation = (node: Node) => {
  const kinds = terms(node, 'type')
  return kinds.includes('Annotation') || (!kinds.length && said(node, 'target') !== undefined)
}

/** An annotation's items, one for each target; undefined when it is none, or has no target. */
function itemsOf(node: Node, numbered: string, ids: ReadonlySet<string>): ForeignItem[] | undefined {
  if (!isAnnotation(node)) return undefined
  const targets = spread(said(node, 'target'))
  if (!targets.length) return undefined
  const own = iri(said(node, 'id')).slice(0, LONGEST_NAME)
  return targets.map((target, i) =>
    itemOf(node, target, own, i ? `${own || numbered} (${i + 1})` : own || numbered, ids),
  )
}

function itemOf(node: Node, target: unknown, own: string, id: string, ids: ReadonlySet<string>): ForeignItem {
  const motivations = [...terms(node, 'motivation'), ...terms(node, 'purpose')]
  const bodies = readBodies(node, motivations)
  const author = authorOf(said(node, 'creator'))
  const created = readTime(words(said(node, 'created')))
  const place = isNode(target) ? placeIn(target) : {}
  const about = isNode(target) ? iri(said(target, 'source')) || iri(said(target, 'id')) : iri(target)
  const isPlaced = place.quote !== undefined || place.position !== undefined
  const text = bodies.texts.join('\n\n')
  const entry = {
    id,
    identity: own ? id : JSON.stringify([author.id, place.quote?.exact, about, text, created]),
    author,
    ...(created === undefined ? {} : { created }),
  }
  if (!isPlaced && (motivations.includes('replying') || ids.has(about))) {
    if (author === NOBODY && bodies.isCount) return { ...entry, kind: 'other', reason: 'tally', body: text, tags: [] }
    return { ...entry, kind: 'reply', to: about, body: text, ...moveOf(bodies, motivations), cites: bodies.cites }
  }
  const body = [...bodies.texts, ...bodies.cites.flatMap(cite => ('url' in cite ? cite.url : []))].join('\n\n')
  if (!isPlaced)
    return {
      ...entry,
      kind: 'other',
      reason: place.isOtherwise ? 'other-selector' : 'page-note',
      body,
      tags: bodies.tags,
    }
  const { motivation, tag } = motivationOf(motivations, body, bodies)
  const tags = tag === undefined || bodies.tags.includes(tag) ? bodies.tags : [...bodies.tags, tag]
  const statement = bodies.statements[0]
  if (motivation === 'classifying' && statement && statement.length <= STATEMENT_LIMIT)
    return { ...entry, kind: 'annotation', motivation, statement, body: rest(bodies.statements, body), tags, place }
  return {
    ...entry,
    kind: 'annotation',
    motivation,
    body: [...bodies.statements, body].filter(Boolean).join('\n\n'),
    tags,
    place,
  }
}

const rest = ([, ...more]: readonly string[], body: string) => [...more, body].filter(Boolean).join('\n\n')

interface Bodies {
  texts: string[]
  /** Bodies that describe: a claim's neutral wording. */
  statements: string[]
  tags: string[]
  cites: ForeignCite[]
  /** Every body says what its annotation's own motivation says, as a count of ballots does. */
  isCount: boolean
}

function readBodies(node: Node, motivations: readonly string[]): Bodies {
  const bodies: Bodies = { texts: [], statements: [], tags: [], cites: [], isCount: false }
  const value = said(node, 'bodyValue')
  if (typeof value === 'string') bodies.texts.push(value.trim())
  const all = spread(said(node, 'body'))
  const counted = all.filter(body => isNode(body) && terms(body, 'purpose').some(isCounting))
  bodies.isCount = all.length > 0 && counted.length === all.length
  for (const body of all) readBody(body, motivations, bodies)
  bodies.texts = bodies.texts.filter(Boolean)
  return bodies
}
const isCounting = (purpose: string) => purpose === 'classifying' || purpose === 'assessing'

function readBody(body: unknown, motivations: readonly string[], into: Bodies): void {
  // A body that is only an IRI is something elsewhere that the annotation links to.
  if (!isNode(body)) return addLink(iri(body), into)
  const purposes = terms(body, 'purpose')
  const source = iri(said(body, 'source'))
  if (source) {
    const place = placeIn(body)
    if (place.quote || place.position) into.cites.push(place)
    else addLink(source, into)
    return
  }
  const raw = words(said(body, 'value'))
  if (!raw) return addLink(iri(said(body, 'id')), into)
  const isHtml = /html/i.test(words(said(body, 'format')))
  const text = (isHtml ? plainText(raw) : raw).trim()
  const isTag = purposes.includes('tagging') || terms(body, 'type').includes('Tag')
  if (isTag || (!purposes.length && motivations.length === 1 && motivations[0] === 'tagging')) into.tags.push(text)
  else if (purposes.includes('describing')) into.statements.push(text)
  else into.texts.push(text)
}

function addLink(address: string, { cites, texts }: Bodies): void {
  if (/^https?:\/\/\S+$/.test(address) && address.length <= 2000) cites.push({ url: address })
  else if (address) texts.push(address)
}

/** What an annotation here is for; one that is for something else is a comment with that as its tag. */
function motivationOf(
  given: readonly string[],
  body: string,
  { statements }: Bodies,
): { motivation: Motivation; tag?: string } {
  const known = MOTIVATIONS.find(one => given.includes(one))
  if (known) return { motivation: known }
  const other = given.find(one => one && one !== 'replying' && one !== 'tagging')
  if (other) return { motivation: 'commenting', tag: other }
  return { motivation: body || statements.length || given.length ? 'commenting' : 'highlighting' }
}

function moveOf({ tags }: Bodies, motivations: readonly string[]): { move: Move; tags: string[] } {
  const move = MOVES.find(one => tags.includes(one))
  if (move) return { move, tags: tags.filter(tag => tag !== move) }
  return { move: motivations.includes('questioning') ? 'ask' : 'reply', tags }
}

/** A list of targets or bodies, and of those that a choice or a composite holds. */
function spread(value: unknown, depth = 0): unknown[] {
  if (depth > DEEPEST) return []
  return list(value)
    .slice(0, 50)
    .flatMap(one => {
      const isSet = isNode(one) && terms(one, 'type').some(kind => SETS.includes(kind))
      return isSet ? spread(said(one, 'items'), depth + 1) : [one]
    })
}
const SETS = ['Choice', 'List', 'Composite', 'Independents']

/** Several creators write as one. */
function authorOf(value: unknown): ForeignAuthor {
  const people = list(value)
    .slice(0, 5)
    .map(one => ({ id: iri(one), name: nameOf(one) }))
    .filter(({ id, name }) => id || name)
  if (!people.length) return NOBODY
  const name = people.map(one => one.name || spoken(one.id)).join(', ')
  const id = people.map(one => one.id || one.name).join(' ')
  return { id: id.slice(0, LONGEST_NAME), name: name.slice(0, LONGEST_NAME) }
}

const nameOf = (person: unknown) =>
  isNode(person)
    ? (words(said(person, 'name')) || words(said(person, 'nickname')) || words(said(person, 'nick'))).trim()
    : ''

/** The readable part of an IRI: `acct:ada@example.org`, `https://example.org/people/ada`, `mailto:…`, or a plain name. */
function spoken(id: string): string {
  const account = /^(?:acct|mailto):([^@]+)/.exec(id)?.[1]
  return (
    account ??
    id
      .replace(/[#?].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ??
    id
  )
}
