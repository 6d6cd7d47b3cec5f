/** What the first visit to a room costs before its cards can be read. */
import { expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { comeIn, comment } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'
const LIMIT = 90_000

const { server, browser } = await serverAndBrowser()

/** English is the measure, Arabic the longest in bytes. */
test.each(['en', 'ar'])(
  `a room shows its cards after less than ${LIMIT / 1000} kB of scripts, in %s`,
  async language => {
    const { room } = await new TestClient(server.origin).makeRoom(TEXT)
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const ada = await comeIn(context, { origin: server.origin, code: room.code!, name: 'Ada', words: 'Nobody asked' })
    await comment(ada, 3, 'Someone should.')
    await ada.getByText('All saved').waitFor()
    await ada.close()

    const page = await context.newPage()
    // What is loaded in idle time is not waited for: here the browser is never idle.
    await page.addInitScript(() => {
      Object.assign(window, { requestIdleCallback: () => 0 })
    })
    // A cold visit: nothing of the pages before it is in the cache.
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.goto(`${server.origin}/r/${room.id}?lang=${language}`)
    await page.getByText('Someone should.', { exact: true }).first().waitFor()
    const loaded = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(entry => new URL(entry.name).pathname.endsWith('.js'))
        .map(entry => ({ file: new URL(entry.name).pathname, bytes: entry.encodedBodySize })),
    )
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
    expect(loaded.every(({ bytes }) => bytes > 0)).toBe(true)
    expect(total, JSON.stringify(loaded)).toBeLessThan(LIMIT)
    await context.close()
  },
)
