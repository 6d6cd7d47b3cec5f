/** Every verb that changes the document: by this tab's own transactions, so that undo knows them, and typed words in batches. */
import * as Y from 'yjs'
import {
  type AnnotationValue,
  creatorOf,
  type EntryKey,
  entryKey,
  MEMBER_ROOTS,
  type MemberId,
  newUlid,
  type Random,
  type ReplyValue,
  removeAnnotation,
  removeReply,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import type { OwnEntry } from './reoffer.ts'
import type { Place } from './types.ts'
import type { Typing } from './typing.ts'

/** A body merges letter by letter; a statement or a reply is replaced whole at each write, so it is written less often. */
const BODY_MS = 120
const WHOLE_MS = 600
const CAPTURE_MS = 500

const THIS_TAB = Symbol('this tab')

export function makeWriting(
  doc: Y.Doc,
  tools: {
    me: MemberId
    revision: number
    random: Random
    now: () => number
    typing: Typing
    changed: () => void
    /** Words for an entry that is not there any more. */
    stranded: (entry: OwnEntry) => void
  },
) {
  const { typing } = tools
  const roots = MEMBER_ROOTS.map(root => doc.getMap(root))
  const history = new Y.UndoManager(roots, { trackedOrigins: new Set([THIS_TAB]), captureTimeout: CAPTURE_MS })
  let last: string | undefined

  /** One undo takes back one entry's change: what follows in another entry begins a new step. */
  function edit(entry: string, change: () => void): void {
    if (entry !== last) history.stopCapturing()
    last = entry
    doc.transact(change, THIS_TAB)
  }
  function later(slot: string, everyMs: number, change: () => void): void {
    typing.put(slot, everyMs, () => {
      edit(slot, change)
      tools.changed()
    })
    tools.changed()
  }
  const strand = (entry: OwnEntry) => {
    if (entry.text) tools.stranded(entry)
  }
  const newKey = () => entryKey(tools.me, newUlid(tools.random, tools.now()))
  const annotation = (key: EntryKey) => doc.getMap('annotations').get(key) as AnnotationValue | undefined
  const replyValue = (key: EntryKey) => doc.getMap('replies').get(key) as ReplyValue | undefined

  /** One entry as it stands here, to be judged against another document. */
  function read(entry: string): OwnEntry {
    const [root, key] = entry.split(':') as [OwnEntry['root'], EntryKey]
    if (root === 'bodies') {
      const body = doc.getMap('bodies').get(key)
      return { root, key, ...(body instanceof Y.Text ? { text: body.toString() } : {}) }
    }
    const value = root === 'annotations' ? annotation(key) : replyValue(key)
    return { root, key, ...(value ? { value } : {}) }
  }

  return {
    newKey,
    read,
    /** The entry is in the document; a body is where its mark is. */
    isThere: (root: OwnEntry['root'], key: EntryKey): boolean =>
      root === 'replies' ? replyValue(key) !== undefined : annotation(key) !== undefined,
    /** All that this member has in the document: annotations, then bodies, then replies. */
    own: (): OwnEntry[] =>
      MEMBER_ROOTS.flatMap(root =>
        [...doc.getMap(root).keys()]
          .filter(key => creatorOf(key as EntryKey) === tools.me)
          .map(key => read(`${root}:${key}`)),
      ),
    mark(place: Place, motivation: AnnotationValue['motivation'], statement?: string, body?: string): EntryKey {
      const key = newKey()
      const { start, end } = place
      const value = { motivation, revision: tools.revision, start, end, ...(statement ? { statement } : {}) }
      edit(`annotations:${key}`, () => writeAnnotation(doc, key, value, body))
      return key
    },
    editStatement: (key: EntryKey, statement: string) =>
      later(`annotations:${key}`, WHOLE_MS, () => {
        const before = annotation(key)
        if (!before) return strand({ root: 'annotations', key, text: statement })
        const { statement: _, ...rest } = before
        writeAnnotation(doc, key, statement ? { ...rest, statement } : rest)
      }),
    editBody: (key: EntryKey, text: string) =>
      later(`bodies:${key}`, BODY_MS, () => {
        if (annotation(key)) writeBody(doc, key, text)
        else strand({ root: 'bodies', key, text })
      }),
    removeMark(key: EntryKey): void {
      typing.forget(`annotations:${key}`)
      typing.forget(`bodies:${key}`)
      edit(`removal:${key}`, () => removeAnnotation(doc, key))
    },
    reply(to: EntryKey, move: ReplyValue['move'], body: string): EntryKey {
      const key = newKey()
      edit(`replies:${key}`, () => writeReply(doc, key, { to, move, body }))
      return key
    },
    editReply: (key: EntryKey, body: string) =>
      later(`replies:${key}`, WHOLE_MS, () => {
        const before = replyValue(key)
        if (!before) strand({ root: 'replies', key, text: body })
        else if (body) writeReply(doc, key, { ...before, body })
      }),
    removeReply(key: EntryKey): void {
      typing.forget(`replies:${key}`)
      edit(`removal:${key}`, () => removeReply(doc, key))
    },
    undo(): boolean {
      typing.flush()
      return history.undo() !== null
    },
    /** Writes an entry that another document held, under its own key. */
    offer({ root, key, value, text }: OwnEntry): void {
      edit(`${root}:${key}`, () => {
        if (root === 'bodies') writeBody(doc, key, text ?? '')
        else if (root === 'annotations')
          value ? writeAnnotation(doc, key, value as AnnotationValue) : doc.getMap(root).delete(key)
        else value ? writeReply(doc, key, value as ReplyValue) : removeReply(doc, key)
      })
    },
    stop: () => history.destroy(),
  }
}
export type Writing = ReturnType<typeof makeWriting>
