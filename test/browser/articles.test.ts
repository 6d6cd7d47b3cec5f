/** A moderator corrects the article and adds another while a reader has it open: marks, orphans, tabs and quotations. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { comeIn, comment } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const FIRST = `The council measured the traffic for three weeks.

It was plainly right to do so, whatever the bakers said about it.

Nobody asked the cyclists.`
const ANSWER = 'The bakers answer the council here. They were never asked either.'

const { server, browser } = await serverAndBrowser()

const newPage = async () => (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
const menu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByText(item, { exact: true }).click()
}
const saved = (page: Page) => page.getByText('All saved').waitFor()
/** Drags over words of the article, and leaves the bar alone. */
async function select(page: Page, words: string): Promise<void> {
  const box = await page.evaluate(sought => {
    const walker = document.createTreeWalker(document.querySelector('article section')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(sought)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, y: top + height / 2 }
    }
    throw new Error(`the article does not say “${sought}”`)
  }, words)
  await page.mouse.move(box.left + 1, box.y)
  await page.mouse.down()
  await page.mouse.move(box.right - 1, box.y, { steps: 8 })
  await page.mouse.up()
}

async function makeRoom(page: Page): Promise<string> {
  await page.goto(`${server.origin}/`)
  const made = await page.evaluate(async text => {
    const response = await fetch('/api/rooms', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Olga', article: { source: { kind: 'text', text, title: 'Cycle lanes' } } }),
    })
    return response.json()
  }, FIRST)
  await page.goto(`${server.origin}/r/${made.room.id}`)
  await page.getByText('Nobody asked the cyclists.').first().waitFor()
  return made.room.code
}

test('[TEXT-5] a correction is looked at, applied, followed by every page, and survives; a second article is quoted from', async () => {
  const owner = await newPage()
  owner.setDefaultTimeout(60_000)
  const code = await makeRoom(owner)
  const { origin } = server
  const ada = await comeIn(await browser.newContext({ viewport: { width: 1440, height: 900 } }), {
    origin,
    code,
    name: 'Ada',
    words: 'Nobody asked the cyclists.',
  })
  // Each walks on by one sentence.
  await comment(ada, 2, 'A fair measure.')
  await comment(ada, 2, 'Were they right?')
  await comment(ada, 2, 'Someone should.')
  await saved(ada)
  // Her eyes are on a card: nothing may move under them.
  const margin = ada.getByRole('complementary', { name: 'Margin' })
  await margin.getByText('A fair measure.', { exact: true }).last().click()
  await ada.getByPlaceholder('Reply…').waitFor()

  await menu(owner, 'Correct the article…')
  const editor = owner.getByRole('textbox', { name: 'The text' })
  const before = await editor.inputValue()
  expect(before).toContain('It was plainly right to do so')
  await editor.fill(
    `An editor’s note stands first.\n\n${before
      .replace('plainly right', 'plainly quite right')
      .replace('Nobody asked the cyclists.', 'Many other people were heard in the end.')}`,
  )
  await owner.getByRole('button', { name: 'See what changes' }).click()
  const report = owner.getByRole('region', { name: 'What happens to the marks' })
  await report.getByText('One mark stays where it is.').waitFor()
  await report.getByText('One mark moves with its words.').waitFor()
  await report.locator('ins').getByText('plainly quite right').waitFor()
  await report.getByText('One mark loses its words.').waitFor()
  await report.getByText('Nobody asked the cyclists.').waitFor()
  expect(await ada.getByText('A moderator corrected this article.').count()).toBe(0)
  await owner.getByRole('dialog').getByRole('button', { name: 'Correct the article' }).click()
  await owner.getByText('Corrected: revision 2 of 2').waitFor()
  await owner.locator('article').getByText('plainly quite right').waitFor()

  // She is told, reads on in peace, and changes over when she wants to.
  await ada.getByText('A moderator corrected this article.').waitFor()
  expect(await ada.locator('article').getByText('Nobody asked the cyclists.').count()).toBeGreaterThan(0)
  await ada.getByRole('button', { name: 'Show the correction' }).click()
  await ada.locator('article').getByText('Many other people were heard').waitFor()
  const gone = ada.getByRole('region', { name: 'Marks whose words are gone' })
  await gone.getByText('Nobody asked the cyclists.').waitFor()
  await gone.getByText('Someone should.').waitFor()
  await margin.getByText('Were they right?').first().waitFor()
  expect(await margin.getByText('Someone should.').count()).toBe(0)

  // The earlier revision is there to read, with its marks as they stood, and takes none.
  await ada.getByRole('button', { name: 'Read revision 1', exact: true }).click()
  await ada.locator('article').getByText('Nobody asked the cyclists.').waitFor()
  await margin.getByText('Someone should.').first().waitFor()
  // It has an address of its own, which shows it to who comes by it.
  expect(ada.url()).toMatch(/\/r\/\w+\?v=1$/)
  await ada.reload()
  await ada.getByText('You are reading revision 1 of 2').waitFor()
  await ada.locator('article').getByText('Nobody asked the cyclists.').waitFor()
  await margin.getByText('Someone should.').first().waitFor()
  await ada.getByRole('button', { name: 'Go to the newest' }).click()
  await ada.getByText('Corrected: revision 2 of 2').waitFor()
  expect(ada.url()).not.toContain('?')
  // One that comes after she has gone on leaves the address alone, and one that is not the room's shows what is newest.
  const room = ada.url()
  let letCome = () => {}
  const held = new Promise<void>(resolve => {
    letCome = resolve
  })
  await ada.route(/article\?revision=1$/, async route => {
    await held
    await route.continue()
  })
  await ada.goto(`${room}?v=1`)
  await ada.getByText('Corrected: revision 2 of 2').waitFor()
  await ada.getByRole('link', { name: 'Claims' }).first().click()
  await ada.waitForURL(/\/claims$/)
  letCome()
  await ada.getByText('You are reading revision 1 of 2').waitFor()
  expect(ada.url()).toBe(`${room}/claims`)
  await ada.unroute(/article\?revision=1$/)
  for (const none of ['0', '99', 'abc', '']) {
    await ada.goto(`${room}?v=${none}`)
    await ada.getByText('Corrected: revision 2 of 2').waitFor()
    await ada.locator('article').getByText('Many other people were heard').waitFor()
  }
  await ada.goto(room)

  await menu(owner, 'Add an article…')
  // It is shown as where a room is made: what stands in the way, what was left behind, and how it will be read.
  await owner.getByRole('textbox', { name: 'The text' }).fill(`${ANSWER}\n\n![](bread.png)`)
  await owner.getByText('Left behind: 1 picture.').waitFor()
  await owner.getByRole('button', { name: 'Show sentences' }).click()
  await owner.getByRole('tab', { name: 'File', exact: true }).click()
  expect(await owner.getByRole('button', { name: 'Add to the room' }).count()).toBe(0)
  const wall = `<!doctype html><title>A wall</title><nav><a href="/">Home</a></nav><main><p>Please accept our terms to read on.</p></main>`
  await owner.locator('input[type=file]').setInputFiles({
    name: 'wall.html',
    mimeType: 'text/html',
    buffer: Buffer.from(wall),
  })
  await owner.getByText(/^Only 7 words were found here/).waitFor()
  await owner.getByRole('button', { name: 'Paste the text instead' }).click()
  await owner.getByRole('textbox', { name: 'The article’s title' }).fill('The bakers’ answer')
  await owner.getByRole('button', { name: 'Add to the room' }).click()
  await owner.getByRole('tab', { name: /The bakers’ answer/, selected: true }).waitFor()

  // A reply to a mark in the first article quotes the second.
  const tabs = ada.getByRole('tablist', { name: 'Articles of this room' })
  await tabs.getByRole('tab', { name: /The bakers’ answer 0 marks/ }).waitFor()
  await margin.getByText('A fair measure.').first().click()
  await ada.getByPlaceholder('Reply…').fill('They say otherwise.')
  await ada.getByRole('button', { name: 'Quote the text…' }).click()
  await tabs.getByRole('tab', { name: /Cycle lanes/ }).focus()
  await ada.keyboard.press('ArrowRight')
  await ada.locator('article').getByText('The bakers answer the council').waitFor()
  await select(ada, 'never asked either')
  await ada.getByRole('button', { name: 'Quote them' }).click()
  await ada.getByText('“never asked either”').first().waitFor()
  expect(await ada.getByPlaceholder('Reply…').inputValue()).toBe('They say otherwise.')
  await ada.getByRole('button', { name: 'Send' }).click()
  await saved(ada)

  // The moderator sees it, and goes from the quotation to its place; all of it is there after a restart.
  await owner.getByRole('tab', { name: /Cycle lanes/ }).click()
  await owner.locator('article').getByText('plainly quite right').waitFor()
  await owner.getByText('A fair measure.').first().click()
  const quotation = owner.getByRole('list', { name: 'What this reply cites' }).getByRole('button')
  await expect.poll(() => quotation.textContent()).toBe('“never asked either” in The bakers’ answer')
  await quotation.click()
  await owner.locator('article').getByText('They were never asked either.').waitFor()
  await owner.reload()
  await owner.getByText('Corrected: revision 2 of 2').waitFor()
  await owner.getByRole('region', { name: 'Marks whose words are gone' }).getByText('Someone should.').waitFor()
})
