/**
 * The group's document: which roots it has, how their keys look, what a value may be, and how it reads as plain data.
 * One Y.Doc a group; every root is a Y.Map; entries are JSON replaced whole, except that a body is a Y.Text.
 * The schemas here are the only statement of these shapes: the gate refuses by them, the client reads by them.
 */
import * as v from 'valibot'
import * as Y from 'yjs'
import { creatorOf, type EntryKey, isEntryKey, type MemberId, type PollId, ulidOf } from './ids.ts'
import type { PollRules } from './types.ts'

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
/** From here on the server holds clientIDs for members, one each: pages draw theirs from 32 bits. */
export const FIRST_HELD_CLIENT = 2 ** 32
/** Under which it writes what is about an entry that others may not read yet: they get none of its structs until they may. */
export const WITHHELD_CLIENT = 2

export const BODY_LIMIT = 4000
export const STATEMENT_LIMIT = 300
export const REPLY_LIMIT = 2000

/** What a reply answers that is a speech: the motion itself. No member has this id, and nobody can write under it. */
export const MOTION_KEY = 'motion/00000000000000000000000000' as EntryKey

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
    v.check(cite => isPlace(cite), 'start must be before end'),
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
  /** Wrote elsewhere; the words were imported, and nobody here is this member. */
  imported?: true
  /** No longer in the room; the name stays for what the member wrote. */
  expelled?: true
}
export type ModerationValue =
  | { hidden: true; reason: string; at: number }
  | { removed: true; code?: string; at: number }
export type PlaceValue = { revision: number; start: number; end: number } | { orphan: true }

/** The ballots of one poll, counted. `n` ballots; what `counts` holds and which other fields there are depends on the method. */
export interface Counted {
  n: number
  /**
   * By option, all of them: ballots that name it (single, stance, approval, consent), the sum of its scores, its dots, the ballots
   * that put it first (ranked).
   */
  counts: Record<string, number>
  /** Score: how many ballots gave the option 0, 1, … 5. */
  spread?: Record<string, readonly number[]>
  /** Dots: how many ballots gave the option any. */
  backers?: Record<string, number>
  /** Ranked: how many ballots put the first option above the second, one left out below all that are named. */
  pairs?: Record<string, Record<string, number>>
  /** Ranked: the instant run-off. Several winners are level: which of them wins would be a matter of chance. */
  runOff?: { rounds: readonly RunOffRound[]; winners: readonly string[] }
  /**
   * Consent: what was said with a ballot, in the order of the options and the alphabet, without who said it. One that a moderator took out is
   * empty.
   */
  reasons?: readonly { key: string; reason: string }[]
}
/** One round of a run-off. */
export interface RunOffRound {
  /** Ballots of each option still in it. */
  counts: Record<string, number>
  /** Ballots that name none of them any more. */
  spent: number
  /** Who goes. */
  out: readonly string[]
  /** More than one was last, and it might have been any of these who goes. */
  level?: readonly string[]
}
export type Tally = Counted | { n: number; suppressed: 'small' | 'unanimous' }

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
  rules?: PollRules
  /** Moderators do not cast in it. */
  moderatorsCast?: false
  /** Of the motion's polls. */
  when?: 'before' | 'after'
  /** What a member answers becomes the member's side. */
  givesSides?: true
  /** How often it was opened again after a close. */
  reopened?: number
  /** How often what is asked was changed; of a poll about a claim, the claim. */
  edited?: number
  /** A moderator has shown the tally, at this time. */
  revealed?: number
  suppress?: { least: number; unanimous: boolean }
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

/** As much of a document as reading it takes: a Y.Doc, or what stands in for one. */
export interface Readable {
  getMap(root: string): {
    get(key: string): unknown
    has(key: string): boolean
    keys(): IterableIterator<string>
    entries(): IterableIterator<[string, unknown]>
    toJSON(): Record<string, unknown>
  }
}

/** A new, empty document with every root made. The clientID stays the one Yjs drew; `gc` as Yjs has it (on). */
export function makeDoc(options?: ConstructorParameters<typeof Y.Doc>[0]): Y.Doc {
  const doc = new Y.Doc(options)
  for (const root of ROOTS) doc.getMap(root)
  return doc
}

/** One annotation as plain data, or undefined when there is none under this key. */
export function readAnnotation(doc: Readable, key: EntryKey): Annotation | undefined {
  const value = doc.getMap('annotations').get(key) as AnnotationValue | undefined
  if (!value) return undefined
  return { ...value, key, id: ulidOf(key), creator: creatorOf(key), body: readBody(doc, key) }
}

/** The body under a key, or the empty string. What stands in for a document holds it as plain text. */
export function readBody(doc: Readable, key: EntryKey): string {
  const body = doc.getMap('bodies').get(key)
  return body instanceof Y.Text ? body.toString() : typeof body === 'string' ? body : ''
}

export function readReply(doc: Readable, key: EntryKey): Reply | undefined {
  const value = doc.getMap('replies').get(key) as ReplyValue | undefined
  return value && { ...value, key, id: ulidOf(key), creator: creatorOf(key) }
}

/** By where annotations lie, the longer of two that begin together first. */
export const inTextOrder = (a: Annotation, b: Annotation) =>
  a.revision - b.revision || a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)

/** The whole document as plain data. Entries stand in the order of their place, then of their key. */
export function readGroup(doc: Readable): GroupContent {
  const annotations = [...doc.getMap('annotations').keys()].map(k => readAnnotation(doc, k as EntryKey)!)
  const replies = [...doc.getMap('replies').keys()].map(k => readReply(doc, k as EntryKey)!)
  const plain = <T>(root: ServerRoot) => doc.getMap(root).toJSON() as T
  return {
    annotations: annotations.sort(inTextOrder),
    replies: replies.sort((a, b) => (a.id < b.id ? -1 : 1)),
    roster: plain('roster'),
    moderation: plain('moderation'),
    places: plain('places'),
    polls: plain('polls'),
    room: plain('room'),
  }
}
