/** What a reader sets for their browser: it holds in every page, from the first paint on. */
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { TestClient } from '../support/client.ts'
import { comeIn } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'

const { server, browser } = await serverAndBrowser({ env: { PARLEY_IMPRINT: 'https://school.example/who' } })
const telephone = () => browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('what is chosen on the front page holds in a room, before its first paint, and in what is only text', async () => {
  const context = await telephone()
  const front = await context.newPage()
  const vibrated: unknown[] = []
  await front.exposeFunction('vibrated', (pattern: unknown) => vibrated.push(pattern))
  await front.addInitScript(() => {
    Navigator.prototype.vibrate = pattern => {
      ;(window as unknown as { vibrated: (pattern: unknown) => void }).vibrated(pattern)
      return true
    }
  })
  await front.goto(server.origin)
  await front.getByRole('button', { name: 'Settings' }).click()
  const dialog = front.getByRole('dialog', { name: 'Settings' })
  for (const name of ['Dark', 'Largest', 'Widest', 'OpenDyslexic'])
    await dialog.getByText(name, { exact: true }).click()
  await dialog.getByRole('switch', { name: 'Calm reading' }).check()
  await dialog.getByRole('switch', { name: 'Play two notes' }).check()
  await dialog.getByRole('switch', { name: 'Let the device vibrate' }).check()
  await expect.poll(() => vibrated).toEqual([[120, 80, 120]])
  expect(await objections(front)).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).click()

  const { room } = await new TestClient(server.origin).makeRoom(TEXT)
  const first = context.waitForEvent('page')
  const reader = comeIn(context, { origin: server.origin, code: room.code!, name: 'Ada', words: 'Nobody asked' })
  await (await first).waitForLoadState('domcontentloaded')
  const ada = await reader
  expect(await ada.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    theme: 'dark',
    size: 'largest',
    spacing: 'widest',
    face: 'dyslexic',
  })
  const text = ada.getByText('Nobody asked the bakers.').first()
  expect(await text.evaluate(element => getComputedStyle(element).fontFamily)).toMatch(/^"?OpenDyslexic/)
  await expect.poll(() => ada.evaluate(() => document.fonts.check('16px OpenDyslexic'))).toBe(true)
  expect(await ada.getByRole('button', { name: 'Calm reading' }).getAttribute('aria-pressed')).toBe('true')

  await ada.getByRole('button', { name: 'Room menu' }).click()
  await ada.getByRole('menuitem', { name: 'Settings…' }).click()
  for (const name of ['Play two notes', 'Let the device vibrate'])
    expect(await ada.getByRole('switch', { name }).isChecked()).toBe(true)

  const guide = await context.newPage()
  await guide.goto(`${server.origin}/guide/participants`)
  await guide.getByRole('heading', { level: 1, name: 'For participants: reading with others' }).waitFor()
  expect(await guide.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  expect(await objections(guide)).toEqual([])
})

test('the foot of a page leads to the guides, the licences, and what the house says of itself', async () => {
  const page = await (await telephone()).newPage()
  await page.goto(`${server.origin}/nowhere`)
  const foot = page.getByRole('navigation', { name: 'About this Parley' })
  await foot.getByRole('link', { name: 'Licences' }).waitFor()
  expect(await foot.getByRole('link').allTextContents()).toEqual(['Guides', 'Imprint', 'Licences'])
  expect((await page.request.get(`${server.origin}/imprint`, { maxRedirects: 0 })).headers().location).toBe(
    'https://school.example/who',
  )
  expect((await page.request.get(`${server.origin}/privacy`)).status()).toBe(404)
  await foot.getByRole('link', { name: 'Licences' }).click()
  await page.getByRole('heading', { name: 'SIL Open Font License 1.1' }).waitFor()
  await page.getByRole('link', { name: 'Parley' }).click()
  await page.getByText('Join with a code').first().waitFor()
})
