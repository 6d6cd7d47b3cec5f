/** A whole visit without a mouse: join, read, mark, classify, vote, reply, take it back, find a command, speak, take it home. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { command, isEquipped, savedByKeys, tabTo } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'
const RUN_SHEET = {
  name: 'turns',
  stages: [
    {
      id: 'all',
      title: 'Everything',
      opens: ['marks', 'replies', 'classification', 'polls', 'speaking'],
      floor: { order: 'moderator', seconds: 90 },
    },
  ],
}
const MOTION = {
  sentence: 'The council was right.',
  sides: [
    { key: 'for', label: 'For' },
    { key: 'against', label: 'Against' },
  ],
}

/** The page's one polite live region has said it. */
const hasSaid = (page: Page, words: string) =>
  page.waitForFunction(
    said => document.querySelector('[role="status"][aria-live="polite"]')?.textContent?.includes(said),
    words,
  )

test('a visit by keyboard alone, as a screen reader is told of it', async () => {
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom(TEXT, { runSheet: RUN_SHEET, motion: MOTION, settings: { names: 'named' } })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const { keyboard } = page

  await page.goto(`${server.origin}/join/${room.code}`)
  await tabTo(page, page.getByRole('textbox', { name: 'Your name' }))
  await keyboard.type('Ada')
  await keyboard.press('Enter')
  await page.waitForURL(/\/r\//)

  // Read: the sentences are walked, and said as they are.
  const article = page.getByRole('region', { name: 'Article' })
  await article.waitFor()
  await isEquipped(page)
  await tabTo(page, page.getByRole('link', { name: 'Skip to the text' }))
  await tabTo(page, article.locator('[data-sentence="0"]'))
  // The first press goes to where one is, the next one on.
  await keyboard.press('ArrowDown')
  await hasSaid(page, 'Sentence 1 of 3.')
  await keyboard.press('ArrowDown')
  await hasSaid(page, 'Sentence 2 of 3. It was right to do so.')

  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('It was right to do so.')

  // Mark: the bar is a toolbar with the focus in it; the claim's words are edited where they will stand.
  await keyboard.press('Enter')
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' })
  await bar.waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[role="toolbar"]'))
  expect(await bar.ariaSnapshot()).toContain('button "Claim C"')
  await keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Statement' }).waitFor()
  await keyboard.type('The decision was right.')
  await keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'The decision was right.' })
  await card.waitFor()
  // Its wire begins where the marked words end.
  const fromWords = async () => {
    const wire = await page.locator('aside[data-layout] svg g path').boundingBox()
    const words = await article.locator('[data-sentence="1"]').boundingBox()
    return Math.round(wire!.x - (words!.x + words!.width))
  }
  await expect.poll(async () => Math.abs(await fromWords()) < 8).toBe(true)

  // Classify and vote.
  const fact = card.getByRole('button', { name: 'Fact' })
  await page.waitForFunction(() => document.querySelector('aside button[aria-keyshortcuts="1"]:not([aria-disabled])'))
  await keyboard.press('1')
  await card.getByText('1 of 1 calls this a fact').waitFor()
  expect(await fact.getAttribute('aria-pressed')).toBe('true')
  await keyboard.press('d')
  await card.getByText('1 disagrees').or(card.getByText('1 disagree')).first().waitFor()

  // A ballot may be changed, and the change taken back: offered, said, and nobody's focus is taken.
  await keyboard.press('2')
  await hasSaid(page, 'Ballot changed.')
  expect(await card.evaluate(element => element.contains(document.activeElement))).toBe(true)
  await keyboard.press('Control+z')
  await hasSaid(page, 'Your ballot is as it was.')
  await page.waitForFunction(
    () => document.querySelector('aside button[aria-keyshortcuts="1"]')?.getAttribute('aria-pressed') === 'true',
  )

  // The first ballot too: then it is as if it had not been cast.
  const disagree = card.getByRole('button', { name: 'Disagree' })
  await keyboard.press('Control+z')
  await hasSaid(page, 'Your ballot is taken back.')
  await card.getByText('No ballots yet.').waitFor()
  expect(await disagree.getAttribute('aria-pressed')).toBe('false')
  await keyboard.press('d')
  await card.getByText('1 disagrees').or(card.getByText('1 disagree')).first().waitFor()

  // Reply, and take the reply back.
  await keyboard.press('r')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await keyboard.type('Who measured it?')
  await keyboard.press('Enter')
  const thread = card.getByRole('list', { name: 'Thread' })
  await thread.getByText('Who measured it?').waitFor()
  await keyboard.press('Escape')
  await keyboard.press('Control+z')
  await hasSaid(page, 'The reply is taken back.')
  await thread.waitFor({ state: 'detached' })

  // Every key has its line on the sheet; Esc gives the focus back.
  await keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard' })
  await sheet.getByText('Next unanswered question').waitFor()
  await keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })

  // The palette: a field that leads a list and keeps the focus.
  await keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'What do you want to do?' })
  await field.waitFor()
  await keyboard.type('debate')
  const only = page.getByRole('listbox', { name: 'Commands' }).getByRole('option')
  await hasSaid(page, '1 command')
  expect(await only.getAttribute('aria-selected')).toBe('true')
  expect(await field.getAttribute('aria-activedescendant')).toBe(await only.getAttribute('id'))
  await keyboard.press('Enter')
  await page.waitForURL(/\/debate$/)
  await page.getByRole('heading', { name: MOTION.sentence }).waitFor()

  // Speak: a hand, the floor, a speech.
  await tabTo(page, page.getByRole('button', { name: 'Raise your hand' }))
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Leave the queue' }).waitFor()
  const { me } = await (await context.request.get(`${server.origin}/api/rooms/${room.id}`)).json()
  await olga.call('POST', `/api/rooms/${room.id}/floor`, { act: 'give', member: me.id })
  await page.getByLabel('Your speech').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await keyboard.type('They did it well.')
  await tabTo(page, page.getByRole('button', { name: 'Say it' }))
  await keyboard.press('Enter')
  await page.getByRole('list', { name: 'Speeches' }).getByText('They did it well.').waitFor()
  await page.getByTitle('All saved').waitFor()

  // Take it home: the transcript holds what was said and done, and nothing that was taken back.
  await command(page, 'take home')
  const transcript = await savedByKeys(page)
  for (const held of ['The decision was right.', 'They did it well.', 'Classified: 1 Fact.', 'Stance: 1 Disagree.'])
    expect(transcript).toContain(held)
  expect(transcript).not.toContain('Who measured it?')
  await context.close()
})
