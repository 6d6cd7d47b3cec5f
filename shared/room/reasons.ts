/** Why a moderator hides or removes something, as a short list that a note in the document can name without free words. */

export const REASON_CODES = ['personal', 'private-data', 'unkind', 'off-topic', 'spam', 'other'] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** UTF-16 units of a reason in a moderator's own words. */
export const REASON_LIMIT = 300
