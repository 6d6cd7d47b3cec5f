/**
 * What a moderator's note says of an entry, and removing one for good: out of the document, out of the record's rows, out of
 * the checkpoint, and by a new epoch out of every page that goes on.
 */
import * as Y from 'yjs'
import { type EntryKey, type MemberId, type ModerationValue, newDocName } from '../../shared/room/index.ts'
import { deletionOf, type EntryName, Redaction, redactJoint, wasWritten } from '../gate/redact.ts'
import { withdrawPolls } from './claims.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { LiveStatement } from './liveStatement.ts'
import { put } from './statements.ts'
import type { Turn } from './turn.ts'

const nameOf = ({ root, key }: EntryName) => `${root}:${key}`

export const isLive = (group: LiveGroup, { root, key }: EntryName): boolean => group.doc.getMap(root).has(key)
export const noteOf = (group: LiveGroup, entry: EntryName) =>
  group.doc.getMap('moderation').get(nameOf(entry)) as ModerationValue | undefined
export const isRemoved = (note: ModerationValue | undefined): boolean => note !== undefined && 'removed' in note

export function writeNote(group: LiveGroup, entry: EntryName, value: ModerationValue | undefined): void {
  const notes = group.doc.getMap('moderation')
  group.write(() => (value ? void notes.set(nameOf(entry), value) : notes.delete(nameOf(entry))), entry.key)
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

/**
 * Takes a member's entries of one group out for good. The notes that they were removed must be written in the same turn: they
 * keep the keys from being written again.
 */
export function removeEntries(
  room: LiveRoom,
  turn: Turn,
  group: LiveGroup,
  member: MemberId,
  named: readonly EntryName[],
): void {
  const entries = named.flatMap((entry): EntryName[] =>
    entry.root === 'annotations' ? [entry, { root: 'bodies', key: entry.key }] : [entry],
  )
  for (const entry of entries) room.entries.delete(nameOf(entry))
  group.write(() => {
    for (const { root, key } of entries) {
      group.doc.getMap(root).delete(key)
      if (root === 'annotations') group.doc.getMap('places').delete(key)
    }
  })
  for (const { root, key } of named) if (root === 'annotations') withdrawPolls(room, turn, key)
  const redaction = new Redaction(entries)
  turn.effect({
    kind: 'redact',
    group: group.id,
    member,
    at: turn.now,
    redact: update => redaction.redact(update),
  })
}

/**
 * Takes what members wrote in a joint statement out for good: out of its text, and out of the record's rows. Words that others
 * deleted and brought back by undoing are theirs who brought them back. The room must begin a new epoch in the same turn.
 */
export function eraseWords(turn: Turn, live: LiveStatement, members: readonly MemberId[]): void {
  const writers = live.clients.writers()
  const wrote = members.filter(member => writers.has(member))
  if (wrote.length === 0) return
  live.write(() =>
    Y.applyUpdate(
      live.doc,
      deletionOf(
        live.doc,
        wrote.flatMap(member => writers.get(member)!),
      ),
    ),
  )
  for (const member of wrote) turn.effect({ kind: 'redact', group: live.id, member, at: turn.now, redact: redactJoint })
}

/** Every document goes on under a new name: whoever holds the old one begins afresh. */
export function raiseEpoch(room: LiveRoom, turn: Turn): void {
  room.room = { ...room.room, epoch: room.room.epoch + 1 }
  turn.effect({ kind: 'room', room: room.room })
  turn.whenCommitted(() => room.noteErased())
  for (const group of room.groups) {
    group.docName = newDocName(room.random)
    turn.effect({ kind: 'group', group: { id: group.id, room: room.room.id, name: group.name, doc: group.docName } })
    group.write(() => group.doc.getMap('room').set('epoch', room.room.epoch))
    turn.whenCommitted(() => group.beginEpoch())
  }
  for (const live of room.statements) {
    put(turn, live, { ...live.statement, doc: newDocName(room.random) })
    turn.whenCommitted(() => live.beginEpoch())
  }
}
