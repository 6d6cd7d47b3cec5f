/**
 * The classroom's case: plain http on the machine's own network address, where browsers have no `crypto.randomUUID`, no
 * `crypto.subtle`, no service worker and no clipboard. The same job is done there; and what a stock client writes is shown.
 */
import { networkInterfaces } from 'node:os'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { entryKey, type MemberId, writeAnnotation } from '../../shared/room/index.ts'
import { synced, TestClient } from '../support/client.ts'
import { markByKeyboard, openCard } from '../support/reader.ts'
import { startServer } from '../support/server.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'
const ONLY_HERE = 'Only this computer reaches this address. Start Parley with --lan to let other devices in.'

const { server, browser } = await serverAndBrowser({ reducedMotion: 'no-preference' })

const ownAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find(a => a?.family === 'IPv4' && !a.internal)?.address

/** A room that nobody else has come to, and its moderator's page of it. */
async function roomOf(teacher: BrowserContext, origin: string): Promise<{ room: { id: string }; page: Page }> {
  const entry = await teacher.request.post(`${origin}/api/rooms`, {
    data: { name: 'Olga', article: { source: { kind: 'text', text: TEXT } } },
  })
  const { room } = await entry.json()
  const page = await teacher.newPage()
  await page.goto(`${origin}/r/${room.id}`)
  return { room, page }
}

async function reader(origin: string, code: string, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${origin}/join/${code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.waitForURL(/\/r\//)
  await page.getByText('Nobody asked the bakers.').first().waitFor()
  return page
}

test('on the network address over plain http two readers mark, vote and answer', async context => {
  const address = ownAddress()
  if (!address) return context.skip('this machine has no address but loopback')
  const own = await startServer({ env: { HOST: address } })
  const origin = `http://${address}:${own.port}`
  const { room } = await new TestClient(origin).makeRoom(TEXT, { settings: { names: 'named' } })
  const ada = await reader(origin, room.code!, 'Ada')
  expect(
    await ada.evaluate(() => [
      isSecureContext,
      typeof crypto.randomUUID,
      typeof crypto.subtle,
      'serviceWorker' in navigator,
    ]),
  ).toEqual([false, 'undefined', 'undefined', false])
  const ben = await reader(origin, room.code!, 'Ben')
  await markByKeyboard(ada, 2, 'c')
  await ada.getByRole('textbox', { name: 'Statement' }).fill('Measuring was right.')
  await ada.keyboard.press('Enter')
  await openCard(ben, 'Measuring was right.')
  await ben.getByRole('button', { name: 'Opinion' }).click()
  await ada.getByText('1 of 1 calls this an opinion', { exact: false }).first().waitFor()
  await ben.getByRole('button', { name: 'Support' }).click()
  await ben.getByPlaceholder('Say what supports it…').fill('Three weeks is long enough.')
  await ben.keyboard.press('Control+Enter')
  await ada.getByText('Three weeks is long enough.').first().waitFor()
  for (const page of [ada, ben]) await page.getByText('All saved').waitFor()
  await own.stop()
})

test('on the machine that serves a network, wall and code lead others to an address that they reach', async context => {
  const address = ownAddress()
  if (!address) return context.skip('this machine has no address but loopback')
  const server = await startServer({ args: ['--lan'], env: { HOST: '0.0.0.0' } })
  const host = `${address}:${server.port}`
  const teacher = await browser.newContext()
  const { room, page } = await roomOf(teacher, server.origin)
  await page.getByText(`at ${host}`).waitFor()
  expect(await page.getByText(ONLY_HERE).count()).toBe(0)
  await page.goto(`${server.origin}/r/${room.id}/wall`)
  await page.getByText(host, { exact: true }).waitFor()
  const { link } = await (
    await teacher.request.put(`${server.origin}/api/rooms/${room.id}/public-link`, { data: { profile: 'public' } })
  ).json()
  expect(new URL(link.url).host).toBe(host)
  await server.stop()
})

test('where only this machine reaches the server, who would invite others is told how they could come', async () => {
  const teacher = await browser.newContext()
  const { page } = await roomOf(teacher, server.origin)
  await page.getByText(ONLY_HERE).waitFor()
})

test('what the stock provider writes, a browser shows', async () => {
  const program = new TestClient(server.origin)
  const { room, member } = await program.makeRoom(TEXT)
  const page = await reader(server.origin, room.code!, 'Ada')
  const live = program.connect(await program.docName(room.id))
  await synced(live)
  writeAnnotation(
    live.doc,
    entryKey(member.id as MemberId, '01JD0000000000000000000001'),
    { motivation: 'commenting', revision: 1, start: 50, end: 79 },
    'Written by a program.',
  )
  await page.getByText('Written by a program.').first().waitFor()
  live.close()
})
