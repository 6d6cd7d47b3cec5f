/** Nothing moves under the reader: what the browser itself counts as a layout shift, while a room opens and while others write in it. */
import { expect, test } from 'vitest'
import { entryKey, newUlid, writeAnnotation } from '../../shared/room/index.ts'
import { synced } from '../support/client.ts'
import { seededRandom } from '../support/seeded.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { votedRoom } from '../support/votedRoom.ts'

/** The share of the page that moved, times how far: from 0.1 on it is felt. What is left below is the text taking its own face. */
const FELT = 0.05

const { server, browser } = await serverAndBrowser({ reducedMotion: 'no-preference' })

test.each([
  [390, 844],
  [1440, 900],
])(
  'a room of a course opens and gets others’ words without a line that moves, %i pixels wide',
  async (width, height) => {
    const { owner, members, room } = await votedRoom(server.origin, 1, { runSheet: 'fact-or-opinion' })
    const context = await browser.newContext({ viewport: { width, height } })
    const [name, value] = members[0]!.cookieHeader().split(/=(.*)/s) as [string, string]
    await context.addCookies([{ name, value, url: server.origin }])
    const page = await context.newPage()
    await page.addInitScript(() => {
      const shifts: { share: number; of: string[] }[] = []
      Object.assign(window, { shifts })
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }
      new PerformanceObserver(list => {
        for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
          if (!hadRecentInput)
            shifts.push({ share: value, of: sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 120)) })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const settled = () =>
      page.evaluate(() => document.fonts.ready.then(() => new Promise(done => requestIdleCallback(done))))
    await page.goto(`${server.origin}/r/${room.id}`)
    await page.getByRole('region', { name: 'Stage' }).waitFor()
    await page.getByRole('region', { name: 'First steps' }).waitFor()
    await settled()

    const painted = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0))
    await expect.poll(painted).toBeGreaterThan(0)
    const before = await painted()
    const live = owner.connect(await owner.docName(room.id))
    await synced(live)
    const member = live.doc.getMap('annotations').keys().next().value!.split('/')[0]!
    const random = seededRandom(3)
    for (let n = 0; n < 5; n++)
      writeAnnotation(
        live.doc,
        entryKey(member as never, newUlid(random, 1_770_000_000_000 + n)),
        { motivation: 'commenting', revision: 1, start: 20 * n, end: 20 * n + 15 },
        `Said meanwhile ${n}.`,
      )
    await expect.poll(painted).toBeGreaterThan(before)
    await settled()
    live.close()
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { share: number }[] }).shifts)
    const all = shifts.reduce((sum, { share }) => sum + share, 0)
    expect(all, JSON.stringify(shifts, undefined, 1)).toBeLessThan(FELT)
    await context.close()
  },
)
