/** Every verb that changes the document: by this tab's own transactions, so that undo knows them, and typed words in batches. */
import * as Y from 'yjs'
import type { Refusal } from '../../shared/policy/index.ts'
import {
  type AnnotationValue,
  type Citation,
  creatorOf,
  type EntryKey,
  entryKey,
  MEMBER_ROOTS,
  type MemberId,
  MOTION_KEY,
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
import type { Undoable, Undoing } from './undoing.ts'

/** A body merges letter by letter; a statement or a reply is replaced whole at each write, so it is written less often. */
const BODY_MS = 120
const WHOLE_MS = 600
const CAPTURE_MS = 500

const THIS_TAB = Symbol('this tab')
/** Nobody did it just now: it is not to be taken back. */
const WRITTEN_AGAIN = Symbol('written again')

export function makeWriting(
  doc: Y.Doc,
  tools: {
    me: MemberId
    /** The one that is on the page. */
    revision: () => number
    random: Random
    now: () => number
    typing: Typing
    changed: () => void
    /** Words for an entry that is not there any more. */
    stranded: (entry: OwnEntry) => void
    undoing: Undoing
    /** Why an entry cannot be as it was: without a value, or text, it was not there. */
    check: (before: OwnEntry) => Refusal | undefined
  },
) {
  const { typing } = tools
  const roots = MEMBER_ROOTS.map(root => doc.getMap(root))
  const history = new Y.UndoManager(roots, { trackedOrigins: new Set([THIS_TAB]), captureTimeout: CAPTURE_MS })
  let last: string | undefined
  let isStopped = false

  /** One undo takes back one entry's change: what follows in another entry begins a new step. */
  function edit(entry: string, what: Undoable, change: () => void): void {
    if (entry !== last) history.stopCapturing()
    last = entry
    const before = read(entry)
    const steps = history.undoStack.length
    doc.transact(change, THIS_TAB)
    if (history.undoStack.length > steps)
      tools.undoing.did({
        what,
        refusal: () => (isStopped ? undefined : tools.check(before)),
        undo: () => !isStopped && history.undo() !== null,
      })
  }
  function later(slot: string, everyMs: number, change: () => void): void {
    typing.put(slot, everyMs, () => {
      edit(slot, 'edit', change)
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
      const value = { motivation, revision: tools.revision(), start, end, ...(statement ? { statement } : {}) }
      edit(`annotations:${key}`, 'mark', () => writeAnnotation(doc, key, value, body))
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
      history.stopCapturing()
      edit(`annotations:${key}`, 'deletion', () => removeAnnotation(doc, key))
    },
    reply(to: EntryKey, move: ReplyValue['move'], body: string, cites: readonly Citation[] = []): EntryKey {
      const key = newKey()
      edit(`replies:${key}`, to === MOTION_KEY ? 'speech' : 'reply', () =>
        writeReply(doc, key, { to, move, body, ...(cites.length ? { cites: [...cites] } : {}) }),
      )
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
      history.stopCapturing()
      edit(`replies:${key}`, 'deletion', () => removeReply(doc, key))
    },
    /** Writes an entry that another document held, under its own key. */
    offer({ root, key, value, text }: OwnEntry): void {
      doc.transact(() => {
        if (root === 'bodies') writeBody(doc, key, text ?? '')
        else if (root === 'annotations')
          value ? writeAnnotation(doc, key, value as AnnotationValue) : doc.getMap(root).delete(key)
        else value ? writeReply(doc, key, value as ReplyValue) : removeReply(doc, key)
      }, WRITTEN_AGAIN)
    },
    stop() {
      isStopped = true
      history.destroy()
    },
  }
}
export type Writing = ReturnType<typeof makeWriting>
