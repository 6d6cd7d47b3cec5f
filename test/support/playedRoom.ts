/** A room in which a run-sheet is played by five members under a moderator, and what they know of what they did. */
import { expect } from 'vitest'
import type { Choice, EntryKey, Member, MemberId, Motivation, Move, PollId, RoomId } from '../../shared/room/index.ts'
import type { RunSheet } from '../../shared/stages/index.ts'
import { makeAppInMemory } from './appInMemory.ts'
import type { TestClient } from './roomInMemory.ts'
import { seededRandom } from './seeded.ts'

const TEXT =
  'The council measured the traffic for three weeks. It was right to do so. Nobody asked the cyclists. The bakers lost a third of their trade.'
export const CAST = ['Ada', 'Ben', 'Cy', 'Dee', 'Eli']

export interface Player {
  id: MemberId
  name: string
  browser: ReturnType<ReturnType<typeof makeAppInMemory>['browser']>
  page: TestClient
}
export interface PlayedMark {
  key: EntryKey
  by: string
  kind: Motivation
  statement?: string
  body: string
}
export interface PlayedReply {
  key: EntryKey
  to: EntryKey
  by: string
  move: Move
  body: string
}

export interface PlayedSpeech {
  by: string
  side?: string
  stage: string
  /** Of one who was still speaking when the stage ended, known then. */
  seconds: number
  said: string[]
}
export interface PlayedStatement {
  stage: string
  side?: string
  text: string
  /** Whose letters stand in it, most first. */
  by: string[]
}

/** What was done, as the players themselves know it. */
export interface Done {
  stages: { stage: string; began: number }[]
  marks: PlayedMark[]
  replies: PlayedReply[]
  ballots: Map<PollId, Map<MemberId, Choice>>
  /** In the order in which they began. */
  speeches: PlayedSpeech[]
  statements: PlayedStatement[]
}
export type Play = Awaited<ReturnType<typeof openPlay>>

export async function openPlay(runSheet: RunSheet, seed: number) {
  const { world, house, browser } = makeAppInMemory({ seed })
  const bytes = seededRandom(seed * 7919)
  const roll = (n: number) => (bytes(1)[0]! * 256 + bytes(1)[0]!) % n
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!
  const owner = browser()
  const article = { source: { kind: 'text', text: TEXT, title: 'Cycle lanes' } }
  const made = (await owner.post('/api/rooms', { name: 'Olga', article, runSheet: runSheet.name })).body
  const id = made.room.id as RoomId
  const room = `/api/rooms/${id}`
  const live = await world.open(id)
  const enter = (member: Member, who: typeof owner): Player => ({
    id: member.id,
    name: member.givenName,
    browser: who,
    page: world.connect(live, member),
  })
  const olga = enter(live.members.get(made.member.id)!, owner)
  const players: Player[] = []
  for (const [i, name] of CAST.entries()) {
    const who = browser()
    const joined = (await who.post('/api/join', { code: made.room.code, name })).body
    players.push(enter(live.members.get(joined.member.id)!, who))
    const side = live.room.motion?.sides[i % 2]
    if (side && runSheet.name !== 'academic-controversy') await did(who.put(`${room}/side`, { side: side.key }))
  }
  await world.settle()
  const { sentences } = (await owner.get(`${room}/article`)).body as { sentences: { start: number; end: number }[] }
  const done: Done = { stages: [], marks: [], replies: [], ballots: new Map(), speeches: [], statements: [] }
  /** Some seconds go by; the room does what is due. */
  const pass = async (least: number, more: number) => {
    world.clock.now += 1000 * (least + roll(more))
    await world.settle()
  }
  const everybody = [olga, ...players]
  return { world, house, live, id, room, olga, players, everybody, sentences, done, roll, pick, pass }
}

/** It was taken. */
export async function did(asked: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await asked
  expect(status, text).toBeLessThan(300)
}
