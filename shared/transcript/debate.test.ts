/** The debate as a transcript tells it. */
import { describe, expect, test } from 'vitest'
import { inputOf, keyOf, replyOf, smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { MOTION_KEY } from '../room/index.ts'
import { makeTranscript } from './index.ts'

describe('speeches', () => {
  test('stand by stage with who gave them, for which side, and how long they were; answers stand behind them', () => {
    const { speeches, loose } = makeTranscript(smallRoom({ profile: 'named' }))
    expect(
      speeches.map(({ by, side, stage, seconds, said }) => [
        by.name,
        side,
        stage,
        seconds,
        said.map(({ body, depth }) => `${depth} ${body}`),
      ]),
    ).toEqual([
      ['Ada Moss', 'For', 'Present', 90, ['0 Nine cars in a hundred are gone, and nobody misses them.']],
      ['Olga Lind', undefined, 'Present', 12, []],
      [
        'Ben Stone',
        'Against',
        'Switch sides',
        61,
        ['0 Six weeks of summer are not a year.\nCount again in January.', '1 It was counted in January too.'],
      ],
    ])
    expect(loose.map(({ body }) => body)).toEqual(['Let us speak of the road.'])
  })

  test('what is said in a turn that is not over yet stands last, without a length', () => {
    const room = smallRoom()
    const { speeches } = makeTranscript({ ...room, turns: room.turns!.slice(0, 2) })
    expect(speeches.at(-1)).toMatchObject({ by: { name: 'North Lantern' }, said: [{ depth: 0 }, { depth: 1 }] })
    expect(speeches.at(-1)!.seconds).toBeUndefined()
  })

  test('in public tell neither side nor time, and no key', () => {
    const { speeches } = makeTranscript(smallRoom({ profile: 'public' }))
    expect(speeches.map(({ side, began, said }) => [side, began, said.map(({ id }) => id)])).toEqual([
      [undefined, undefined, ['reply-5']],
      [undefined, undefined, []],
      [undefined, undefined, ['reply-6', 'reply-7']],
    ])
  })

  test('a hidden speech is folded with its reason, and in public left out', () => {
    const key = keyOf('ada', 1)
    const content = {
      replies: [replyOf(key, MOTION_KEY, 'Something rude.')],
      moderation: { [`replies:${key}`]: { hidden: true as const, reason: 'rude', at: 5 } },
    }
    const [named] = makeTranscript(inputOf(content, { profile: 'named' })).speeches
    expect(named!.said).toMatchObject([{ body: 'Something rude.', hidden: { reason: 'rude', at: 5 } }])
    const [open] = makeTranscript(inputOf(content, { profile: 'public' })).speeches
    expect(open!.said).toMatchObject([{ body: '', hidden: { reason: 'rude' } }])
  })
})

describe('joint statements', () => {
  test('stand in the order of the stages, with whose words are in them; what nobody wrote in is left out', () => {
    const { statements } = makeTranscript(smallRoom({ profile: 'named' }))
    expect(
      statements.map(({ stage, side, words, isOpen, by }) => [stage, side, words, isOpen, by.map(one => one.name)]),
    ).toEqual([
      ['Present', 'Against', 6, false, ['Ben Stone']],
      ['Common ground', undefined, 12, true, ['Ben Stone', 'Ada Moss']],
    ])
  })

  test('in public tell their side, but not who wrote them, which would tell a member’s side', () => {
    const { statements } = makeTranscript(smallRoom({ profile: 'public' }))
    expect(statements.map(({ id, side, by, removed }) => [id, side, by, removed])).toEqual([
      ['statement-2', 'Against', [], { code: 'personal remark' }],
      ['statement-3', undefined, [], undefined],
    ])
  })
})
