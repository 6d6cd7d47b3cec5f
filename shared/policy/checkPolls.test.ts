import { expect, test } from 'vitest'
import type { Choice, Member, MemberId, Poll, PollId } from '../room/index.ts'
import { FREE_READING } from '../stages/index.ts'
import { check, type PollAct, type RoomFacts } from './index.ts'

const ada = { id: 'ada' as MemberId, role: 'participant', isMuted: false } as Member
const observer: Member = { ...ada, role: 'observer' }
const moderator: Member = { ...ada, role: 'moderator' }
const facts = (change: Partial<RoomFacts> = {}): RoomFacts => ({
  stage: FREE_READING.stages[0]!,
  deadline: undefined,
  isLocked: false,
  participantsExport: true,
  namedRoom: true,
  articles: [],
  hasMotion: true,
  lengthOf: () => 100,
  isFixed: () => false,
  annotation: () => undefined,
  isRemoved: () => false,
  ...change,
})
const poll = (change: Partial<Poll> = {}) =>
  ({
    id: 'p' as PollId,
    about: 'free',
    method: 'single',
    options: [
      { key: 'yes', label: 'Yes' },
      { key: 'no', label: 'No' },
    ],
    secrecy: 'confidential',
    reveal: 'live',
    isOpen: true,
    ...change,
  }) as Poll
const cast = (change: Partial<Poll> = {}, more: Partial<PollAct & { kind: 'cast' }> = {}): PollAct => ({
  kind: 'cast',
  poll: poll(change),
  choice: 'yes',
  hasCast: false,
  ...more,
})
const brief = (act: PollAct, member = moderator, room = facts()) => {
  const refusal = check(act, member, room, 0)
  return refusal && [refusal.code, refusal.rule]
}
const opening = (more: Partial<PollAct & { kind: 'open-poll' }> = {}): PollAct => ({
  kind: 'open-poll',
  about: 'free',
  pollCount: 0,
  pollsPerRoom: 20,
  asked: [],
  ...more,
})

test('[POLL-5] only moderators ask, change and end polls, and see who has not cast', () => {
  const acts: PollAct[] = [
    opening(),
    { kind: 'edit-poll', poll: poll(), hasBallots: false },
    { kind: 'withdraw-poll', poll: poll(), hasBallots: false },
    { kind: 'close-poll', poll: poll() },
    { kind: 'reopen-poll', poll: poll({ isOpen: false }) },
    { kind: 'reveal-poll', poll: poll({ reveal: 'moderator' }) },
    { kind: 'read-turnout', poll: poll() },
    { kind: 'take-sides', poll: poll({ about: 'motion', givesSides: true, isOpen: false }) },
  ]
  for (const act of acts) {
    expect(brief(act), act.kind).toBeUndefined()
    for (const member of [ada, observer]) expect(brief(act, member), act.kind).toEqual(['ROLE', 'POLL-5'])
  }
})

test('[ROOM-5] whose writing is paused casts, and gives no reason with it', () => {
  const options = ['agree', 'aside', 'block'].map(key => ({ key, label: key }))
  const consent = (choice: Choice) => cast({ method: 'consent', options }, { choice })
  const muted = { ...ada, isMuted: true }
  for (const [choice, refused] of [
    [{ key: 'agree' }, undefined],
    [{ key: 'agree', reason: 'Gladly.' }, ['MUTED', 'ROOM-5']],
    [{ key: 'block', reason: 'It harms the bakers.' }, ['MUTED', 'ROOM-5']],
    [{ key: 'block' }, ['CHOICE', 'POLL-1']],
  ] as const) {
    expect(brief(consent(choice), muted), JSON.stringify(choice)).toEqual(refused)
    expect(brief(consent(choice), ada)).toEqual(refused?.[0] === 'CHOICE' ? refused : undefined)
  }
  expect(
    brief(cast({ method: 'score', options: [{ key: 'reason', label: 'Reason' }] }, { choice: { reason: 3 } }), muted),
  ).toBeUndefined()
})

test('[POLL-6] a poll is edited or withdrawn only while open and before its first ballot, and never a claim’s', () => {
  for (const kind of ['edit-poll', 'withdraw-poll'] as const) {
    expect(brief({ kind, poll: poll(), hasBallots: true })).toEqual(['CAST', 'POLL-6'])
    expect(brief({ kind, poll: poll({ isOpen: false }), hasBallots: false })).toEqual(['CLOSED', 'POLL-6'])
    expect(brief({ kind, poll: poll({ about: 'claim' }), hasBallots: false })).toEqual(['ROLE', 'POLL-6'])
  }
})

test('[POLL-7] a secret poll is not opened again, any other may be', () => {
  expect(brief({ kind: 'reopen-poll', poll: poll({ isOpen: false, secrecy: 'secret' }) })).toEqual(['CLOSED', 'POLL-7'])
  for (const secrecy of ['open', 'confidential'] as const)
    expect(brief({ kind: 'reopen-poll', poll: poll({ isOpen: false, secrecy }) })).toBeUndefined()
})

test('[POLL-4] a moderator reveals only what waits for one, and of a secret poll nothing while it is open', () => {
  expect(brief({ kind: 'reveal-poll', poll: poll({ reveal: 'closed' }) })).toEqual(['CLOSED', 'POLL-4'])
  const secret = { reveal: 'moderator', secrecy: 'secret' } as const
  expect(brief({ kind: 'reveal-poll', poll: poll(secret) })).toEqual(['CLOSED', 'POLL-4'])
  expect(brief({ kind: 'reveal-poll', poll: poll({ ...secret, isOpen: false }) })).toBeUndefined()
})

test('[POLL-3] who has cast in a secret poll hears that it is counted, even after its close and whatever is brought', () => {
  const again = (change: Partial<Poll>, more: Partial<PollAct & { kind: 'cast' }> = {}) =>
    check(cast({ secrecy: 'secret', ...change }, { hasCast: true, isOnRoll: true, ...more }), ada, facts(), 0)
  expect(again({})).toEqual({
    code: 'ALREADY_CAST',
    rule: 'POLL-3',
    detail: 'You have cast already; a secret ballot stands.',
  })
  expect(again({ isOpen: false }, { receipt: 'known' })?.detail).toBe(
    'This ballot is counted already: its receipt is in the box, and a secret ballot stands.',
  )
  expect(again({}, { receipt: 'unknown', choice: 7 as unknown as Choice })?.detail).toBe(
    'You have cast already, under another receipt; a secret ballot stands.',
  )
})

test('[POLL-8] who is not on the roll of a secret poll does not cast in it', () => {
  expect(brief(cast({ secrecy: 'secret' }, { isOnRoll: false }), ada)).toEqual(['ROLL', 'POLL-8'])
  expect(brief(cast({ secrecy: 'secret' }, { isOnRoll: true }), ada)).toBeUndefined()
  expect(brief(cast({}, {}), ada)).toBeUndefined()
})

test('[POLL-9] moderators cast unless the poll says that they do not', () => {
  expect(brief(cast())).toBeUndefined()
  expect(brief(cast({ moderatorsCast: false }))).toEqual(['ROLE', 'POLL-9'])
  expect(brief(cast({ moderatorsCast: false }), ada)).toBeUndefined()
})

test('[POLL-10] a room has at most as many polls as the server allows', () => {
  expect(brief(opening({ pollCount: 19 }))).toBeUndefined()
  expect(brief(opening({ pollCount: 20 }))).toEqual(['QUOTA', 'POLL-10'])
})

test('[POLL-11] only a room with a motion is asked about it, once before and once after', () => {
  const motion = { about: 'motion', when: 'before' } as const
  expect(brief(opening(motion))).toBeUndefined()
  expect(brief(opening(motion), moderator, facts({ hasMotion: false }))).toEqual(['MOTION', 'POLL-11'])
  expect(brief(opening({ ...motion, asked: ['before'] }))).toEqual(['MOTION', 'POLL-11'])
  expect(brief(opening({ ...motion, when: 'after', asked: ['before'] }))).toBeUndefined()
})

test('[POLL-12] sides are taken only from a closed poll that said so, and never from a secret one', () => {
  const sides = (change: Partial<Poll>) =>
    brief({ kind: 'take-sides', poll: poll({ about: 'motion', givesSides: true, isOpen: false, ...change }) })
  expect(sides({})).toBeUndefined()
  expect(sides({ isOpen: true })).toEqual(['CLOSED', 'POLL-12'])
  expect(sides({ secrecy: 'secret' })).toEqual(['MOTION', 'POLL-12'])
  expect(sides({ about: 'free' })).toEqual(['MOTION', 'POLL-12'])
  const { givesSides: _, ...silent } = poll({ about: 'motion', isOpen: false })
  expect(brief({ kind: 'take-sides', poll: silent })).toEqual(['MOTION', 'POLL-12'])
})

test('[POLL-13] only who answered otherwise after the debate says what moved them', () => {
  const after = { about: 'motion', when: 'after' } as const
  const said = (change: Partial<Poll>, hasMoved = true, member = ada) =>
    brief({ kind: 'say-moved', poll: poll({ ...after, ...change }), hasMoved }, member)
  expect(said({})).toBeUndefined()
  expect(said({}, false)).toEqual(['MOTION', 'POLL-13'])
  expect(said({ when: 'before' })).toEqual(['MOTION', 'POLL-13'])
  expect(said({ secrecy: 'secret' })).toEqual(['MOTION', 'POLL-13'])
  expect(said({}, true, observer)).toEqual(['ROLE', 'ROOM-2'])
})

test('[POLL-14] receipts and ballots are shown of secret polls alone, and not before the tally', () => {
  const read = (secrecy: Poll['secrecy'], maySeeTally: boolean) =>
    brief({ kind: 'read-ballots', poll: poll({ secrecy }), maySeeTally }, ada)
  expect(read('secret', true)).toBeUndefined()
  expect(read('secret', false)).toEqual(['SEALED', 'POLL-14'])
  expect(read('confidential', true)).toEqual(['ROLE', 'POLL-14'])
})

test('[POLL-22] a ballot is taken back while another could be cast, never a secret one, nor one that opened the tally', () => {
  const back = (change: Partial<Poll> = {}): PollAct => ({ kind: 'take-back-ballot', poll: poll(change) })
  expect(brief(back(), ada)).toBeUndefined()
  expect(brief(back(), observer)).toEqual(['ROLE', 'ROOM-2'])
  expect(brief(back({ moderatorsCast: false }), moderator)).toEqual(['ROLE', 'POLL-9'])
  expect(brief(back({ isOpen: false }), ada)).toEqual(['CLOSED', 'POLL-2'])
  expect(brief(back({ secrecy: 'secret' }), ada)).toEqual(['ALREADY_CAST', 'POLL-22'])
  expect(brief(back({ reveal: 'own' }), ada)).toEqual(['CAST', 'POLL-22'])
  expect(brief(back({ reveal: 'closed' }), ada)).toBeUndefined()
  // What was said before the discussion stands beside what is said after it.
  expect(brief({ kind: 'take-back-ballot', poll: poll(), isKept: true }, ada)).toEqual(['CAST', 'POLL-22'])
})
