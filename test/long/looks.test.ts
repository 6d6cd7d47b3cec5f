/** Pages that test/browser looks at in two looks, in each that there is: widths, colours and directions with one another. */
import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { followLinks, linkedMarks, SIZES } from '../support/correctedRoom.ts'
import { DESK_LOOKS, fullDesk, lookAtDesk } from '../support/fullDesk.ts'
import { lookAtNewRoom } from '../support/newRoomPage.ts'
import { startNewsSite } from '../support/newsSite.ts'
import { startServer } from '../support/server.ts'

const site = await startNewsSite()
const [server, browser] = await Promise.all([startServer({ env: { PARLEY_FETCH_ALLOW: site.host } }), launchBrowser()])
afterAll(async () => {
  await browser.close()
  await server.stop()
  await site.close()
})

const COLOURS = ['light', 'dark'] as const

test.each(Object.entries(DESK_LOOKS))(
  'axe objects to nothing at the desk with everything in its queue, %s',
  async (_, options) => {
    await lookAtDesk(await fullDesk(server.origin, browser), browser, options)
  },
)

test('axe objects to nothing on the page of a new room, at every width, in light and dark', async () => {
  for (const colorScheme of COLOURS) {
    for (const width of [390, 1440]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      await page.goto(`${server.origin}/new`)
      await lookAtNewRoom(page, site.origin)
      await context.close()
    }
  }
  expect.assertions(4 * COLOURS.length * 2)
})

test('links lead to a mark of another article and to an orphan, at every width, in light and dark', async () => {
  const linked = await linkedMarks(browser, server.origin)
  for (const viewport of SIZES)
    for (const colorScheme of COLOURS) await followLinks(linked, browser, { viewport, colorScheme })
})
