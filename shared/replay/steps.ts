/**
 * A room's record as replay needs it: what each row changed, as plain values by root and key. Plain values and not updates, so
 * that leaving an entry out is leaving out its key, and so that any moment is found by looking up and not by merging again.
 */
import { ROOTS, type Root } from '../room/index.ts'

/** The group's roots, and the texts of its joint statements by their ids: these are written in documents of their own. */
export const PAST_ROOTS = [...ROOTS, 'statements'] as const
export type PastRoot = Root | 'statements'

interface Moment {
  /** The row of the record. */
  seq: number
  /** Milliseconds since 1970. */
  at: number
}
/** `by` is nobody where the server wrote. Without a value the key is gone; a body's value is its text. */
export type Change = Moment & { kind: 'change'; by: string; root: PastRoot; key: string; value?: unknown }
export type Step =
  | Change
  /** The stage that began. */
  | (Moment & { kind: 'stage'; to: string })
  /** A moderator published a joint statement. */
  | (Moment & { kind: 'published'; statement: string })
  /** Something that was written here has been taken out of the record since. */
  | (Moment & { kind: 'erased' })

/** Of whom a step is, is nobody's business on the way out: keys say whose an entry is. Publishing shows in what comes with it. */
export type ShownStep =
  Exclude<Step, { kind: 'published' }> extends infer S ? (S extends Step ? Omit<S, 'by'> : never) : never
