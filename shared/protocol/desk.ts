/** The moderators' desk over HTTP: held posts, reports, appeals, and what moderators decide. */
import * as v from 'valibot'
import { DESK_ACTS } from '../policy/index.ts'
import {
  AnnotationValue,
  APPEAL_LIMIT,
  BODY_LIMIT,
  type Decision,
  ENTRY_KEY_PATTERN,
  type EntryKey,
  type EntryRoot,
  type MatterState,
  type MemberId,
  type PollId,
  ReplyValue,
} from '../room/index.ts'
import { text } from './fields.ts'
import { entryTarget, givenReason, pollTarget, statementTarget, why } from './moderation.ts'

const key = v.pipe(
  v.string(),
  v.regex(ENTRY_KEY_PATTERN, 'is not an entry’s key'),
  v.transform(given => given as EntryKey),
)

/**
 * `PUT …/held`: a post that the gate refused with `HELD` [DESK-1], or the same again with other words, under the key that it
 * will have → 200 `{held: true}`; `{held: false}` where it is not held any more, and stands in the room.
 */
export const PutHeld = v.variant('root', [
  v.strictObject({
    root: v.literal('annotations'),
    key,
    value: AnnotationValue,
    body: v.optional(v.pipe(v.string(), v.maxLength(BODY_LIMIT, `is longer than ${BODY_LIMIT} characters`))),
  }),
  v.strictObject({ root: v.literal('replies'), key, value: ReplyValue }),
])
export type PutHeld = v.InferOutput<typeof PutHeld>
export interface HeldAnswer {
  held: boolean
}

/** `POST …/held/take-back` → 200 `{taken: true}`. */
export const TakeBack = v.strictObject({ target: entryTarget })
const reasonTarget = v.pipe(
  v.string(),
  v.regex(/^reasons:[a-z0-9]{1,26}\/[0-9a-f]{16}$/, 'is not a reason: reasons:<poll>/<hash>'),
)
/** `POST …/reports`, by any member → 201 `{reported: true}`. A reason that was given with a ballot is named by its poll, its option and its words. */
export const ReportEntry = v.pipe(
  v.strictObject({
    target: v.union([entryTarget, statementTarget, pollTarget], 'is nothing that can be reported'),
    given: v.optional(v.strictObject(givenReason)),
    ...why,
  }),
  v.check(
    ({ target, given }) => target.startsWith('polls:') === (given !== undefined),
    'a poll has reasons that are reported, and nothing else has',
  ),
)
export type ReportEntry = v.InferOutput<typeof ReportEntry>
/** `POST …/appeals` → 201 `{appealed: true}`. */
export const AppealAgainst = v.strictObject({
  target: v.union([entryTarget, statementTarget], 'is nothing of anybody’s own'),
  words: text(APPEAL_LIMIT, 'the appeal'),
})
export type AppealAgainst = v.InferOutput<typeof AppealAgainst>

/** As the desk names it. */
const deskTarget = v.union([entryTarget, statementTarget, reasonTarget], 'is nothing that the desk knows')
/**
 * `POST …/desk`, moderators → 200 `{act, until?}`: until then it can be taken back, by the server's clock. `asOf` is the `changed`
 * of what was read; where its creator has changed it since, it is not let in, 409 `STALE` [DESK-11].
 */
export const Decide = v.strictObject({
  act: v.picklist(DESK_ACTS),
  target: deskTarget,
  ...why,
  asOf: v.optional(v.pipe(v.number(), v.safeInteger())),
})
export type Decide = v.InferOutput<typeof Decide>
export interface DecideAnswer {
  act: Decide['act']
  until?: number
}
/** `POST …/desk/attend`, moderators: what the asker is looking at, or null for nothing → 200 `{attending}`. Others see it, and leave it for a minute; the same again is a sign to go on. */
export const Attend = v.strictObject({ target: v.nullable(deskTarget) })

/** What an entry says now; absent where it is no more. */
export interface Said {
  value: AnnotationValue | ReplyValue
  body?: string
}
/** What was written together says now, or the reason that was given for an option of a poll. */
export interface SaidTogether {
  words: string
}
export interface SaidWhy {
  poll: PollId
  key: string
  words: string
}

/** Which thing it is that the desk knows of. `of`: the poll’s question; where it has none, it asks about the motion. */
type Which =
  | { root: EntryRoot; key: EntryKey; target: `${EntryRoot}:${EntryKey}`; said?: Said }
  | {
      root: 'statements'
      key: string
      target: `statements:${string}`
      stage: string
      side?: string
      said?: SaidTogether
    }
  | { root: 'reasons'; key: string; target: `reasons:${string}`; of?: string; said?: SaidWhy }

/** One thing at the desk. Its creator is absent where several wrote it, or nobody is told who. */
export type DeskItem = DeskItemFacts & Which & { creator?: MemberId }
interface DeskItemFacts {
  state: MatterState
  /** Since when something of it waits. */
  since: number
  /** Of a held post: when it was last changed. */
  changed?: number
  /** Of a held post: it is its creator's first, or was changed after a moderator asked for it. */
  isFirst?: true
  isChanged?: true
  /** A moderator asked for a change that has not come. */
  isAsked?: true
  reports: { member: MemberId; at: number; reason?: string; code?: string }[]
  decision?: Decision
  appeal?: { words: string; at: number }
  attendedBy?: MemberId
  /** From then on, without a sign of theirs, it is anybody's. */
  attendedUntil?: number
}
/** `GET …/desk`, moderators: what waits, oldest first; then what creators were asked to change. */
export interface DeskAnswer {
  items: DeskItem[]
}

/** `GET …/contributions`: what the desk knows of the asker's own entries, newest first. What stands without a word said is not here. */
export type Contribution = ContributionFacts & Which
interface ContributionFacts {
  state: MatterState
  sent: number
  decision?: { what: Decision['what']; at: number; reason?: string; code?: string }
  appeal?: {
    words: string
    at: number
    outcome?: { what: 'granted' | 'upheld'; at: number; reason?: string; code?: string }
  }
  mayAppeal?: true
}
export interface ContributionsAnswer {
  contributions: Contribution[]
}

/** One row of `GET …/desk/log`, and of `…/desk/log.csv`: what a moderator did. Names are those that the room shows. */
export interface LogRow {
  seq: number
  at: number
  moderator: string
  act: string
  /** An entry, or a member's id; empty for what is done to the room. */
  item: string
  /** Whose entry it is, or which member. */
  of: string
  /** What the entry says now; empty once it is removed or gone. */
  text: string
  /** As it is now. */
  state: MatterState | 'gone' | ''
  reason: string
  code: string
  /** What it was merged into, or split from. */
  lineage: string
}
export interface LogAnswer {
  rows: LogRow[]
}
