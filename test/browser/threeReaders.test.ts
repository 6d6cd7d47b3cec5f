/**
 * Three people, three browsers, one article of 3,000 words: a room is made, marked with mouse and keyboard, classified, voted
 * on and answered; all see all; a reload keeps it; the transcript holds it.
 */
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seenWithinASecond } from '../support/arrival.ts'
import { downloadedText, markByKeyboard, markByMouse, openCard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser({ reducedMotion: 'no-preference' })
const errors: string[] = []

async function newReader(width = 1440): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text())
  })
  page.on('request', request => {
    if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:'))
      errors.push(`outside request: ${request.url()}`)
  })
  return { context, page }
}

const SENTENCES = [
  'The council measured the traffic on nine streets for three weeks before it decided.',
  'It was plainly the right decision for a town of this size.',
  'Nobody had asked the people who deliver bread at dawn.',
  'A report of eighty pages was printed and mostly left unread.',
]
/** What one did has reached every page within a second. */
const allSee = (pages: readonly Page[], what: (page: Page) => Locator) =>
  Promise.all(pages.map(page => seenWithinASecond(what(page).first())))

/** About 3,000 words in 50 paragraphs. */
const ARTICLE = Array.from({ length: 50 }, (_, i) =>
  SENTENCES.map(s => s.replace('three', String(i + 3))).join(' '),
).join('\n\n')

test('a room from a pasted article: three readers mark, classify, vote and answer; all see all; reload and export keep it', async () => {
  const { page: olga } = await newReader()
  await olga.goto(server.origin)
  await olga
    .getByRole('link', { name: 'Start a room' })
    .or(olga.getByRole('button', { name: 'Start a room' }))
    .click()
  await olga.getByRole('textbox', { name: 'The text' }).fill(`# Cycle lanes\n\n${ARTICLE}`)
  await olga.getByText('200 sentences').filter({ visible: true }).first().waitFor()
  const name = olga.getByRole('textbox', { name: 'Your name' })
  if (!(await name.isVisible())) await olga.getByText('Your name').first().click()
  await name.fill('Olga')
  await olga.getByText('Drawn names; you alone see the real ones').first().click()
  await olga.getByText('The names people type').first().click()
  await olga.getByRole('button', { name: 'Open the room' }).click()
  await olga.waitForURL(/\/r\//)
  await olga.getByRole('heading', { name: 'Cycle lanes' }).waitFor()
  const { code } = await olga.evaluate(
    async () => (await (await fetch(`/api/rooms/${location.pathname.split('/')[2]}`)).json()).room,
  )

  const readers = await Promise.all(
    ['Ada', 'Ben'].map(async reader => {
      const { page } = await newReader()
      await page.goto(`${server.origin}/join/${code}`)
      await page.getByRole('textbox', { name: 'Your name' }).fill(reader)
      await page.getByRole('button', { name: 'Come in' }).click()
      await page.waitForURL(/\/r\//)
      await page.getByText(SENTENCES[0]!.replace('three', '3')).first().waitFor()
      return page
    }),
  )
  const [ada, ben] = readers as [Page, Page]
  const everyone = [olga, ada, ben]
  for (const page of everyone) await page.getByText('3 here').waitFor()

  // Ada claims with the mouse, Ben comments with the keyboard.
  await markByMouse(ada, 'the right decision', 'Claim')
  await ada.getByRole('textbox', { name: 'Statement' }).fill('It was right to decide.')
  await ada.keyboard.press('Enter')
  await allSee(everyone, page => page.getByText('It was right to decide.', { exact: true }))
  // Cards that come while the focus is in the margin wait; Ada goes back to the text.
  await ada.keyboard.press('Escape')
  await markByKeyboard(ben, 3, 'n')
  await ben.getByPlaceholder('Write a comment…').fill('Someone should ask them now.')
  await ben.keyboard.press('Control+Enter')
  await allSee(everyone, page => page.getByText('Someone should ask them now.'))

  // All classify and vote.
  const choices = [
    ['Opinion', 'Agree'],
    ['Opinion', 'Agree'],
    ['Mixed', 'Disagree'],
  ] as const
  for (const [i, page] of everyone.entries()) {
    await openCard(page, 'It was right to decide.')
    await page
      .getByRole('radio', { name: choices[i]![0] })
      .or(page.getByRole('button', { name: choices[i]![0] }))
      .first()
      .click()
    await page
      .getByRole('radio', { name: choices[i]![1], exact: true })
      .or(page.getByRole('button', { name: choices[i]![1], exact: true }))
      .first()
      .click()
  }
  await allSee(everyone, page => page.getByText('2 of 3 call this an opinion', { exact: false }))
  await allSee(everyone, page => page.getByText('2 agree', { exact: false }))

  // Ben objects, Olga answers.
  await ben
    .getByRole('radio', { name: 'Object' })
    .or(ben.getByRole('button', { name: 'Object' }))
    .first()
    .click()
  await ben.getByPlaceholder('Say what speaks against it…').fill('A decision nobody was asked about.')
  await ben.keyboard.press('Control+Enter')
  await allSee(everyone, page => page.getByText('A decision nobody was asked about.'))
  for (const page of everyone) await page.getByText('All saved').waitFor()

  // A reload keeps it all.
  await ada.reload()
  await openCard(ada, 'It was right to decide.')
  await ada.getByText('2 of 3 call this an opinion', { exact: false }).first().waitFor()
  await ada.getByText('A decision nobody was asked about.').first().waitFor()

  // The transcript holds it, in both formats.
  for (const format of ['Web page', 'Markdown']) {
    const text = await downloadedText(olga, format)
    for (const part of [
      'It was right to decide.',
      'Someone should ask them now.',
      'A decision nobody was asked about.',
      'Olga',
      'Ada',
      'Ben',
    ]) {
      expect(text, `${format}: ${part}`).toContain(part)
    }
  }
  expect(errors).toEqual([])
})
