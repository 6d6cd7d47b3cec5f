/**
 * The group's document: which roots it has, how their keys look, what a value may be, and how it reads as plain data.
 * One Y.Doc a group; every root is a Y.Map; entries are JSON replaced whole, except that a body is a Y.Text.
 * The schemas here are the only statement of these shapes: the gate refuses by them, the client reads by them.
 */
import * as v from 'valibot'
import * as Y from 'yjs'
import { creatorOf, type EntryKey, isEntryKey, type MemberId, type PollId, ulidOf } from './ids.ts'

/** Written by members, each under their own keys. */
export const MEMBER_ROOTS = ['annotations', 'bodies', 'replies'] as const
/** Written by the server alone. */
export const SERVER_ROOTS = ['room', 'roster', 'moderation', 'places', 'polls'] as const
export const ROOTS = [...MEMBER_ROOTS, ...SERVER_ROOTS] as const
export type MemberRoot = (typeof MEMBER_ROOTS)[number]
export type ServerRoot = (typeof SERVER_ROOTS)[number]
export type Root = (typeof ROOTS)[number]

/** The clientID under which the server writes its roots; a member's is never below `FIRST_MEMBER_CLIENT`. */
export const SERVER_CLIENT = 1
export const FIRST_MEMBER_CLIENT = 16

export const BODY_LIMIT = 4000
export const STATEMENT_LIMIT = 300
export const REPLY_LIMIT = 2000

export const MOTIVATIONS = ['highlighting', 'commenting', 'questioning', 'classifying'] as const
export const MOVES = ['reply', 'support', 'object', 'ask', 'evidence', 'restate'] as const
export type Motivation = (typeof MOTIVATIONS)[number]
export type Move = (typeof MOVES)[number]

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const key = v.custom<EntryKey>(value => typeof value === 'string' && isEntryKey(value), 'must be an entry key')
const isPlace = ({ start, end }: { start: number; end: number }) => start < end

/** `annotations`: a place in one revision and why it is marked. Offsets are UTF-16 units, half-open. */
export const AnnotationValue = v.pipe(
  v.strictObject({
    motivation: v.picklist(MOTIVATIONS),
    revision,
    start: offset,
    end: offset,
    statement: v.optional(v.pipe(v.string(), v.maxLength(STATEMENT_LIMIT))),
    tags: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(40))), v.maxLength(10))),
  }),
  v.check(annotation => isPlace(annotation), 'start must be before end'),
  v.check(a => a.statement === undefined || a.motivation === 'classifying', 'only a claim has a statement'),
)
export type AnnotationValue = v.InferOutput<typeof AnnotationValue>

export const Citation = v.union([
  v.pipe(
    v.strictObject({ revision: v.optional(revision), start: offset, end: offset }),
    v.check(isPlace, 'start must be before end'),
  ),
  v.strictObject({ url: v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//)) }),
])
export type Citation = v.InferOutput<typeof Citation>

/** `replies`: an answer to an annotation or to another reply. A `to` whose target is gone is legal. */
export const ReplyValue = v.strictObject({
  to: key,
  move: v.picklist(MOVES),
  body: v.pipe(v.string(), v.minLength(1), v.maxLength(REPLY_LIMIT)),
  cites: v.optional(v.pipe(v.array(Citation), v.maxLength(10))),
})
export type ReplyValue = v.InferOutput<typeof ReplyValue>

/** `roster`: `name` is what the room shows. */
export interface RosterValue {
  name: string
  role: 'moderator' | 'participant' | 'observer'
  side?: string
  colour: number
  imagined?: true
  /** No longer in the room; the name stays for what the member wrote. */
  expelled?: true
}
export type ModerationValue =
  | { hidden: true; reason: string; at: number }
  | { removed: true; code?: string; at: number }
export type PlaceValue = { revision: number; start: number; end: number } | { orphan: true }

export type Tally = { n: number; counts: Record<string, number> } | { n: number; suppressed: 'small' | 'unanimous' }

/** `polls`: claim polls do not repeat codebook and question. A tally stands here only when everyone in the group may see it. */
export interface PollValue {
  about: 'claim' | 'motion' | 'free'
  claim?: EntryKey
  of?: 'classification' | 'stance'
  question?: string
  method: 'single' | 'stance' | 'approval' | 'score' | 'dots' | 'ranked' | 'consent'
  options?: { key: string; label: string }[]
  secrecy: 'open' | 'confidential' | 'secret'
  reveal: 'live' | 'own' | 'closed' | 'moderator'
  isOpen: boolean
  turnout?: number
  tally?: Tally
}

/** An annotation as the rest of the program sees it. */
export interface Annotation extends AnnotationValue {
  key: EntryKey
  id: string
  creator: MemberId
  body: string
}
export interface Reply extends ReplyValue {
  key: EntryKey
  id: string
  creator: MemberId
}

export interface GroupContent {
  annotations: Annotation[]
  replies: Reply[]
  roster: Record<MemberId, RosterValue>
  moderation: Record<string, ModerationValue>
  places: Record<EntryKey, PlaceValue>
  polls: Record<PollId, PollValue>
  room: Record<string, unknown>
}

/** A new, empty document with every root made. The clientID stays the one Yjs drew; `gc` as Yjs has it (on). */
export function makeDoc(options?: ConstructorParameters<typeof Y.Doc>[0]): Y.Doc {
  const doc = new Y.Doc(options)
  for (const root of ROOTS) doc.getMap(root)
  return doc
}

/** One annotation as plain data, or undefined when there is none under this key. */
export function readAnnotation(doc: Y.Doc, key: EntryKey): Annotation | undefined {
  const value = doc.getMap('annotations').get(key) as AnnotationValue | undefined
  if (!value) return undefined
  return { ...value, key, id: ulidOf(key), creator: creatorOf(key), body: readBody(doc, key) }
}

/** The body under a key, or the empty string. */
export function readBody(doc: Y.Doc, key: EntryKey): string {
  const body = doc.getMap('bodies').get(key)
  return body instanceof Y.Text ? body.toString() : ''
}

export function readReply(doc: Y.Doc, key: EntryKey): Reply | undefined {
  const value = doc.getMap('replies').get(key) as ReplyValue | undefined
  return value && { ...value, key, id: ulidOf(key), creator: creatorOf(key) }
}

/** The whole document as plain data. Entries stand in the order of their place, then of their key. */
export function readGroup(doc: Y.Doc): GroupContent {
  const annotations = [...doc.getMap('annotations').keys()].map(k => readAnnotation(doc, k as EntryKey)!)
  const replies = [...doc.getMap('replies').keys()].map(k => readReply(doc, k as EntryKey)!)
  const plain = <T>(root: ServerRoot) => doc.getMap(root).toJSON() as T
  return {
    annotations: annotations.sort(
      (a, b) => a.revision - b.revision || a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1),
    ),
    replies: replies.sort((a, b) => (a.id < b.id ? -1 : 1)),
    roster: plain('roster'),
    moderation: plain('moderation'),
    places: plain('places'),
    polls: plain('polls'),
    room: plain('room'),
  }
}
