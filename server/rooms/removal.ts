/**
 * What a moderator's note says of an entry, and removing one for good: out of the document, out of the record's rows, out of
 * the checkpoint, and by a new epoch out of every page that goes on.
 */
import { creatorOf, type EntryKey, type ModerationValue, newDocName } from '../../shared/room/index.ts'
import { type EntryName, Redaction, wasWritten } from '../gate/redact.ts'
import { withdrawPolls } from './claims.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Turn } from './turn.ts'

const nameOf = ({ root, key }: EntryName) => `${root}:${key}`

export const isLive = (group: LiveGroup, { root, key }: EntryName): boolean => group.doc.getMap(root).has(key)
export const noteOf = (group: LiveGroup, entry: EntryName) =>
  group.doc.getMap('moderation').get(nameOf(entry)) as ModerationValue | undefined
export const isRemoved = (note: ModerationValue | undefined): boolean => note !== undefined && 'removed' in note

export function writeNote(group: LiveGroup, entry: EntryName, value: ModerationValue | undefined): void {
  const notes = group.doc.getMap('moderation')
  group.write(() => (value ? void notes.set(nameOf(entry), value) : notes.delete(nameOf(entry))))
}

/**
 * `annotations:<key>`, `replies:<key>` or a bare key → the entry and its group. Without `isThere` an entry that its creator
 * deleted is found too: the record still holds it.
 */
export function findEntry(
  room: LiveRoom,
  target: string,
  isThere: (group: LiveGroup, entry: EntryName) => boolean = (group, entry) => wasWritten(group.doc, entry),
): { group: LiveGroup; entry: EntryName } | undefined {
  const [key = '', named] = target.split(':').reverse()
  for (const root of ['annotations', 'replies'] as const) {
    if (named !== undefined && named !== root) continue
    const entry = { root, key: key as EntryKey }
    const group = room.groups.find(one => isThere(one, entry))
    if (group) return { group, entry }
  }
  return undefined
}

/** The note that it was removed must be written in the same turn: it keeps the key from being written again. */
export function removeEntry(room: LiveRoom, turn: Turn, group: LiveGroup, entry: EntryName): void {
  const { root, key } = entry
  const entries: EntryName[] = root === 'annotations' ? [entry, { root: 'bodies', key }] : [entry]
  for (const one of entries) room.entries.delete(nameOf(one))
  group.write(() => {
    for (const one of entries) group.doc.getMap(one.root).delete(one.key)
    if (root === 'annotations') group.doc.getMap('places').delete(key)
  })
  if (root === 'annotations') withdrawPolls(room, group, turn, key)
  const redaction = new Redaction(entries)
  turn.effect({
    kind: 'redact',
    group: group.id,
    member: creatorOf(key),
    at: turn.now,
    redact: update => redaction.redact(update),
  })
  raiseEpoch(room, turn)
}

/** Every group goes on under a new document name: whoever holds the old one begins afresh. */
export function raiseEpoch(room: LiveRoom, turn: Turn): void {
  room.room = { ...room.room, epoch: room.room.epoch + 1 }
  turn.effect({ kind: 'room', room: room.room })
  for (const group of room.groups) {
    group.docName = newDocName(room.random)
    turn.effect({ kind: 'group', group: { id: group.id, room: room.room.id, name: group.name, doc: group.docName } })
    group.write(() => group.doc.getMap('room').set('epoch', room.room.epoch))
    turn.whenCommitted(() => group.beginEpoch())
  }
}
