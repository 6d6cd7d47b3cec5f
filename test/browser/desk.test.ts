/** Two members and two moderators: what is held, let in by a key, refused and appealed, what is reported, and slow mode. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { comment, hasCome, join, openRoom } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'

const { server, browser } = await serverAndBrowser()
const NAMES = ['Olga', 'Max', 'Ada', 'Bo'] as const

async function room(settings: { hold?: 'all' }) {
  const program = new TestClient(server.origin)
  const { room } = await program.makeRoom(TEXT, { settings })
  const pages = await Promise.all(
    NAMES.map(async (name, i) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const { member } = await join(context, { origin: server.origin, code: room.code!, name })
      if (i < 2) await program.call('POST', `/api/rooms/${room.id}/moderation`, { act: 'promote', target: member.id })
      return openRoom(context, `${server.origin}/r/${room.id}`, 'Nobody asked')
    }),
  )
  const [olga, max, ada, bo] = pages as [Page, Page, Page, Page]
  // What is written before this page knows that it is held goes the long way, under the hands of who writes.
  if (settings.hold) await hasCome(ada, 'deskSide')
  await toDesk(olga)
  return { id: room.id, olga, max, ada, bo }
}
async function toDesk(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Desk' }).click()
  await page.getByRole('heading', { name: 'Waiting for you' }).waitFor()
}
const inQueue = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

test('a post is held, let in with a key, another refused with a reason, appealed, and let in after all', async () => {
  const { olga, max, ada, bo } = await room({ hold: 'all' })
  await comment(ada, 2, 'Was it, though?')
  await ada.getByText('Was it, though?').first().click()
  await ada.getByText('Held: until a moderator lets it in, only you see it.').first().waitFor()
  await inQueue(olga, 'Was it, though?').waitFor()
  expect(await bo.getByText('Was it, though?').count()).toBe(0)
  await olga.keyboard.press('a')
  await bo.getByText('Was it, though?').first().waitFor()
  await ada.getByText('Held: until a moderator lets it in').first().waitFor({ state: 'hidden' })
  await olga.getByText('Nothing waits.', { exact: false }).waitFor()

  await comment(ada, 3, 'Bakers are fools.')
  await inQueue(olga, 'Bakers are fools.').waitFor()
  // What Olga was at first, Max sees her at and leaves to her.
  await toDesk(max)
  await max.getByText('Olga is on it').first().waitFor()
  await olga.keyboard.press('r')
  await olga.getByRole('button', { name: 'unkind', exact: false }).click()
  await olga.getByRole('textbox', { name: 'Why' }).fill('Say it of the argument.')
  await olga.keyboard.press('Enter')
  await inQueue(max, 'Bakers are fools.').waitFor({ state: 'hidden' })

  await ada.getByRole('button', { name: 'Room menu' }).click()
  await ada.getByRole('menuitem', { name: 'My contributions' }).click()
  const mine = ada.getByRole('dialog', { name: 'My contributions' })
  await mine.getByText('Not let in').waitFor()
  await mine.getByText('Say it of the argument.', { exact: false }).waitFor()
  await mine.getByRole('button', { name: 'Appeal' }).click()
  await mine.getByRole('textbox', { name: 'Why the moderators should look again' }).fill('It is what the mayor said.')
  await mine.getByRole('button', { name: 'Send the appeal' }).click()
  const appealed = inQueue(max, 'It is what the mayor said.')
  await appealed.waitFor()
  await olga.getByRole('link', { name: 'Read' }).click()
  await appealed.getByRole('button', { name: 'Grant it' }).click()
  await mine.getByText('Your appeal was granted.', { exact: false }).waitFor()
  await bo.getByText('Bakers are fools.').first().waitFor()
})

test('a refusal is appealed against and stands: its writer reads why, and cannot appeal again', async () => {
  const { olga, max, ada, bo } = await room({ hold: 'all' })
  await comment(ada, 2, 'Bakers are fools.')
  await inQueue(olga, 'Bakers are fools.').waitFor()
  await olga.keyboard.press('r')
  await olga.getByRole('textbox', { name: 'Why' }).fill('Say it of the argument.')
  await olga.keyboard.press('Enter')
  await inQueue(olga, 'Bakers are fools.').waitFor({ state: 'hidden' })
  await ada.getByRole('button', { name: 'Room menu' }).click()
  await ada.getByRole('menuitem', { name: 'My contributions' }).click()
  const mine = ada.getByRole('dialog', { name: 'My contributions' })
  await mine.getByRole('button', { name: 'Appeal' }).click()
  await mine.getByRole('textbox', { name: 'Why the moderators should look again' }).fill('It is what the mayor said.')
  await mine.getByRole('button', { name: 'Send the appeal' }).click()
  await toDesk(max)
  const appealed = inQueue(max, 'It is what the mayor said.')
  // Olga leaves it to him.
  await olga.getByRole('link', { name: 'Read' }).click()
  await appealed.getByRole('button', { name: 'Stay with it' }).click()
  await max.getByRole('textbox', { name: 'Why' }).fill('The mayor did not say fools.')
  await max.keyboard.press('Enter')
  await appealed.waitFor({ state: 'hidden' })
  await mine.getByText('Your appeal was looked at: the decision stands.', { exact: false }).waitFor()
  await mine.getByText('The mayor did not say fools.', { exact: false }).waitFor()
  expect(await mine.getByRole('button', { name: 'Appeal' }).count()).toBe(0)
  // Not even where the page still shows the button of another time.
  const again = await ada.evaluate(async () => {
    const path = location.pathname.replace('/r/', '/api/rooms/')
    const { contributions } = await (await fetch(`${path}/contributions`)).json()
    const body = JSON.stringify({ target: contributions[0].target, words: 'Once more.' })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${path}/appeals`, { method: 'POST', headers, body })
    return [answer.status, (await answer.json()).rule]
  })
  expect(again).toEqual([409, 'DESK-5'])
  expect(await bo.getByText('Bakers are fools.').count()).toBe(0)
})

test('a held reply is changed by its writer while it waits, found by search, and let in as it was changed', async () => {
  const { olga, ada, bo } = await room({})
  await comment(bo, 2, 'Was it, though?')
  await ada.getByText('Was it, though?').first().click()
  // What comes before the server has answered is not held.
  await Promise.all([
    olga.waitForResponse(answer => answer.url().endsWith('/moderation') && answer.ok()),
    olga.getByRole('combobox', { name: 'New posts' }).selectOption('all'),
  ])
  await ada.getByRole('textbox', { name: 'Reply…' }).fill('Foolish question.')
  await ada.getByRole('textbox', { name: 'Reply…' }).press('Control+Enter')
  await ada.getByText('Your reply is held', { exact: false }).waitFor()
  await inQueue(olga, 'Foolish question.').waitFor()
  await ada.getByRole('button', { name: 'Edit' }).last().click()
  const editor = ada.getByRole('textbox', { name: 'Edit' })
  await editor.fill('A good question.')
  await editor.press('Control+Enter')
  const changed = inQueue(olga, 'A good question.')
  await changed.waitFor()
  // Both find what waits, and Bo does not.
  const find = async (page: Page) => {
    await page.keyboard.press('/')
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.getByRole('combobox', { name: 'Search this room' }).fill('good question')
    return dialog
  }
  await ada.keyboard.press('Escape')
  for (const page of [ada, olga]) {
    const dialog = await find(page)
    await expect.poll(() => dialog.getByRole('option').allInnerTexts()).toEqual(['A good question.\nAda\nheld'])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
  }
  await expect.poll(() => olga.evaluate(() => document.activeElement?.textContent)).toContain('A good question.')
  const nothing = await find(bo)
  await nothing.getByText('Nothing here says that.', { exact: false }).waitFor()
  await bo.keyboard.press('Escape')
  await olga.keyboard.press('a')
  await changed.waitFor({ state: 'hidden' })
  await bo.getByText('Was it, though?').first().click()
  await bo.getByText('A good question.').first().waitFor()
  expect(await bo.getByText('Foolish question.').count()).toBe(0)
})

test('a report reaches the moderators alone, and slow mode counts down for the writer', async () => {
  const { olga, ada, bo } = await room({})
  await comment(ada, 2, 'You are all wrong.')
  await bo.getByText('You are all wrong.').first().click()
  await bo.getByRole('button', { name: 'More' }).click()
  await bo.getByRole('menuitem', { name: 'Report…' }).click()
  const dialog = bo.getByRole('dialog', { name: 'Report this to the moderators' })
  await dialog.getByRole('radio', { name: 'unkind', exact: false }).check()
  await dialog.getByRole('button', { name: 'Report it' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const item = inQueue(olga, 'You are all wrong.')
  await item.getByText('reported by 1', { exact: false }).waitFor()
  await olga.keyboard.press('a')
  await item.waitFor({ state: 'hidden' })

  await olga.getByRole('combobox', { name: 'Slow mode' }).selectOption('60')
  await bo.getByRole('textbox', { name: 'Reply…' }).fill('Not all.')
  await bo.getByRole('textbox', { name: 'Reply…' }).press('Control+Enter')
  const countdown = bo.getByRole('timer').filter({ hasText: 'Slow mode: you can post again in' })
  await countdown.waitFor()
  const first = await countdown.textContent()
  await expect.poll(() => countdown.textContent(), { timeout: 30_000 }).not.toBe(first)
  await olga.getByText('changed slow mode').first().waitFor()
})
