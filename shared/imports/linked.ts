/**
 * Reading JSON-LD without resolving it: a name may stand plain, with a prefix (`oa:target`), or in the words of the earlier
 * Open Annotation model (`oa:hasTarget`). Properties that nobody here knows are passed over, as the model asks.
 */
export type Node = { readonly [key: string]: unknown }

const PREFIX = /^(?:oa|as|dc|dcterms|rdf|rdfs|foaf|schema):/
const ADDRESSES = /^https?:\/\/(?:www\.)?w3\.org\/(?:ns\/(?:oa|activitystreams)|1999\/02\/22-rdf-syntax-ns)#/

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  id: ['@id'],
  type: ['@type'],
  value: ['@value', 'rdf:value', 'chars', 'cnt:chars'],
  body: ['hasBody'],
  target: ['hasTarget'],
  selector: ['hasSelector'],
  source: ['hasSource'],
  motivation: ['motivatedBy'],
  purpose: ['hasPurpose'],
  creator: ['annotatedBy'],
  created: ['annotatedAt'],
  items: ['@graph', 'member', '@list', 'item'],
  name: ['label'],
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a node says under a name; undefined where it says nothing. */
export function said(node: Node, name: string): unknown {
  for (const one of [name, ...(ALIASES[name] ?? [])]) {
    for (const key of [one, `oa:${one}`, `as:${one}`, `dcterms:${one}`, `foaf:${one}`, `schema:${one}`])
      if (Object.hasOwn(node, key) && node[key] !== null) return node[key]
  }
  return undefined
}

/** One value, several or none, as a list. */
export const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** A string, also where it is written as a value with its type or language. */
export function words(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length ? words(value[0]) : ''
  if (!isNode(value)) return ''
  const inner = said(value, 'value')
  return typeof inner === 'string' ? inner : ''
}

/** An IRI, written as itself or as a node with an id. */
export const iri = (value: unknown): string =>
  typeof value === 'string' ? value : isNode(value) ? words(said(value, 'id')) : ''

/** A term of the vocabulary without its prefix. */
export const term = (value: unknown): string => iri(value).replace(PREFIX, '').replace(ADDRESSES, '')
export const terms = (node: Node, name: string): string[] => list(said(node, name)).slice(0, 20).map(term)
