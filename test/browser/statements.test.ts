/** A joint statement on three screens: two of a side write it together, the other side sees none of it until it is published. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import { objections } from '../support/axe.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'
const SHEET = {
  name: 'together',
  stages: [
    { id: 'write', title: 'Write', opens: ['statements'], words: 12 },
    { id: 'read', title: 'Read' },
  ],
}

async function join(code: string, room: string, name: string, side: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.request.post(`${server.origin}/api/join`, { data: { code, name } })
  await context.request.put(`${server.origin}/api/rooms/${room}/side`, { data: { side } })
  return context
}
async function open(context: BrowserContext, room: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(`${server.origin}/r/${room}/debate`)
  return { page, complaints }
}
/** What the statement's own editor says of its words; the top bar says the same words of the room. */
const saved = (page: Page, side: string) =>
  page.getByRole('article', { name: `Joint statement, ${side}` }).getByText('All saved')
const box = (page: Page, side: string) => page.getByRole('textbox', { name: `Joint statement, ${side}` })
async function write(page: Page, side: string, words: string): Promise<void> {
  await box(page, side).click()
  await page.keyboard.insertText(words)
  await box(page, side).getByText(words).waitFor()
  await saved(page, side).waitFor()
}

test('a side writes together, the other side reads it once its stage is over, and words that came too late can be copied', async () => {
  const olgas = await browser.newContext()
  const made = await olgas.request.post(`${server.origin}/api/rooms`, {
    data: {
      name: 'Olga',
      article: { source: { kind: 'text', text: TEXT } },
      motion: { sentence: 'The council was right.' },
      runSheet: SHEET,
    },
  })
  const { room } = (await made.json()) as EntryAnswer
  const contexts = await Promise.all([
    join(room.code!, room.id, 'Ada', 'against'),
    join(room.code!, room.id, 'Ben', 'against'),
    join(room.code!, room.id, 'Cy', 'for'),
  ])
  const [ada, ben, cy] = await Promise.all(contexts.map(context => open(context, room.id)))

  // What comes next stands in the top bar and in the debate.
  await ada!.page.getByText('Next stage: Read').nth(1).waitFor()
  await box(ada!.page, 'Against').click()
  await ada!.page.keyboard.insertText('Nobody asked the bakers.')
  const bens = box(ben!.page, 'Against')
  await bens.getByText('Nobody asked the bakers.').waitFor()
  await bens.locator('.caret').getByText('Ada').waitFor()
  await bens.click()
  await ben!.page.keyboard.press('Control+End')
  await ben!.page.keyboard.press('Enter')
  await ben!.page.keyboard.type('مرحبا nor us')
  const adas = box(ada!.page, 'Against')
  await adas.getByText('مرحبا nor us').waitFor()
  expect(
    await adas
      .locator('.cm-line')
      .nth(1)
      .evaluate(line => getComputedStyle(line).direction),
  ).toBe('rtl')
  await ada!.page.getByText('7 of 12 words').waitFor()
  await saved(ada!.page, 'Against').waitFor()
  // What is typed fast is no row of the record for each letter.
  const record = await olgas.request.get(`${server.origin}/api/rooms/${room.id}/record`)
  const rows = ((await record.json()) as { kind: string; member: string; group: string }[]).filter(
    ({ kind, member, group }) => kind === 'update' && member !== '' && group !== '',
  )
  expect(rows.length).toBeLessThan('\nمرحبا nor us'.length)
  expect(await objections(ada!.page)).toEqual([])

  // One's own undo takes back one's own words alone.
  await ada!.page.getByRole('button', { name: 'Undo your last change' }).click()
  await bens.getByText('Nobody asked the bakers.').waitFor({ state: 'hidden' })
  // Ada's caret goes with her focus, and its name with it.
  await expect.poll(async () => (await bens.innerText()).trim()).toBe('مرحبا nor us')
  await box(cy!.page, 'For').waitFor()
  expect(await cy!.page.locator('body').innerText()).not.toContain('nor us')

  // What is typed without a network goes out when the stage is over: it is refused, and stays to be copied.
  await contexts[0]!.setOffline(true)
  await ada!.page.getByText('Offline: kept on this device').waitFor()
  await adas.click()
  await ada!.page.keyboard.press('Control+Home')
  await ada!.page.keyboard.type('Too late: ')
  await adas.getByText('Too late: ').waitFor()
  await olgas.request.post(`${server.origin}/api/rooms/${room.id}/stage`, { data: { to: 'next' } })
  await cy!.page.getByRole('article', { name: 'Joint statement, Against' }).getByText('مرحبا nor us').waitFor()
  await cy!.page.getByText('Written by Ben').waitFor()
  await contexts[0]!.setOffline(false)
  const kept = ada!.page.getByRole('alert', { name: 'What you had here was not saved' })
  await kept.getByText('Too late: ').waitFor()
  await ada!.page.reload()
  await kept.getByText('Too late: ').waitFor()
  await kept.getByRole('button', { name: 'Throw it away' }).click()
  await kept.waitFor({ state: 'hidden' })
  const statement = ada!.page.getByRole('article', { name: 'Joint statement, Against' })
  await statement.getByText('Frozen with its stage; everyone reads it.').waitFor()
  expect(await statement.innerText()).not.toContain('Too late')

  const refused = (complaints: string[]) => complaints.filter(text => /Content Security|Trusted|violates/i.test(text))
  for (const { complaints } of [ada!, ben!, cy!]) expect(refused(complaints)).toEqual([])
  await Promise.all([olgas, ...contexts].map(context => context.close()))
})

test('a moderator reads along, takes out what stands there, and publishes before the stage is over; replay shows how it grew', async () => {
  const olgas = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const made = await olgas.request.post(`${server.origin}/api/rooms`, {
    data: {
      name: 'Olga',
      article: { source: { kind: 'text', text: TEXT } },
      motion: { sentence: 'The council was right.' },
      runSheet: SHEET,
    },
  })
  const { room } = (await made.json()) as EntryAnswer
  const contexts = await Promise.all([
    join(room.code!, room.id, 'Ada', 'against'),
    join(room.code!, room.id, 'Cy', 'for'),
  ])
  const [olga, ada, cy] = await Promise.all([olgas, ...contexts].map(context => open(context, room.id)))
  const statement = olga!.page.getByRole('article', { name: 'Joint statement, Against' })
  const acts = statement.getByRole('button', { name: 'What to do with this statement' })
  // Nothing stands there yet: nothing is reported, until there is something, without the page being opened anew.
  const reports = olga!.page.getByRole('menuitem', { name: 'Report…' })
  await acts.press('Enter')
  await olga!.page.getByRole('menuitem', { name: 'Publish it now' }).waitFor()
  expect(await reports.count()).toBe(0)
  await olga!.page.keyboard.press('Escape')
  await write(ada!.page, 'Against', 'Something rude.')
  await acts.press('Enter')
  await reports.waitFor()
  await olga!.page.keyboard.press('Escape')

  expect(await ada!.page.getByRole('button', { name: 'What to do with this statement' }).count()).toBe(0)
  await statement.getByRole('button', { name: 'Read along' }).click()
  await statement.getByText('Something rude.').waitFor()
  await acts.press('Enter')
  await olga!.page.getByRole('menuitem', { name: 'Remove what stands here…' }).press('Enter')
  const dialog = olga!.page.getByRole('dialog', { name: 'Remove this for good' })
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Remove it' }).click()
  await dialog.getByRole('button', { name: 'Really remove it' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await box(ada!.page, 'Against').getByText('Something rude.').waitFor({ state: 'hidden' })

  await write(ada!.page, 'Against', 'Nobody asked the bakers.')
  await acts.press('Enter')
  await olga!.page.getByRole('menuitem', { name: 'Publish it now' }).press('Enter')
  const theirs = cy!.page.getByRole('article', { name: 'Joint statement, Against' })
  await theirs.getByText('Nobody asked the bakers.').waitFor()
  await theirs.getByText('Published by a moderator; everyone reads it.').waitFor()
  await theirs.getByText('A moderator removed what stood here earlier.').waitFor()
  await box(ada!.page, 'Against').waitFor({ state: 'hidden' })
  expect(await objections(olga!.page)).toEqual([])

  // Who reads it reports it where it stands; its writer is not offered to, and learns what was removed.
  expect(await ada!.page.getByRole('button', { name: 'What to do with this statement' }).count()).toBe(0)
  await theirs.getByRole('button', { name: 'What to do with this statement' }).press('Enter')
  await cy!.page.getByRole('menuitem', { name: 'Report…' }).press('Enter')
  const reporting = cy!.page.getByRole('dialog', { name: 'Report this to the moderators' })
  await reporting.getByRole('textbox').fill('The bakers were asked.')
  await reporting.getByRole('button', { name: 'Report it' }).press('Enter')
  await reporting.waitFor({ state: 'hidden' })
  await olga!.page.goto(`${server.origin}/r/${room.id}/desk`)
  const item = olga!.page.getByRole('article').filter({ hasText: 'joint statement' })
  await item.getByText('Nobody asked the bakers.').waitFor()
  await item.getByText('The bakers were asked.').waitFor()
  expect(await item.getByRole('link', { name: 'Write, Against' }).getAttribute('href')).toBe(`/r/${room.id}/debate`)
  await item.getByRole('button', { name: 'Remove…' }).waitFor()
  expect(await objections(olga!.page, { exclude: 'iframe' })).toEqual([])
  await item.getByRole('button', { name: 'Keep' }).press('Enter')
  await item.waitFor({ state: 'detached' })
  await ada!.page.getByRole('button', { name: 'Menu' }).click()
  await ada!.page.getByRole('menuitem', { name: 'My contributions' }).click()
  const own = ada!.page.getByRole('dialog', { name: 'My contributions' })
  await own.getByText('A joint statement you wrote in: Write, Against').waitFor()
  await own.getByRole('button', { name: 'Appeal' }).waitFor()
  expect(await objections(ada!.page)).toEqual([])

  await ada!.page.goto(`${server.origin}/r/${room.id}/replay`)
  await ada!.page.getByRole('region', { name: 'Replay' }).getByRole('combobox').last().selectOption({ label: 'Debate' })
  const then = ada!.page.getByRole('article', { name: 'Joint statement, Against' })
  const scale = ada!.page.getByRole('slider')
  await scale.press('End')
  await then.getByText('Nobody asked the bakers.').waitFor()
  await scale.press('Home')
  await then.waitFor({ state: 'hidden' })
  expect(await ada!.page.locator('body').innerText()).not.toContain('rude')
  await Promise.all([olgas, ...contexts].map(context => context.close()))
})
