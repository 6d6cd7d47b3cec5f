/** Joint statements: what a side, or all of a group, writes together in a document of its own. */
import * as Y from 'yjs'
import type { DocName, GroupId, RoomId } from './ids.ts'

export interface JointStatement {
  /** Names its document in the record, as a group's id names the group's. */
  id: GroupId
  room: RoomId
  /** The group whose members write it. */
  group: GroupId
  /** The stage that it is written in. A room that comes back to the stage goes on with it. */
  stage: string
  /** The side whose members write it; all of the group where it is absent. */
  side?: string
  doc: DocName
  /** It is being written; once it is not, everyone reads it. */
  isOpen: boolean
  /** A moderator took out what stood in it, the last time then. */
  removed?: { at: number; code?: string }
}

/** The one root of its document: a plain text. */
export const JOINT_ROOT = 'text'
/** Characters of a joint statement, whatever its stage says about words. */
export const JOINT_LIMIT = 20_000

/** A new, empty document of a joint statement. */
export function makeJointDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.getText(JOINT_ROOT)
  return doc
}

/** What stands in the document; it is one that `makeJointDoc` made. */
export const readJoint = (doc: Y.Doc): string => doc.getText(JOINT_ROOT).toJSON()

/** Scripts that are written without spaces count by the character; elsewhere a word is what stands between spaces and holds a letter or a digit. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

export function countWords(text: string): number {
  let count = 0
  for (const [word] of text.matchAll(WORD)) if (/[\p{L}\p{N}]/u.test(word)) count++
  return count
}
