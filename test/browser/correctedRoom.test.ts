/** A room with two articles, one of them corrected, as it looks to who comes by a link: small and large, light and dark. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { comeIn, comment } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const LINES = 'It went on like this for a good while, and nobody minded it.'
const FIRST = ['Nobody asked the cyclists.', ...Array.from({ length: 40 }, () => LINES), 'The end of it.'].join('\n\n')
const SECOND = Array.from({ length: 30 }, (_, i) => `The bakers answer the council for the ${i + 1}th time.`).join(
  '\n\n',
)
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

const { server, browser } = await serverAndBrowser()

const post = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([to, given]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(to as string, { method: 'POST', headers, body: JSON.stringify(given) })).json()
    },
    [path, body] as const,
  )
const source = (text: string, title: string) => ({ kind: 'text', text, title })

/** `ada` reads along. */
async function makeRoom(): Promise<{ owner: Page; ada: Page; room: string }> {
  const owner = await (await browser.newContext({ viewport: SIZES[0]! })).newPage()
  owner.setDefaultTimeout(15_000)
  await owner.goto(`${server.origin}/`)
  const wish = { name: 'Olga', article: { source: source(FIRST, 'Cycle lanes') } }
  const { id: room, code } = (await post(owner, '/api/rooms', wish)).room
  const context = await browser.newContext({ viewport: SIZES[0]! })
  const words = 'Nobody asked the cyclists.'
  const ada = await comeIn(context, { origin: server.origin, code, name: 'Ada', words })
  await owner.goto(`${server.origin}/r/${room}`)
  await owner.getByText(words).first().waitFor()
  return { owner, ada, room }
}
async function linkTo(page: Page, room: string, words: string): Promise<string> {
  const text = await page.evaluate(
    async id => (await fetch(`/api/rooms/${id}/export/markdown?profile=named`)).text(),
    room,
  )
  const [, path] = new RegExp(`${words}[\\s\\S]*?<[^>]*(/r/[^>]*)>`).exec(text) ?? []
  if (!path) throw new Error(`no link to “${words}” in: ${text.slice(0, 500)}`)
  return server.origin + path
}
const fitsAcross = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('links lead to a mark of another article and to an orphan, at every width, in light and dark', async () => {
  const { owner, ada, room } = await makeRoom()
  await comment(ada, 2, 'Someone should.')
  await ada.getByText('All saved').waitFor()
  const articles = `/api/rooms/${room}/articles`
  const corrected = FIRST.replace('Nobody asked the cyclists.', 'Many other people were heard in the end.')
  await post(owner, articles, { source: source(corrected, 'Cycle lanes'), corrects: 1, apply: true })
  await post(owner, articles, { source: source(SECOND, 'The bakers’ answer'), apply: true })
  await ada.getByRole('tab', { name: /bakers/ }).click()
  await ada.locator('article').getByText('for the 1th time').waitFor()
  await comment(ada, 26, 'Late in the second article.')
  await ada.getByText('All saved').waitFor()
  const [orphan, late] = [await linkTo(owner, room, 'Someone should'), await linkTo(owner, room, 'Late in the second')]
  const { cookies } = await ada.context().storageState()

  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme })
      await context.addCookies(cookies)
      const page = await context.newPage()
      await page.goto(late)
      await page.getByRole('tab', { name: /bakers/, selected: true }).waitFor()
      await page.getByText('Late in the second article.').last().waitFor()
      await expect.poll(() => page.getByText('for the 25th time').first().isVisible()).toBe(true)
      expect(await objections(page)).toEqual([])
      expect(await fitsAcross(page)).toBe(true)

      await page.goto(orphan)
      await page.getByRole('tab', { name: /Cycle lanes/, selected: true }).waitFor()
      const gone = page.getByRole('listitem').filter({ hasText: 'Someone should.' })
      await expect
        .poll(() =>
          gone.evaluate(item => {
            const { top, bottom } = item.getBoundingClientRect()
            return top >= 0 && bottom <= innerHeight && item === document.activeElement
          }),
        )
        .toBe(true)
      expect(await objections(page)).toEqual([])
      expect(await fitsAcross(page)).toBe(true)
      await context.close()
    }
  }
})

test('axe objects to nothing in the correction of an article and in its report, in light and dark', async () => {
  const { owner, ada } = await makeRoom()
  await comment(ada, 2, 'Someone should.')
  await ada.getByText('All saved').waitFor()
  for (const [i, viewport] of SIZES.entries()) {
    await owner.setViewportSize(viewport)
    await owner.emulateMedia({ colorScheme: i === 0 ? 'light' : 'dark' })
    await owner.getByRole('button', { name: 'Room menu' }).click()
    await owner.getByText('Correct the article…', { exact: true }).click()
    await owner.getByText('How each thing is written').click()
    await owner.getByText('A picture: its description').waitFor()
    const editor = owner.getByRole('textbox', { name: 'The text' })
    await editor.fill((await editor.inputValue()).replace('Nobody asked the cyclists.', `Many people were heard ${i}.`))
    expect(await objections(owner)).toEqual([])
    await owner.getByRole('button', { name: 'See what changes' }).click()
    await owner.getByRole('region', { name: 'What happens to the marks' }).waitFor()
    expect(await objections(owner)).toEqual([])
    expect(await fitsAcross(owner)).toBe(true)
    await owner.keyboard.press('Escape')
  }
}, 60_000)

test('a title alone is corrected in the same place, and what was typed is there again', async () => {
  const { owner } = await makeRoom()
  const open = async () => {
    await owner.getByRole('button', { name: 'Room menu' }).click()
    await owner.getByText('Correct the article…', { exact: true }).click()
  }
  await open()
  const title = owner.getByRole('textbox', { name: 'The article’s title' })
  expect(await title.inputValue()).toBe('Cycle lanes')
  await title.fill('Cycle lanes, counted')
  await owner.keyboard.press('Escape')
  await open()
  expect(await title.inputValue()).toBe('Cycle lanes, counted')
  await owner.getByRole('button', { name: 'See what changes' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Correct the article' }).click()
  await owner.getByRole('heading', { level: 1, name: 'Cycle lanes, counted' }).waitFor()
})

test('tabs that come while someone reads the first line do not move it', async () => {
  const { owner, ada, room } = await makeRoom()
  const first = ada.locator('article').getByText('Nobody asked the cyclists.').first()
  const top = () => first.evaluate(line => Math.round(line.getBoundingClientRect().top))
  const before = await top()
  expect(await ada.evaluate(() => scrollY)).toBe(0)
  await post(owner, `/api/rooms/${room}/articles`, { source: source(SECOND, 'The bakers’ answer'), apply: true })
  await ada.getByRole('tablist', { name: 'Articles of this room' }).waitFor({ state: 'attached' })
  await expect.poll(top).toBe(before)
  await ada.reload()
  await ada.getByRole('tab', { name: /bakers/ }).waitFor()
  expect(await ada.evaluate(() => scrollY)).toBe(0)
})

test('one’s own withheld marks follow a correction before anyone else may see them', async () => {
  const owner = await (await browser.newContext({ viewport: SIZES[0]! })).newPage()
  await owner.goto(`${server.origin}/`)
  const text = 'The council measured the traffic.\n\nIt was right to do so.\n\nNobody asked the cyclists.'
  const stage = { id: 'alone', title: 'Alone', opens: ['marks', 'replies'], visibility: 'own' }
  const wish = { name: 'Olga', article: { source: source(text, 'Cycle lanes') } }
  const { id: room, code } = (
    await post(owner, '/api/rooms', { ...wish, runSheet: { name: 'alone', title: 'Alone', stages: [stage] } })
  ).room
  const context = await browser.newContext({ viewport: SIZES[0]! })
  const ada = await comeIn(context, { origin: server.origin, code, name: 'Ada', words: 'Nobody asked' })
  await comment(ada, 2, 'Was it?')
  await comment(ada, 2, 'Someone should.')
  await ada.getByText('All saved').waitFor()
  const corrected = 'An editor’s note.\n\nThe council measured the traffic.\n\nIt was quite right to do so.'
  await post(owner, `/api/rooms/${room}/articles`, {
    source: source(corrected, 'Cycle lanes'),
    corrects: 1,
    apply: true,
  })
  const seen = async () => {
    await ada.getByText('It was quite right to do so.').first().waitFor()
    const gone = ada.getByRole('region', { name: 'Marks whose words are gone' })
    await gone.getByText('Someone should.').waitFor()
    await ada.getByRole('complementary', { name: 'Margin' }).getByText('Was it?').first().waitFor()
    const painted = () =>
      ada.evaluate(() => [...CSS.highlights.values()].flatMap(one => [...one].map(range => String(range))))
    await expect.poll(painted).toContain('The council measured the traffic.')
  }
  await seen()
  await ada.reload()
  await seen()
})
