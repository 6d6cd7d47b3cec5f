/** Every change a member can make to a document. Each is one Yjs transaction; the gate decides on the server. */
import * as Y from 'yjs'
import type { AnnotationValue, ReplyValue } from './doc.ts'
import type { EntryKey } from './ids.ts'

/** Sets an annotation, and its body when one is given. Without `body` a body that exists stays as it is. */
export function writeAnnotation(doc: Y.Doc, key: EntryKey, value: AnnotationValue, body?: string): void {
  doc.transact(() => {
    doc.getMap('annotations').set(key, value)
    if (body) writeBody(doc, key, body)
  })
}

/**
 * Makes the body say `text`. Only the part that differs is deleted and inserted, so that two devices of one member merge;
 * the cut never falls inside a surrogate pair.
 */
export function writeBody(doc: Y.Doc, key: EntryKey, text: string): void {
  doc.transact(() => {
    const bodies = doc.getMap('bodies')
    let body = bodies.get(key)
    if (!(body instanceof Y.Text)) {
      if (text === '') return
      body = new Y.Text()
      bodies.set(key, body)
    }
    const old = (body as Y.Text).toString()
    const { start, removed, inserted } = difference(old, text)
    if (removed) (body as Y.Text).delete(start, removed)
    if (inserted) (body as Y.Text).insert(start, inserted)
  })
}

/** Removes an annotation with its body. Replies to it stay: their authors wrote them. */
export function removeAnnotation(doc: Y.Doc, key: EntryKey): void {
  doc.transact(() => {
    doc.getMap('annotations').delete(key)
    doc.getMap('bodies').delete(key)
  })
}

export function writeReply(doc: Y.Doc, key: EntryKey, value: ReplyValue): void {
  doc.transact(() => doc.getMap('replies').set(key, value))
}

export function removeReply(doc: Y.Doc, key: EntryKey): void {
  doc.transact(() => doc.getMap('replies').delete(key))
}

/** The shortest single replacement that turns `from` into `to`, in UTF-16 units, never splitting a surrogate pair. */
export function difference(from: string, to: string): { start: number; removed: number; inserted: string } {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start++
  if (start > 0 && isHigh(from.charCodeAt(start - 1))) start--
  let tail = 0
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  if (tail > 0 && isLow(from.charCodeAt(from.length - tail))) tail--
  return { start, removed: from.length - tail - start, inserted: to.slice(start, to.length - tail) }
}
const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000
