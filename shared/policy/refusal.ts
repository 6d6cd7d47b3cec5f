/**
 * A refusal: an expected "no", as a value. `rule` is a number of RULES.md, `detail` a sentence a person can act on,
 * `code` says of which kind it is, for programs.
 */
export type RefusalCode =
  | 'TOO_BIG' | 'MALFORMED' | 'TYPE' | 'SCHEMA' | 'ROOT' | 'KEY' | 'OWNER' | 'PHASE' | 'QUOTA' | 'GAP' | 'CROSS_REF'
  | 'FOREIGN_CLIENT' | 'FOREIGN_DELETE' | 'REMOVED' | 'AWARENESS' | 'RATE' | 'INTERNAL'
  | 'ROLE' | 'CLOSED' | 'CHOICE' | 'ALREADY_CAST' | 'DOOR' | 'FULL' | 'FIXED' | 'MUTED' | 'LOCKED'

export interface Refusal {
  code: RefusalCode
  rule: string
  detail: string
  /** The entry it is about, `root:key`, where there is one. */
  entry?: string
}

export const refuse = (code: RefusalCode, rule: string, detail: string, entry?: string): Refusal =>
  entry === undefined ? { code, rule, detail } : { code, rule, detail, entry }
