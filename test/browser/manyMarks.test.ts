/** What one mark more costs a page that has many already, counted and not timed. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { entryKey, newUlid, writeAnnotation } from '../../shared/room/index.ts'
import { synced, TestClient } from '../support/client.ts'
import { comeIn } from '../support/reader.ts'
import { seededRandom } from '../support/seeded.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const PARAGRAPHS = 60
const paragraph = (n: number) => `Van ${n} came at four, and nobody asked what it carried.`
const TEXT = Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(i + 1)).join('\n\n')

/** A room with so many marks, and its reader at the text's beginning. `put` marks words of the last paragraph. */
async function marked(marks: number) {
  const owner = new TestClient(server.origin)
  const { room, member } = await owner.makeRoom(TEXT)
  const { text } = (await owner.call<{ text: string }>('GET', `/api/rooms/${room.id}/article`)).body
  const live = owner.connect(await owner.docName(room.id))
  await synced(live)
  const random = seededRandom(7)
  let n = 0
  const mark = (start: number) => {
    const key = entryKey(member.id, newUlid(random, 1_760_000_000_000 + n++))
    writeAnnotation(live.doc, key, { motivation: 'classifying', revision: 1, start, end: start + 9 })
  }
  live.doc.transact(() => {
    while (n < marks) mark((n * 37) % (text.length - 200))
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await comeIn(context, { origin: server.origin, code: room.code!, name: 'Ada', words: 'Van 1 came' })
  await page.getByRole('link', { name: `Claims ${marks}` }).waitFor()
  const put = () => mark(text.length - 60 + (n % 9))
  const stop = async () => {
    live.close()
    await context.close()
  }
  return { page, put, stop, marks }
}

const claimsAre = (page: Page, count: number) => page.getByRole('link', { name: `Claims ${count}` }).waitFor()

test('a mark at the text’s end makes nothing anew of the list that begins with its beginning', async () => {
  const { page, put, stop, marks } = await marked(100)
  const list = page.getByRole('navigation', { name: 'All marks in reading order' })
  await list.evaluate(list => {
    const made: string[] = []
    Object.assign(window, { made })
    new MutationObserver(changes => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof HTMLElement) made.push(node.outerHTML.slice(0, 100))
    }).observe(list, { childList: true, subtree: true })
  })
  put()
  await claimsAre(page, marks + 1)
  expect(await page.evaluate(() => (window as unknown as { made: string[] }).made)).toEqual([])
  await stop()
})

test('scrolling among what is drawn already changes no element and no style', async () => {
  const { page, stop } = await marked(100)
  // All that comes by itself has come: the strip, the rules beside the text, the wires, the list, and the keys.
  await page.getByTitle('The whole text').waitFor()
  await page.locator('[data-region="text"] svg').first().waitFor({ state: 'attached' })
  await page.locator('aside svg[width="1"]').waitFor({ state: 'attached' })
  await page.getByRole('navigation', { name: 'All marks in reading order' }).waitFor({ state: 'attached' })
  await page.getByRole('region', { name: 'First steps' }).waitFor()
  // Beyond the beginning of a step of what is drawn, so that twenty pixels more end in the same.
  await page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('article [data-marked]')!
    scrollBy(0, 980 + text.getBoundingClientRect().top - Number.parseFloat(getComputedStyle(text).scrollMarginTop))
  })
  const changed = await page.evaluate(async () => {
    const frame = () => new Promise(done => requestAnimationFrame(done))
    await document.fonts.ready
    for (let n = 0; n < 10; n++) await frame()
    await new Promise(done => requestIdleCallback(done))
    const before = scrollY
    const changed: string[] = []
    const watch = new MutationObserver(changes => {
      for (const { type, target } of changes) changed.push(`${type} of ${(target as Element).outerHTML.slice(0, 100)}`)
    })
    watch.observe(document.querySelector('main')!, { attributes: true, childList: true, subtree: true })
    for (let n = 0; n < 10; n++) {
      scrollBy(0, 2)
      await frame()
    }
    await frame()
    return { changed, by: scrollY - before }
  })
  expect(changed).toEqual({ changed: [], by: 20 })
  await stop()
})
