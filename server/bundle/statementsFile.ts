/** The joint statements that a record speaks of: each is said before its first words, and has a document as a group has. */
import * as v from 'valibot'
import type * as Y from 'yjs'
import { JOINT_LIMIT, JOINT_ROOT } from '../../shared/room/index.ts'
import type { RecordRow } from '../rooms/roomStore.ts'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,26}$/))
const Begun = v.strictObject({
  act: v.literal('begin-statement'),
  statement: id,
  group: id,
  stage: v.string(),
  side: v.optional(v.string()),
})
export type BroughtStatement = Omit<v.InferOutput<typeof Begun>, 'act'>

/** In the order in which they were begun. */
export const statementsIn = (rows: readonly RecordRow[]): BroughtStatement[] =>
  rows.flatMap(({ kind, member, payload }) => {
    if (kind !== 'act' || member !== '') return []
    const read = v.safeParse(Begun, JSON.parse(Buffer.from(payload).toString()))
    if (!read.success) return []
    const { act: _, ...statement } = read.output
    return [statement]
  })

/** It is one plain text of no more than a statement has. */
export function isPlainText(doc: Y.Doc): boolean {
  const text = doc.getText(JOINT_ROOT)
  const isPlain = (text.toDelta() as { insert: unknown; attributes?: unknown }[]).every(
    part => typeof part.insert === 'string' && part.attributes === undefined,
  )
  return isPlain && text.length <= JOINT_LIMIT && [...doc.share.keys()].every(root => root === JOINT_ROOT)
}
