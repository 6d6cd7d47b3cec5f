/** Opinion groups as a room's members get them: only where there is enough to see, without names, each with what it stands for. */
import { expect, test } from 'vitest'
import { CAMPED_CLAIMS, isFirstCamp, stanceOf } from '../support/camps.ts'
import { polledRoom, said } from '../support/polledRoom.ts'

async function camped(members: number, claims: number, settings?: object) {
  const names = Array.from({ length: members }, (_, i) => `Member ${i}`)
  const room = await polledRoom(names, { ...(settings ? { settings } : {}), limits: { actsPerSecond: 10_000 } })
  const made = []
  for (const statement of CAMPED_CLAIMS.slice(0, claims)) made.push(await room.claim(room.ownerId, statement))
  for (const [at, { stance }] of made.entries())
    for (const [i, { browser }] of room.people.entries())
      expect(said(await browser.put(`/api/polls/${stance}/ballot`, { choice: stanceOf(i, at) }))).toBe('ok')
  const results = async (who = room.owner) => (await who.get(`/api/rooms/${room.id}/results`)).body
  return { ...room, made, results }
}

test('36 members and 12 claims part into two groups, each with its claims; nobody is named, and everyone finds their own point', async () => {
  const { made, results, people, live } = await camped(36, 12)
  const { opinionGroups: found } = await results()
  expect(found.groups.map(({ size }: { size: number }) => size)).toEqual([24, 12])
  const statement = (key: string) => CAMPED_CLAIMS[made.findIndex(one => one.key === key)]!
  const standsFor = found.groups.map(({ claims }: { claims: { claim: string; stance: string }[] }) =>
    claims.map(({ claim, stance }) => `${stance}: ${statement(claim)}`).sort(),
  )
  const [first, second] = [CAMPED_CLAIMS.slice(0, 5), CAMPED_CLAIMS.slice(5, 10)]
  const says = (camp: readonly string[], stance: string) => camp.map(words => `${stance}: ${words}`)
  for (const [group, own, others] of [
    [0, first, second],
    [1, second, first],
  ] as const) {
    expect(standsFor[group]).toHaveLength(5)
    for (const words of standsFor[group]) expect([...says(own, 'agree'), ...says(others, 'disagree')]).toContain(words)
  }
  // What both hold stands for neither, and is first of what all agree with.
  expect(
    found.consensus
      .slice(0, 2)
      .map(({ claim }: { claim: string }) => statement(claim))
      .sort(),
  ).toEqual(CAMPED_CLAIMS.slice(10).toSorted())
  expect(found.points).toHaveLength(36)
  expect(found.mine).toBeUndefined()
  expect(JSON.stringify(found)).not.toMatch(new RegExp(people.map(({ id }) => id).join('|')))
  for (const [i, { browser }] of people.entries()) {
    const { mine, ...same } = (await results(browser)).opinionGroups
    expect(mine.group).toBe(isFirstCamp(i) ? 0 : 1)
    expect(same).toEqual(found)
  }
  live.tallies.stop()
})

test.each([
  ['29 members', 29, 12, undefined],
  ['9 claims', 36, 9, undefined],
  ['stances that are secret', 36, 12, { claims: { secrecy: 'secret' } }],
] as const)('of %s no groups are told', async (_, members, claims, settings) => {
  const { results, people, live } = await camped(members, claims, settings)
  for (const who of [undefined, people[0]!.browser]) expect((await results(who)).opinionGroups).toBeUndefined()
  live.tallies.stop()
})
