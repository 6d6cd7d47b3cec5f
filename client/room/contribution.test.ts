import { expect, test } from 'vitest'
import type { EntryKey, MemberId, RosterValue } from '../../shared/room/index.ts'
import { contributionsIn, wordsUnder } from './contribution.ts'
import type { Card, ThreadReply } from './types.ts'

const ROSTER = { ana: { name: 'Copper Wren' }, bo: { name: 'North Lantern' } } as unknown as Record<string, RosterValue>
const key = (member: string, n: number) => `${member}/${String(n).padStart(26, '0')}` as EntryKey
const of = (at: EntryKey) => at.slice(0, at.indexOf('/')) as MemberId

const row = (at: EntryKey, body: string, more: Partial<ThreadReply> = {}): ThreadReply => ({
  reply: { key: at, id: at.slice(-26), creator: of(at), to: key('ana', 1), move: 'reply', body },
  depth: 0,
  creator: ROSTER[of(at)]!,
  isMine: of(at) === 'ana',
  ...more,
})
const card = (at: EntryKey, words: { statement?: string; body?: string }, thread: ThreadReply[] = []): Card => ({
  annotation: {
    key: at,
    id: at.slice(-26),
    creator: of(at),
    motivation: words.statement ? 'classifying' : 'commenting',
    revision: 1,
    start: 0,
    end: 5,
    body: '',
    ...words,
  },
  creator: ROSTER[of(at)]!,
  isMine: of(at) === 'ana',
  thread,
})
const folded = { moderation: { hidden: true, reason: '', at: 1 } } as const

test('everything that was said is a contribution, newest first, in its own words: claims, comments, answers, speeches', () => {
  const view = {
    allCards: () => [
      card(key('bo', 1), { statement: 'It was right.' }, [row(key('ana', 4), 'Why?')]),
      card(key('bo', 2), { body: 'I was there.' }),
      card(key('bo', 3), {}),
    ],
    speeches: () => [row(key('bo', 5), 'We should stay.')],
    strays: () => [row(key('bo', 6), 'Its mark is gone.')],
  }
  expect(contributionsIn(view).map(({ words, name, isMine }) => [words, name, isMine])).toEqual([
    ['Its mark is gone.', 'North Lantern', false],
    ['We should stay.', 'North Lantern', false],
    ['Why?', 'Copper Wren', true],
    ['I was there.', 'North Lantern', false],
    ['It was right.', 'North Lantern', false],
  ])
  expect(wordsUnder(view, key('bo', 5))).toBe('We should stay.')
  expect(wordsUnder(view, key('bo', 2))).toBe('I was there.')
  expect(wordsUnder(view, key('bo', 9))).toBeUndefined()
})

test('what a moderator folded is none', () => {
  const view = {
    allCards: () => [{ ...card(key('bo', 1), { body: 'No.' }), ...folded }],
    speeches: () => [row(key('bo', 2), 'No!', folded)],
    strays: () => [],
  }
  expect(contributionsIn(view)).toEqual([])
})
