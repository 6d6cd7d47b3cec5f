/** Tables, terms and footnotes in the article view: they fit a telephone, are walked and marked, and notes lead back. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const wide = `<table><tr>${Array.from({ length: 12 }, (_, i) => `<th>Column ${i}</th>`).join('')}</tr><tr>${Array.from({ length: 12 }, () => '<td>many words in it</td>').join('')}</tr></table>`

async function open(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const text = readFileSync(new URL('../fixtures/pages/encyclopedia.html', import.meta.url), 'utf8').replace(
    '<h2><span class="mw-headline" id="Terms">',
    `${wide}$&`,
  )
  const made = await context.request.post(`${server.origin}/api/rooms`, {
    data: { name: 'Ada', title: 'Salt', article: { source: { kind: 'html', text } } },
    headers: { origin: server.origin },
  })
  const { room } = (await made.json()) as { room: { id: string } }
  const page = await context.newPage()
  await page.goto(`${server.origin}/r/${room.id}`)
  await page.getByText('Complaints about the bridges').waitFor()
  return page
}

test('on a telephone a wide table scrolls in its own box, and the page does not', async () => {
  const page = await open(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const box = page.locator('[data-wide]').nth(2)
  expect(await box.evaluate(one => one.scrollWidth > one.clientWidth)).toBe(true)
  await page.context().close()
})

test('a reference leads to its note and the note back to it, by keyboard', async () => {
  const page = await open(1440)
  const reference = page.locator('[role="doc-noteref"]').nth(1)
  await reference.focus()
  await page.keyboard.press('Enter')
  const note = page.locator('[data-footnotes] > li:focus')
  await note.waitFor()
  expect(await note.innerText()).toContain('Charters of the See')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await reference.evaluate(one => one === document.activeElement)).toBe(true)
  await page.context().close()
})

test('sentences of cells, terms and notes are walked and can be marked, and axe has nothing to object to', async () => {
  const page = await open(1440)
  const cell = page.locator('td [data-sentence]', { hasText: 'Pilgrims went free.' })
  await cell.click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  const at = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(at).toBe('Half of every toll went to the bishop, who in return kept the bridges.')
  await page.keyboard.press('ArrowUp')
  await expect.poll(at).toBe('Pilgrims went free.')
  await page.keyboard.press('h')
  await page.waitForFunction(() =>
    [...CSS.highlights.values()].some(one => [...one].some(range => range.toString() === 'Pilgrims went free.')),
  )
  expect(await objections(page, { include: '[data-region="text"]' })).toEqual([])
  await page.context().close()
})
