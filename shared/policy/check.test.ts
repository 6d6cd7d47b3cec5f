import { expect, test } from 'vitest'
import type {
  AnnotationValue,
  Choice,
  EntryKey,
  Member,
  MemberId,
  MemberRoot,
  Method,
  Poll,
  PollId,
  ReplyValue,
} from '../room/index.ts'
import { FREE_READING, GRACE_MS, OPENABLE, type Openable, type Stage } from '../stages/index.ts'
import {
  type Act,
  BALLOT_ACTS,
  check as checkAt,
  type DoorFacts,
  ENTRY_ACTS,
  MEMBER_ACTS,
  MERGE_ACTS,
  opensFor,
  type Refusal,
  ROOM_ACTS,
  type RoomFacts,
} from './index.ts'

const NOW = 1_800_000_000_000
/** Time matters to the rules of time alone: to all others it is always now. */
const check = (act: Act, member: Member, room: RoomFacts) => checkAt(act, member, room, NOW)
const ada = { id: 'ada' as MemberId, role: 'participant', isMuted: false } as Member
const muted = { ...ada, isMuted: true }
const observer: Member = { ...ada, role: 'observer' }
const moderator: Member = { ...ada, role: 'moderator' }

const own = 'ada/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey
const foreign = 'bo/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey
const claim: AnnotationValue = { motivation: 'classifying', revision: 1, start: 0, end: 10, statement: 'So it is.' }
const answer: ReplyValue = { to: foreign, move: 'ask', body: 'Why?' }

const facts = (change: Partial<RoomFacts> = {}): RoomFacts => ({
  stage: FREE_READING.stages[0]!,
  isLocked: false,
  participantsExport: true,
  namedRoom: true,
  articles: [{ revision: 1, of: 1 }],
  hasMotion: false,
  lengthOf: revision => (revision === 1 ? 100 : undefined),
  isFixed: () => false,
  annotation: () => undefined,
  isRemoved: () => false,
  ...change,
})
const opening = (...opens: Openable[]) => facts({ stage: { ...FREE_READING.stages[0]!, title: 'Rebuttal', opens } })
const allBut = (closed: Openable) => opening(...OPENABLE.filter(o => o !== closed))

const write = (root: MemberRoot, key: EntryKey, value?: AnnotationValue | ReplyValue): Act =>
  value ? { kind: 'write', root, key, value } : { kind: 'write', root, key, isDeletion: root !== 'bodies' }
const mark = write('annotations', own, claim)
const WRITES = [
  mark,
  write('annotations', own),
  write('bodies', own),
  write('replies', own, answer),
  write('replies', own),
]

const poll = (change: Partial<Poll> = {}) =>
  ({
    id: 'p' as PollId,
    about: 'claim',
    method: 'single',
    options: [{ key: 'fact', label: 'Fact' }],
    secrecy: 'confidential',
    isOpen: true,
    ...change,
  }) as Poll
const cast = (change: Partial<Poll> = {}, choice: Choice = 'fact', hasCast = false): Act => ({
  kind: 'cast',
  poll: poll(change),
  choice,
  hasCast,
})

const renameSelf: Act = { kind: 'rename-self', name: 'Ada' }
const brief = (refusal: Refusal | undefined) => refusal && [refusal.code, refusal.rule]

test('in a free reading a participant and a moderator may mark, reply and cast', () => {
  for (const member of [ada, moderator]) {
    for (const act of [...WRITES, cast(), cast({ about: 'motion' })])
      expect(check(act, member, facts())).toBeUndefined()
  }
})

test('[GATE-2] nobody writes or deletes under the id of another, moderators included', () => {
  for (const root of ['annotations', 'bodies', 'replies'] as const) {
    for (const member of [ada, moderator]) {
      expect(check(write(root, foreign), member, facts())).toEqual({
        code: 'OWNER',
        rule: 'GATE-2',
        detail: 'You can write only your own entries.',
        entry: `${root}:${foreign}`,
      })
    }
  }
  expect(
    brief(check(write('annotations', 'adam/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey, claim), ada, facts())),
  ).toEqual(['OWNER', 'GATE-2'])
})

test('[ROOM-2] observers neither write nor cast', () => {
  for (const act of WRITES) expect(brief(check(act, observer, facts()))).toEqual(['PHASE', 'ROOM-2'])
  expect(brief(check(cast(), observer, facts()))).toEqual(['ROLE', 'ROOM-2'])
})

test('[ROOM-3] in a locked room nobody writes, not even a moderator', () => {
  for (const act of WRITES)
    for (const member of [ada, moderator])
      expect(brief(check(act, member, facts({ isLocked: true })))).toEqual(['PHASE', 'ROOM-3'])
})

test('[ROOM-5] a muted member writes nothing, and may still cast', () => {
  for (const act of WRITES) expect(brief(check(act, muted, facts()))).toEqual(['PHASE', 'ROOM-5'])
  expect(check(cast(), muted, facts())).toBeUndefined()
})

test('[STAGE-1] annotations and bodies are refused while the stage does not open marks', () => {
  expect(check(mark, ada, allBut('marks'))).toEqual({
    code: 'PHASE',
    rule: 'STAGE-1',
    detail: 'Marking is closed in “Rebuttal”.',
    entry: `annotations:${own}`,
  })
  for (const act of WRITES.slice(0, 3))
    expect(brief(check(act, moderator, allBut('marks')))).toEqual(['PHASE', 'STAGE-1'])
  expect(check(write('replies', own, answer), ada, allBut('marks'))).toBeUndefined()
})

test('[STAGE-2] replies are refused while the stage does not open replies', () => {
  for (const act of WRITES.slice(3)) expect(brief(check(act, ada, allBut('replies')))).toEqual(['PHASE', 'STAGE-2'])
  expect(check(mark, ada, opening('marks'))).toBeUndefined()
})

test("[STAGE-3] a claim's polls take no ballot while the stage does not open classification", () => {
  expect(brief(check(cast({ about: 'claim' }), ada, allBut('classification')))).toEqual(['PHASE', 'STAGE-3'])
  expect(check(cast({ about: 'claim' }), ada, opening('classification'))).toBeUndefined()
})

test('[STAGE-4] all other polls take no ballot while the stage does not open polls', () => {
  for (const about of ['motion', 'free'] as const) {
    expect(brief(check(cast({ about }), ada, allBut('polls')))).toEqual(['PHASE', 'STAGE-4'])
    expect(check(cast({ about }), ada, opening('polls'))).toBeUndefined()
  }
})

test('[STAGE-5] a stage that ends by time takes what it opened until its grace is over, and nothing after', () => {
  const acts = [...WRITES, cast({ about: 'claim' }), cast({ about: 'motion' })]
  const timed = (advance: Stage['advance'], change: Partial<RoomFacts> = {}) =>
    facts({ stage: { ...FREE_READING.stages[0]!, title: 'Rebuttal', advance }, deadline: NOW, ...change })
  for (const member of [ada, moderator]) {
    for (const act of acts) {
      expect(checkAt(act, member, timed('time'), NOW - 1)).toBeUndefined()
      expect(checkAt(act, member, timed('time'), NOW + GRACE_MS - 1)).toBeUndefined()
      expect(checkAt(act, member, timed('time'), NOW + GRACE_MS)).toMatchObject({
        code: 'PHASE',
        rule: 'STAGE-5',
        detail: 'The time of “Rebuttal” is up.',
      })
    }
  }
  for (const act of acts) {
    // A moderator ends these, however long they were planned.
    for (const advance of ['hand', { done: 80 }] as const)
      expect(checkAt(act, ada, timed(advance), NOW + 3_600_000)).toBeUndefined()
    expect(checkAt(act, ada, timed('time', { deadline: undefined }), NOW + 3_600_000)).toBeUndefined()
  }
  expect(checkAt(renameSelf, ada, timed('time'), NOW + 3_600_000)).toBeUndefined()
})

test('[TEXT-1] an annotation lies within a revision that the room has', () => {
  const at = (change: Partial<AnnotationValue>) =>
    check(write('annotations', own, { ...claim, ...change }), ada, facts())
  expect(at({ end: 100 })).toBeUndefined()
  expect(brief(at({ end: 101 }))).toEqual(['SCHEMA', 'TEXT-1'])
  expect(brief(at({ revision: 2 }))).toEqual(['SCHEMA', 'TEXT-1'])
})

test('[CASE-1] what others have cast on keeps its motivation, revision, place and statement', () => {
  const fixed = facts({ isFixed: key => key === own, annotation: () => claim, lengthOf: () => 100 })
  const changes: Partial<AnnotationValue>[] = [
    { motivation: 'commenting' },
    { revision: 2 },
    { start: 1 },
    { end: 11 },
    { statement: 'So it is not.' },
  ]
  for (const change of changes)
    expect(brief(check(write('annotations', own, { ...claim, ...change }), ada, fixed))).toEqual(['FIXED', 'CASE-1'])
})

test('[CASE-1] its tags, its body and its deletion stay with its author', () => {
  const fixed = facts({ isFixed: () => true, annotation: () => claim })
  expect(check(write('annotations', own, { ...claim, tags: ['money'] }), ada, fixed)).toBeUndefined()
  expect(check(write('bodies', own), ada, fixed)).toBeUndefined()
  expect(check(write('annotations', own), ada, fixed)).toBeUndefined()
})

test('[CASE-2] what a moderator removed is not written again, and its body goes with it', () => {
  const removed = facts({ isRemoved: entry => entry === `annotations:${own}` })
  expect(brief(check(mark, ada, removed))).toEqual(['REMOVED', 'CASE-2'])
  expect(brief(check(write('bodies', own), ada, removed))).toEqual(['REMOVED', 'CASE-2'])
  expect(check(write('replies', own, answer), ada, removed)).toBeUndefined()
  expect(
    brief(check(write('replies', own, answer), ada, facts({ isRemoved: entry => entry === `replies:${own}` }))),
  ).toEqual(['REMOVED', 'CASE-2'])
})

test('[POLL-1] a ballot that names no option of its poll is refused', () => {
  for (const choice of ['opinion', '', 'constructor', '__proto__', 'fact '])
    expect(brief(check(cast({}, choice), ada, facts()))).toEqual(['CHOICE', 'POLL-1'])
  expect(check(cast({}, 'x'.repeat(1000)), ada, facts())?.detail.length).toBeLessThan(100)
})

test('[POLL-1] what a method does not let a ballot say is refused with the sentence of the method', () => {
  const options = ['tea', 'milk', 'block'].map(key => ({ key, label: key }))
  const refusal = (method: Method, choice: unknown) =>
    check({ kind: 'cast', poll: poll({ method, options }), choice: choice as Choice, hasCast: false }, ada, facts())
  expect(refusal('ranked', ['tea', 'tea'])).toEqual({
    code: 'CHOICE',
    rule: 'POLL-1',
    detail: '“tea” is named twice.',
  })
  expect(refusal('dots', { tea: 6 })?.detail).toBe('You have 5 dots and placed 6.')
  expect(refusal('consent', { key: 'block' })?.detail).toBe('A block needs its reason: one block stops the proposal.')
  expect(refusal('ranked', ['tea'])).toBeUndefined()
})

test('[POLL-2] a closed poll takes no ballot', () => {
  expect(brief(check(cast({ isOpen: false }), ada, facts()))).toEqual(['CLOSED', 'POLL-2'])
})

test('[POLL-3] a secret ballot stands, any other may be changed', () => {
  expect(brief(check(cast({ secrecy: 'secret' }, 'fact', true), ada, facts()))).toEqual(['ALREADY_CAST', 'POLL-3'])
  expect(check({ ...cast({ secrecy: 'secret' }), isOnRoll: true } as Act, ada, facts())).toBeUndefined()
  for (const secrecy of ['open', 'confidential'] as const)
    expect(check(cast({ secrecy }, 'fact', true), ada, facts())).toBeUndefined()
})

test('everyone else may change their own name, in a locked room too', () => {
  for (const member of [ada, observer, moderator])
    expect(check(renameSelf, member, facts({ isLocked: true }))).toBeUndefined()
})

test('[ROOM-5] a muted member keeps their name, as a moderator too', () => {
  for (const member of [muted, { ...moderator, isMuted: true }])
    expect(brief(check(renameSelf, member, facts()))).toEqual(['MUTED', 'ROOM-5'])
})

test('[ROOM-4] [ROOM-6] a newcomer comes in by an open door while there is room for one more', () => {
  const join = (change: Partial<DoorFacts>) =>
    checkAt({ kind: 'join' }, undefined, { isDoorOpen: true, memberCount: 9, membersPerRoom: 10, ...change }, NOW)
  expect(join({})).toBeUndefined()
  expect(join({ isDoorOpen: false })).toMatchObject({ code: 'DOOR', rule: 'ROOM-4' })
  expect(join({ memberCount: 10 })).toEqual({
    code: 'FULL',
    rule: 'ROOM-6',
    detail: 'This room is full: it holds 10 members.',
  })
  expect(join({ isDoorOpen: false, memberCount: 10 })).toMatchObject({ rule: 'ROOM-4' })
})

test('[RECORD-1] participants export where the room allows it, and no more names than the room shows', () => {
  const exporting = (profile: 'named' | 'pseudonymous' | 'public'): Act => ({ kind: 'export', profile })
  const pseudonymous = facts({ namedRoom: false })
  for (const profile of ['named', 'pseudonymous', 'public'] as const) {
    expect(check(exporting(profile), moderator, facts({ participantsExport: false, namedRoom: false }))).toBeUndefined()
    expect(check(exporting(profile), ada, facts())).toBeUndefined()
    expect(brief(check(exporting(profile), ada, facts({ participantsExport: false })))).toEqual(['ROLE', 'RECORD-1'])
  }
  expect(brief(check(exporting('named'), ada, pseudonymous))).toEqual(['ROLE', 'RECORD-1'])
  expect(check(exporting('pseudonymous'), ada, pseudonymous)).toBeUndefined()
})

test('[RECORD-2] only moderators read the record', () => {
  expect(check({ kind: 'read-record' }, moderator, facts())).toBeUndefined()
  for (const member of [ada, observer])
    expect(brief(check({ kind: 'read-record' }, member, facts()))).toEqual(['ROLE', 'RECORD-2'])
})

test('every refusal is a sentence that a person can read', () => {
  for (const act of [...WRITES, cast()]) expect(check(act, observer, facts())?.detail).toMatch(/^[A-Z“].*\.$/)
})

test('bodies are opened with the annotations they belong to', () => {
  expect(['annotations', 'bodies', 'replies'].map(root => opensFor(root as MemberRoot))).toEqual([
    'marks',
    'marks',
    'replies',
  ])
})

test('[ROOM-7] only moderators moderate, whatever the act', () => {
  for (const act of [...ENTRY_ACTS, ...BALLOT_ACTS, ...MERGE_ACTS, ...MEMBER_ACTS, ...ROOM_ACTS]) {
    expect(check({ kind: 'moderate', act }, moderator, facts()), act).toBeUndefined()
    for (const member of [ada, muted, observer])
      expect(check({ kind: 'moderate', act }, member, facts()), act).toMatchObject({ code: 'ROLE', rule: 'ROOM-7' })
  }
})

test('[ROOM-8] nobody expels or demotes the owner, and nobody else mutes or renames them', () => {
  const refused = (by: Member, isOwner: boolean) =>
    MEMBER_ACTS.filter(act => check({ kind: 'moderate', act, target: { isOwner } }, by, facts()))
  expect(refused(moderator, true)).toEqual(['mute', 'expel', 'rename', 'demote'])
  expect(refused({ ...moderator, isOwner: true }, true)).toEqual(['expel', 'demote'])
  expect(refused(moderator, false)).toEqual([])
  const act: Act = { kind: 'moderate', act: 'mute', target: { isOwner: true } }
  expect(brief(check(act, moderator, facts()))).toEqual(['ROLE', 'ROOM-8'])
})

test('[ROOM-9] who was expelled may do nothing at all, as a moderator neither', () => {
  for (const role of ['moderator', 'participant', 'observer'] as const) {
    const expelled: Member = { ...ada, role, isExpelled: true }
    for (const act of [
      ...WRITES,
      cast(),
      { kind: 'rename-self', name: 'Ada' },
      { kind: 'moderate', act: 'unlock' },
    ] as Act[])
      expect(check(act, expelled, facts())).toMatchObject({ code: 'ROLE', rule: 'ROOM-9' })
  }
})
