/** Why a moderator hides or removes something, as a short list that a note in the document can name without free words. */
import type { Option, Settings } from './types.ts'

export const REASON_CODES = ['personal', 'private-data', 'unkind', 'off-topic', 'spam', 'other'] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** UTF-16 units of a reason in a moderator's own words. */
export const REASON_LIMIT = 300

export const isStandardReason = (code: string): code is ReasonCode => REASON_CODES.some(known => known === code)

/** The codes that this room gives reasons by: its own list, or the one that every room has. */
export const reasonCodesOf = ({ reasons }: Settings): readonly string[] =>
  reasons?.map(({ key }) => key) ?? REASON_CODES

/** What a note says for a code: the room's own words, or the code itself, which every page says in its own language. */
export const reasonOf = ({ reasons }: Settings, code: string): string =>
  reasons?.find(({ key }: Option) => key === code)?.label ?? code
