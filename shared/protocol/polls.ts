/** Polls over HTTP: opening, changing and closing them, casting, and what is answered to whom. */
import * as v from 'valibot'
import type {
  Choice,
  EntryKey,
  MemberId,
  Method,
  Poll,
  PollId,
  PollRules,
  Reveal,
  Secrecy,
  Tally,
} from '../room/index.ts'
import { ENTRY_KEY_PATTERN, MEMBER_PATTERN } from '../room/index.ts'
import { optionKey, text, uniqueKeys } from './fields.ts'

export const QUESTION_LIMIT = 300
export const OPTION_LIMIT = 120
export const OPTIONS_PER_POLL = 20

const METHODS = [
  'single',
  'stance',
  'approval',
  'score',
  'dots',
  'ranked',
  'consent',
] as const satisfies readonly Method[]
export const SECRECIES = ['open', 'confidential', 'secret'] as const satisfies readonly Secrecy[]
export const REVEALS = ['live', 'own', 'closed', 'moderator'] as const satisfies readonly Reveal[]

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer('is not a whole number'),
    v.minValue(least, `is less than ${least}`),
    v.maxValue(most, `is more than ${most}`),
  )

/** As `PollRules`: `quorum` below 1 is a share of those who may cast, from 1 on a number of ballots. */
const Rules = v.strictObject({
  quorum: v.optional(v.pipe(v.number(), v.gtValue(0, 'must be above 0'), v.maxValue(10_000, 'is more than 10000'))),
  majority: v.optional(
    v.union(
      [
        v.picklist(['simple', 'absolute']),
        v.pipe(v.number(), v.gtValue(0.5, 'must be above ½'), v.maxValue(1, 'is more than 1')),
      ],
      'must be simple, absolute, or a share above ½ and up to 1',
    ),
  ),
  dots: v.optional(whole(1, 100)),
  seats: v.optional(whole(1, OPTIONS_PER_POLL)),
})
const options = v.pipe(
  v.array(v.strictObject({ key: optionKey, label: text(OPTION_LIMIT, 'the label') })),
  v.minLength(2, 'must be two at least'),
  v.maxLength(OPTIONS_PER_POLL, `are more than ${OPTIONS_PER_POLL}`),
  v.check(uniqueKeys, 'two options have the same key'),
)
const asked = {
  question: v.optional(text(QUESTION_LIMIT, 'the question')),
  method: v.optional(v.picklist(METHODS)),
  options: v.optional(options),
  reveal: v.optional(v.picklist(REVEALS)),
  rules: v.optional(Rules),
}

/**
 * `POST /api/rooms/:room/polls`, moderators → 201 `{poll}`.
 * A poll about the `motion` asks the motion's own sentence, its sides and “undecided”, by single choice, unless said
 * otherwise; the first is `before` the debate and the second `after` it. `stance` and `consent` bring their options.
 * `secrecy` is confidential and `reveal` live (closed, for a secret poll) where they are left out.
 * `givesSides`: what one answers becomes one's side. `suppress`: when a secret poll tells only how many cast; as a rule with
 * fewer than 5 ballots, or when all say the same. Polls about the motion keep so also who went where, and what moved them.
 */
export const OpenPoll = v.strictObject({
  ...asked,
  about: v.optional(v.picklist(['free', 'motion'])),
  when: v.optional(v.picklist(['before', 'after'])),
  secrecy: v.optional(v.picklist(SECRECIES)),
  moderatorsCast: v.optional(v.boolean()),
  givesSides: v.optional(v.boolean()),
  suppress: v.optional(v.strictObject({ least: whole(1, 10_000), unanimous: v.boolean() })),
})
export type OpenPoll = v.InferOutput<typeof OpenPoll>

/** `PATCH /api/polls/:poll`, moderators, before the first ballot → 200 `PollAnswer`. Secrecy stays: another one is another poll. */
export const EditPoll = v.pipe(
  v.strictObject(asked),
  v.check(wish => Object.values(wish).some(value => value !== undefined), 'nothing is changed'),
)
export type EditPoll = v.InferOutput<typeof EditPoll>

/** Whether it is a right one, the poll's method says. */
const isChoiceShaped = (given: unknown) => typeof given === 'string' || (typeof given === 'object' && given !== null)
/**
 * `PUT /api/polls/:poll/ballot` → 200 `{cast:true, receipt?}`. A secret ballot answers its receipt: the one that was brought,
 * or a drawn one. Who brings one can ask again when the answer was lost: 409 `ALREADY_CAST` then means that it is counted, and
 * says whether under this receipt. `asked` is the poll's `edited` (0 where it has none) as the caster saw it: at another wording
 * by now the ballot is refused, 409 `STALE`. `by` says whose it is, for one that was kept: with anybody else's login, 404.
 * `DELETE` of the same path takes the ballot back → 204, also where there is none.
 */
export const CastBallot = v.strictObject({
  choice: v.custom<Choice>(
    isChoiceShaped,
    'is not a choice: an option, a list of options, or an object by the poll’s method',
  ),
  receipt: v.optional(
    v.pipe(v.string(), v.regex(/^[!-~]{1,100}$/, 'is not a receipt: 1 to 100 visible ASCII characters')),
  ),
  asked: v.optional(whole(0, Number.MAX_SAFE_INTEGER)),
  by: v.optional(v.pipe(v.string(), v.regex(MEMBER_PATTERN, 'is not a member’s id'))),
})
export type CastBallot = v.InferOutput<typeof CastBallot>
export interface CastAnswer {
  cast: true
  /** Of a secret ballot. */
  receipt?: string
}

/**
 * `PUT /api/polls/:poll/moved`, of the poll after the debate, by who cast otherwise than before: the annotation or reply that
 * moved them, or null where nothing in the room did → 200 `{moved:true}`.
 */
export const SayMoved = v.strictObject({
  by: v.nullable(v.pipe(v.string(), v.regex(ENTRY_KEY_PATTERN, 'is not an entry’s key'))),
})
export type SayMoved = v.InferOutput<typeof SayMoved>

export interface PollInfo {
  id: PollId
  about: Poll['about']
  claim?: string
  of?: Poll['of']
  question?: string
  method: Method
  options: readonly { key: string; label: string }[]
  rules?: PollRules
  secrecy: Secrecy
  reveal: Reveal
  isOpen: boolean
  moderatorsCast?: false
  when?: 'before' | 'after'
  givesSides?: true
  /** How often it was opened again after a close. */
  reopened?: number
  /** How often what is asked was changed: the wording that a ballot answers. */
  edited?: number
  /** When a moderator showed the tally, in milliseconds. */
  revealed?: number
  suppress?: { least: number; unanimous: boolean }
}

/** One's own ballot; of a secret one only that it was cast. */
export type Mine = Choice | { cast: true }

/** `GET /api/polls/:poll`, and what every change of a poll answers. */
export interface PollAnswer {
  poll: PollInfo
  mine?: Mine
  turnout: number
  /** How many may cast; of a secret poll, how many stand on its roll. */
  eligible: number
  /** This member does not stand on the roll of a secret poll, and cannot cast. */
  isOnRoll?: false
  /** Where this member may see it now. */
  tally?: Tally
  /** Of an open poll, with its tally: who cast what. */
  ballots?: { member: MemberId; choice: Choice }[]
  /** Of the poll after the debate: one may say what moved one, and what one has said. */
  moved?: { by?: EntryKey | null }
}

/** `GET /api/polls/:poll/turnout`, moderators: who may cast and has not, by the names that the room shows. Never what was cast. */
export interface TurnoutAnswer {
  turnout: number
  eligible: number
  waiting: { id: MemberId; name: string }[]
}

/** `GET /api/polls/:poll/ballots`: a closed secret poll's ballots in the order of their receipts, or why they are kept back. */
export type BallotsAnswer = { ballots: { receipt: string; choice: Choice }[] } | { suppressed: 'small' | 'unanimous' }

/** `POST /api/polls/:poll/sides`, moderators, of a closed poll that said so: how many now have each side. */
export interface SidesAnswer {
  sides: Record<string, number>
}
