/** A room that is opened while no server answers: what this device saw of it, writing and voting that wait, and their arrival. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findProgram, isCi } from '../support/programs.ts'
import { comeIn, comment } from '../support/reader.ts'
import { startServer } from '../support/server.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { votedRoom } from '../support/votedRoom.ts'

const { browser } = await serverAndBrowser({ serviceWorkers: 'allow' })

/** What lies in one of this browser's stores, each thing as one text: the words stand in an update as they are. */
const stored = (page: Page, store: string) =>
  page.evaluate(
    name =>
      new Promise<string[]>((done, fail) => {
        const told = (value: unknown): string =>
          value instanceof Uint8Array
            ? new TextDecoder().decode(value)
            : value !== null && typeof value === 'object'
              ? Object.values(value).map(told).join('\n')
              : String(value)
        const request = indexedDB.open('parley')
        request.onerror = () => fail(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => {
            request.result.close()
            done(all.result.map(told))
          }
        }
      }),
    store,
  )
/** How many things lie there. */
const kept = async (page: Page, store: string) => (await stored(page, store)).length
const areKept = async (page: Page, store: string, words: string) =>
  (await stored(page, store)).some(one => one.includes(words))
const isShellKept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const listed = await Promise.all(names.map(async name => (await caches.open(name)).match('/shell.json')))
    return listed.some(Boolean) && navigator.serviceWorker.controller !== null
  })
/** The seconds for which a page lets whoever has just come arrive, before it keeps itself. */
const passed = (page: Page) => page.clock.fastForward(5000)
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()

test('a room opens without a server as it was seen last; what is written and cast there arrives with the server', async () => {
  const server = await startServer()
  const voters = await votedRoom(server.origin, 1)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.clock.install()
  const { room, claims } = voters
  const words = 'Nobody asked the bakers'
  const first = await comeIn(context, { origin: server.origin, code: room.code, name: 'Ada', words })
  await comment(first, 3, 'They should be heard.')
  await first.getByText('All saved').waitFor()
  await passed(first)
  await expect.poll(() => isShellKept(first), { timeout: 60_000 }).toBe(true)
  await expect.poll(() => kept(first, 'rooms'), { timeout: 60_000 }).toBe(1)
  // What was kept before the comment came is renewed a few seconds after it; a tab that is put away keeps it at once.
  await first.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(() => areKept(first, 'rooms', 'They should be heard.')).toBe(true)
  await first.close()
  const { port, dataFolder } = server
  await server.stop()

  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`http://127.0.0.1:${port}/r/${room.id}/a/${claims[1]!.id}`)
  await says(page, 'Offline: your writing is kept on this device.')
  await says(page, 'They should be heard.')
  await page
    .getByRole('group', { name: /^What is it\?/ })
    .getByRole('button', { name: 'Opinion' })
    .click()
  await page
    .getByText(/not saved yet/)
    .first()
    .waitFor()
  await expect.poll(() => kept(page, 'ballots'), { timeout: 30_000 }).toBe(1)
  await comment(page, 1, 'Written in the dark.')
  await expect.poll(() => areKept(page, 'unsaved', 'Written in the dark.')).toBe(true)
  await page.close({ runBeforeUnload: false })

  const restarted = await startServer({ dataFolder, env: { PORT: String(port) } })
  onTestFinished(async () => void (await restarted.stop()))
  const again = await context.newPage()
  again.setDefaultTimeout(60_000)
  await again.goto(`${restarted.origin}/r/${room.id}`)
  await again.getByText('All saved').waitFor()
  await says(again, 'Written in the dark.')
  await expect.poll(async () => [await kept(again, 'ballots'), await kept(again, 'unsaved')]).toEqual([0, 0])
  const poll = await voters.members[0]!.call<{ turnout: number }>('GET', `/api/polls/${claims[1]!.classification}`)
  expect(poll.body.turnout).toBe(1)

  // A shared computer: leaving it takes everything with it.
  await again.getByRole('button', { name: 'Menu' }).click()
  await again.getByRole('menuitem', { name: 'Sign out on this browser' }).click()
  await again.waitForURL(`${restarted.origin}/`)
  const left = () => Promise.all(['rooms', 'ballots', 'unsaved'].map(store => kept(again, store)))
  await expect.poll(left).toEqual([0, 0, 0])
  await context.close()
})

/** What the browser does by itself once there is a network. */
async function wakeWorker(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  const registrationId = await new Promise<string>(found => {
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`)
      if (ours) found(ours.registrationId)
    })
    void devTools.send('ServiceWorker.enable')
  })
  await devTools.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag: 'ballots', lastChance: false })
  await page.close()
}

/** Background sync is a part of the whole browser alone. */
const whole = findProgram('chromium')

test.skipIf(!whole && !isCi())(
  'a ballot that waited leaves with its tab closed, as its member’s, once the server is there',
  async () => {
    const windowed = await launchBrowser(whole)
    onTestFinished(() => windowed.close())
    const first = await startServer()
    const voters = await votedRoom(first.origin, 2)
    const context = await windowed.newContext({ viewport: { width: 1440, height: 900 } })
    await context.clock.install()
    const { room, claims } = voters
    const page = await comeIn(context, {
      origin: first.origin,
      code: room.code,
      name: 'Ada',
      words: 'Nobody asked the bakers',
    })
    await passed(page)
    await expect.poll(() => isShellKept(page), { timeout: 60_000 }).toBe(true)
    await page.goto(`${first.origin}/r/${room.id}/a/${claims[1]!.id}`)
    const question = page.getByRole('group', { name: /^What is it\?/ })
    await question.getByRole('button', { name: 'Opinion' }).waitFor()
    await page.getByText('All saved').waitFor()
    await first.kill9()
    await question.getByRole('button', { name: 'Opinion' }).click()
    await expect.poll(() => kept(page, 'ballots'), { timeout: 30_000 }).toBe(1)
    const tags = () =>
      page.evaluate(async () => {
        const worker = (await navigator.serviceWorker.ready) as unknown as { sync: { getTags(): Promise<string[]> } }
        return worker.sync.getTags()
      })
    await expect.poll(tags).toEqual(['ballots'])
    await page.close({ runBeforeUnload: false })

    const restarted = await startServer({ dataFolder: first.dataFolder, env: { PORT: String(first.port) } })
    onTestFinished(async () => void (await restarted.stop()))
    await wakeWorker(context, restarted.origin)
    const turnout = async () =>
      (await voters.members[0]!.call<{ turnout: number }>('GET', `/api/polls/${claims[1]!.classification}`)).body
        .turnout
    await expect.poll(turnout, { timeout: 60_000 }).toBe(1)
    const again = await context.newPage()
    await again.goto(`${restarted.origin}/r/${room.id}/a/${claims[1]!.id}`)
    await again
      .getByRole('group', { name: /^What is it\?/ })
      .getByRole('button', { name: 'Opinion', pressed: true })
      .waitFor()
    // The worker lets go of it only when it has its answer.
    await expect.poll(() => kept(again, 'ballots')).toBe(0)
    await context.close()
  },
)
