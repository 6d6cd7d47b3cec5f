/** The course of a room over HTTP: moving between stages, their time, and what is answered. */
import * as v from 'valibot'
import type { MemberId } from '../room/index.ts'
import { ENTRY_KEY_PATTERN } from '../room/index.ts'
import type { Counted, FloorState, RunSheet } from '../stages/index.ts'
import { optionKey } from './fields.ts'

export const LONGEST_EXTENSION_SECONDS = 24 * 60 * 60

const stageId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'is not a stage: small letters, digits and hyphens'))

/**
 * `POST …/stage`, moderators → 200 `{stage}`. `to`: a stage’s id, `next` or `previous`. With `from`, the id of the stage that the
 * asker takes for the current one, it moves only when that is so (409 STAGE-7): two who press “next” at once move once.
 */
export const MoveStage = v.strictObject({ to: stageId, from: v.optional(stageId) })
export type MoveStage = v.InferOutput<typeof MoveStage>

/** `POST …/stage/time`, moderators → 200 `{stage}`. A pause stops the stage’s time, not what the stage opens. `from` as above. */
export const TimeStage = v.variant('act', [
  v.strictObject({ act: v.picklist(['pause', 'resume']), from: v.optional(stageId) }),
  v.strictObject({
    act: v.literal('extend'),
    /** Added to the planned length. */
    seconds: v.pipe(
      v.number(),
      v.integer('is not a whole number'),
      v.minValue(1, 'is less than 1'),
      v.maxValue(LONGEST_EXTENSION_SECONDS, `is more than ${LONGEST_EXTENSION_SECONDS}`),
    ),
    from: v.optional(stageId),
  }),
])
export type TimeStage = v.InferOutput<typeof TimeStage>

/** The stage that is on. Times are milliseconds since 1970 on the server’s clock. */
export interface StageInfo {
  id: string
  started: number
  /** When its planned length ends; none while it is paused. */
  deadline?: number
  /** Since when its time stands still, and how many milliseconds are left of it. */
  paused?: { since: number; left?: number }
}
export interface StageAnswer {
  stage: StageInfo
  /** What the asker has done in this stage of what it asks of everyone at least. */
  mine?: Partial<Record<Counted, number>>
  /** For moderators who see what is withheld: how many of the participants have done that. */
  progress?: { done: number; of: number }
}

/** `GET /api/run-sheets` answers these; `POST /api/run-sheets/check` answers one, or 400 with `line` and `path` in each of `errors`. */
export type RunSheetAnswer = RunSheet

const memberId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,26}$/, 'is not a member'))

/** `PUT …/side`: the side of the motion that one takes, or null for none → 200 `{member}`. */
export const DeclareSide = v.strictObject({ side: v.nullable(optionKey) })

/**
 * `POST …/sides`, moderators → 200 `{sides}`. `draw` splits the participants evenly by chance; `assign` gives one member a side;
 * `switch` gives each the next of the motion’s sides. After these members no longer declare their own, until `free`.
 */
export const GiveSides = v.variant('act', [
  v.strictObject({ act: v.picklist(['draw', 'switch', 'free']) }),
  v.strictObject({ act: v.literal('assign'), member: memberId, side: v.nullable(optionKey) }),
])
export type GiveSides = v.InferOutput<typeof GiveSides>

/**
 * `POST …/floor` → 200 `{floor}`. `lower-hand` and `end` for others, `order`, and `give` (to `member`, or to who is next) are for
 * moderators. A speech is a reply to the motion (`MOTION_KEY`), which only who has the floor may write.
 */
export const ActOnFloor = v.variant('act', [
  v.strictObject({ act: v.literal('raise-hand') }),
  v.strictObject({ act: v.picklist(['lower-hand', 'give']), member: v.optional(memberId) }),
  v.strictObject({
    act: v.literal('order'),
    members: v.pipe(v.array(memberId), v.maxLength(500, 'are more than 500')),
  }),
  v.strictObject({ act: v.literal('end') }),
])
export type ActOnFloor = v.InferOutput<typeof ActOnFloor>
export interface FloorAnswer {
  /** Absent where the stage opens no speaking. */
  floor?: FloorState
}

/** `speech:<n>` in the `room` root, counted from 1: one who had the floor, with the entries that were written meanwhile. */
export interface SpeechValue {
  member: MemberId
  side?: string
  stage: string
  /** Milliseconds since 1970 on the server’s clock. */
  began: number
  seconds: number
  /** Keys of replies. */
  entries: string[]
}

/** `POST …/restatements`, by who wrote what `reply` restates: “fair” or “not yet” → 200 with the same. */
export const JudgeRestatement = v.strictObject({
  reply: v.pipe(v.string(), v.regex(ENTRY_KEY_PATTERN, 'is not a reply’s key')),
  fair: v.boolean(),
})
export type JudgeRestatement = v.InferOutput<typeof JudgeRestatement>
/**
 * `restated:<key>` in the `room` root, of every restatement where the run-sheet has a stage that asks for them. `since` (milliseconds
 * on the server’s clock) it has said what it says. `fair` is about the words as they are: a restatement that is changed waits again.
 */
export interface RestatedValue {
  since: number
  fair?: boolean
}
