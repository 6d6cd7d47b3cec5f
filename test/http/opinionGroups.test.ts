/** Opinion groups as a room's members get them: only where there is enough to see, without names, each with what it stands for. */
import { expect, test } from 'vitest'
import { camped } from '../support/campedRoom.ts'
import { CAMPED_CLAIMS, isFirstCamp } from '../support/camps.ts'

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
