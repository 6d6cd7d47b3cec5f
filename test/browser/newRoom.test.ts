/** Making a room in a real browser: from an address, a file and the clipboard, with its ways out when it is not the article. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { address, fetchArticle, lookAtNewRoom, preview } from '../support/newRoomPage.ts'
import { LETTERS, STORY, startNewsSite, storyPage } from '../support/newsSite.ts'
import { startServer } from '../support/server.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const site = await startNewsSite()
afterAll(() => site.close())
const { server, browser } = await serverAndBrowser({ env: { PARLEY_FETCH_ALLOW: site.host } })

async function open(more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...more })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${server.origin}/new`)
  return page
}
const title = (page: Page) => page.getByRole('textbox', { name: 'The article’s title' })

const fetchPage = (page: Page, path: string) => fetchArticle(page, site.origin + path)
async function openRoom(page: Page) {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.waitForURL(/\/r\//)
  // The preview stays until the room has come, and is an article too.
  await page.locator('[data-sentence="0"]').waitFor()
}

test('a room is made from an address: the article without its page, under the title that was typed over', async () => {
  const page = await open()
  await fetchPage(page, '/old')
  await preview(page).getByText(STORY[3]!).waitFor()
  expect(await title(page).inputValue()).toBe('The road stays closed')
  const shown = await preview(page).innerText()
  for (const words of STORY) expect(shown).toContain(words)
  for (const words of ['Subscribe', 'Sport', LETTERS[0]!]) expect(shown).not.toContain(words)
  await page.getByText(/^Left behind: 1 picture/).waitFor()
  await title(page).fill('Harbour Road')
  await openRoom(page)
  await page.getByRole('heading', { level: 1, name: 'Harbour Road' }).waitFor()
  await page.getByText(STORY[0]!).first().waitFor()
})

test('another part of the page can be chosen, and the first one again', async () => {
  const page = await open()
  await fetchPage(page, '/story')
  await preview(page).getByText(STORY[0]!).waitFor()
  await page.getByRole('button', { name: 'Not the article?' }).click()
  await page.getByRole('button', { name: LETTERS[0]!.slice(0, 20) }).click()
  await preview(page).getByText(LETTERS[2]!).waitFor()
  expect(await preview(page).innerText()).not.toContain(STORY[0]!)
  await page.getByRole('button', { name: 'Not the article?' }).click()
  await page.getByRole('button', { name: 'What Parley took by itself' }).click()
  await preview(page).getByText(STORY[0]!).waitFor()
})

test('a page behind a wall says that it found little, and offers to paste', async () => {
  const page = await open()
  await fetchPage(page, '/wall')
  await page.getByText(/^Only \d+ words were found here\./).waitFor()
  await page.getByRole('button', { name: 'Paste the text instead' }).click()
  await page.getByRole('textbox', { name: 'The text' }).fill('# The road\n\nIt is closed.')
  await preview(page).getByText('It is closed.').waitFor()
  expect(await title(page).inputValue()).toBe('The road')
})

test('what cannot be fetched is said beside the address, which stays', async () => {
  const page = await open()
  await fetchPage(page, '/nothing-here')
  await page.getByText('There is no page at this address (404). Check it, or paste the text.').waitFor()
  expect(await address(page).inputValue()).toBe(`${site.origin}/nothing-here`)
  expect(await address(page).getAttribute('aria-invalid')).toBe('true')
  await address(page).fill('http://10.0.0.1/')
  await page.getByRole('button', { name: 'Fetch' }).click()
  await page.getByText('This address leads into a private network').waitFor()
  await page.reload()
  expect(await address(page).inputValue()).toBe('http://10.0.0.1/')
})

test('what cannot be fetched or read is said in the language of the page', async () => {
  const page = await open()
  await page.goto(`${server.origin}/new?lang=de`)
  await page.getByRole('tab', { name: 'Adresse' }).click()
  const field = page.getByRole('tabpanel').getByRole('textbox')
  await field.fill(`${site.origin}/nothing-here`)
  await field.press('Enter')
  await page.getByText('Unter dieser Adresse gibt es keine Seite (404).').waitFor()
  await page.getByRole('tab', { name: 'Datei' }).click()
  const picture = { name: 'road.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }
  await page.getByRole('tabpanel').locator('input[type=file]').setInputFiles(picture)
  await page.getByText('Das ist ein Bild.').waitFor()
})

test('what takes long says what it is at and can be called off, on the server too', async () => {
  const page = await open()
  await fetchPage(page, '/slow')
  await page.getByRole('tabpanel').getByText('Fetching the page…').waitFor()
  await page.getByRole('tabpanel').getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Called off. Nothing was read.').waitFor()
  await site.givenUp
  expect(await address(page).inputValue()).toBe(`${site.origin}/slow`)
  expect(await page.getByRole('tabpanel').getByText('Fetching the page…').count()).toBe(0)
})

test('a room is made from an HTML file; after a reload its name is still there, and the file is asked for again', async () => {
  const page = await open()
  await page.getByRole('tab', { name: 'File' }).click()
  const file = { name: 'road.html', mimeType: 'text/html', buffer: Buffer.from(storyPage()) }
  await page.getByRole('tabpanel').locator('input[type=file]').setInputFiles(file)
  await preview(page).getByText(STORY[3]!).waitFor()
  await page.getByText('read in full').waitFor()
  await page.reload()
  await page.getByText('road.html').waitFor()
  await page.getByText('The browser keeps only its name: choose it again.').waitFor()
  await page.getByRole('tabpanel').locator('input[type=file]').setInputFiles(file)
  await preview(page).getByText(STORY[3]!).waitFor()
  await openRoom(page)
  await page.getByText(STORY[3]!).first().waitFor()
})

test('a file that is no text says why beside it', async () => {
  const page = await open()
  await page.getByRole('tab', { name: 'File' }).click()
  const picture = { name: 'road.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }
  await page.getByRole('tabpanel').locator('input[type=file]').setInputFiles(picture)
  await page.getByText('This is a picture.').waitFor()
  await page.getByText('road.png').waitFor()
})

/** As a copy from a page puts it on the clipboard. */
const pasteInto = (page: Page, data: Record<string, string>) =>
  page.getByRole('textbox', { name: 'The text' }).evaluate((field, given) => {
    const clipboard = new DataTransfer()
    for (const [type, value] of Object.entries(given)) clipboard.setData(type, value)
    const event = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true })
    field.dispatchEvent(event)
    return event.defaultPrevented
  }, data)

test('a room is made from pasted rich text, and the plain text is one button away', async () => {
  const page = await open()
  const html = `<meta charset='utf-8'><h1>The road</h1><p>It is <b>closed</b>.</p><ul><li>Cars fell.</li><li>Bicycles doubled.</li></ul>`
  const plain = 'The road\nIt is closed.\n\nCars fell.\nBicycles doubled.'
  expect(await pasteInto(page, { 'text/html': html, 'text/plain': plain })).toBe(true)
  await preview(page).getByRole('listitem').filter({ hasText: 'Bicycles doubled.' }).waitFor()
  expect(await title(page).inputValue()).toBe('The road')
  await page.getByRole('button', { name: 'Use the plain text' }).click()
  await expect.poll(() => preview(page).getByRole('listitem').count()).toBe(0)
  const field = page.getByRole('textbox', { name: 'The text' })
  expect(await field.inputValue()).toBe(plain)
  await field.fill('')
  expect(await pasteInto(page, { 'text/html': '<span>It is closed.</span>', 'text/plain': 'It is closed.' })).toBe(
    false,
  )
  await pasteInto(page, { 'text/html': html, 'text/plain': plain })
  await openRoom(page)
  await page.getByRole('listitem').filter({ hasText: 'Bicycles doubled.' }).first().waitFor()
})

test('the line above a pasted text is its title, not its first sentence too', async () => {
  const page = await open()
  await page.getByRole('textbox', { name: 'The text' }).fill(`The road stays closed\n\n${STORY[0]}\n\n${STORY[1]}`)
  await preview(page).getByText(STORY[1]!).waitFor()
  expect(await title(page).inputValue()).toBe('The road stays closed')
  expect(await preview(page).innerText()).not.toContain('The road stays closed')
  await openRoom(page)
  await page.getByRole('heading', { level: 1, name: 'The road stays closed' }).waitFor()
})

test('a pasted poem keeps its stanzas and its lines, in the preview and in the room', async () => {
  const page = await open()
  const stanzas = ['The woods are lovely\nand the road is long,\n\u00a0\u00a0I say.', 'And I have work.\nNobody asked.']
  await page
    .getByRole('textbox', { name: 'The text' })
    .fill('  The woods are lovely\n  and the road is long,\n    I say.\n\nAnd I have work.\nNobody asked.')
  const shown = (paragraphs: Locator) => paragraphs.evaluateAll(all => all.map(one => (one as HTMLElement).innerText))
  await preview(page).getByText('Nobody asked.').waitFor()
  expect(await shown(preview(page).locator('p'))).toEqual(stanzas)
  await openRoom(page)
  const read = page
    .getByRole('article')
    .locator('p')
    .filter({ has: page.locator('[data-sentence]') })
  // The preview is an article too, and is still there while the room is opened.
  await expect.poll(() => shown(read)).toEqual(stanzas)
})

test('two megabytes on one line come in as one stretch, are too much, and stay as they are', async () => {
  const page = await open()
  const field = page.getByRole('textbox', { name: 'The text' })
  const flow = () => field.evaluate(one => getComputedStyle(one).unicodeBidi)
  await field.fill('Short lines.')
  expect(await flow()).toBe('plaintext')
  await field.evaluate(one => {
    one.focus()
    one.addEventListener('input', () => one.setAttribute('title', getComputedStyle(one).unicodeBidi), { once: true })
  })
  await page.keyboard.insertText(' word'.repeat(400_000))
  await page.getByText('The article has 1.9 MB of text; at most 977 KB can be read here.').waitFor()
  expect((await field.inputValue()).length).toBe(2_000_012)
  expect([await flow(), await field.getAttribute('title')]).toEqual(['isolate', 'isolate'])
}, 60_000)

test('a file that is too large is called by its name, beside the one that stays', async () => {
  const page = await open()
  await page.getByRole('tab', { name: 'File' }).click()
  const give = (name: string, buffer: Buffer) =>
    page.getByRole('tabpanel').locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
  await give('road.txt', Buffer.from(STORY.join('\n\n')))
  await preview(page).getByText(STORY[3]!).waitFor()
  await give('archive.txt', Buffer.alloc(5_000_001, 'a'))
  await page.getByRole('alert').getByText('archive.txt\u2069: This file is larger than 5 MB.').waitFor()
  await page.getByRole('tabpanel').getByText('road.txt').waitFor()
})

test('from an address to the room by the keyboard alone', async () => {
  const page = await open()
  await page.getByRole('tab', { name: 'Paste' }).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'Tab']) await page.keyboard.press(key)
  await page.keyboard.type(`${site.origin}/story`)
  await page.keyboard.press('Enter')
  await preview(page).getByText(STORY[0]!).waitFor()
  await page.keyboard.press('Tab') // the button beside the address
  await page.keyboard.press('Tab') // the fold of one's name
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/r\//)
  await page.getByText(STORY[0]!).first().waitFor()
})

test('on a telephone the preview is one tap from the text, with what it holds, and the form one tap from there', async () => {
  const page = await open({ viewport: { width: 390, height: 844 } })
  await page.getByRole('textbox', { name: 'The text' }).fill(STORY.join('\n\n'))
  const link = page.getByRole('link', { name: 'See how it will read' })
  const form = page.getByRole('heading', { level: 1 })
  await link.waitFor()
  const [line, counts] = [link.locator('..'), page.getByRole('region', { name: 'As it will be read' })]
  const said = await line.locator('span').allInnerTexts()
  expect(said).toEqual((await counts.locator('h2 + p span').allInnerTexts()).slice(0, 2))
  await expect(link.evaluate(one => one.getBoundingClientRect().bottom < innerHeight)).resolves.toBe(true)
  await link.click()
  const isUp = (one: Element) => [one === document.activeElement, one.getBoundingClientRect().top < innerHeight / 2]
  expect(await counts.evaluate(isUp)).toEqual([true, true])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await form.evaluate(one => [one === document.activeElement, one.getBoundingClientRect().top >= 0])).toEqual([
    true,
    true,
  ])
  await page.setViewportSize({ width: 1440, height: 900 })
  expect([await link.isVisible(), await page.getByRole('link', { name: 'Back to the form' }).isVisible()]).toEqual([
    false,
    false,
  ])
})

test('where nothing is fetched, the tab says so and leads to pasting', async () => {
  const closed = await startServer({ env: { PARLEY_FETCH: '0' } })
  const page = await open()
  await page.goto(`${closed.origin}/new`)
  await page.getByRole('tab', { name: 'Address' }).click()
  await page.getByText('This Parley fetches no addresses.').waitFor()
  await page.getByRole('button', { name: 'Paste the text instead' }).click()
  await page.getByRole('textbox', { name: 'The text' }).waitFor()
  await closed.stop()
})

test.each([
  ['light', 1440],
  ['dark', 390],
] as const)('axe objects to nothing on the page of a new room, in %s, %i pixels wide', async (colorScheme, width) => {
  await lookAtNewRoom(await open({ colorScheme, viewport: { width, height: 900 } }), site.origin)
})

test('a room takes the reasons that its moderators will give, one a line, and says when they are too many', async () => {
  const page = await open()
  await page.getByRole('textbox', { name: 'The text' }).fill(STORY.join('\n\n'))
  await page.getByText('Moderators’ reasons').first().click()
  const reasons = page.getByRole('textbox', { name: 'Moderators’ reasons' })
  await reasons.fill(Array.from({ length: 13 }, (_, i) => `Reason ${i + 1}`).join('\n'))
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByText('At most twelve reasons.').first().waitFor()
  await reasons.fill('Not about the article\nSaid already')
  const made = page.waitForResponse(answer => answer.url().endsWith('/api/rooms'))
  await openRoom(page)
  const { room } = await (await made).json()
  expect(room.settings.reasons).toEqual([
    { key: 'not-about-the-article', label: 'Not about the article' },
    { key: 'said-already', label: 'Said already' },
  ])
})
