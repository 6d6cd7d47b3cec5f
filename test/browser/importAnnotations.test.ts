/** A moderator brings annotations from elsewhere: looks at what would be placed, imports it, and everyone sees whose they are. */
import type { BrowserContext } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { comeIn } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'
const row = (id: string, exact: string, text: string) => ({
  id,
  user: 'acct:marta@hypothes.is',
  text,
  tags: [],
  target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
})
const FILE = JSON.stringify({
  annotations: [
    row('a', 'for three weeks', 'In which month?'),
    row('b', 'The council had measured the traffic for three weeks.', 'By whom?'),
    row('c', 'The river rose by a metre in a single night.', 'Where?'),
  ],
})

const { server, browser } = await serverAndBrowser()
let context: BrowserContext | undefined
afterEach(async () => {
  await context?.close()
})

test('a moderator sees what an import would place before it is done, and whose words came in after it', async () => {
  const program = new TestClient(server.origin)
  const { room } = await program.makeRoom(TEXT, { settings: { names: 'named' } })
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await comeIn(context, { origin: server.origin, code: room.code!, name: 'Olga', words: 'Nobody asked' })
  const me = await page.evaluate(async id => (await (await fetch(`/api/rooms/${id}`)).json()).me.id, room.id)
  await program.call('POST', `/api/rooms/${room.id}/moderation`, { act: 'promote', target: me })
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByRole('menuitem', { name: 'Import annotations…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import annotations' })

  await dialog.getByLabel('Or paste its text').fill('What is this?')
  await dialog.getByRole('button', { name: 'See what would be placed' }).click()
  await dialog.getByText('This is not JSON').waitFor()
  expect(await dialog.getByLabel('Or paste its text').inputValue()).toBe('What is this?')

  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'export.json', mimeType: 'application/json', buffer: Buffer.from(FILE) })
  await dialog.getByRole('button', { name: 'See what would be placed' }).click()
  await dialog.getByText('One stands exactly where its words are').waitFor()
  await dialog.getByText('One is placed on nearly the same words').waitFor()
  await dialog.getByText('The council measured the traffic for three weeks.').waitFor()
  await dialog.getByText('The river rose by a metre in a single night.').waitFor()
  await dialog.getByText('Its words are not in the article.').waitFor()
  await dialog.getByRole('button', { name: 'Import 2' }).click()
  await page.getByText('2 annotations and replies are imported.').last().waitFor()
  await page.getByText('In which month?').first().waitFor()
  await page.getByText('In which month?').first().click()
  await page.getByText('imported', { exact: true }).first().waitFor()
})
