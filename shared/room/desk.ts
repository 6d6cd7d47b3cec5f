/**
 * What the moderators' desk knows of an entry: that it is held, who reported it, what a moderator decided, whether its creator
 * appealed. None of it ever stands in a document: it is kept in rows and given out by who asks.
 */
import type { AnnotationValue, ReplyValue } from './doc.ts'
import type { EntryKey, GroupId, MemberId, PollId, ReasonKey } from './ids.ts'

/** Which new posts wait for a moderator: none, all until a member's first is let in, or every one. */
export const HOLDS = ['none', 'first', 'all'] as const
export type Hold = (typeof HOLDS)[number]

/** UTF-16 units of what is said to the moderators, in a report as in an appeal. */
export const APPEAL_LIMIT = 500
/** Held posts of one member that may wait at once. */
export const HELD_LIMIT = 50
/** Between two posts in slow mode, at most. */
export const LONGEST_SLOW_SECONDS = 60 * 60
/** How long a moderator may take back what they decided. */
export const UNDO_MS = 10_000

/** For how long others leave to a moderator what they attend to, from their last sign on. */
export const ATTENDED_MS = 60_000

export type EntryRoot = 'annotations' | 'replies'
/** What several wrote together, and a reason that was given with a ballot, are reported and decided on too; they are no entries. */
export type DeskRoot = EntryRoot | 'statements' | 'reasons'

/** What a held post would say; its creator may change it while it waits. */
export interface HeldPost {
  value: AnnotationValue | ReplyValue
  /** Of an annotation. */
  body?: string
  /** When it was sent, and last changed. */
  sent: number
  changed: number
}

export interface Report {
  member: MemberId
  at: number
  reason?: string
  code?: string
  /** A moderator has decided on it. */
  isSettled?: true
}

export const DECISIONS = ['let-in', 'declined', 'asked', 'kept', 'hidden', 'restored', 'removed'] as const
export type DecisionWhat = (typeof DECISIONS)[number]
export interface Decision {
  what: DecisionWhat
  by: MemberId
  at: number
  reason?: string
  code?: string
}

export interface Appeal {
  words: string
  at: number
  outcome?: { what: 'granted' | 'upheld'; by: MemberId; at: number; reason?: string; code?: string }
}

/** `waiting` is held; `standing` is in the document. */
export type MatterState = 'waiting' | 'taken-back' | 'declined' | 'standing' | 'hidden' | 'removed'

interface Known {
  group: GroupId
  state: MatterState
  reports: readonly Report[]
  decision?: Decision
  appeal?: Appeal
}
export interface EntryMatter extends Known {
  root: EntryRoot
  key: EntryKey
  held?: HeldPost
  told?: never
}
export interface StatementMatter extends Known {
  root: 'statements'
  /** The statement's id. */
  key: GroupId
  held?: never
  told?: never
}
export interface ReasonMatter extends Known {
  root: 'reasons'
  key: ReasonKey
  held?: never
  /** Of one that was removed: who gave it, as far as the server knows. They are told, and nobody else learns it. */
  told?: readonly MemberId[]
}
export type Matter = EntryMatter | StatementMatter | ReasonMatter

export const isOfEntry = (matter: Matter): matter is EntryMatter =>
  matter.root === 'annotations' || matter.root === 'replies'
export const pollOf = ({ key }: Pick<ReasonMatter, 'key'>) => key.slice(0, key.indexOf('/')) as PollId

/** What one reads when one looks at it: a comment or a question begins as a place without words. */
export const saysSomething = ({ value, body }: Pick<HeldPost, 'value' | 'body'>): boolean => {
  if ('to' in value) return value.body.trim() !== ''
  const isOfWords = value.motivation === 'commenting' || value.motivation === 'questioning'
  return !isOfWords || (body ?? '').trim() !== ''
}
/** A moderator has something to decide on: it is held, and says something. */
export const isHeld = ({ state, held }: Pick<Matter, 'state' | 'held'>): boolean =>
  state === 'waiting' && held !== undefined && saysSomething(held)

export type DeskTarget = `${EntryRoot}:${EntryKey}` | `statements:${string}` | `reasons:${string}`
export const targetOf = ({ root, key }: Pick<Matter, 'root' | 'key'>) => `${root}:${key}` as DeskTarget

/** What of it waits for a moderator, and since when; undefined where nothing does. */
export function waitsSince(matter: Matter): number | undefined {
  const since = [
    ...(isHeld(matter) && !isAsked(matter) ? [matter.held!.sent] : []),
    // Of what several write, or cast anew, only what was removed has no reports any more.
    ...(matter.state === 'removed' && isOfEntry(matter) ? [] : openReports(matter).map(({ at }) => at)),
    ...(matter.appeal && !matter.appeal.outcome ? [matter.appeal.at] : []),
  ]
  return since.length ? Math.min(...since) : undefined
}
export const openReports = ({ reports }: Matter) => reports.filter(({ isSettled }) => !isSettled)
/** Its creator was asked to change it and has not yet. */
export const isAsked = ({ decision, held }: Matter) =>
  decision?.what === 'asked' && held !== undefined && held.changed <= decision.at

/** What a creator may appeal against, once; not over a reason: whose ballot it came with is not asked. */
export const mayBeAppealed = ({ root, state, appeal }: Matter) =>
  root !== 'reasons' && appeal === undefined && (state === 'declined' || state === 'hidden' || state === 'removed')
