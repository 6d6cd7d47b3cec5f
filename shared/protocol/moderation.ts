/** What moderators do over HTTP: with entries, with members, with the room and what is posted in it. */
import * as v from 'valibot'
import { BALLOT_ACTS, ENTRY_ACTS, MEMBER_ACTS, ROOM_ACTS } from '../policy/index.ts'
import { CONSENT_REASON_LIMIT } from '../polls/index.ts'
import { ENTRY_KEY_PATTERN, HOLDS, LONGEST_SLOW_SECONDS, REASON_LIMIT } from '../room/index.ts'
import { optionKey } from './fields.ts'
import { Name } from './http.ts'

export const why = {
  reason: v.optional(
    v.pipe(v.string(), v.trim(), v.maxLength(REASON_LIMIT, `the reason is longer than ${REASON_LIMIT} characters`)),
  ),
  /** One of the room's reason codes. */
  code: v.optional(optionKey),
}
/** `annotations:<key>`, `replies:<key>`, or the bare key: whichever of the two there is. */
export const entryTarget = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:(?:annotations|replies):)?${ENTRY_KEY_PATTERN.source.slice(1)}`),
    'is not an entry: annotations:<key>, replies:<key> or a key',
  ),
)
/** The same, or `statements:<id>`: what stands in a joint statement is removed, and neither folded nor restored. */
const wordsTarget = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:(?:(?:annotations|replies):)?${ENTRY_KEY_PATTERN.source.slice(1, -1)}|statements:[a-z0-9]{1,26})$`),
    'is not an entry: annotations:<key>, replies:<key>, statements:<id> or a key',
  ),
)
export const statementTarget = v.pipe(
  v.string(),
  v.regex(/^statements:[a-z0-9]{1,26}$/, 'is not a joint statement: statements:<id>'),
)
export const pollTarget = v.pipe(v.string(), v.regex(/^polls:[a-z0-9]{1,26}$/, 'is not a poll: polls:<id>'))
/** A reason as it stands in the poll's tally: the option it was given for, and its words. */
export const givenReason = {
  key: optionKey,
  words: v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(CONSENT_REASON_LIMIT, 'is longer than a reason')),
}
const claimTarget = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:annotations:)?${ENTRY_KEY_PATTERN.source.slice(1)}`),
    'is not a claim: annotations:<key> or a key',
  ),
)
const memberTarget = v.pipe(v.string(), v.maxLength(26))
/** What becomes of what an expelled member wrote. */
export const LEFT_BEHIND = ['stay', 'hide', 'remove'] as const
export type LeftBehind = (typeof LEFT_BEHIND)[number]
/** `POST …/moderation`. `name` is what `rename` gives the member, `entries` what `expel` does with what they wrote. */
export const Moderate = v.variant('act', [
  v.strictObject({ act: v.picklist(ENTRY_ACTS), target: wordsTarget, ...why }),
  v.strictObject({ act: v.picklist(BALLOT_ACTS), target: pollTarget, ...givenReason, ...why }),
  /** `into` is the claim that stands for both. */
  v.strictObject({ act: v.literal('merge'), target: claimTarget, into: claimTarget, ...why }),
  v.strictObject({ act: v.literal('unmerge'), target: claimTarget, ...why }),
  /** A joint statement before its stage ends: everyone reads it, and nobody writes in it any more. */
  v.strictObject({ act: v.literal('publish'), target: statementTarget, ...why }),
  v.strictObject({
    act: v.picklist(MEMBER_ACTS.filter(act => act !== 'rename' && act !== 'expel')),
    target: memberTarget,
    ...why,
  }),
  v.strictObject({
    act: v.literal('expel'),
    target: memberTarget,
    entries: v.optional(v.picklist(LEFT_BEHIND)),
    ...why,
  }),
  v.strictObject({ act: v.literal('rename'), target: memberTarget, name: Name, ...why }),
  v.strictObject({ act: v.picklist(ROOM_ACTS), ...why }),
  /** Which new posts wait for a moderator, whatever the stage says; null: as the stage says. */
  v.strictObject({ act: v.literal('hold'), hold: v.nullable(v.picklist(HOLDS)), ...why }),
  /** Slow mode; 0 ends it. */
  v.strictObject({
    act: v.literal('slow'),
    seconds: v.pipe(
      v.number(),
      v.integer('is not a whole number'),
      v.minValue(0, 'is less than 0'),
      v.maxValue(LONGEST_SLOW_SECONDS, `is more than ${LONGEST_SLOW_SECONDS}`),
    ),
    ...why,
  }),
])
export type Moderate = v.InferOutput<typeof Moderate>
