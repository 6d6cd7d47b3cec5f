/** What a moderator does with polls, in the browser: ask one, mend it, see who is missing, close, open again, show the count. */
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { TestClient } from '../support/client.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { votedRoom } from '../support/votedRoom.ts'

const { server, browser } = await serverAndBrowser()

/** A page of somebody who is in the room already: their cookie, in a browser of their own. */
async function pageOf(cookie: string, path: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name, value] = cookie.split(/=(.*)/s) as [string, string]
  await context.addCookies([{ name, value, url: server.origin }])
  const page = await context.newPage()
  await page.goto(`${server.origin}${path}`)
  return page
}

test('a poll is asked, mended before its first ballot, closed, opened again and shown, each said to the room', async () => {
  const { owner, members, room, cast } = await votedRoom(server.origin, 2, { settings: { names: 'named' } })
  const [olga, ada] = await Promise.all([
    pageOf(owner.cookieHeader(), `/r/${room.id}`),
    pageOf(members[0]!.cookieHeader(), `/r/${room.id}`),
  ])
  await olga.getByRole('button', { name: 'Menu' }).click()
  await olga.getByRole('menuitem', { name: 'Polls' }).click()
  await olga.getByRole('button', { name: 'Ask a poll…' }).click()
  // What is missing is said beside the field, and what was typed stays.
  await olga.getByRole('textbox', { name: 'Question' }).fill('Who speeks first?')
  await olga.getByRole('button', { name: 'Open the poll' }).click()
  await olga.getByText('Write two options at least, one a line.').waitFor()
  await olga.getByRole('textbox', { name: 'Options, one a line' }).fill('Ada\nBo')
  await olga
    .getByRole('combobox', { name: 'When the count is shown' })
    .selectOption({ label: 'When a moderator shows it' })
  await olga.getByRole('button', { name: 'Open the poll' }).click()

  const asked = olga.getByRole('article', { name: 'Who speeks first?' })
  await asked.getByRole('button', { name: 'Edit', exact: true }).click()
  await olga.getByRole('textbox', { name: 'Question' }).fill('Who speaks first?')
  await olga.getByRole('button', { name: 'Save' }).click()
  const poll = olga.getByRole('article', { name: 'Who speaks first?' })
  await ada.getByRole('region', { name: 'Open poll' }).getByText('Who speaks first?').waitFor()
  await ada.getByRole('button', { name: 'Vote' }).click()
  const adas = ada.getByRole('article', { name: 'Who speaks first?' })
  await adas.getByText('Bo', { exact: true }).click()
  await adas.getByRole('button', { name: 'Cast', exact: true }).click()
  await adas.getByRole('button', { name: 'Change my ballot' }).waitFor()

  // With a ballot in it, it is neither edited nor withdrawn.
  await poll.getByText('1 of 3 have cast').waitFor()
  await poll.getByRole('button', { name: 'Edit', exact: true }).waitFor({ state: 'detached' })
  expect(await poll.getByRole('button', { name: 'Withdraw' }).count()).toBe(0)
  await poll.getByRole('button', { name: 'Who has not cast' }).click()
  await poll.getByText(/Not yet: (Moderator and Member 2|Member 2 and Moderator)\./).waitFor()
  await poll.getByRole('button', { name: 'Close the poll' }).click()
  await poll.getByRole('button', { name: 'Open again' }).click()
  await adas.getByText('Opened again after a close').waitFor()
  expect(await adas.getByRole('img').count()).toBe(0)
  await poll.getByRole('button', { name: 'Show the count' }).click()
  await adas.getByRole('img').waitFor()
  expect(await adas.getByRole('img').getAttribute('aria-label')).toContain('1')
  await cast(members[1]!, (await poll.getAttribute('data-poll')) as never, 'ada')
  await poll.getByRole('button', { name: 'Close the poll' }).click()
  await adas.getByText('Tie: “Ada” and “Bo” are level with 1 of 2 ballots each.').waitFor()
})

test('who cannot cast reads why: in a stage without ballots, and as who came after a secret poll was opened', async () => {
  const runSheet = {
    title: 'Two stages',
    stages: [
      { id: 'reading', title: 'Reading', opens: ['marks', 'classification'] },
      { id: 'voting', title: 'Voting', opens: ['marks', 'classification', 'polls'] },
    ],
  }
  const { owner, members, room, ask } = await votedRoom(server.origin, 1, { runSheet })
  const [olga, ada] = await Promise.all([
    pageOf(owner.cookieHeader(), `/r/${room.id}`),
    pageOf(members[0]!.cookieHeader(), `/r/${room.id}`),
  ])
  await olga.getByRole('button', { name: 'Menu' }).click()
  await olga.getByRole('menuitem', { name: 'Polls' }).click()
  await olga.getByRole('button', { name: 'Ask a poll…' }).click()
  await olga
    .getByText('“Reading” takes no ballots: a poll that you open now waits for a stage that does.', { exact: true })
    .waitFor()
  await ask({ question: 'Tea or not?', method: 'stance', secrecy: 'secret' })
  const bar = ada.getByRole('region', { name: 'Open poll' })
  await bar.getByRole('button', { name: 'Look at it' }).click()
  const card = ada.getByRole('article', { name: 'Tea or not?' })
  await card.getByText('Ballots are closed in “Reading”.').filter({ visible: true }).first().waitFor()
  await ada.keyboard.press('Escape')
  expect((await owner.call('POST', `/api/rooms/${room.id}/stage`, { to: 'voting' })).status).toBe(200)
  await bar.getByRole('button', { name: 'Vote' }).waitFor()

  const late = new TestClient(server.origin)
  await late.join(room.code, 'Late')
  const lates = await pageOf(late.cookieHeader(), `/r/${room.id}`)
  await lates.getByRole('region', { name: 'Open poll' }).getByRole('button', { name: 'Look at it' }).click()
  const sealed = lates.getByRole('article', { name: 'Tea or not?' })
  await sealed.getByText('its roll stays as it was then.').filter({ visible: true }).first().waitFor()
  expect(await sealed.getByRole('radio', { name: 'Agree', exact: true }).isDisabled()).toBe(true)
})

test('what claims were called before the discussion and after it stands beside each other, as bars and as a table', async () => {
  const runSheet = {
    title: 'Twice',
    stages: [
      { id: 'alone', title: 'Alone', opens: ['marks', 'classification'] },
      { id: 'again', title: 'Again', opens: ['marks', 'classification'], again: 'alone' },
    ],
  }
  const { owner, members, room, claims, cast } = await votedRoom(server.origin, 2, { runSheet })
  for (const [i, label] of ['fact', 'opinion'].entries()) await cast(members[i]!, claims[1]!.classification, label)
  expect((await owner.call('POST', `/api/rooms/${room.id}/stage`, { to: 'next' })).status).toBe(200)
  await cast(members[0]!, claims[1]!.classification, 'opinion')
  const page = await pageOf(members[0]!.cookieHeader(), `/r/${room.id}/results`)
  const called = page.getByRole('region', { name: 'What we called each claim, before and after' })
  await called.getByText('1 claim changed its leading label.').waitFor()
  const bars = await called.getByRole('img').evaluateAll(all => all.map(bar => bar.getAttribute('aria-label')))
  expect(bars).toHaveLength(2)
  await called.getByRole('button', { name: 'Table' }).click()
  const rows = await called.getByRole('row').allInnerTexts()
  expect(rows.map(row => row.split(/\s+/).join(' ')).slice(1)).toEqual([
    expect.stringMatching(/before 1 1 0 0 \S+ 0$/),
    expect.stringMatching(/after 0 2 0 0 Opinion 100$/),
  ])
})

test('a reason that should not be read is taken out by keys alone; its place says so, and the block still stops', async () => {
  const { owner, members, room, ask, cast } = await votedRoom(server.origin, 2, { settings: { names: 'named' } })
  const poll = await ask({ question: 'We meet on Mondays.', method: 'consent', secrecy: 'open' })
  await cast(members[0]!, poll, { key: 'block', reason: 'Bo is a fool.' })
  const [olga, ada] = await Promise.all([
    pageOf(owner.cookieHeader(), `/r/${room.id}`),
    pageOf(members[0]!.cookieHeader(), `/r/${room.id}`),
  ])
  for (const page of [olga, ada]) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Polls' }).click()
  }
  const [olgas, adas] = [olga, ada].map(page => page.getByRole('article', { name: 'We meet on Mondays.' }))
  await adas!.getByText('Bo is a fool.').first().waitFor()
  expect(await adas!.getByRole('button', { name: /^Remove the reason/ }).count()).toBe(0)
  // Whoever gave it changes it; another reports it where it stands, and a moderator finds it at the desk.
  expect(await adas!.getByRole('button', { name: /^Report the reason/ }).count()).toBe(0)
  const bo = await pageOf(members[1]!.cookieHeader(), `/r/${room.id}`)
  await bo.getByRole('button', { name: 'Menu' }).click()
  await bo.getByRole('menuitem', { name: 'Polls' }).click()
  await bo.getByRole('button', { name: 'Report the reason “Bo is a fool.”' }).press('Enter')
  const reporting = bo.getByRole('dialog', { name: 'Report this to the moderators' })
  await reporting.getByRole('textbox').fill('It is about me.')
  expect(await objections(bo)).toEqual([])
  await reporting.getByRole('button', { name: 'Report it' }).press('Enter')
  await reporting.waitFor({ state: 'hidden' })
  const desk = await pageOf(owner.cookieHeader(), `/r/${room.id}/desk`)
  const item = desk.getByRole('article').filter({ hasText: 'reason given with a ballot' })
  await item.getByText('Bo is a fool.').waitFor()
  await item.getByText('We meet on Mondays.').waitFor()
  await item.getByText('It is about me.').waitFor()
  expect(await item.getByRole('button', { name: /^(Hide|Write to them)/ }).count()).toBe(0)
  await item.getByRole('button', { name: 'Keep' }).waitFor()
  expect(await objections(desk, { exclude: 'iframe' })).toEqual([])
  await item.getByRole('button', { name: 'Remove…' }).press('Enter')
  const sure = desk.getByRole('dialog', { name: 'Remove this for good' })
  await sure.getByRole('radio', { name: 'unkind' }).check()
  await sure.getByRole('button', { name: 'Remove it' }).press('Enter')
  await sure.getByRole('button', { name: 'Really remove it' }).press('Enter')
  await item.waitFor({ state: 'detached' })
  // Only who gave it is told.
  for (const [page, says] of [
    [ada, /The reason you gave with your ballot: We meet on Mondays\..*Because: unkind/s],
    [bo, /You have not written anything yet\./],
  ] as const) {
    await page.goto(`${server.origin}/r/${room.id}`)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'My contributions' }).click()
    await page.getByRole('dialog').filter({ hasText: says }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Polls' }).click()
  }
  for (const card of [olgas!, adas!]) {
    await card.getByText('Removed by a moderator', { exact: true }).waitFor()
    await card.getByText('So far: Stopped by 1 block: [removed by a moderator]').waitFor()
    await card.getByText('Bo is a fool.').first().waitFor({ state: 'detached' })
  }
})
