/** Choosing the course of a room: one of the library, or a sheet written on the page, mistakes and all. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

async function beginRoom(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server.origin}/new`)
  await page.getByLabel('The text', { exact: true }).fill('The council measured the traffic. It was right to do so.')
  await page.getByLabel('Your name').fill('Olga')
  await page.locator('summary').filter({ hasText: 'Course' }).click()
  return page
}

test('a room takes a course of the library: it is shown whole before, and begins with its first stage', async () => {
  const page = await beginRoom()
  await page.getByRole('radio', { name: /^Oxford debate/ }).check()
  const course = page.getByRole('list', { name: 'The course of Oxford debate' })
  expect(await course.getByRole('listitem').count()).toBe(9)
  await course.getByText('Restate the other side’s best point before you object to it.').waitFor()
  expect(await objections(page)).toEqual([])
  await page.getByRole('button', { name: 'Open the room' }).click()
  const stage = page.getByRole('region', { name: 'Stage' })
  await stage.getByText('1 of 9').waitFor()
  await stage.getByRole('heading', { name: 'Read' }).waitFor()
})

test('a sheet of one’s own is read while it is written: each mistake with its line, nothing lost, then the room opens', async () => {
  const page = await beginRoom()
  await page.getByRole('radio', { name: /^A course of our own/ }).check()
  const written = page.getByLabel('The run-sheet')
  await written.fill('stages:\n  - {id: read, title: Read together, seconds: 0}\n  - {id: talk, titel: Talk}\n')
  const faults = page.getByRole('list', { name: 'What is wrong with it' })
  expect(await faults.getByRole('listitem').allInnerTexts()).toEqual([
    'Line 2: stages[0].seconds must be at least 1',
    'Line 3: stages[1].title is missing',
    'Line 3: stages[1].titel is not known here',
  ])
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByText('The run-sheet has a mistake').first().waitFor()
  expect(await written.inputValue()).toContain('titel: Talk')
  await written.fill('stages:\n  - {id: read, title: Read together, seconds: 60}\n  - {id: talk, title: Talk}\n')
  await faults.waitFor({ state: 'hidden' })
  // The same by hand: a stage is added, named, given a length, moved, and the text says so.
  const course = page.getByRole('list', { name: /^The course of/ })
  await page.getByRole('button', { name: 'Add a stage' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Vote')
  await page.getByLabel('Minutes', { exact: true }).fill('2')
  await page.getByRole('checkbox', { name: 'voting' }).check()
  await page.getByRole('button', { name: 'Move “Vote” up' }).press('Enter')
  await page.getByRole('button', { name: 'Remove “Talk”' }).press('Enter')
  expect(await course.getByRole('listitem').count()).toBe(2)
  expect(await written.inputValue()).toContain('title: Vote\n    seconds: 120\n')
  expect(await written.inputValue()).not.toContain('Talk')
  expect(await objections(page)).toEqual([])
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByRole('heading', { name: 'Read together' }).waitFor()
  await page.getByText('1 of 2').waitFor()
})

test('what is wrong with a sheet is said in the language of the page', async () => {
  const page = await (await browser.newContext({ locale: 'de-DE' })).newPage()
  await page.goto(`${server.origin}/new`)
  await page.locator('summary').filter({ hasText: 'Ablauf' }).click()
  await page.getByRole('radio', { name: /^Ein eigener Ablauf/ }).check()
  await page
    .getByLabel('Der Ablaufplan')
    .fill('stages:\n  - {id: read, title: Lesen, seconds: 0, opens: [votes]}\n  - {id: read, titel: Reden}\n')
  const faults = page.getByRole('list', { name: 'Was daran falsch ist' })
  await faults.waitFor()
  expect(await faults.getByRole('listitem').allInnerTexts()).toEqual([
    'Zeile 2: stages[0].seconds muss mindestens 1 sein',
    'Zeile 2: stages[0].opens[0] muss eines davon sein: marks, replies, classification, polls, statements, speaking',
    'Zeile 3: stages[1].title fehlt',
    'Zeile 3: stages[1].titel ist hier nicht bekannt',
  ])
  await page.context().close()
})
