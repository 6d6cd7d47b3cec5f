/** What waits at the page's lower edge: however long a poll's question is, it hides no button, and no card beside the text. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { comeIn } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = `${'The council measured the traffic for three weeks. It was right to do so.\n\n'.repeat(12)}Nobody asked.`
const QUESTION = 'Shall the lanes on all nine streets stay as they are until the council has measured once more?'

async function askedRoom(): Promise<string> {
  const owner = new TestClient(server.origin)
  const { room } = await owner.makeRoom(TEXT)
  const options = ['Yes', 'No'].map(label => ({ key: label.toLowerCase(), label }))
  const asked = await owner.call('POST', `/api/rooms/${room.id}/polls`, {
    question: QUESTION,
    method: 'single',
    options,
  })
  expect(asked.status).toBe(201)
  return room.code!
}
const boxOf = async (what: Locator) => (await what.boundingBox())!

test('on a telephone the first steps and the marking bar stand above a poll whose question is long', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page: Page = await comeIn(context, {
    origin: server.origin,
    code: await askedRoom(),
    name: 'Ada',
    words: 'Nobody asked.',
  })
  const poll = page.getByRole('region', { name: 'Open poll' })
  await poll.waitFor()
  const walk = page.getByRole('region', { name: 'First steps' })
  await expect.poll(async () => (await boxOf(walk)).y + (await boxOf(walk)).height <= (await boxOf(poll)).y).toBe(true)
  // A press is taken by what lies uppermost.
  await walk.getByRole('button', { name: 'Skip' }).tap()
  await walk.waitFor({ state: 'detached' })

  await page.locator('[data-sentence="0"]').tap()
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' })
  await bar.waitFor()
  await expect.poll(async () => (await boxOf(bar)).y + (await boxOf(bar)).height <= (await boxOf(poll)).y).toBe(true)
  await bar.getByRole('button', { name: 'Highlight' }).tap()
  await page.getByRole('status').filter({ hasText: 'Marked.' }).waitFor({ state: 'attached' })

  // Where a finger meets a sentence that the bar would cover, the text goes up: the end that it would pull stands above the bar.
  const { y: edge } = await boxOf(poll)
  const low = await page.evaluate(
    edge => document.elementFromPoint(100, edge - 12)!.closest<HTMLElement>('[data-sentence]')!.dataset.sentence!,
    edge,
  )
  await page.touchscreen.tap(100, edge - 12)
  await bar.waitFor()
  const end = page.getByRole('img', { name: 'End of the selection' })
  await expect.poll(async () => (await boxOf(end)).y <= (await boxOf(bar)).y - 16).toBe(true)
  expect(await page.locator(`[data-sentence="${low}"]`).count()).toBe(1)
  await context.close()
})

test('the marking bar is one row on a narrow telephone, in the language whose words are longest', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
  })
  const code = await askedRoom()
  const { room } = await (
    await context.request.post(`${server.origin}/api/join`, { data: { code, name: 'Ada' } })
  ).json()
  const page = await context.newPage()
  await page.goto(`${server.origin}/r/${room.id}`)
  await page.locator('[data-sentence="0"]').tap()
  const bar = page.getByRole('toolbar', { name: 'Annoter la sélection' })
  await bar.waitFor()
  // The last button comes with the keys, which may come after the bar.
  const buttonsAndRows = () =>
    bar
      .getByRole('button')
      .evaluateAll(all => [all.length, new Set(all.map(one => one.getBoundingClientRect().top)).size])
  await expect.poll(buttonsAndRows).toEqual([6, 1])

  // Where the window is as low as at a zoom of 400 %, the bar that was called for has the room to itself.
  await page.setViewportSize({ width: 320, height: 256 })
  await page.locator('[data-lower-edge]').waitFor({ state: 'hidden' })
  await bar.getByRole('button').last().tap()
  await page.getByPlaceholder('Une note pour vous…').waitFor()
  await context.close()
})

test('beside a text that runs the other way than the page, the poll lies over the text and not over the cards', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ar' })
  const code = await askedRoom()
  const page = await context.newPage()
  const { room } = await (
    await context.request.post(`${server.origin}/api/join`, { data: { code, name: 'Ada' } })
  ).json()
  await page.goto(`${server.origin}/r/${room.id}`)
  const poll = page.locator('[data-lower-edge]')
  await poll.waitFor()
  const margin = await boxOf(page.locator('[dir="ltr"] > [data-region="margin"]'))
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  // What tells it on which side the margin is comes with the wires.
  const end = async () => {
    const { x, width } = await boxOf(poll)
    return x + width
  }
  await expect.poll(end).toBeLessThanOrEqual(margin.x)
  // A title too long for the bar keeps its beginning.
  const title = page.locator('[data-region="bars"] p[title] bdi').first()
  expect(await title.evaluate(one => [one.matches(':dir(ltr)'), getComputedStyle(one).textOverflow])).toEqual([
    true,
    'ellipsis',
  ])
  await context.close()
})

test('at a desk, the sentence to which one walks stands above the poll', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await comeIn(context, {
    origin: server.origin,
    code: await askedRoom(),
    name: 'Ada',
    words: 'Nobody asked.',
  })
  const poll = page.getByRole('region', { name: 'Open poll' })
  await poll.waitFor()
  const { top } = await poll.evaluate(element => element.getBoundingClientRect().toJSON())
  const at = () => page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.sentence))
  const isBehind = (index: number) =>
    page.locator(`[data-sentence="${index}"]`).evaluate((one, top) => one.getBoundingClientRect().bottom > top, top)
  // Nothing has the focus: the first press goes to where one is all the same.
  await page.locator('[data-region="text"] svg').first().waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  // The sentence that lies behind the poll, and comes out of there as one walks to it.
  const seen: boolean[] = []
  for (let index = await at(); !seen.at(-1); index++) {
    seen.push(await isBehind(index + 1))
    await page.keyboard.press('ArrowDown')
    await expect.poll(at).toBe(index + 1)
    expect(await isBehind(index + 1)).toBe(false)
  }
  await context.close()
})
