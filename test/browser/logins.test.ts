/** A member in two browsers: each is told where else they are signed in, and signs out there. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { TestClient } from '../support/client.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. Nobody asked the bakers.'

const { server, browser } = await serverAndBrowser()

const context = (width: number) => browser.newContext({ viewport: { width, height: 844 } })

async function comeBack(room: string, personalCode: string, width = 1440): Promise<Page> {
  const its = await context(width)
  await its.request.post(`${server.origin}/api/join`, { data: { personalCode } })
  const page = await its.newPage()
  await page.goto(`${server.origin}/r/${room}`)
  await page.getByText('Nobody asked the bakers.').first().waitFor()
  return page
}
const dialog = (page: Page) => page.getByRole('dialog', { name: 'My personal code' })
async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByRole('menuitem', { name: 'My personal code' }).click()
  await dialog(page).getByRole('heading', { name: 'Where you are signed in' }).waitFor()
}
const ended = (page: Page) => page.getByText(/Your login has ended/).first()

test('[WIRE-8] a member signs out in another browser, which is told so at once; a new code offers to end those that came in with the old', async () => {
  const program = new TestClient(server.origin)
  const { room, member } = await program.makeRoom(TEXT)
  await program.call('POST', '/api/logout')
  const [desk, lent] = [await comeBack(room.id, member.personalCode!), await comeBack(room.id, member.personalCode!)]
  await openDialog(desk)
  const rows = dialog(desk).getByRole('listitem')
  await rows.nth(1).getByText('open now').waitFor()
  expect(await rows.getByText('This browser').count()).toBe(1)
  expect(await dialog(desk).getByRole('button', { name: 'Sign out everywhere else' }).count()).toBe(0)
  expect(await objections(desk, { include: 'dialog[open]' })).toEqual([])
  await dialog(desk).getByRole('button', { name: 'Sign out there' }).click()
  await ended(lent).waitFor()
  await rows.nth(1).waitFor({ state: 'detached' })
  expect(await rows.count()).toBe(1)

  const phone = await comeBack(room.id, member.personalCode!, 390)
  await dialog(desk).getByRole('button', { name: 'Make a personal code' }).click()
  await dialog(desk).getByText('another browser is still signed in', { exact: false }).waitFor()
  await dialog(desk).getByRole('button', { name: 'Sign out everywhere else' }).click()
  await ended(phone).waitFor()
  await rows.nth(1).waitFor({ state: 'detached' })
  expect((await program.call('POST', '/api/join', { personalCode: member.personalCode })).status).toBe(404)
  await dialog(desk).getByRole('button', { name: 'Replace the code' }).click()
  await dialog(desk).getByText('The code before lets nobody in any more.').waitFor()
})

test('a link whose code opens nothing says so and keeps the code, to be mended letter by letter', async () => {
  const its = await context(390)
  const page = await its.newPage()
  const code = page.getByRole('textbox', { name: 'Join with a code' })
  // Of a broken address what can be read is read.
  await page.goto(`${server.origin}/join/%E0%A4%A`)
  await page.getByText('Codes have no E, 0, A.').waitFor()
  await page.goto(`${server.origin}/join/kx7r-4mpo`)
  await page.getByText('Codes have no O.').waitFor()
  expect(await code.inputValue()).toBe('KX7R4MPO')
  await code.fill('KX7R4MPD')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText('No room has this code.').waitFor()
  expect(await code.inputValue()).toBe('KX7R4MPD')
  // The same once more asks once more.
  const asked = page.waitForResponse(answer => answer.url().includes('KX7R4MPD'))
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  expect((await asked).status()).toBe(404)
  await page.getByText('No room has this code.').waitFor()
  await its.close()
})
