/** Entries as their writers wrote them, for the rules: found by key in whichever document is the present one. */
import type * as Y from 'yjs'
import type { AnnotationValue, EntryKey, ModerationValue, ReplyValue } from '../../shared/room/index.ts'

export const lookUp = (doc: () => Y.Doc) => ({
  isRemoved(entry: string): boolean {
    const said = doc().getMap('moderation').get(entry) as ModerationValue | undefined
    return said !== undefined && 'removed' in said
  },
  /** Wherever it stands by now. */
  annotation: (key: EntryKey) => doc().getMap('annotations').get(key) as AnnotationValue | undefined,
  reply: (key: EntryKey) => doc().getMap('replies').get(key) as ReplyValue | undefined,
})
