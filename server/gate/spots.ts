/** Where a struct of an update stands: in an entry, in an entry's text, or nowhere any more. Each spot exists once a check. */
import type { EntryKey, MemberRoot } from '../../shared/room/index.ts'
import type { Line } from './line.ts'

/** Its surroundings are gone (a removed entry's text): it changes nothing and moves only its client's clock. */
export const VOID = { kind: 'void' } as const

export interface EntrySpot {
  kind: 'entry'
  line: Line
  root: MemberRoot
  key: EntryKey
  /** Before the update. */
  wasLive: boolean
  /** New values or texts under the key that the update does not itself delete. */
  sets: number
  isDeleted: boolean
  isTextChanged: boolean
  /** The policy has allowed writing, deleting. */
  mayWrite: boolean
  mayDelete: boolean
}

export interface TextSpot {
  kind: 'text'
  line: Line
  body: EntrySpot
  /** UTF-16 units before the update, and as they will be after it. */
  before: number
  length: number
}

export type Spot = EntrySpot | TextSpot | typeof VOID
