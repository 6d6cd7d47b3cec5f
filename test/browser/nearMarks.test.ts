/** A room with marks from end to end: those near the view are painted, wherever one goes, and on paper all of them. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { entryKey, newUlid, writeAnnotation } from '../../shared/room/index.ts'
import { synced, TestClient } from '../support/client.ts'
import { comeIn } from '../support/reader.ts'
import { seededRandom } from '../support/seeded.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const PARAGRAPHS = 200
const paragraph = (n: number) => `Van ${n} came at four, and nobody asked what it carried.`
const TEXT = Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(i + 1)).join('\n\n')

const painted = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap(one => [...one].map(range => String(range))))

test('of marks from end to end those near the view are painted, and all of them when the page is printed', async () => {
  const owner = new TestClient(server.origin)
  const { room, member } = await owner.makeRoom(TEXT)
  const { text } = (await owner.call<{ text: string }>('GET', `/api/rooms/${room.id}/article`)).body
  const live = owner.connect(await owner.docName(room.id))
  await synced(live)
  const random = seededRandom(5)
  live.doc.transact(() => {
    for (let n = 1; n <= PARAGRAPHS; n++) {
      const start = text.indexOf(paragraph(n))
      const key = entryKey(member.id, newUlid(random, 1_760_000_000_000 + n))
      writeAnnotation(live.doc, key, {
        motivation: 'questioning',
        revision: 1,
        start,
        end: start + paragraph(n).length,
      })
    }
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await comeIn(context, { origin: server.origin, code: room.code!, name: 'Ada', words: 'Van 1 came' })

  await expect.poll(() => painted(page)).toContain(paragraph(1))
  expect(await painted(page)).not.toContain(paragraph(PARAGRAPHS))
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect.poll(() => painted(page)).toContain(paragraph(PARAGRAPHS))
  await expect.poll(() => painted(page)).not.toContain(paragraph(1))

  await page.emulateMedia({ media: 'print' })
  await expect.poll(async () => (await painted(page)).length).toBe(PARAGRAPHS)
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(async () => (await painted(page)).length).toBeLessThan(PARAGRAPHS)
  live.close()
  await context.close()
})
