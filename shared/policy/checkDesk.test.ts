import { expect, test } from 'vitest'
import type {
  AnnotationValue,
  EntryKey,
  EntryMatter,
  GroupId,
  HeldPost,
  Hold,
  Matter,
  Member,
  MemberId,
  ReasonKey,
  ReasonMatter,
  ReplyValue,
  StatementMatter,
} from '../room/index.ts'
import { isAsked, MOTION_KEY, waitsSince } from '../room/index.ts'
import { FREE_READING, holdOf, type Stage } from '../stages/index.ts'
import { type Act, check, checkPosts, type DeskAct, type RoomFacts, waitsFor } from './index.ts'

const NOW = 1_800_000_000_000
const ada = { id: 'ada' as MemberId, role: 'participant', isMuted: false } as Member
const moderator: Member = { ...ada, id: 'olga' as MemberId, role: 'moderator' }
const key = 'ada/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey
const value: AnnotationValue = { motivation: 'commenting', revision: 1, start: 0, end: 10 }
const facts = (change: Partial<RoomFacts> = {}): RoomFacts => ({
  stage: FREE_READING.stages[0]!,
  isLocked: false,
  participantsExport: true,
  namedRoom: true,
  articles: [{ revision: 1, of: 1 }],
  hasMotion: true,
  lengthOf: () => 100,
  isFixed: () => false,
  annotation: () => undefined,
  isRemoved: () => false,
  ...change,
})
const said = (act: Act, member: Member, room: RoomFacts) => {
  const refusal = check(act, member, room, NOW)
  return refusal ? `${refusal.code} ${refusal.rule}` : 'ok'
}
const write: Act = { kind: 'write', root: 'annotations', key, value }
const ofOlga: Act = { ...write, key: 'olga/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey }

test.each([
  ['none', false, 'ok'],
  ['first', false, 'HELD DESK-1'],
  ['first', true, 'ok'],
  ['all', true, 'HELD DESK-1'],
] as [Hold, boolean, string][])(
  '[DESK-1] where %s is held and the member has posted: %s',
  (hold, hasPosted, expected) => {
    const room = facts({ hold, hasPosted: () => hasPosted })
    expect(said(write, ada, room)).toBe(expected)
    expect(said(ofOlga, moderator, room)).toBe('ok')
  },
)

test('[DESK-1] speeches, bodies of what stands, changes and deletions are not held; a body without its annotation is', () => {
  const room = facts({ hold: 'all', annotation: () => value, reply: () => ({ to: key, move: 'ask', body: 'Why?' }) })
  const body: Act = { kind: 'write', root: 'bodies', key }
  expect([said(write, ada, room), said(body, ada, room)]).toEqual(['ok', 'ok'])
  expect(said({ kind: 'write', root: 'replies', key, value: { to: key, move: 'ask', body: 'Why?' } }, ada, room)).toBe(
    'ok',
  )
  expect(said(body, ada, facts({ hold: 'all' }))).toBe('HELD DESK-1')
  expect(said({ kind: 'write', root: 'annotations', key, isDeletion: true }, ada, facts({ hold: 'all' }))).toBe('ok')
  const speech: ReplyValue = { to: MOTION_KEY, move: 'reply', body: 'Friends!' }
  const speaking = facts({
    hold: 'all',
    stage: { ...FREE_READING.stages[0]!, opens: ['speaking'], floor: { order: 'queue', seconds: 60 } } as Stage,
    floor: {
      hands: [],
      speech: { member: ada.id, began: NOW, until: NOW + 60_000, stage: 'reading', seconds: 60 },
    } as never,
  })
  expect(said({ kind: 'write', root: 'replies', key, value: speech }, ada, speaking)).not.toContain('HELD')
})

test('[DESK-1] a moderator’s word goes before the stage’s, and nothing is held from moderators who may not look', () => {
  expect(holdOf({}, {})).toBe('none')
  expect(holdOf({ hold: 'all' }, {})).toBe('all')
  expect(holdOf({ hold: 'all' }, { hold: 'none' })).toBe('none')
  expect(holdOf({ hold: 'first', blindForModerators: true }, { hold: 'all' })).toBe('none')
})

test('[DESK-8] slow mode counts from the last post, lets a post through a little early, and knows no moderators', () => {
  const ago = (ms: number) => facts({ slowSeconds: 30, lastPosted: () => NOW - ms })
  expect(said(write, ada, ago(10_000))).toBe('SLOW DESK-8')
  expect(check(write, ada, ago(10_000), NOW)?.detail).toBe('Slow mode: you can post again in 20 s.')
  expect([said(write, ada, ago(29_499)), said(write, ada, ago(29_500))]).toEqual(['SLOW DESK-8', 'ok'])
  expect(said(ofOlga, moderator, ago(0))).toBe('ok')
  expect(said(write, ada, facts({ slowSeconds: 30, lastPosted: () => undefined }))).toBe('ok')
  expect(checkPosts(2, ada, ago(60_000))?.rule).toBe('DESK-8')
  expect([checkPosts(1, ada, ago(60_000)), checkPosts(9, moderator, ago(0)), checkPosts(9, ada, facts())]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

const matter = (change: Partial<EntryMatter> = {}): Matter => ({
  group: 'g' as GroupId,
  root: 'annotations',
  key,
  state: 'standing',
  reports: [],
  ...change,
})
const together = (change: Partial<StatementMatter>): Matter => ({
  group: 'g' as GroupId,
  root: 'statements',
  key: 's' as GroupId,
  state: 'standing',
  reports: [],
  ...change,
})
const given = (change: Partial<ReasonMatter>): Matter => ({
  group: 'g' as GroupId,
  root: 'reasons',
  key: 'p/0123456789abcdef' as ReasonKey,
  state: 'standing',
  reports: [],
  ...change,
})
const held = { value, body: 'But why?', sent: 10, changed: 10 }
const reported = { reports: [{ member: 'bo' as MemberId, at: 20 }] }
const ACTS: readonly Exclude<DeskAct, 'undo'>[] = ['let-in', 'decline', 'ask-edit', 'keep', 'hide', 'grant', 'uphold']

test.each([
  ['what is held', matter({ state: 'waiting', held }), ['let-in', 'decline', 'ask-edit'], 10],
  ['what was reported', matter(reported), ['ask-edit', 'keep', 'hide'], 20],
  ['a report that is settled', matter({ reports: [{ ...reported.reports[0]!, isSettled: true }] }), [], undefined],
  ['an appeal', matter({ state: 'declined', held, appeal: { words: 'But', at: 30 } }), ['grant', 'uphold'], 30],
  ['what was declined', matter({ state: 'declined', held }), [], undefined],
  ['what was folded after a report', matter({ ...reported, state: 'hidden' }), ['keep'], 20],
  ['what was removed after a report', matter({ ...reported, state: 'removed' }), ['keep'], undefined],
  ['a joint statement that was reported', together(reported), ['keep'], 20],
  ['a joint statement that is written on after a removal', together({ ...reported, state: 'removed' }), ['keep'], 20],
  ['an appeal over one', together({ state: 'removed', appeal: { words: 'But', at: 30 } }), ['grant', 'uphold'], 30],
  ['a reason that was reported', given(reported), ['keep'], 20],
] as [string, Matter, Exclude<DeskAct, 'undo'>[], number | undefined][])(
  '[DESK-6] what can be done with %s',
  (_, what, acts, since) => {
    expect(ACTS.filter(act => waitsFor(what, act))).toEqual(acts)
    expect(waitsSince(what)).toBe(since)
    for (const act of ACTS)
      expect(said({ kind: 'decide', act, matter: what }, moderator, facts())).toBe(
        acts.includes(act) ? 'ok' : 'DECIDED DESK-6',
      )
    expect(said({ kind: 'decide', act: 'keep', matter: what }, ada, facts())).toBe('ROLE DESK-3')
  },
)

const claimed: AnnotationValue = { ...value, motivation: 'classifying' }
const answer: ReplyValue = { to: key, move: 'ask', body: 'And so?' }
test.each([
  ['a comment without words', { value }, false],
  ['a comment of blanks', { value, body: ' \n' }, false],
  ['a comment', { value, body: 'But why?' }, true],
  ['a question without words', { value: { ...value, motivation: 'questioning' } }, false],
  ['a claim, whose words are those it marks', { value: claimed }, true],
  ['a highlight', { value: { ...value, motivation: 'highlighting' } }, true],
  ['a reply', { value: answer }, true],
] as [string, Pick<HeldPost, 'value' | 'body'>, boolean][])(
  '[DESK-10] %s waits only if it says something',
  (_, post, waits) => {
    const one = matter({ state: 'waiting', held: { ...post, sent: 10, changed: 10 } })
    expect(waitsSince(one)).toBe(waits ? 10 : undefined)
    expect(ACTS.filter(act => waitsFor(one, act))).toEqual(waits ? ['let-in', 'decline', 'ask-edit'] : [])
  },
)

test('[DESK-11] what was changed since it was read is not let in; it may be declined all the same', () => {
  const one = matter({ state: 'waiting', held: { ...held, changed: 20 } })
  const decide = (act: DeskAct, asOf?: number) => said({ kind: 'decide', act, matter: one, asOf }, moderator, facts())
  expect([decide('let-in', 20), decide('let-in'), decide('let-in', 10)]).toEqual(['ok', 'ok', 'STALE DESK-11'])
  expect(decide('decline', 10)).toBe('ok')
})

test('[DESK-6] what was asked to be changed waits only once it is', () => {
  const asked = matter({ state: 'waiting', held, decision: { what: 'asked', by: moderator.id, at: 10 } })
  expect([isAsked(asked), waitsSince(asked)]).toEqual([true, undefined])
  const changed = matter({ ...asked, held: { ...held, changed: 11 } } as EntryMatter)
  expect([isAsked(changed), waitsSince(changed)]).toEqual([false, 10])
})

test('[DESK-5] over a reason that was given with a ballot nobody appeals: it would say whose it was', () => {
  const appeal = (one: Matter) => said({ kind: 'appeal', matter: one }, ada, facts())
  expect([appeal(together({ state: 'removed' })), appeal(given({ state: 'removed' }))]).toEqual([
    'ok',
    'DECIDED DESK-5',
  ])
})
