/** What must hold of every document the server keeps. Run on load, after each step of the chaos tests, and in development. */
import * as v from 'valibot'
import * as Y from 'yjs'
import { AnnotationValue, BODY_LIMIT, ReplyValue, ROOTS } from './doc.ts'
import { isEntryKey } from './ids.ts'

/** Every broken invariant as a sentence; empty when all is well. */
export function brokenInvariants(doc: Y.Doc): string[] {
  const broken: string[] = []
  for (const name of doc.share.keys()) {
    if (!(ROOTS as readonly string[]).includes(name)) broken.push(`unknown root ${name}`)
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) broken.push('the document waits for missing updates')
  for (const [root, schema] of [
    ['annotations', AnnotationValue],
    ['replies', ReplyValue],
  ] as const) {
    for (const [key, value] of doc.getMap(root).entries()) {
      if (!isEntryKey(key)) broken.push(`${root}: ${key} is no entry key`)
      if (!v.is(schema, value)) broken.push(`${root}: ${key} has a value that does not fit`)
    }
  }
  for (const [key, body] of doc.getMap('bodies').entries()) {
    if (!isEntryKey(key)) broken.push(`bodies: ${key} is no entry key`)
    if (!(body instanceof Y.Text)) broken.push(`bodies: ${key} is not a text`)
    else if (body.length > BODY_LIMIT) broken.push(`bodies: ${key} is too long`)
  }
  return broken
}
