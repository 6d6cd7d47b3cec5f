/** The debate view: sides, hands and the floor by keyboard alone, speeches, and the argument map rooted in the article. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import { objections } from '../support/axe.ts'
import { hasCome, markByKeyboard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'
const SHEET = {
  name: 'turns',
  stages: [
    {
      id: 'speak',
      title: 'Speak',
      opens: ['marks', 'replies', 'speaking'],
      floor: { order: 'moderator', seconds: 90 },
    },
  ],
}

async function makeRoom(
  context: BrowserContext,
  { names = 'named', runSheet = SHEET }: { names?: 'named' | 'pseudonymous'; runSheet?: object } = {},
): Promise<EntryAnswer> {
  const answer = await context.request.post(`${server.origin}/api/rooms`, {
    data: {
      name: 'Olga',
      article: { source: { kind: 'text', text: TEXT } },
      motion: {
        sentence: 'The council was right.',
        sides: [
          { key: 'for', label: 'For' },
          { key: 'against', label: 'Against' },
        ],
      },
      runSheet,
      settings: { names },
    },
  })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as EntryAnswer
}
async function open(context: BrowserContext, room: string, view = 'debate'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.origin}/r/${room}${view && `/${view}`}`)
  await page.getByRole('region', { name: 'Stage' }).waitFor()
  return page
}
test('by keyboard alone: a side, a hand, the floor from the moderator, a speech, and the end of it', async () => {
  const [olgas, adas] = [await browser.newContext(), await browser.newContext()]
  const { room } = await makeRoom(olgas)
  await adas.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: 'Ada' } })
  const [olga, ada] = [await open(olgas, room.id), await open(adas, room.id)]
  await ada.getByRole('heading', { name: 'The council was right.' }).waitFor()

  await ada.getByRole('button', { name: 'Take a side' }).focus()
  await ada.keyboard.press('Enter')
  await ada.getByRole('menuitemradio', { name: 'Against' }).focus()
  await ada.keyboard.press('Enter')
  await olga.getByRole('list', { name: 'Sides' }).getByText('1 undecided').waitFor()

  // What cannot be done says why to whoever presses it: a finger has no hover.
  // Two sentences in one instant are both there to be heard.
  const heard = await olga.getByRole('button', { name: 'Next speaker' }).evaluate((button: HTMLElement) => {
    button.click()
    button.click()
    return [...document.querySelectorAll('[role=status] p')].map(one => one.textContent)
  })
  expect(heard.filter(said => said === 'No hand is raised.')).toHaveLength(2)

  await ada.getByRole('button', { name: 'Raise your hand' }).focus()
  await ada.keyboard.press('Enter')
  const hands = olga.getByRole('list', { name: 'Raised hands' })
  await hands.getByText('Ada').waitFor()
  expect(await objections(olga)).toEqual([])
  await olga.getByRole('button', { name: 'What to do with Ada’s hand' }).focus()
  await olga.keyboard.press('Enter')
  await olga.getByRole('menuitem', { name: 'Give the floor' }).focus()
  await olga.keyboard.press('Enter')

  const speech = ada.getByLabel('Your speech')
  await speech.waitFor()
  await ada.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  const left = await Promise.all(
    [olga, ada].map(
      async page => (await page.getByRole('timer', { name: 'Time left of this speech' }).innerText()).split('\n')[0]!,
    ),
  )
  for (const one of left) expect(one).toMatch(/^01:(30|[012]\d)$/)
  expect(await olga.getByLabel('Your speech').count()).toBe(0)
  await ada.keyboard.type('Nobody asked the bakers.')
  await hasCome(ada, 'RoomKeys')
  await ada.getByRole('button', { name: 'Say it' }).focus()
  await ada.keyboard.press('Enter')
  await ada.getByRole('status').filter({ hasText: 'Speech sent.' }).waitFor()
  const told = olga.getByRole('list', { name: 'Speeches' })
  await told.getByText('Nobody asked the bakers.').waitFor()
  expect(await objections(ada)).toEqual([])
  for (const page of [olga, ada]) await page.emulateMedia({ colorScheme: 'dark' })
  expect(await objections(ada)).toEqual([])

  await ada.getByRole('button', { name: 'I have finished' }).focus()
  await ada.keyboard.press('Enter')
  await speech.waitFor({ state: 'hidden' })
  await told.getByText(/Speak · 0\d:\d\d/).waitFor()
  await olga.getByText('Nobody has the floor.').waitFor()
  await olgas.close()
  await adas.close()
})

test('a moderator gives one member a side from the list of members, and that member’s page has it', async () => {
  const viewport = { width: 1440, height: 900 }
  const [olgas, adas] = await Promise.all([1, 2].map(() => browser.newContext({ viewport })))
  const { room } = await makeRoom(olgas!)
  await adas!.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: 'Ada' } })
  const [olga, ada] = [await open(olgas!, room.id), await open(adas!, room.id)]
  await olga.goto(`${server.origin}/r/${room.id}/desk`)
  const people = olga.getByRole('region', { name: /^Roster/ })
  const menu = people.getByRole('button', { name: 'Moderate Ada' })
  await menu.press('Enter')
  expect(await olga.getByRole('menuitemradio', { name: 'No side' }).getAttribute('aria-checked')).toBe('true')
  // The transcript beside it is a page of its own.
  expect(await objections(olga, { exclude: 'iframe' })).toEqual([])
  await olga.getByRole('menuitemradio', { name: 'Against' }).press('Enter')
  await people.getByRole('listitem').filter({ hasText: 'Ada' }).getByText('Against').first().waitFor()
  await ada.getByRole('button', { name: 'Your side' }).press('Enter')
  await ada.getByRole('menuitemradio', { name: 'Against', checked: true }).waitFor()
  await ada.getByText('A moderator has given the sides out: yours stays as it is.').first().waitFor()
  await Promise.all([olgas!, adas!].map(context => context.close()))
})

test('the map is rooted in the sentences, walked by arrows, and leads back to its sentence', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const { room } = await makeRoom(context)
  const page = await open(context, room.id, '')
  await markByKeyboard(page, 2, 'c')
  await page.getByText('What is it?').first().waitFor()
  await page.getByRole('button', { name: 'Object', exact: true }).first().click()
  await page.getByPlaceholder(/.+/).last().fill('They measured in the holidays.')
  await page.getByRole('button', { name: 'Send' }).first().click()
  await page.getByText('They measured in the holidays.').first().waitFor()

  await page.getByRole('link', { name: 'Debate' }).click()
  const tree = page.getByRole('tree', { name: 'Argument map' })
  const claim = tree.getByRole('treeitem', { name: /1 against/ })
  await claim.focus()
  await page.keyboard.press('ArrowRight')
  const objection = tree.getByRole('treeitem', { name: /^objects Olga ?They measured in the holidays\.$/ })
  expect(await objection.evaluate(element => element === document.activeElement)).toBe(true)
  expect(await tree.locator('path[data-bearing="against"]').count()).toBe(1)
  // The node's sentence glows with it, and leads back to the claim's node.
  await page
    .getByRole('status')
    .locator('mark', { hasText: 'The council measured the traffic for three weeks.' })
    .waitFor()
  expect(await claim.getAttribute('data-lit')).toBe('true')
  await page.getByRole('status').getByRole('button').press('Enter')
  expect(await claim.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowRight')
  expect(await objections(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/a\/[0-9A-Z]{26}$/)
  await page.getByText('They measured in the holidays.').first().waitFor()
  // And from the sentence's card to its node.
  await page.getByRole('button', { name: 'More', exact: true }).first().press('Enter')
  await page.getByRole('menuitem', { name: 'Show in the argument map' }).press('Enter')
  await tree.locator('[data-chosen="true"]').getByText('The council measured').waitFor()
  await context.close()
})

test('where the stage asks for it, an objection first restates by keyboard, and waits until who is restated calls it fair', async () => {
  const viewport = { width: 1440, height: 900 }
  const [olgas, adas] = await Promise.all([1, 2].map(() => browser.newContext({ viewport })))
  const stage = { id: 'rebut', title: 'Rebut', opens: ['marks', 'replies'], restateSeconds: 300 }
  const { room } = await makeRoom(olgas!, { runSheet: { name: 'rebuttals', stages: [stage] } })
  await adas!.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: 'Ada' } })
  const [olga, ada] = [await open(olgas!, room.id, ''), await open(adas!, room.id, '')]
  await markByKeyboard(olga, 2, 'c')
  const statement = olga.getByRole('textbox', { name: 'Statement' })
  await statement.fill('The council acted rightly')
  await statement.press('Enter')
  await olga.keyboard.press('Escape')

  await ada.getByText('The council acted rightly').first().click()
  await ada.getByRole('button', { name: 'Object', exact: true }).press('Enter')
  await ada.getByText('Before you object, say in your own words what Olga says.').waitFor()
  await ada.keyboard.type('They did what the law asks.')
  await ada.keyboard.press('Enter')
  await ada.getByText('Your restatement waits for Olga’s answer.').waitFor()
  expect(await ada.getByRole('timer', { name: 'Time left for the answer' }).first().innerText()).toMatch(/^0[45]:\d\d$/)
  await ada.keyboard.type('They never asked the bakers.')
  await ada.keyboard.press('Enter')
  const send = ada.getByRole('button', { name: /^Send/ })
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  expect(await objections(ada)).toEqual([])

  // Olga is told on whatever page she is.
  await olga.getByText('Ada restates what you said. Is it fair?').waitFor()
  expect(await objections(olga)).toEqual([])
  await olga.getByRole('button', { name: 'Not yet' }).press('Enter')
  await ada.getByText('Olga says: not yet. Word your restatement anew.').waitFor()
  const field = ada.getByRole('textbox', { name: 'Word it anew…' })
  await field.fill('They weighed the noise against the trade, as the law asks.')
  await field.press('Enter')
  await olga.getByText('They weighed the noise against the trade').first().waitFor()
  await olga.getByRole('button', { name: 'Show it' }).press('Enter')
  const thread = olga.getByRole('list', { name: 'Thread' })
  await thread.getByText('Is this what you say?').waitFor()
  await thread.getByRole('button', { name: 'Fair' }).press('Enter')
  await ada.getByText('Olga calls your restatement fair. Now object.').waitFor()
  await ada.getByRole('textbox', { name: 'Say what speaks against it…' }).fill('They never asked the bakers.')
  await ada.keyboard.press('Enter')
  await thread.getByText('They never asked the bakers.').waitFor()
  expect(await ada.getByRole('list', { name: 'Thread' }).getByText('Olga calls it fair').count()).toBe(1)
  await Promise.all([olgas!, adas!].map(context => context.close()))
})

test('the wall says which side has the floor and which is next, and nobody’s name', async () => {
  const [olgas, adas, bens] = await Promise.all([1, 2, 3].map(() => browser.newContext()))
  const { room, member } = await makeRoom(olgas!, { names: 'pseudonymous' })
  const names = [member.name]
  for (const [context, side] of [
    [adas!, 'against'],
    [bens!, 'for'],
  ] as const) {
    const joined = await context.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: side } })
    names.push(((await joined.json()) as EntryAnswer).member.name)
    const at = `${server.origin}/api/rooms/${room.id}`
    expect((await context.request.put(`${at}/side`, { data: { side } })).status()).toBe(200)
    expect((await context.request.post(`${at}/floor`, { data: { act: 'raise-hand' } })).status()).toBe(200)
  }
  const wall = await olgas!.newPage()
  const awake = await wishesToStayAwake(wall)
  await wall.goto(`${server.origin}/r/${room.id}/wall`)
  const floor = wall.getByRole('region', { name: 'The floor' })
  await floor.getByText('The floor is free.').waitFor()
  await olgas!.request.post(`${server.origin}/api/rooms/${room.id}/floor`, { data: { act: 'give' } })
  await floor.getByText('Has the floor: Against').waitFor()
  await floor.getByText('Next: For').waitFor()
  expect(await floor.getByRole('timer').innerText()).toMatch(/^01:(30|[012]\d)$/)
  const shown = await wall.locator('body').innerText()
  for (const name of names) expect(shown).not.toContain(name)
  expect(await awake()).toEqual(['screen'])
  expect(await objections(wall)).toEqual([])
  await Promise.all([olgas!, adas!, bens!].map(context => context.close()))
})

/** What a page asks of the device that a test browser has not got: to keep the screen on. */
async function wishesToStayAwake(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const asked: string[] = []
    const request = (kind: string) =>
      Promise.resolve({ release: () => Promise.resolve() }).finally(() => asked.push(kind))
    Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request } })
    Object.assign(window, { asked })
  })
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
}

test('who asked for it is called by the device when they get the floor, and nobody else is', async () => {
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext()))
  for (const context of contexts)
    await context.addInitScript(() => {
      const calls: string[] = []
      Object.assign(window, { calls })
      Navigator.prototype.vibrate = () => calls.push('vibration') > 0
      const { start } = OscillatorNode.prototype
      OscillatorNode.prototype.start = function (at) {
        calls.push('note')
        start.call(this, at)
      }
    })
  const [olgas, adas, bens] = contexts as [BrowserContext, BrowserContext, BrowserContext]
  const { room } = await makeRoom(olgas)
  await adas.addInitScript(() => {
    for (const way of ['sound', 'vibration']) localStorage.setItem(`parley:${way}`, 'on')
  })
  for (const [context, name] of [
    [adas, 'Ada'],
    [bens, 'Ben'],
  ] as const) {
    await context.request.post(`${server.origin}/api/join`, { data: { code: room.code, name } })
    const at = `${server.origin}/api/rooms/${room.id}/floor`
    expect((await context.request.post(at, { data: { act: 'raise-hand' } })).status()).toBe(200)
  }
  const [ada, ben] = [await open(adas, room.id, ''), await open(bens, room.id)]
  const calls = (page: Page) => page.evaluate(() => (window as unknown as { calls: string[] }).calls.toSorted())
  expect(await calls(ada)).toEqual([])
  // A browser lets no page sound that nobody has touched.
  await ada.locator('main').click({ position: { x: 5, y: 5 } })
  const give = () => olgas.request.post(`${server.origin}/api/rooms/${room.id}/floor`, { data: { act: 'give' } })
  await give()
  await expect.poll(() => calls(ada)).toEqual(['note', 'note', 'vibration'])
  await give()
  await ben.getByLabel('Your speech').waitFor()
  expect(await calls(ben)).toEqual([])
  await Promise.all(contexts.map(context => context.close()))
})

test('who words a claim as another is worded is told so, and comes to the other without losing a word', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const { room } = await makeRoom(context)
  const page = await open(context, room.id, '')
  await markByKeyboard(page, 2, 'c')
  const statement = page.getByRole('textbox', { name: 'Statement' })
  await statement.fill('The council acted rightly')
  await statement.press('Enter')
  await page.getByText('The council acted rightly').first().waitFor()
  await page.keyboard.press('Escape')
  await markByKeyboard(page, 3, 'c')
  const isAlike = page.getByText('Nearly the same was claimed already:')
  await statement.fill('the Council acted rightly!')
  await isAlike.waitFor()
  await statement.fill('The bakers were asleep')
  await isAlike.waitFor({ state: 'hidden' })
  await statement.fill('the Council acted rightly!')
  await isAlike.waitFor()
  await page.getByRole('link', { name: 'The council acted rightly' }).click()
  await page.waitForURL(/\/a\/[0-9A-Z]{26}$/)
  await page.getByText('the Council acted rightly!').first().waitFor()
  await context.close()
})

test('a moderator merges two claims that say the same: one node with both authors, each ballot once, and parts them again', async () => {
  const viewport = { width: 1440, height: 900 }
  const [olgas, adas] = await Promise.all([1, 2].map(() => browser.newContext({ viewport })))
  const stage = { id: 'all', title: 'Read', opens: ['marks', 'replies', 'classification'] }
  const { room } = await makeRoom(olgas!, { runSheet: { name: 'reading', stages: [stage] } })
  await adas!.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: 'Ada' } })
  const [olga, ada] = [await open(olgas!, room.id, ''), await open(adas!, room.id, '')]
  for (const [page, sentence, words, label] of [
    [olga, 2, 'The council acted rightly', 'Opinion'],
    [ada, 3, 'The Council acted rightly!', 'Fact'],
  ] as const) {
    await markByKeyboard(page, sentence, 'c')
    await page.getByRole('textbox', { name: 'Statement' }).fill(words)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: label }).first().click()
    await page.getByText('1 of 1').first().waitFor()
  }
  await ada.getByRole('button', { name: 'Object', exact: true }).first().click()
  await ada.getByRole('textbox', { name: 'Say what speaks against it…' }).fill('They never asked the bakers.')
  await ada.keyboard.press('Enter')

  // Olga's open card says that another one is worded alike.
  await olga.getByText('Worded nearly alike:').waitFor()
  // In line with what stands below it on the card.
  const left = async (words: string) => (await olga.getByText(words).first().boundingBox())!.x
  expect(await left('Worded nearly alike:')).toBe(await left('What is it?'))
  await olga.getByRole('button', { name: 'Merge…' }).press('Enter')
  const dialog = olga.getByRole('dialog', { name: 'Merge this claim into another' })
  expect(await dialog.getByRole('radio', { name: /The Council acted rightly!/ }).isChecked()).toBe(true)
  expect(await objections(olga)).toEqual([])
  await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await olga.getByText('Its ballots are counted there.').waitFor()
  // Both ballots count in Ada's claim; each sees the own one there.
  await ada.getByText('Merged into this one:').waitFor()
  await ada.getByText('by Olga').waitFor()
  await ada
    .getByText(/lead together, with 1 of 2 each\./)
    .first()
    .waitFor()

  await ada.getByRole('link', { name: 'Debate' }).click()
  const tree = ada.getByRole('tree', { name: 'Argument map' })
  await tree.getByRole('treeitem', { name: /The Council acted rightly!.*by Ada and Olga.*1 against/ }).waitFor()
  expect(await tree.getByRole('treeitem', { level: 1 }).count()).toBe(1)

  await olga.getByRole('button', { name: 'More', exact: true }).first().click()
  await olga.getByRole('menuitem', { name: 'Part from the other claim' }).click()
  await olga.getByText('Worded nearly alike:').waitFor()
  await tree
    .getByRole('treeitem', { name: /The council acted rightly/ })
    .first()
    .waitFor()
  await expect.poll(() => tree.getByRole('treeitem', { level: 1 }).count()).toBe(2)
  await Promise.all([olgas!, adas!].map(context => context.close()))
})
