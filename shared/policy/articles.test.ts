import { expect, test } from 'vitest'
import type { EntryKey, Member, MemberId, ReplyValue } from '../room/index.ts'
import { FREE_READING } from '../stages/index.ts'
import { type Act, check as checkAt, type Refusal, type RoomFacts } from './index.ts'

const ada = { id: 'ada' as MemberId, role: 'participant', isMuted: false } as Member
const muted = { ...ada, isMuted: true }
const observer: Member = { ...ada, role: 'observer' }
const moderator: Member = { ...ada, role: 'moderator' }
const own = 'ada/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey
const facts = (change: Partial<RoomFacts> = {}) =>
  ({
    stage: FREE_READING.stages[0]!,
    isLocked: false,
    articles: [{ revision: 1, of: 1 }],
    lengthOf: (revision: number) => (revision === 1 ? 100 : undefined),
    isRemoved: () => false,
    ...change,
  }) as RoomFacts
const check = (act: Act, member: Member, room: RoomFacts) => checkAt(act, member, room, 0)
const brief = (refusal: Refusal | undefined) => refusal && [refusal.code, refusal.rule]

test('[TEXT-2] moderators correct an article and add one, and nobody else does', () => {
  for (const act of [{ kind: 'revise', corrects: 1 }, { kind: 'revise' }, { kind: 'add-article' }] as const) {
    expect(check(act, moderator, facts({ isLocked: true }))).toBeUndefined()
    for (const member of [ada, muted, observer]) expect(brief(check(act, member, facts()))).toEqual(['ROLE', 'TEXT-2'])
  }
})

test('[TEXT-3] a sixth article and a sixth revision are refused', () => {
  const upTo = (n: number, of: (revision: number) => number) =>
    facts({ articles: [...Array(n)].map((_, i) => ({ revision: i + 1, of: of(i + 1) })) })
  const add = { kind: 'add-article' } as const
  expect(
    check(
      add,
      moderator,
      upTo(4, n => n),
    ),
  ).toBeUndefined()
  expect(
    brief(
      check(
        add,
        moderator,
        upTo(5, n => n),
      ),
    ),
  ).toEqual(['FULL', 'TEXT-3'])
  expect(
    check(
      add,
      moderator,
      upTo(5, () => 1),
    ),
  ).toBeUndefined()
  expect(
    check(
      { kind: 'revise', corrects: 4 },
      moderator,
      upTo(4, () => 1),
    ),
  ).toBeUndefined()
  expect(
    brief(
      check(
        { kind: 'revise', corrects: 5 },
        moderator,
        upTo(5, () => 1),
      ),
    ),
  ).toEqual(['FULL', 'TEXT-3'])
  expect(
    check(
      { kind: 'revise', corrects: 5 },
      moderator,
      upTo(5, n => n),
    ),
  ).toBeUndefined()
})

test('[TEXT-4] an earlier revision, and one that the room does not have, is not corrected', () => {
  const articles = [
    { revision: 1, of: 1 },
    { revision: 2, of: 2 },
    { revision: 3, of: 1 },
  ]
  const correct = (corrects: number) => brief(check({ kind: 'revise', corrects }, moderator, facts({ articles })))
  expect(correct(1)).toEqual(['STALE', 'TEXT-4'])
  expect(correct(2)).toBeUndefined()
  expect(correct(3)).toBeUndefined()
  expect(correct(4)).toEqual(['STALE', 'TEXT-4'])
})

test('[TEXT-7] a reply cites only places that a revision of the room has; an address it may always cite', () => {
  const citing = (...cites: NonNullable<ReplyValue['cites']>) =>
    brief(
      check(
        { kind: 'write', root: 'replies', key: own, value: { to: own, move: 'ask', body: 'Why?', cites } },
        ada,
        facts(),
      ),
    )
  expect(citing({ revision: 1, start: 0, end: 100 }, { url: 'https://example.org/' })).toBeUndefined()
  expect(citing({ revision: 1, start: 0, end: 101 })).toEqual(['SCHEMA', 'TEXT-7'])
  expect(citing({ revision: 2, start: 0, end: 1 })).toEqual(['SCHEMA', 'TEXT-7'])
  expect(citing({ start: 0, end: 100 })).toBeUndefined()
  expect(citing({ start: 0, end: 101 })).toEqual(['SCHEMA', 'TEXT-7'])
})

test('[TEXT-8] moderators import annotations while marking is open, and nobody else does', () => {
  const act = { kind: 'import' } as const
  expect(check(act, moderator, facts())).toBeUndefined()
  for (const member of [ada, muted, observer]) expect(brief(check(act, member, facts()))).toEqual(['ROLE', 'TEXT-8'])
  expect(brief(check(act, moderator, facts({ isLocked: true })))).toEqual(['PHASE', 'ROOM-3'])
  const closed = { ...FREE_READING.stages[0]!, opens: ['replies' as const] }
  expect(brief(check(act, moderator, facts({ stage: closed })))).toEqual(['PHASE', 'STAGE-1'])
})
