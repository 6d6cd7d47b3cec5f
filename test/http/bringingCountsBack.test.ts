/** What is counted over several ballots at once comes back from a bundle although the ballots stay behind, and leaves once more. */
import { expect, test } from 'vitest'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { bring, bundleOf, manifestOf } from '../support/bundles.ts'
import { camped } from '../support/campedRoom.ts'
import { polledRoom, said } from '../support/polledRoom.ts'

type Room = Awaited<ReturnType<typeof polledRoom>>

/** The room on an empty server, asked by who brought it. */
async function brought(room: Room, seed: number) {
  // What the room still has to write, it has written.
  room.world.clock.now += 5000
  await room.world.settle()
  const bundle = await bundleOf(room, room.owner, room.id)
  const there = makeAppInMemory({ seed })
  const paula = there.browser()
  const back = await bring(paula, bundle)
  expect([back.status, back.body?.detail]).toEqual([201, undefined])
  const again = await bundleOf(there, paula, room.id)
  expect(manifestOf(again)).toEqual(manifestOf(bundle))
  return { ...there, paula, live: await there.world.open(room.id) }
}
const resultsOf = async (by: Room['owner'], room: string) => (await by.get(`/api/rooms/${room}/results`)).body

test('[POLL-20] opinion groups come back with what each stands for and where its points lie, and with nobody’s own', async () => {
  const room = await camped(36, 12)
  const { mine: _, ...found } = (await room.results()).opinionGroups
  const there = await brought(room, 21)
  expect((await resultsOf(there.paula, room.id)).opinionGroups).toEqual(found)
  expect(found.points).toHaveLength(36)
  const restarted = await there.world.restart().open(room.id)
  expect([...restarted.polls.values()].filter(({ kept }) => kept?.opinions)).toHaveLength(1)
  room.live.tallies.stop()
  there.live.tallies.stop()
})

test('[POLL-20] [CASE-7] a claim that others are merged into counts as it did, and parted again as it did alone', async () => {
  const room = await polledRoom(['Ada', 'Ben', 'Cem', 'Dan'], {
    settings: { claims: { secrecy: 'confidential', reveal: 'live' } },
  })
  const [one, two] = [await room.claim(room.people[0]!.id, 'First.'), await room.claim(room.people[1]!.id, 'Second.')]
  const cast = async (who: number, poll: string, choice: string) =>
    expect(said(await room.people[who]!.browser.put(`/api/polls/${poll}/ballot`, { choice }))).toBe('ok')
  for (const who of [0, 1]) await cast(who, one.classification, 'fact')
  for (const who of [1, 2, 3]) await cast(who, two.classification, 'opinion')
  for (const who of [0, 1]) await cast(who, one.stance, 'agree')
  for (const who of [2, 3]) await cast(who, two.stance, 'disagree')
  const act = async (by: Room['owner'], wish: object) =>
    expect(said(await by.post(`/api/rooms/${room.id}/moderation`, wish))).toBe('ok')
  const shown = async (by: Room['owner']) => {
    const { claims } = await resultsOf(by, room.id)
    const polls = await Promise.all(
      [one.classification, one.stance, two.classification, two.stance].map(async id => {
        const { turnout, tally } = (await by.get(`/api/polls/${id}`)).body
        return { turnout, tally }
      }),
    )
    return { claims, polls }
  }
  const apart = await shown(room.owner)
  await act(room.owner, { act: 'merge', target: `annotations:${two.key}`, into: `annotations:${one.key}` })
  const together = await shown(room.owner)
  expect(together.polls[0]).toMatchObject({ turnout: 4, tally: { n: 4, counts: { fact: 2, opinion: 2 } } })
  const there = await brought(room, 22)
  expect(await shown(there.paula)).toEqual(together)
  await act(there.paula, { act: 'unmerge', target: `annotations:${two.key}` })
  expect((await shown(there.paula)).polls).toEqual(apart.polls)
  room.live.tallies.stop()
  there.live.tallies.stop()
})
