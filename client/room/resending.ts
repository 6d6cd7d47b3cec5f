/** Sending a draft again: what it would write, why it cannot be written now, and writing it. */
import { type Act, type Refusal, refuse } from '../../shared/policy/index.ts'
import type { AnnotationValue, EntryKey, ReplyValue } from '../../shared/room/index.ts'
import { t } from '../text/catalogue.ts'
import type { Draft } from './types.ts'
import type { Typing } from './typing.ts'
import { undoableCast } from './undoableCast.ts'
import type { Writing } from './writing.ts'

export interface ResendingTools {
  writing: () => Writing
  typing: Typing
  ask: (act: Act) => Refusal | undefined
  annotation: (key: EntryKey) => AnnotationValue | undefined
  /** The room cannot go on in this tab; why. */
  ended: () => { detail: string } | undefined
  discard: (id: string) => void
}

export function makeResending({ writing, typing, ask, annotation, ended, discard }: ResendingTools) {
  /** What sending a draft again would write, or undefined when what it belongs to is gone. */
  function wishOf({ root, key, value }: Draft): AnnotationValue | ReplyValue | undefined {
    return value ?? (root === 'replies' ? undefined : annotation(key))
  }
  function refusalOf(draft: Draft): Refusal | undefined {
    const over = ended()
    if (over) return refuse('ROLE', '', over.detail)
    // What a moderator took out does not come back by one press; the words can be copied.
    if (draft.refusal.rule === 'CASE-2') return draft.refusal
    const wish = wishOf(draft)
    if (!wish) return refuse('REMOVED', '', t.room.drafts.gone)
    if ('to' in wish && !(['annotations', 'replies'] as const).some(root => writing().isThere(root, wish.to)))
      return refuse('REMOVED', '', t.room.drafts.gone)
    if ('to' in wish && !draft.text.trim()) return refuse('SCHEMA', '', t.room.drafts.empty)
    const root = 'to' in wish ? 'replies' : 'annotations'
    const refusal = ask({ kind: 'write', root, key: writing().newKey(), value: wish })
    return refusal?.code === 'HELD' ? undefined : refusal
  }
  function resend(draft: Draft): void {
    const wish = wishOf(draft)
    if (!wish || refusalOf(draft)) return
    const { key, text } = draft
    const isThere = writing().isThere(draft.root, key)
    if ('to' in wish) {
      if (isThere) writing().editReply(key, text)
      else writing().reply(wish.to, wish.move, text, wish.cites)
    } else {
      const { motivation, statement } = wish
      const body = text === statement ? undefined : text
      if (!isThere) writing().mark(wish, motivation, statement, body)
      else {
        if (draft.root === 'annotations') writing().editStatement(key, statement ?? '')
        if (body !== undefined) writing().editBody(key, body)
      }
    }
    typing.flush()
    discard(draft.id)
  }
  return { refusalOf, resend, undoableCast }
}
export type Resending = ReturnType<typeof makeResending>
