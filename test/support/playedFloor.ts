/** The floor of a played stage: hands go up, whoever is given the floor speaks, and some are still speaking when the stage ends. */
import { expect } from 'vitest'
import { type EntryKey, entryKey, MOTION_KEY, newUlid, writeReply } from '../../shared/room/index.ts'
import { floorOf, graceMsOf, maySpeak, type Stage } from '../../shared/stages/index.ts'
import { did, type Play, type PlayedSpeech, type Player } from './playedRoom.ts'

export async function playFloor(play: Play, stage: Stage): Promise<void> {
  const { live, world, olga, room, done, roll } = play
  const floor = floorOf(stage)!
  const sideOf = ({ id }: Player) => live.members.get(id)!.side
  const able = play.players.filter(player => {
    const side = sideOf(player)
    return maySpeak(floor, side === undefined ? {} : { side })
  })
  // Hands go up while everyone prepares, or while nobody is called yet.
  for (const { browser } of able) await did(browser.post(`${room}/floor`, { act: 'raise-hand' }))
  const { prepUntil } = live.floor.state!
  if (prepUntil !== undefined) {
    expect(live.floor.state!.speaker, `${stage.id} is being prepared`).toBeUndefined()
    world.clock.now = prepUntil
  }
  await comesDue(play)
  const heard: string[] = []
  for (let turn = 1; turn <= able.length; turn++) {
    if (floor.order === 'moderator') {
      const called = play.pick(live.floor.state!.queue)
      await did(olga.browser.post(`${room}/floor`, { act: 'give', member: called.member }))
    }
    const speaker = live.floor.state!.speaker!
    const player = able.find(({ id }) => id === speaker.member)!
    expect(heard, `${stage.id}: whoever was heard waits for the others`).not.toContain(player.name)
    heard.push(player.name)
    const side = sideOf(player)
    const speech: PlayedSpeech = {
      by: player.name,
      ...(side === undefined ? {} : { side }),
      stage: stage.title,
      seconds: 0,
      said: [],
    }
    done.speeches.push(speech)
    for (let n = 0; n <= roll(2); n++) {
      world.clock.now += 1000 * (1 + roll(Math.min(20, floor.seconds - 2)))
      if (world.clock.now > speaker.until) break
      speech.said.push(await say(play, player, `Speech ${n} of ${player.name} in ${stage.id}`))
    }
    // The last of them may have the floor until the stage is over.
    if (turn === able.length && roll(3) === 0) return
    if (roll(2)) {
      speech.seconds = Math.round((Math.min(world.clock.now, speaker.until) - speaker.since) / 1000)
      await did(player.browser.post(`${room}/floor`, { act: 'end' }))
    } else {
      speech.seconds = floor.seconds
      world.clock.now = speaker.until + graceMsOf(stage)
      await comesDue(play)
    }
  }
  expect(live.floor.state!.speaker, stage.id).toBeUndefined()
}

/** The room's own timer. */
async function comesDue({ live, world }: Play): Promise<void> {
  await live.act(() => {})
  await world.settle()
}

async function say({ live, world }: Play, { id, page }: Player, body: string): Promise<string> {
  const key: EntryKey = entryKey(id, newUlid(world.random, world.clock.now))
  writeReply(page.doc, key, { to: MOTION_KEY, move: 'reply', body })
  await world.settle()
  expect(live.entries.has(`replies:${key}`), body).toBe(true)
  return body
}
