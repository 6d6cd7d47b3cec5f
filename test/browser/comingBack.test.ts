/** Coming back: words half typed at a reload are on this device, and a link to what is gone says so. */
import { expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { isEquipped, markByKeyboard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

test('a comment half typed at a reload is kept as a draft, and goes out when it is sent', async () => {
  const { room } = await new TestClient(server.origin).makeRoom('One sentence stands here. Another follows it.')
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(60_000)
  await page.goto(`${server.origin}/join/${room.code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.waitForURL(/\/r\//)
  await page.getByText('Another follows it.').first().waitFor()
  await markByKeyboard(page, 2, 'n')
  await page.getByPlaceholder('Write a comment…').fill('Half a thou')
  await page.reload()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByText('Half a thou').first().waitFor()
  await isEquipped(page)
  await page.getByRole('button', { name: 'Send again' }).first().click()
  await page.getByText('All saved').waitFor()
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await other.goto(`${server.origin}/join/${room.code}`)
  await other.getByRole('textbox', { name: 'Your name' }).fill('Ben')
  await other.getByRole('button', { name: 'Come in' }).click()
  await other.getByText('Half a thou').first().waitFor()
  expect(await other.getByText('Half a thou').count()).toBeGreaterThan(0)
})

test('a link to a mark that is gone opens the room and says so', async () => {
  const owner = new TestClient(server.origin)
  const { room } = await owner.makeRoom('One sentence stands here. Another follows it.')
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(60_000)
  await page.goto(`${server.origin}/join/${room.code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.waitForURL(/\/r\//)
  await page.goto(`${server.origin}/r/${room.id}/a/01JD0000000000000000000001`)
  await page.getByText('The mark that this link leads to is no longer here.').first().waitFor()
})
