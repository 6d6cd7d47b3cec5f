/** What is said in the debate is reported with a reason where it stands: a speech in its list, a claim and an answer in the map. */
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { DeskAnswer, EntryAnswer } from '../../shared/protocol/index.ts'
import { objections } from '../support/axe.ts'
import { markByKeyboard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'
const STAGE = {
  id: 'speak',
  title: 'Speak',
  opens: ['marks', 'replies', 'speaking'],
  floor: { order: 'moderator', seconds: 90 },
}

/** Olga moderates, Ada is for the motion. */
async function twoOfThem() {
  const viewport = { width: 1440, height: 900 }
  const [olgas, adas] = (await Promise.all([1, 2].map(() => browser.newContext({ viewport })))) as [
    BrowserContext,
    BrowserContext,
  ]
  const sides = [
    { key: 'for', label: 'For' },
    { key: 'against', label: 'Against' },
  ]
  const data = {
    name: 'Olga',
    article: { source: { kind: 'text', text: TEXT } },
    motion: { sentence: 'The council was right.', sides },
    runSheet: { name: 'turns', stages: [STAGE] },
    settings: { names: 'named' },
  }
  const { room } = (await (await olgas.request.post(`${server.origin}/api/rooms`, { data })).json()) as EntryAnswer
  const joined = await adas.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: 'Ada' } })
  const ada = ((await joined.json()) as EntryAnswer).member
  const close = () => Promise.all([olgas.close(), adas.close()])
  return { olgas, adas, room, ada, close }
}
async function open(context: BrowserContext, room: string, view = 'debate'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/r/${room}${view && `/${view}`}`)
  await page.getByRole('region', { name: 'Stage' }).waitFor()
  return page
}
/** By the button that stands in this part of the page, by keyboard. */
async function report(page: Page, at: Locator, why: string): Promise<void> {
  await at.getByRole('button', { name: 'Report…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Report this to the moderators' })
  await dialog.getByRole('textbox').fill(why)
  await dialog.getByRole('button', { name: 'Report it' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}
/** What waits at the desk: each entry's kind, and the reasons that were given. */
async function reported(moderator: Page, room: string): Promise<string[]> {
  const { items } = (await (
    await moderator.request.get(`${server.origin}/api/rooms/${room}/desk`)
  ).json()) as DeskAnswer
  return items.map(({ root, reports }) => `${root}: ${reports.map(({ reason }) => reason).join(', ')}`)
}

test('a speech is reported in the list of speeches, folded there and unfolded, and its speaker is not offered to', async () => {
  const { olgas, adas, room, ada: member, close } = await twoOfThem()
  const at = `${server.origin}/api/rooms/${room.id}`
  expect((await adas.request.put(`${at}/side`, { data: { side: 'for' } })).status()).toBe(200)
  expect((await adas.request.post(`${at}/floor`, { data: { act: 'raise-hand' } })).status()).toBe(200)
  const given = await olgas.request.post(`${at}/floor`, { data: { act: 'give', member: member.id } })
  expect(given.status()).toBe(200)
  const [olga, ada] = [await open(olgas, room.id), await open(adas, room.id)]
  await ada.getByLabel('Your speech').fill('Nobody asked the bakers.')
  await ada.getByRole('button', { name: 'Say it' }).press('Enter')
  const told = olga.getByRole('list', { name: 'Speeches' })
  await told.getByText('Nobody asked the bakers.').waitFor()
  await ada.getByRole('list', { name: 'Speeches' }).getByText('Nobody asked the bakers.').waitFor()
  expect(await ada.getByRole('button', { name: 'Report…' }).count()).toBe(0)
  await report(olga, told, 'Not about the motion.')
  expect(await reported(olga, room.id)).toEqual(['replies: Not about the motion.'])

  await told.getByRole('button', { name: 'Fold…' }).press('Enter')
  const dialog = olga.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Fold it' }).press('Enter')
  await told.getByText('Nobody asked the bakers.').waitFor({ state: 'detached' })
  await told.getByRole('button', { name: 'Unfold for all' }).press('Enter')
  await told.getByText('Nobody asked the bakers.').waitFor()
  expect(await objections(olga)).toEqual([])
  await close()
})

test('a claim and an answer are reported from their nodes in the map, and one’s own are not', async () => {
  const { olgas, adas, room, close } = await twoOfThem()
  const olga = await open(olgas, room.id, '')
  await markByKeyboard(olga, 2, 'c')
  await olga.getByText('What is it?').first().waitFor()
  await olga.getByRole('button', { name: 'Object', exact: true }).first().click()
  await olga.getByPlaceholder(/.+/).last().fill('They measured in the holidays.')
  await olga.getByRole('button', { name: 'Send' }).first().click()
  await olga.getByText('All saved').waitFor()

  const ada = await open(adas, room.id)
  const map = ada.getByRole('region', { name: 'Argument map' })
  const tree = map.getByRole('tree')
  expect(await map.getByRole('button', { name: 'Report…' }).count()).toBe(0)
  await tree.getByRole('treeitem', { name: /1 against/ }).focus()
  await ada.keyboard.press('Home')
  await report(ada, map, 'Nobody claims that.')
  await tree.getByRole('treeitem', { name: /1 against/ }).focus()
  await ada.keyboard.press('ArrowRight')
  await report(ada, map, 'They did not.')
  expect(await objections(ada)).toEqual([])
  expect(await reported(olga, room.id)).toEqual(['annotations: Nobody claims that.', 'replies: They did not.'])

  await olga.getByRole('link', { name: 'Debate' }).click()
  await olga.getByRole('treeitem', { name: /1 against/ }).focus()
  await olga.keyboard.press('Home')
  await olga.getByRole('button', { name: 'Fold…' }).waitFor()
  expect(await olga.getByRole('button', { name: 'Report…' }).count()).toBe(0)
  await close()
})
