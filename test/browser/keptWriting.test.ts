/** Networks that go, tabs that close, computers that are shared: what was written arrives, once, and only under its author. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { synced, TestClient, until } from '../support/client.ts'
import { comeIn, comment, isEquipped } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'

const { server, browser } = await serverAndBrowser()
let contexts: BrowserContext[] = []
afterEach(async () => {
  for (const context of contexts) await context.close()
  contexts = []
})

async function newRoom() {
  const { room } = await new TestClient(server.origin).makeRoom(TEXT, { settings: { names: 'named' } })
  return room
}
async function newBrowser(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  contexts.push(context)
  return context
}
const words = 'Nobody asked the bakers.'
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()
const isSaved = (page: Page) => page.getByText('All saved').waitFor()

/** What this browser keeps of anyone's unsaved words. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const request = indexedDB.open('parley')
        request.onerror = () => fail(request.error)
        request.onsuccess = () => {
          const count = request.result.transaction('unsaved').objectStore('unsaved').count()
          count.onsuccess = () => {
            request.result.close()
            done(count.result)
          }
        }
      }),
  )

test('two who write while one of them is offline for a minute lose nothing, and no question is asked', async () => {
  const { code, id } = await newRoom()
  const contextOfAda = await newBrowser()
  const ada = await comeIn(contextOfAda, { origin: server.origin, code: code!, name: 'Ada', words })
  const ben = await comeIn(await newBrowser(), { origin: server.origin, code: code!, name: 'Ben', words })
  await isEquipped(ada)
  await contextOfAda.clock.install()
  await contextOfAda.setOffline(true)
  await ada.getByText('Offline: your writing is kept on this device.').waitFor()
  await comment(ada, 3, 'Written in flight.')
  await comment(ben, 2, 'Written on the ground.')
  await ada.getByText('not saved yet').first().waitFor()
  await isSaved(ben)
  const dialogs: string[] = []
  for (const page of [ada, ben]) page.on('dialog', dialog => void dialogs.push(dialog.message()))
  // Every timer of her page lives through the minute: those that try the network, and those that give a socket up.
  await contextOfAda.clock.runFor(60_000)
  expect(await ben.getByText('Written in flight.').count()).toBe(0)
  await contextOfAda.setOffline(false)
  for (const page of [ada, ben]) {
    await says(page, 'Written in flight.')
    await says(page, 'Written on the ground.')
    await isSaved(page)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByText('was not sent').count()).toBe(0)
  }
  expect(dialogs).toEqual([])
  await expect.poll(() => kept(ada)).toBe(0)
  expect(new URL(ada.url()).pathname).toBe(`/r/${id}`)
})

test('words of a tab that was closed offline arrive when the room is opened again, also words that change older ones', async () => {
  const { code, id } = await newRoom()
  const context = await newBrowser()
  const ada = await comeIn(context, { origin: server.origin, code: code!, name: 'Ada', words })
  const ben = await comeIn(await newBrowser(), { origin: server.origin, code: code!, name: 'Ben', words })
  await comment(ada, 2, 'Three weeks is short.')
  await isSaved(ada)
  await isEquipped(ada)
  await context.setOffline(true)
  await ada.getByText('Offline: your writing is kept on this device.').waitFor()
  await ada.getByText('Three weeks is short.', { exact: true }).first().click()
  await ada.getByRole('button', { name: 'Edit words' }).click()
  await ada.getByRole('textbox', { name: 'Edit words' }).fill('Three weeks is short, and it was August.')
  await ada.keyboard.press('Enter')
  await comment(ada, 3, 'Their vans leave at four.')
  await ada.getByText('not saved yet').first().waitFor()
  await expect.poll(() => kept(ada)).toBeGreaterThan(1)
  await ada.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${server.origin}/r/${id}`)
  for (const page of [again, ben]) {
    await says(page, 'Three weeks is short, and it was August.')
    await says(page, 'Their vans leave at four.')
  }
  await isSaved(again)
  await expect.poll(() => kept(again)).toBe(0)
  await again.reload()
  await says(again, 'Three weeks is short, and it was August.')
  expect(await again.getByText('Your draft').count()).toBe(0)
})

test('two tabs of one member write side by side, and one opened while the other is offline takes nothing from it', async () => {
  const { code, id } = await newRoom()
  const context = await newBrowser()
  const left = await comeIn(context, { origin: server.origin, code: code!, name: 'Ada', words })
  const right = await context.newPage()
  await right.goto(`${server.origin}/r/${id}`)
  await right.getByText(words).first().waitFor()
  await comment(left, 3, 'From the left.')
  await comment(right, 2, 'From the right.')
  for (const page of [left, right]) {
    await says(page, 'From the left.')
    await says(page, 'From the right.')
    await isSaved(page)
  }
  // The left tab alone loses its network.
  await left.route('**/*', route => route.abort())
  await left.evaluate(() => dispatchEvent(new Event('offline')))
  await comment(left, 3, 'From the dark.')
  await expect.poll(() => kept(left)).toBeGreaterThan(0)
  const third = await context.newPage()
  await third.goto(`${server.origin}/r/${id}`)
  await says(third, 'From the dark.')
  await says(right, 'From the dark.')
  await left.unroute('**/*')
  await left.evaluate(() => dispatchEvent(new Event('online')))
  await isSaved(left)
  await comment(left, 2, 'Back in the light.')
  for (const page of [left, right, third]) {
    await says(page, 'Back in the light.')
    await isSaved(page)
    expect(await page.getByText('was not sent').count()).toBe(0)
  }
  expect(await right.getByText('From the dark.', { exact: true }).count()).toBe(1)
})

test('signing out wipes what the device keeps, and the next member at this computer uploads nothing of it', async () => {
  const { code } = await newRoom()
  const context = await newBrowser()
  const bo = await comeIn(context, { origin: server.origin, code: code!, name: 'Bo', words })
  await isEquipped(bo)
  await context.setOffline(true)
  await bo.getByText('Offline: your writing is kept on this device.').waitFor()
  await comment(bo, 3, 'Only on this device.')
  await expect.poll(() => kept(bo)).toBeGreaterThan(0)
  await bo.close()
  await context.clearCookies()
  await context.setOffline(false)
  const cy = await comeIn(context, { origin: server.origin, code: code!, name: 'Cy', words })
  await comment(cy, 2, 'Cy was here.')
  await isSaved(cy)
  expect(await cy.getByText('Only on this device.').count()).toBe(0)
  expect(await kept(cy)).toBeGreaterThan(0)
  await cy.getByRole('button', { name: 'Room menu' }).click()
  await cy.getByText('Sign out on this browser').click()
  await cy.waitForURL(`${server.origin}/`)
  expect(await kept(cy)).toBe(0)
})

test('words of a closed tab find their room again after it began anew, but not what a moderator removed meanwhile', async () => {
  const program = new TestClient(server.origin)
  const { room } = await program.makeRoom(TEXT, { settings: { names: 'named' } })
  const context = await newBrowser()
  const ada = await comeIn(context, { origin: server.origin, code: room.code!, name: 'Ada', words })
  await comment(ada, 2, 'To be removed.')
  await isSaved(ada)
  const live = program.connect(await program.docName(room.id))
  await synced(live)
  const [key] = [...live.doc.getMap('annotations').keys()]
  live.close()
  await isEquipped(ada)
  await context.setOffline(true)
  await ada.getByText('Offline: your writing is kept on this device.').waitFor()
  await ada.getByText('To be removed.', { exact: true }).first().click()
  await ada.getByRole('button', { name: 'Edit words' }).click()
  await ada.getByRole('textbox', { name: 'Edit words' }).fill('Changed while it was removed.')
  await ada.keyboard.press('Enter')
  await comment(ada, 3, 'Still welcome.')
  await expect.poll(() => kept(ada)).toBeGreaterThan(1)
  await ada.close()
  const act = { act: 'remove', target: `annotations:${key}`, code: 'personal' }
  expect((await program.call('POST', `/api/rooms/${room.id}/moderation`, act)).status).toBe(200)
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${server.origin}/r/${room.id}`)
  await says(again, 'Still welcome.')
  await isSaved(again)
  await again.getByRole('button', { name: 'Look at it' }).click()
  const dialog = again.getByRole('dialog', { name: 'Not sent' })
  await dialog.getByText('Changed while it was removed.').waitFor()
  await dialog.getByRole('button', { name: 'Send again', disabled: true }).waitFor()
  await expect.poll(() => kept(again)).toBe(0)
  const after = program.connect(await program.docName(room.id))
  const bodies = () => [...after.doc.getMap('bodies').values()].map(String)
  await until(after, () => bodies().length > 0)
  expect(bodies()).toEqual(['Still welcome.'])
  after.close()
})

test('where the browser stores nothing the page says so, and still sends what was written offline', async () => {
  const { code } = await newRoom()
  const context = await newBrowser()
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  })
  const ada = await comeIn(context, { origin: server.origin, code: code!, name: 'Ada', words })
  await isEquipped(ada)
  await context.setOffline(true)
  await ada.getByText('Offline: your writing is kept on this page only.').waitFor()
  await comment(ada, 3, 'Kept by the page.')
  await ada.getByText('not saved yet').first().waitFor()
  await context.setOffline(false)
  await isSaved(ada)
})
