/**
 * A run-sheet played from its first stage to its last by seeded members on a clock that is moved by hand. Each does what the stage
 * opens, and what was done is written down beside the room, so that a test can ask its transcript for all of it.
 */
import { expect } from 'vitest'
import {
  type Choice,
  type EntryKey,
  entryKey,
  type MemberId,
  type Move,
  newUlid,
  type PollId,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import type { RunSheet, Stage } from '../../shared/stages/index.ts'
import { playFloor } from './playedFloor.ts'
import { CAST, did, openPlay, type Play, type Player } from './playedRoom.ts'
import { playStatements } from './playedStatements.ts'

const ANSWERS: readonly Move[] = ['reply', 'support', 'object', 'ask', 'evidence']

/** Answers the room as it is then, in its last stage. */
export async function playSheet(sheet: RunSheet, seed: number): Promise<Play> {
  const play = await openPlay(sheet, seed)
  const { olga, live, room, done, world } = play
  for (const [at, stage] of sheet.stages.entries()) {
    expect(live.stage.id).toBe(stage.id)
    done.stages.push({ stage: stage.title, began: at ? world.clock.now : live.room.created })
    // As that course asks: sides are drawn, and later everyone argues the other one.
    if (sheet.name === 'academic-controversy' && (stage.id === 'prepare' || stage.id === 'switch'))
      await did(olga.browser.post(`${room}/sides`, { act: stage.id === 'prepare' ? 'draw' : 'switch' }))
    await playStage(play, stage)
    const next = sheet.stages[at + 1]
    if (!next) break
    const speaking = live.floor.state?.speaker
    await play.pass(1, 60)
    if (speaking) done.speeches.at(-1)!.seconds = secondsOf(speaking, world.clock.now)
    await did(olga.browser.post(`${room}/stage`, { to: 'next', from: stage.id }))
    await world.settle()
  }
  for (const { page, name } of play.players) expect(page.closed, name).toBeUndefined()
  return play
}

const secondsOf = ({ since, until }: { since: number; until: number }, now: number) =>
  Math.round((Math.min(now, until) - since) / 1000)

/** What everyone does in the stage, one after the other. */
async function playStage(play: Play, stage: Stage): Promise<void> {
  const { opens, minimums } = stage
  if (opens.includes('marks')) for (const player of play.players) await mark(play, stage, player)
  if (opens.includes('replies')) for (const player of play.players) await answer(play, stage, player)
  if (opens.includes('classification')) await classify(play)
  if (opens.includes('polls')) await vote(play, stage)
  if (opens.includes('statements')) await playStatements(play, stage)
  if (opens.includes('speaking')) await playFloor(play, stage)
  if (!minimums) return
  const { progress } = (await play.olga.browser.get(`${play.room}/stage`)).body
  expect(progress, stage.id).toEqual({ done: CAST.length, of: CAST.length })
}

/** At least as many as the stage asks for, of the kind that it asks for. */
async function mark(play: Play, { id, minimums = {} }: Stage, player: Player): Promise<void> {
  const { claims = 0, questions = 0, annotations = 0 } = minimums
  const many = Math.max(claims, questions, annotations, 1) + play.roll(2)
  for (let n = 0; n < many; n++) {
    const kind = n < claims ? 'classifying' : n < questions ? 'questioning' : play.pick(KINDS)
    const key = await write(play, player, key => {
      const words = `${player.name} ${n} in ${id}`
      const more = kind === 'classifying' ? { statement: `Claim of ${words}` } : {}
      const { start, end } = play.pick(play.sentences)
      writeAnnotation(player.page.doc, key, { motivation: kind, revision: 1, start, end, ...more }, `Words of ${words}`)
      play.done.marks.push({ key, by: player.name, kind, ...more, body: `Words of ${words}` })
    })
    expect(play.live.entries.has(`annotations:${key}`), `${player.name} in ${id}`).toBe(true)
  }
}
const KINDS = ['classifying', 'questioning', 'commenting'] as const

/** Where the stage asks for it, an objection restates first, and is called fair or waits out its time. */
async function answer(play: Play, { id, minimums = {}, restateSeconds }: Stage, player: Player): Promise<void> {
  const { done, pick, roll, world } = play
  if (done.marks.length === 0) return
  const many = Math.max(minimums.replies ?? 0, 1) + roll(2)
  for (let n = 0; n < many; n++) {
    const move = pick(ANSWERS)
    const marked = pick(done.marks)
    const say = (to: EntryKey, saying: Move, words: string) =>
      write(play, player, key => {
        const body = `${words} of ${player.name} ${n} in ${id}`
        writeReply(player.page.doc, key, { to, move: saying, body })
        done.replies.push({ key, to, by: player.name, move: saying, body })
      })
    let to = marked.key
    if (restateSeconds !== undefined && move === 'object') {
      to = await say(to, 'restate', 'Restatement')
      const author = play.players.find(({ name }) => name === marked.by)!
      if (roll(2)) await did(author.browser.post(`${play.room}/restatements`, { reply: to, fair: true }))
      else world.clock.now += restateSeconds * 1000
    }
    const key = await say(to, move, 'Answer')
    expect(play.live.entries.has(`replies:${key}`), `${player.name} in ${id}`).toBe(true)
  }
}

/** A key of the player's own; `change` writes under it. */
async function write(play: Play, player: Player, change: (key: EntryKey) => void): Promise<EntryKey> {
  await play.pass(1, 5)
  const key = entryKey(player.id, newUlid(play.world.random, play.world.clock.now))
  change(key)
  await play.world.settle()
  return key
}

/** Everybody says what each claim is and where they stand to it; who was asked before may change their mind. */
async function classify(play: Play): Promise<void> {
  const labels = play.live.room.codebook.map(({ key }) => key)
  for (const { key, kind } of play.done.marks) {
    if (kind !== 'classifying') continue
    const [classification, stance] = play.live.claimPolls.get(key)!
    for (const player of play.players) {
      await cast(play, player, classification!.id, play.pick(labels))
      await cast(play, player, stance!.id, play.pick(['agree', 'disagree', 'pass']))
    }
    await play.pass(1, 3)
  }
}

/** What the stage asks; who has changed sides since says what moved them. */
async function vote(play: Play, stage: Stage): Promise<void> {
  for (const { id, repeats } of stage.polls ?? []) {
    const poll = [...play.live.polls.values()].find(({ fromSheet }) => fromSheet === id)!
    expect(poll.isOpen, id).toBe(true)
    const before = repeats && [...play.live.polls.values()].find(({ fromSheet }) => fromSheet === repeats)
    for (const player of play.players) {
      const key = play.pick(poll.options.map(option => option.key))
      await cast(play, player, poll.id, poll.method === 'consent' ? { key, reason: `Reason of ${player.name}` } : key)
      if (!before || play.done.ballots.get(before.id)?.get(player.id) === key) continue
      const mover = play.done.replies.find(({ by }) => by !== player.name)
      await did(player.browser.put(`/api/polls/${poll.id}/moved`, { by: mover?.key ?? null }))
    }
  }
}

async function cast({ done }: Play, { id, browser }: Player, poll: PollId, choice: Choice): Promise<void> {
  await did(browser.put(`/api/polls/${poll}/ballot`, { choice }))
  const box = done.ballots.get(poll) ?? new Map<MemberId, Choice>()
  done.ballots.set(poll, box.set(id, choice))
}
