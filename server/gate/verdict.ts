/** What the gate is asked and what it answers. */
import type { Refusal, RoomFacts } from '../../shared/policy/index.ts'
import type { EntryKey, Member, MemberRoot } from '../../shared/room/index.ts'

/** Whose update it is and under which limits it is read. */
export interface Sender {
  member: Member
  facts: RoomFacts
  /** Milliseconds on the server's clock. */
  now: number
  /** This socket's first sync answer: larger, and gaps in it are refused; before it, gaps are ignored. */
  step: 'before-first-sync' | 'first-sync' | 'after'
}

/** An entry that the update sets, changes or deletes. */
export interface Touched {
  root: MemberRoot
  key: EntryKey
  change: 'set' | 'text' | 'delete'
}

export type Verdict =
  /** Nothing in it is new. */
  | { kind: 'echo' }
  /** It builds on what has not arrived, on a socket that has not synced yet: ignored, the sync that follows holds it. */
  | { kind: 'ignored' }
  | {
      kind: 'accepted'
      /** The authorised part in the gate's own encoding; exactly this is applied and recorded. */
      update: Uint8Array
      /** Each client with new structs, and its clock after the update. */
      clocks: { client: number; clock: number }[]
      /** ClientIDs that this update shows for the first time: to be bound to the member in the same commit. */
      newClients: number[]
      touched: Touched[]
    }
  | { kind: 'refused'; refusal: Refusal }
