/**
 * A refusal: an expected "no", as a value. `rule` is a number of RULES.md, `detail` a sentence a person can act on,
 * `code` says of which kind it is, for programs.
 */
export type RefusalCode =
  | 'TOO_BIG'
  | 'MALFORMED'
  | 'TYPE'
  | 'SCHEMA'
  | 'ROOT'
  | 'KEY'
  | 'OWNER'
  | 'PHASE'
  | 'QUOTA'
  | 'GAP'
  | 'CROSS_REF'
  | 'FOREIGN_CLIENT'
  | 'FOREIGN_DELETE'
  | 'REMOVED'
  | 'AWARENESS'
  | 'RATE'
  | 'INTERNAL'
  | 'ROLE'
  | 'CLOSED'
  | 'CHOICE'
  | 'ALREADY_CAST'
  | 'CAST'
  | 'ROLL'
  | 'SEALED'
  | 'MOTION'
  | 'RECEIPT'
  | 'DOOR'
  | 'FULL'
  | 'FIXED'
  | 'MUTED'
  | 'LOCKED'
  | 'STALE'
  | 'ARCHIVED'
  | 'HELD'
  | 'SLOW'
  | 'DECIDED'
  | 'REPORTED'
  | 'APPEALED'
  | 'ATTENDED'

export interface Refusal {
  code: RefusalCode
  rule: string
  detail: string
  /** The entry it is about, `root:key`, where there is one. */
  entry?: string
}

export const refuse = (code: RefusalCode, rule: string, detail: string, entry?: string): Refusal =>
  entry === undefined ? { code, rule, detail } : { code, rule, detail, entry }

/** UTF-8 length of a string, without an encoder (this folder has neither DOM nor Node). Lone surrogates count as three. */
function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** `{code, rule, detail, entry?}` as JSON of at most `limit` UTF-8 bytes: the entry goes first, then the sentence is cut. */
export function refusalReason({ code, rule, detail, entry }: Refusal, limit: number): string {
  const whole = JSON.stringify({ code, rule, detail, ...(entry ? { entry } : {}) })
  if (utf8Length(whole) <= limit) return whole
  const characters = [...detail]
  for (let keep = characters.length; ; keep--) {
    const json = JSON.stringify({
      code,
      rule,
      detail: keep === characters.length ? detail : `${characters.slice(0, keep).join('')}…`,
    })
    if (utf8Length(json) <= limit || keep === 0) return json
  }
}
