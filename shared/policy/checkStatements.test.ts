import { expect, test } from 'vitest'
import type { GroupId, Member, MemberId } from '../room/index.ts'
import { FREE_READING, GRACE_MS } from '../stages/index.ts'
import { check, mayReadStatement, type RoomFacts, type StatementFacts } from './index.ts'

const NOW = 1_800_000_000_000
const group = 'group' as GroupId
const stage = { ...FREE_READING.stages[0]!, id: 'write' }
const facts: RoomFacts = {
  stage,
  isLocked: false,
  participantsExport: true,
  namedRoom: true,
  articles: [],
  hasMotion: true,
  lengthOf: () => undefined,
  isFixed: () => false,
  annotation: () => undefined,
  isRemoved: () => false,
}
const ada = { id: 'ada' as MemberId, role: 'participant', group, side: 'for', isMuted: false } as Member
const theirs: StatementFacts = { group, stage: 'write', side: 'for', isOpen: true }
const write = (statement: StatementFacts, member: Member, room: Partial<RoomFacts> = {}, now = NOW) =>
  check({ kind: 'write-statement', statement }, member, { ...facts, ...room }, now)?.rule

test('[STAGE-16] a side’s statement is written by that side, a group’s by all of the group', () => {
  const { side: _, ...neutral } = ada
  const whole: StatementFacts = { group, stage: 'write', isOpen: true }
  expect(write(theirs, ada)).toBeUndefined()
  expect(write(theirs, { ...ada, side: 'against' })).toBe('STAGE-16')
  expect(write(theirs, neutral)).toBe('STAGE-16')
  expect(write(theirs, { ...neutral, role: 'moderator' })).toBe('STAGE-16')
  expect(write(theirs, { ...ada, group: 'other' as GroupId })).toBe('STAGE-16')
  expect(write(whole, neutral)).toBeUndefined()
  expect(write(whole, { ...ada, group: 'other' as GroupId })).toBe('STAGE-16')
})

test('[STAGE-15] it is written while its own stage is on and open, [STAGE-5] until its time is over', () => {
  expect(write({ ...theirs, isOpen: false, stage: 'earlier' }, ada)).toBe('STAGE-15')
  expect(write({ ...theirs, stage: 'earlier' }, ada)).toBe('STAGE-15')
  expect(write(theirs, ada, { stage: { ...stage, opens: ['marks'] } })).toBe('STAGE-15')
  const timed = { stage: { ...stage, advance: 'time' as const }, deadline: NOW }
  expect(write(theirs, ada, timed, NOW + GRACE_MS - 1)).toBeUndefined()
  expect(write(theirs, ada, timed, NOW + GRACE_MS)).toBe('STAGE-5')
})

test('[ROOM-2] [ROOM-3] [ROOM-5] [ROOM-9] observers, the muted and the expelled write none, and nobody in a locked room', () => {
  expect(write(theirs, { ...ada, role: 'observer' })).toBe('ROOM-2')
  expect(write(theirs, ada, { isLocked: true })).toBe('ROOM-3')
  expect(write(theirs, { ...ada, isMuted: true })).toBe('ROOM-5')
  expect(write(theirs, { ...ada, isExpelled: true })).toBe('ROOM-9')
})

test('[STAGE-18] moderators publish one before its stage ends, and then nobody writes in it', () => {
  const publish = (member: Member) => check({ kind: 'moderate', act: 'publish' }, member, facts, NOW)?.rule
  expect([publish(ada), publish({ ...ada, role: 'moderator' })]).toEqual(['STAGE-18', undefined])
  expect(write({ ...theirs, isOpen: false }, ada)).toBe('STAGE-18')
})

test('[STAGE-17] until its stage ends its own side reads it and moderators do, then everyone', () => {
  const blind = { visibility: 'own', blindForModerators: true } as const
  const others = { ...ada, side: 'against' }
  const moderator = { ...others, role: 'moderator' as const }
  expect(
    [ada, others, { ...ada, role: 'observer' as const }, moderator].map(member =>
      mayReadStatement(theirs, member, stage),
    ),
  ).toEqual([true, false, true, true])
  expect([moderator, ada].map(member => mayReadStatement(theirs, member, blind))).toEqual([false, true])
  expect(mayReadStatement({ ...theirs, isOpen: false }, others, blind)).toBe(true)
})
