/** Leading a room through its course: one press for everybody, two presses at once for one step, and time that stops and grows. */
import type { BrowserContext, Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import { objections } from '../support/axe.ts'
import { markByKeyboard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'
const SHEET = {
  name: 'short',
  stages: [
    { id: 'read', title: 'Read', prompt: 'Read it once.', seconds: 600, opens: ['marks'] },
    { id: 'talk', title: 'Talk', prompt: 'Say what follows.', seconds: 300, opens: ['replies'] },
    { id: 'look', title: 'Look back' },
  ],
}

async function makeRoom(context: BrowserContext, runSheet: object = SHEET): Promise<EntryAnswer> {
  const answer = await context.request.post(`${server.origin}/api/rooms`, {
    data: { name: 'Olga', article: { source: { kind: 'text', text: TEXT } }, runSheet },
  })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as EntryAnswer
}
const open = async (context: BrowserContext, room: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${server.origin}/r/${room}`)
  await page.getByRole('region', { name: 'Stage' }).waitFor()
  return page
}
const titleOf = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Stage' }).getByRole('heading', { name: title }).waitFor()

test('a moderator leads on with one press, everybody’s page follows, and a participant has no such button', async () => {
  const [olgas, adas] = [await browser.newContext(), await browser.newContext()]
  const { room } = await makeRoom(olgas)
  await adas.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: 'Ada' } })
  const [olga, ada] = [await open(olgas, room.id), await open(adas, room.id)]
  const wall = await olgas.newPage()
  await wall.goto(`${server.origin}/r/${room.id}/wall`)
  await wall.getByText('Next stage: Talk').waitFor()
  const next = olga.getByRole('button', { name: 'Next: Talk' })
  await next.focus()
  await olga.getByText('5 minutes · Open: replies').waitFor()
  await ada.getByText('Next stage: Talk').waitFor()
  expect(await ada.getByRole('button', { name: /^Next:/ }).count()).toBe(0)
  expect(await objections(olga)).toEqual([])
  await olga.keyboard.press('Enter')
  await titleOf(olga, 'Talk')
  await titleOf(ada, 'Talk')
  for (const page of [ada, wall]) await page.getByText('Next stage: Look back').waitFor()
  await ada.getByRole('status').filter({ hasText: 'The room is now in “Talk”. Say what follows.' }).waitFor()

  await olga.getByRole('button', { name: 'Lead the stage' }).click()
  await olga.getByRole('menuitemradio', { name: /^Read/ }).click()
  await titleOf(ada, 'Read')
  await olgas.close()
  await adas.close()
})

test('two moderators who press at once lead the room on by one stage, and the slower one is told kindly', async () => {
  const context = await browser.newContext()
  const { room } = await makeRoom(context)
  const [first, second] = [await open(context, room.id), await open(context, room.id)]
  // The second page had not heard of the move when it asked for the same one, and hears of it before its answer comes.
  const holdBack = async (route: Route) => {
    await first.getByRole('button', { name: 'Next: Talk' }).click()
    await titleOf(second, 'Talk')
    await route.continue()
  }
  await second.route('**/stage', holdBack, { times: 1 })
  await second.getByRole('button', { name: 'Next: Talk' }).click()
  await second.getByRole('status').filter({ hasText: 'Somebody was faster' }).waitFor()
  await titleOf(second, 'Talk')
  await titleOf(first, 'Talk')
  await context.close()
})

test('the time stops for everyone, goes on, and grows by a minute', async () => {
  const context = await browser.newContext()
  const { room } = await makeRoom(context)
  const page = await open(context, room.id)
  const lead = page.getByRole('button', { name: 'Lead the stage' })
  await lead.click()
  await page.getByRole('menuitem', { name: 'Stop the time' }).click()
  await page.getByText('The time stands still').first().waitFor()
  const held = await page.getByRole('timer').innerText()
  expect(held).toMatch(/^(10:00|09:\d\d)$/)
  await lead.click()
  await page.getByRole('menuitem', { name: '1 minute more' }).click()
  await page
    .getByRole('timer')
    .filter({ hasText: /^10:\d\d$|^11:00$/ })
    .waitFor()
  await lead.click()
  await page.getByRole('menuitem', { name: 'Let the time go on' }).click()
  await page.getByText('The time stands still').waitFor({ state: 'hidden' })
  await page
    .getByRole('timer')
    .filter({ hasText: /left\s*10:\d\d/ })
    .waitFor()
  await context.close()
})

test('what a stage asks at least is counted for each, who leads sees how many are done, and then it goes on by itself', async () => {
  const viewport = { width: 1440, height: 900 }
  const [olgas, adas, bens] = await Promise.all([1, 2, 3].map(() => browser.newContext({ viewport })))
  const { room } = await makeRoom(olgas!, {
    name: 'counted',
    stages: [
      {
        id: 'read',
        title: 'Read',
        opens: ['marks'],
        visibility: 'own',
        minimums: { claims: 2 },
        advance: { done: 100 },
      },
      { id: 'talk', title: 'Talk', opens: ['replies'] },
    ],
  })
  for (const [context, name] of [
    [adas!, 'Ada'],
    [bens!, 'Ben'],
  ] as const)
    await context.request.post(`${server.origin}/api/join`, { data: { code: room.code, name } })
  await olgas!.clock.install()
  const [olga, ada, ben] = await Promise.all([olgas!, adas!, bens!].map(context => open(context, room.id)))
  const bar = (page: Page) => page.getByRole('region', { name: 'Stage' })
  await bar(olga!).getByText('0 of 2 are done').waitFor()

  // Each is told who reads what they write.
  await bar(ada!).getByText('Only moderators see what you write until it ends').waitFor()
  await bar(olga!).getByText('Others’ new entries are unseen until it ends').first().waitFor()

  await bar(ada!).getByText('0 of 2 claims').waitFor()
  expect(await bar(ada!).getByText('are done').count()).toBe(0)
  await markByKeyboard(ada!, 2, 'c')
  await ada!.keyboard.press('Escape')
  await bar(ada!).getByText('1 of 2 claims').waitFor()
  await markByKeyboard(ada!, 3, 'c')
  await ada!.keyboard.press('Escape')
  await bar(ada!).getByText('2 of 2 claims').waitFor()
  await ada!.getByRole('status').filter({ hasText: 'You have done what this stage asks.' }).waitFor()
  // What another has done is not one's own.
  await bar(ben!).getByText('0 of 2 claims').waitFor()
  // Her page asks every five seconds.
  await olgas!.clock.fastForward(5000)
  await bar(olga!).getByText('1 of 2 are done').waitFor()
  expect(await objections(ada!)).toEqual([])

  for (const sentence of [2, 3]) {
    await markByKeyboard(ben!, sentence, 'c')
    await ben!.keyboard.press('Escape')
  }
  for (const page of [olga!, ada!, ben!]) await titleOf(page, 'Talk')
  for (const words of ['2 of 2 claims', 'Only moderators see what you write until it ends'])
    await bar(ada!).getByText(words).waitFor({ state: 'hidden' })
  await Promise.all([olgas!, adas!, bens!].map(context => context.close()))
})
