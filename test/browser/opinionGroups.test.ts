/** Opinion groups as they are looked at: a map with a shape for each group, its table, and what each group stands for. */
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { CAMPED_CLAIMS, stanceOf } from '../support/camps.ts'
import { comeIn } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { votedRoom } from '../support/votedRoom.ts'

const { server, browser } = await serverAndBrowser()

test('36 members and 12 claims show two groups, each with its shape, its size and its claims, as a map and as a table', async () => {
  const claims = CAMPED_CLAIMS.map((statement, at) => ({ statement, start: 3 * at, end: 3 * at + 20 }))
  const voters = await votedRoom(server.origin, 36, {}, claims)
  // All of a member at once, member after member: nobody sends faster than a hand could.
  for (const [i, member] of voters.members.entries())
    await Promise.all(voters.claims.map(({ stance }, at) => voters.cast(member, stance, stanceOf(i, at))))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await comeIn(context, {
    origin: server.origin,
    code: voters.room.code,
    name: 'Kim',
    words: 'Nobody asked the bakers',
  })
  await page.goto(`${server.origin}/r/${voters.room.id}/results`)
  const groups = page.getByRole('region', { name: 'Opinion groups' })
  await groups.getByRole('heading', { name: 'Group 1, 24 members' }).waitFor()
  await groups.getByRole('heading', { name: 'Group 2, 12 members' }).waitFor()
  const map = groups.getByRole('img')
  expect(await map.getAttribute('aria-label')).toContain('36 members part into 2 groups')
  expect(await map.locator('path').count()).toBe(36)
  // Who has cast nothing has no point.
  expect(await map.locator('circle').count()).toBe(0)
  const said = await groups.getByRole('listitem').allInnerTexts()
  expect(said.some(words => words.includes('way to school safer') && words.includes('12 of 12 disagree'))).toBe(true)
  for (const shared of CAMPED_CLAIMS.slice(10)) expect(said.join()).not.toContain(shared)
  const faults = await objections(page)
  expect(faults).toEqual([])
  await groups.getByRole('button', { name: 'Table' }).focus()
  await page.keyboard.press('Enter')
  const rows = await groups.getByRole('row').allInnerTexts()
  expect(rows[0]!.split(/\t|\n/)).toEqual(['Group', 'Members', 'Stands for', 'Says', 'Share, %'])
  expect(rows).toHaveLength(11)
  expect(rows.filter(row => row.startsWith('1'))).toHaveLength(5)
  expect(rows.filter(row => row.startsWith('2'))).toHaveLength(5)
  await context.close()
})
