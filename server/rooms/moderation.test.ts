/** What moderators do, in a room without ports: what follows from each act, for the document, the record and the people. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type EntryKey,
  type Member,
  readGroup,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import { claim, comment, lesson, newKey, reasonOf, refusal, rowsOf } from '../../test/support/moderatedLesson.ts'
import { ownerOf } from '../../test/support/roomInMemory.ts'
import { castBallot } from './ballots.ts'
import { joinRoom, renameSelf } from './people.ts'
import { firstBrokenRow, redactedRows } from './record.ts'

test('[CASE-3] hiding folds an entry with its reason and time, restoring unfolds it, and each is one row', async () => {
  const { world, room, ada, a, b, act, note } = await lesson()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'one')
  writeReply(a.doc, key, { to: key, move: 'ask', body: 'two' })
  await world.settle()
  await act({ act: 'hide', target: key, reason: 'not here' })
  await world.settle()
  expect(readGroup(b.doc).moderation).toEqual({
    [`annotations:${key}`]: { hidden: true, reason: 'not here', at: world.clock.now },
  })
  expect(readGroup(b.doc).annotations[0]!.body).toBe('one')
  await act({ act: 'hide', target: `replies:${key}`, code: 'off-topic' })
  expect(note(`replies:${key}`)).toMatchObject({ hidden: true, reason: 'off-topic' })
  await act({ act: 'restore', target: `annotations:${key}` })
  await act({ act: 'restore', target: `annotations:${key}` })
  expect(note(`annotations:${key}`)).toBeUndefined()
  expect(note(`replies:${key}`)).toBeDefined()
  const acts = (await rowsOf(world, room)).filter(row => row.kind === 'act')
  expect(acts.map(row => JSON.parse(Buffer.from(row.payload).toString()))).toEqual([
    { act: 'hide', target: `annotations:${key}`, reason: 'not here' },
    { act: 'hide', target: `replies:${key}`, code: 'off-topic' },
    { act: 'restore', target: `annotations:${key}` },
  ])
  expect(acts.every(row => row.member === ownerOf(room).id)).toBe(true)
})

test('[ROOM-7] participants and observers moderate nothing; [ROOM-8] nobody expels or demotes the owner', async () => {
  const { room, olga, ada, ben, act } = await lesson()
  const none = `${ada.id}/${'0'.repeat(26)}`
  expect(await refusal(act({ act: 'lock' }, ada))).toBe('ROOM-7')
  expect(await refusal(act({ act: 'remove', target: none }, ada))).toBe('ROOM-7')
  expect(await refusal(act({ act: 'expel', target: ben.id }, ada))).toBe('ROOM-7')
  await act({ act: 'promote', target: ada.id })
  const other = room.members.get(ada.id)!
  expect(await refusal(act({ act: 'expel', target: olga.id }, other))).toBe('ROOM-8')
  expect(await refusal(act({ act: 'demote', target: olga.id }, other))).toBe('ROOM-8')
  expect(await refusal(act({ act: 'mute', target: olga.id }, other))).toBe('ROOM-8')
  expect(await refusal(act({ act: 'rename', target: olga.id, name: 'Nobody' }, other))).toBe('ROOM-8')
  expect(await refusal(act({ act: 'demote', target: ben.id }, other))).toBe('done')
  expect(await refusal(act({ act: 'hide', target: none }))).toBe('not here')
  expect(await refusal(act({ act: 'remove', target: none }))).toBe('not here')
  expect(await refusal(act({ act: 'mute', target: 'nobody' }))).toBe('not here')
})

test('roles go by steps and count at once: an observer’s next update is refused, a moderator’s next act is done', async () => {
  const { world, room, ada, ben, a, b, act } = await lesson()
  await act({ act: 'demote', target: ada.id })
  expect(readGroup(room.groups[0]!.doc).roster[ada.id]!.role).toBe('observer')
  writeAnnotation(a.doc, newKey(world, ada), comment)
  await world.settle()
  expect(reasonOf(a)).toMatchObject({ code: 'PHASE', rule: 'ROOM-2' })
  await act({ act: 'demote', target: ada.id })
  await act({ act: 'promote', target: ada.id })
  await act({ act: 'promote', target: ada.id })
  expect(room.members.get(ada.id)!.role).toBe('moderator')
  await act({ act: 'lock' }, room.members.get(ada.id)!)
  writeAnnotation(b.doc, newKey(world, ben), comment)
  await world.settle()
  expect(reasonOf(b)).toMatchObject({ code: 'PHASE', rule: 'ROOM-3' })
  expect(readGroup(room.groups[0]!.doc).room.locked).toBe(true)
  await act({ act: 'unlock' })
  const back = world.connect(room, ben)
  await world.settle()
  writeAnnotation(back.doc, newKey(world, ben), comment)
  await world.settle()
  expect(back.closed).toBeUndefined()
  const again = await world.restart().open(room.room.id)
  expect(again.members.get(ada.id)!.role).toBe('moderator')
})

test('a name goes with the role: who is promoted is no longer called a participant, who is demoted is told apart anew', async () => {
  const { world, room, ada, ben, act } = await lesson()
  const nameOf = (member: Member) => readGroup(room.groups[0]!.doc).roster[member.id]!.name
  const named = await world.join(room, 'Olga the teacher')
  expect(named.givenName).toBe('Olga the teacher (participant)')
  await act({ act: 'promote', target: named.id })
  expect(nameOf(named)).toBe('Olga the teacher')
  await act({ act: 'demote', target: named.id })
  await act({ act: 'demote', target: named.id })
  expect(nameOf(named)).toBe('Olga the teacher (observer)')
  // There is a moderator Ada now, and another member who had been told apart from her.
  await act({ act: 'promote', target: ada.id })
  const second = await world.join(room, 'A-d-a')
  expect(second.givenName).toBe('A-d-a (participant)')
  await act({ act: 'promote', target: second.id })
  expect(nameOf(second)).toBe('A-d-a 2')
  await act({ act: 'promote', target: ben.id })
  expect(nameOf(ben)).toBe('Ben')
  const acts = (await rowsOf(world, room)).filter(row => row.kind === 'act')
  expect(acts.map(row => JSON.parse(Buffer.from(row.payload).toString()).name)).toEqual([
    'Olga the teacher',
    'Olga the teacher (participant)',
    'Olga the teacher (observer)',
    undefined,
    'A-d-a 2',
    undefined,
  ])
})

test('[ROOM-5] a mute counts for the very next update, and ends with unmute', async () => {
  const { world, room, ada, a, act } = await lesson()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'heard')
  await world.settle()
  // The update is on its way when the mute comes, and is dealt with after it.
  const muted = act({ act: 'mute', target: ada.id })
  await muted
  writeBody(a.doc, key, 'unheard')
  await world.settle()
  expect(reasonOf(a)).toMatchObject({ code: 'PHASE', rule: 'ROOM-5' })
  expect(readGroup(room.groups[0]!.doc).annotations[0]!.body).toBe('heard')
  expect(await refusal(renameSelf(room, ada.id, 'Ada in a rage'))).toBe('ROOM-5')
  expect(readGroup(room.groups[0]!.doc).roster[ada.id]!.name).toBe('Ada')
  await act({ act: 'unmute', target: ada.id })
  const back = world.connect(room, ada)
  await world.settle()
  writeAnnotation(back.doc, newKey(world, ada), comment)
  await world.settle()
  expect(back.closed).toBeUndefined()
  await renameSelf(room, ada.id, 'Ada L')
  await act({ act: 'rename', target: ada.id, name: 'Ada' })
  expect(readGroup(room.groups[0]!.doc).roster[ada.id]!.name).toBe('Ada')
})

test('[ROOM-5] a muted member’s open pages are told at once, and one that opens later is told so; nobody else is', async () => {
  const { world, room, ada, a, b, act } = await lesson()
  const other = world.connect(room, ada)
  await world.settle()
  const told = () => [a.isMuted, other.isMuted, b.isMuted]
  expect(told()).toEqual([false, false, false])
  await act({ act: 'mute', target: ada.id })
  await world.settle()
  expect(told()).toEqual([true, true, false])
  const later = world.connect(room, ada)
  await world.settle()
  expect(later.isMuted).toBe(true)
  await act({ act: 'unmute', target: ada.id })
  await world.settle()
  expect([...told(), later.isMuted]).toEqual([false, false, false, false])
})

test('[ROOM-4] closing the door keeps newcomers out and opening it lets them in; a new code replaces the old', async () => {
  const { world, room, act } = await lesson()
  const before = room.room.code
  await act({ act: 'close-door' })
  expect(await refusal(joinRoom(room, 'Cem', 10))).toBe('ROOM-4')
  await act({ act: 'open-door' })
  expect(await refusal(joinRoom(room, 'Cem', 10))).toBe('done')
  await act({ act: 'new-code' })
  expect(await world.store.roomOfCode(before)).toBeUndefined()
  expect(await world.store.roomOfCode(room.room.code)).toBe(room.room.id)
  expect(JSON.stringify((await rowsOf(world, room)).map(row => Buffer.from(row.payload).toString()))).not.toContain(
    room.room.code,
  )
})

test('a room’s own reason is what everyone reads where something was folded for it', async () => {
  const { world, room, ada, a, act, note } = await lesson()
  room.room = { ...room.room, settings: { ...room.room.settings, reasons: [{ key: 'shouting', label: 'too loud' }] } }
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'ONE')
  await world.settle()
  await act({ act: 'hide', target: key, code: 'shouting' })
  expect(note(`annotations:${key}`)).toMatchObject({ hidden: true, reason: 'too loud' })
})

test('[CASE-4] removing takes the words out of everything that is kept, begins a new epoch, and leaves all else as it was', async () => {
  const { world, room, ada, ben, a, b, act, note } = await lesson()
  const key = newKey(world, ada)
  const other = newKey(world, ben)
  writeAnnotation(a.doc, key, claim, 'SECRET body')
  writeAnnotation(b.doc, other, comment, 'stays')
  writeReply(b.doc, other, { to: key, move: 'object', body: 'stays too' })
  await world.settle()
  writeBody(a.doc, key, 'more SECRET body')
  await world.settle()
  await castBallot(room, ben.id, room.claimPolls.get(key)![0]!.id, 'fact')
  const docName = room.groups[0]!.docName
  const owners = (await world.store.loadRoom(room.room.id))!.owners
  const before = readGroup(room.groups[0]!.doc)
  // Still on its way when the removal comes: it is in the same turn, and in the same commit.
  writeBody(a.doc, key, 'even more SECRET body')
  await act({ act: 'remove', target: key, code: 'private-data' })
  expect([a.closed, b.closed]).toMatchObject([{ code: 4409 }, { code: 4409 }])
  expect(note(`annotations:${key}`)).toEqual({ removed: true, code: 'private-data', at: world.clock.now })
  const rows = await rowsOf(world, room)
  expect(rows.some(row => Buffer.from(row.payload).includes('SECRET'))).toBe(false)
  expect(firstBrokenRow(rows)).toBeUndefined()
  expect(redactedRows(rows)).toHaveLength(3)
  expect(Buffer.from(Y.encodeStateAsUpdate(room.groups[0]!.doc)).includes('SECRET')).toBe(false)
  const stored = (await world.store.loadRoom(room.room.id))!
  expect(stored.room.epoch).toBe(2)
  expect(stored.groups[0]!.doc).toBe(room.groups[0]!.docName)
  expect(stored.groups[0]!.doc).not.toBe(docName)
  expect(stored.owners).toEqual(owners.map(owner => ({ ...owner, doc: stored.groups[0]!.doc })))
  expect(await world.store.roomOfDoc(docName)).toBe(room.room.id)
  const after = readGroup(room.groups[0]!.doc)
  expect(after.annotations).toEqual(before.annotations.filter(x => x.key !== key))
  expect(after.replies).toEqual(before.replies)
  expect(after.room.epoch).toBe(2)
  expect(after.polls).toEqual({})
  expect([...room.polls.values()].every(poll => poll.isWithdrawn)).toBe(true)
  const reopened = await world.restart().open(room.room.id)
  expect(readGroup(reopened.groups[0]!.doc)).toEqual(after)
  await world.rooms.close()
  const { checkpoint } = await world.store.loadDocument(stored.groups[0]!.id, stored.groups[0]!.doc)
  expect(Buffer.from(checkpoint!.state).includes('SECRET')).toBe(false)
  expect(world.logged).toEqual([])
})

test('[CASE-2] an old tab cannot bring back what was removed: not by its state, not by new words, not under the old document', async () => {
  const { world, room, ada, a, act } = await lesson()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'SECRET')
  await world.settle()
  await act({ act: 'remove', target: key })
  writeBody(a.doc, key, 'SECRET again')
  const back = world.connect(room, ada, { doc: a.doc })
  await world.settle()
  expect(back.closed).toBeUndefined()
  expect(readGroup(room.groups[0]!.doc).annotations).toEqual([])
  expect(readGroup(back.doc).annotations).toEqual([])
  writeAnnotation(back.doc, key, comment, 'SECRET anew')
  await world.settle()
  expect(reasonOf(back)).toMatchObject({ code: 'REMOVED', rule: 'CASE-2' })
  const rows = await rowsOf(world, room)
  expect(rows.some(row => Buffer.from(row.payload).includes('SECRET'))).toBe(false)
  expect(await refusal(act({ act: 'restore', target: key }))).toBe('CASE-3')
  expect(await refusal(act({ act: 'remove', target: key }))).toBe('done')
  expect(room.room.epoch).toBe(2)
})

test('[CASE-4] what its creator deleted long ago can still be removed from the record, and a reply alone', async () => {
  const { world, room, ada, a, act } = await lesson()
  const [key, reply] = [newKey(world, ada), newKey(world, ada)]
  writeAnnotation(a.doc, key, comment, 'SECRET one')
  writeReply(a.doc, reply, { to: key, move: 'ask', body: 'SECRET two' })
  await world.settle()
  a.doc.getMap('annotations').delete(key)
  a.doc.getMap('bodies').delete(key)
  await world.settle()
  const secrets = async () =>
    (await rowsOf(world, room)).filter(row => Buffer.from(row.payload).includes('SECRET')).map(row => row.seq).length
  expect(await secrets()).toBe(2)
  await act({ act: 'remove', target: key })
  expect(await secrets()).toBe(1)
  await act({ act: 'remove', target: reply as EntryKey })
  expect(await secrets()).toBe(0)
  expect(room.room.epoch).toBe(3)
  expect(firstBrokenRow(await rowsOf(world, room))).toBeUndefined()
})

test('hiding and removing the same entry in one moment leaves it removed', async () => {
  const { world, room, ada, a, act, note } = await lesson()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'SECRET')
  await world.settle()
  const both = [act({ act: 'remove', target: key }), refusal(act({ act: 'hide', target: key }))]
  expect(await Promise.all(both)).toEqual([undefined, 'not here'])
  expect(note(`annotations:${key}`)).toMatchObject({ removed: true })
  expect(room.room.epoch).toBe(2)
})

test('[RECORD-3] a row that is not marked as redacted cannot lose or change its content unnoticed', async () => {
  const { world, room, ada, a, act } = await lesson()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'SECRET')
  await world.settle()
  await act({ act: 'remove', target: key })
  const rows = await rowsOf(world, room)
  const [redacted] = redactedRows(rows)
  expect(redacted).toBeGreaterThan(1)
  const changed = (seq: number, change: object) => rows.map(row => (row.seq === seq ? { ...row, ...change } : row))
  expect(firstBrokenRow(changed(2, { salt: new Uint8Array(0) }))).toBe(2)
  expect(firstBrokenRow(changed(2, { redacted: 1 }))).toBe(2)
  expect(firstBrokenRow(changed(2, { redacted: 1, payload: new Uint8Array(1) }))).toBe(2)
  expect(firstBrokenRow(changed(redacted!, { digest: new Uint8Array(32) }))).toBe(redacted)
  expect(firstBrokenRow(changed(redacted!, { at: 1 }))).toBe(redacted)
})
