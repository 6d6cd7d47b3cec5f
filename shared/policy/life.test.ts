/** Who edits, archives, hands over and deletes a room, and what is left to do in an archived one. */
import { expect, test } from 'vitest'
import type { EntryKey, Matter, Member, MemberId, Poll } from '../room/index.ts'
import { FREE_READING } from '../stages/index.ts'
import { type Act, check, type RoomFacts } from './index.ts'

const member = (role: Member['role'], more: Partial<Member> = {}) =>
  ({ id: 'ada' as MemberId, role, isMuted: false, isOwner: false, ...more }) as Member
const facts = (isArchived: boolean): RoomFacts => ({
  stage: FREE_READING.stages[0]!,
  isLocked: false,
  isArchived,
  participantsExport: true,
  namedRoom: true,
  articles: [{ revision: 1, of: 1 }],
  hasMotion: true,
  lengthOf: () => 100,
  isFixed: () => false,
  annotation: () => undefined,
  isRemoved: () => false,
})
const rule = (act: Act, by: Member, isArchived = false) => check(act, by, facts(isArchived), 0)?.rule
const key = 'ada/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey
const poll = { about: 'claim', of: 'stance', method: 'stance', options: [], isOpen: true, secrecy: 'secret' } as unknown

test('[ROOM-10] in an archived room members read and export, moderators take out what must go, and that is all', () => {
  const owner = member('moderator', { isOwner: true })
  const done: Act[] = [
    { kind: 'write', root: 'annotations', key, isDeletion: true },
    { kind: 'cast', poll: poll as Poll, choice: 'agree', hasCast: true },
    { kind: 'take-back-ballot', poll: poll as Poll },
    { kind: 'rename-self', name: 'Eva' },
    { kind: 'move-stage' },
    { kind: 'raise-hand' },
    { kind: 'declare-side' },
    { kind: 'import' },
    { kind: 'revise' },
    { kind: 'edit-room' },
    { kind: 'close-poll', poll: poll as Poll },
    { kind: 'moderate', act: 'promote' },
    { kind: 'moderate', act: 'open-door' },
    { kind: 'decide', act: 'let-in' },
    { kind: 'decide', act: 'decline' },
    { kind: 'decide', act: 'ask-edit' },
    { kind: 'decide', act: 'grant' },
    { kind: 'appeal', matter: {} as Matter },
    { kind: 'change-held' },
  ]
  for (const act of done) expect([act.kind, rule(act, owner, true)]).toEqual([act.kind, 'ROOM-10'])
  expect(check(done[0]!, owner, facts(true), 0)).toMatchObject({ code: 'PHASE', entry: `annotations:${key}` })
  for (const act of [
    { kind: 'export', profile: 'named' },
    { kind: 'read-record' },
    { kind: 'moderate', act: 'remove' },
    { kind: 'moderate', act: 'expel' },
    { kind: 'report' },
    { kind: 'decide', act: 'keep' },
    { kind: 'decide', act: 'hide' },
    { kind: 'decide', act: 'undo', mayUndo: true },
    { kind: 'reopen' },
    { kind: 'duplicate-room' },
    { kind: 'hand-over' },
    { kind: 'delete-room' },
  ] as Act[])
    expect([act.kind, rule(act, owner, true)]).toEqual([act.kind, undefined])
  const door = { isDoorOpen: true, memberCount: 1, membersPerRoom: 9 }
  expect(check({ kind: 'join' }, undefined, { ...door, isArchived: true }, 0)?.rule).toBe('ROOM-10')
  expect(check({ kind: 'join' }, undefined, door, 0)).toBeUndefined()
})

test('[ROOM-11] moderators edit, archive, open again and duplicate; nobody else does', () => {
  for (const kind of ['edit-room', 'archive', 'reopen', 'duplicate-room'] as const) {
    expect(rule({ kind }, member('moderator'))).toBeUndefined()
    for (const role of ['participant', 'observer'] as const) expect(rule({ kind }, member(role))).toBe('ROOM-11')
  }
})

test('[ROOM-12] the owner alone deletes the room and hands it over, to a moderator who can come in', () => {
  const owner = member('moderator', { isOwner: true })
  for (const kind of ['hand-over', 'delete-room'] as const) {
    expect(rule({ kind }, owner)).toBeUndefined()
    expect(rule({ kind }, member('moderator'))).toBe('ROOM-12')
    expect(rule({ kind }, member('participant'))).toBe('ROOM-12')
  }
  const to = (target: Member) => rule({ kind: 'hand-over', target }, owner)
  expect(to(member('moderator'))).toBeUndefined()
  expect(to(member('participant'))).toBe('ROOM-12')
  expect(to(member('moderator', { importedFrom: 'x' }))).toBe('ROOM-12')
  expect(to(member('moderator', { isImagined: true }))).toBe('ROOM-12')
})

test('[POLL-19] where claims were classified in secret no label is taken out', () => {
  const by = member('moderator')
  expect(rule({ kind: 'edit-room', losesSecret: true }, by)).toBe('POLL-19')
  expect(rule({ kind: 'edit-room', losesSecret: false }, by)).toBeUndefined()
})
