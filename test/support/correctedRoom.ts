/** A room with two articles, one of them corrected, and links into both: to a mark, and to one whose words are gone. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { objections } from './axe.ts'
import { comeIn, comment } from './reader.ts'

const LINES = 'It went on like this for a good while, and nobody minded it.'
const FIRST = ['Nobody asked the cyclists.', ...Array.from({ length: 40 }, () => LINES), 'The end of it.'].join('\n\n')
export const SECOND = Array.from(
  { length: 30 },
  (_, i) => `The bakers answer the council for the ${i + 1}th time.`,
).join('\n\n')
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

export const post = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([to, given]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(to as string, { method: 'POST', headers, body: JSON.stringify(given) })).json()
    },
    [path, body] as const,
  )
export const source = (text: string, title: string) => ({ kind: 'text', text, title })

/** `ada` reads along. */
export async function makeRoom(browser: Browser, origin: string): Promise<{ owner: Page; ada: Page; id: string }> {
  const owner = await (await browser.newContext({ viewport: SIZES[0] })).newPage()
  owner.setDefaultTimeout(60_000)
  await owner.goto(`${origin}/`)
  const wish = { name: 'Olga', article: { source: source(FIRST, 'Cycle lanes') } }
  const { id, code } = (await post(owner, '/api/rooms', wish)).room
  const context = await browser.newContext({ viewport: SIZES[0] })
  const words = 'Nobody asked the cyclists.'
  const ada = await comeIn(context, { origin, code, name: 'Ada', words })
  await owner.goto(`${origin}/r/${id}`)
  await owner.getByText(words).first().waitFor()
  return { owner, ada, id }
}
async function linkTo(page: Page, origin: string, room: string, words: string): Promise<string> {
  const text = await page.evaluate(
    async id => (await fetch(`/api/rooms/${id}/export/markdown?profile=named`)).text(),
    room,
  )
  const [, path] = new RegExp(`${words}[\\s\\S]*?<[^>]*(/r/[^>]*)>`).exec(text) ?? []
  if (!path) throw new Error(`no link to “${words}” in: ${text.slice(0, 500)}`)
  return origin + path
}
export const fitsAcross = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

interface Linked {
  late: string
  orphan: string
  cookies: Awaited<ReturnType<BrowserContext['cookies']>>
}

export async function linkedMarks(browser: Browser, origin: string): Promise<Linked> {
  const { owner, ada, id } = await makeRoom(browser, origin)
  await comment(ada, 2, 'Someone should.')
  await ada.getByText('All saved').waitFor()
  const articles = `/api/rooms/${id}/articles`
  const corrected = FIRST.replace('Nobody asked the cyclists.', 'Many other people were heard in the end.')
  await post(owner, articles, { source: source(corrected, 'Cycle lanes'), corrects: 1, apply: true })
  await post(owner, articles, { source: source(SECOND, 'The bakers’ answer'), apply: true })
  await ada.getByRole('tab', { name: /bakers/ }).click()
  await ada.locator('article').getByText('for the 1th time').waitFor()
  await comment(ada, 26, 'Late in the second article.')
  await ada.getByText('All saved').waitFor()
  const [orphan, late] = [
    await linkTo(owner, origin, id, 'Someone should'),
    await linkTo(owner, origin, id, 'Late in the second'),
  ]
  const { cookies } = await ada.context().storageState()
  return { late, orphan, cookies }
}

/** Each link leads where it says, nothing stands beyond the window, and axe has nothing to object to. */
export async function followLinks(
  { late, orphan, cookies }: Linked,
  browser: Browser,
  options: BrowserContextOptions,
): Promise<void> {
  const context = await browser.newContext(options)
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
