/** The transcript is taken home: its dialog says what leaves before it does, by the keyboard alone, and a file comes of it. */
import { readFile } from 'node:fs/promises'
import type { BrowserContext } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { TestClient } from '../support/client.ts'
import { comeIn } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()
let context: BrowserContext | undefined
afterEach(async () => {
  await context?.close()
})

test('a moderator sees under which names what leaves, and saves the web page and the PDF without a mouse', async () => {
  const program = new TestClient(server.origin)
  const { room } = await program.makeRoom('It rained for three weeks. Nobody asked why.', {
    settings: { names: 'pseudonymous' },
  })
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
  const page = await comeIn(context, {
    origin: server.origin,
    code: room.code!,
    name: 'Olga Canary',
    words: 'Nobody asked',
  })
  const me = await page.evaluate(async id => (await (await fetch(`/api/rooms/${id}`)).json()).me.id, room.id)
  await program.call('POST', `/api/rooms/${room.id}/moderation`, { act: 'promote', target: me })
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByRole('menuitem', { name: 'Take home the transcript' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take home the transcript' })
  await dialog.getByText('Given names, and who cast which ballot unless the poll was open').waitFor()
  await dialog.getByText('1 article').waitFor()
  expect(await dialog.textContent()).not.toContain('Canary')
  expect(await objections(page, { include: 'dialog' })).toEqual([])

  await dialog.getByRole('radio', { name: 'Given names' }).press('Space')
  await dialog.getByText('Olga Canary').waitFor()
  await dialog.getByRole('radio', { name: 'No names' }).press('Space')
  await dialog.getByText('Names, roles, sides, times, and who cast which ballot').waitFor()

  const saving = page.waitForEvent('download')
  await dialog.getByRole('radio', { name: 'Web page' }).press('Enter')
  const saved = await readFile(await (await saving).path(), 'utf8')
  expect(saved).toContain('It rained for three weeks.')
  expect(saved).toContain('Transcript, no names')
  expect(saved).not.toContain('Canary')
  await dialog.getByRole('status').getByText('Saved as').waitFor()

  await dialog.getByRole('radio', { name: 'PDF' }).press('Space')
  const second = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  expect((await second).suggestedFilename()).toMatch(/\.pdf$/)
})
