/** Fields that several requests have. */
import * as v from 'valibot'

/** Trimmed, not empty, at most `most` characters; `what` begins the sentence that says otherwise. */
export const text = (most: number, what: string) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, `${what} is empty`),
    v.maxLength(most, `${what} is longer than ${most} characters`),
  )

export const optionKey = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,40}$/, 'is not a key: small letters, digits and hyphens'),
)
export const uniqueKeys = <T extends { key: string }>(list: T[]) => new Set(list.map(l => l.key)).size === list.length
