import { expect, test } from 'vitest'
import type { MemberId } from '../room/index.ts'
import {
  endSpeech,
  type Floor,
  type FloorState,
  giveFloor,
  hasFloor,
  lowerHand,
  maySpeak,
  orderQueue,
  QUIET,
  raiseHand,
  speechLeft,
  upNext,
} from './index.ts'

const m = (name: string) => name as MemberId
const hands = (...names: string[]): FloorState =>
  names.reduce((state, name) => {
    const [id, side] = name.split(':')
    return raiseHand(state, side === undefined ? { id: m(id!) } : { id: m(id!), side })
  }, QUIET)
const floor = (change: Partial<Floor> = {}): Floor => ({ order: 'queue', seconds: 90, ...change })
const next = (f: Floor, state: FloorState) => upNext(f, state).map(hand => hand.member)

test('hands speak in the order they were raised; a hand goes up once', () => {
  expect(next(floor(), hands('ana', 'ben', 'ana'))).toEqual(['ana', 'ben'])
  expect(next(floor(), lowerHand(hands('ana', 'ben'), m('ana')))).toEqual(['ben'])
})

test('who has the floor has it for so many seconds, then is heard', () => {
  const speaking = giveFloor(floor(), hands('ana', 'ben'), 1000)
  expect(speaking.speaker).toEqual({ member: 'ana', since: 1000, until: 91_000 })
  expect([speechLeft(speaking, 1000), speechLeft(speaking, 92_000)]).toEqual([90_000, -1000])
  expect([hasFloor(speaking, m('ana'), 92_000, 2000), hasFloor(speaking, m('ana'), 93_001, 2000)]).toEqual([
    true,
    false,
  ])
  expect(hasFloor(speaking, m('ben'), 1000, 2000)).toBe(false)
  expect(endSpeech(speaking)).toEqual({ queue: [{ member: 'ben' }], heard: ['ana'] })
})

test('when nobody waits the floor is free', () => {
  const free = giveFloor(floor(), giveFloor(floor(), hands('ana'), 0), 5000)
  expect(free.speaker).toBeUndefined()
  expect(speechLeft(free, 0)).toBeUndefined()
  expect(endSpeech(QUIET)).toBe(QUIET)
})

test('the speaker does not queue again before the speech is over', () => {
  const speaking = giveFloor(floor(), hands('ana'), 0)
  expect(raiseHand(speaking, { id: m('ana') })).toBe(speaking)
})

test('who was not heard yet goes first; level ones as they raised their hands', () => {
  const state: FloorState = { ...hands('ana', 'ben', 'cyd'), heard: [m('ana'), m('ana'), m('ben')] }
  expect(next(floor({ order: 'unheard' }), state)).toEqual(['cyd', 'ben', 'ana'])
})

test('the sides take turns, and a side without hands is passed over', () => {
  const sides = floor({ order: 'sides', sides: ['for', 'against'] })
  const state = hands('ana:for', 'ben:for', 'cyd:against', 'dee:for')
  expect(next(sides, state)).toEqual(['ana', 'cyd', 'ben', 'dee'])
  expect(next(sides, { ...state, lastSide: 'for' })).toEqual(['cyd', 'ana', 'ben', 'dee'])
  expect(giveFloor(sides, giveFloor(sides, state, 0), 1).speaker).toMatchObject({ member: 'cyd', side: 'against' })
})

test('hands of a side that the floor does not name wait for another stage', () => {
  expect(next(floor({ order: 'sides', sides: ['for'] }), hands('ana:against', 'ben:for'))).toEqual(['ben'])
  expect([maySpeak(floor({ sides: ['for'] }), { side: 'against' }), maySpeak(floor({ sides: ['for'] }), {})]).toEqual([
    false,
    false,
  ])
  expect(maySpeak(floor(), {})).toBe(true)
})

test('a moderator puts hands in order and calls whom they like', () => {
  const state = orderQueue(hands('ana', 'ben', 'cyd'), [m('cyd'), m('nobody')])
  expect(next(floor({ order: 'moderator' }), state)).toEqual(['cyd', 'ana', 'ben'])
  expect(giveFloor(floor(), state, 0, { id: m('ben') })).toMatchObject({
    speaker: { member: 'ben' },
    queue: [{ member: 'cyd' }, { member: 'ana' }],
  })
})
