/** What a reader does with mouse, keys and menus in the reading room, said once for all browser tests. */
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { EntryAnswer } from '../../shared/protocol/index.ts'

/** Drags over the first occurrence of `words` and presses a button of the marking bar. */
export async function markByMouse(
  page: Page,
  words: string,
  kind: 'Claim' | 'Comment' | 'Question' | 'Highlight',
): Promise<void> {
  // Keys and clicks that come before marking does are kept for it; a drag is not.
  await page.locator('[data-region="text"] svg').first().waitFor({ state: 'attached' })
  const box = await page.evaluate(sought => {
    const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(sought)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' })
      const rects = [...range.getClientRects()]
      const first = rects[0]!
      const last = rects.at(-1)!
      return {
        x1: first.left + 1,
        y1: first.top + first.height / 2,
        x2: last.right - 1,
        y2: last.top + last.height / 2,
      }
    }
    throw new Error(`the article does not say “${sought}”`)
  }, words)
  await page.mouse.move(box.x1, box.y1)
  await page.mouse.down()
  await page.mouse.move(box.x2, box.y2, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('toolbar', { name: 'Mark the selection' }).getByRole('button', { name: kind }).click()
}

/** Walks to the n-th sentence with the arrow keys and marks it with a letter. */
export async function markByKeyboard(page: Page, sentence: number, letter: 'c' | 'n' | 'q' | 'h'): Promise<void> {
  await page.locator('article [tabindex="0"]').first().focus()
  for (let i = 1; i < sentence; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press(letter)
}

/** Opens the card of the mark whose statement or quote is `words`, unless it is open. */
export async function openCard(page: Page, words: string): Promise<void> {
  const open = page.getByText('What is it?').first()
  if (await open.isVisible()) return
  await page.getByText(words, { exact: true }).first().click()
  await open.waitFor()
}

/** Takes an export from the room menu and reads the file. */
export async function downloadedText(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByRole('menuitem', { name: 'Take home the transcript' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take home the transcript' })
  await dialog.getByRole('radio', { name: format }).click()
  await dialog.getByText('What leaves').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ])
  await dialog.getByText('Saved as').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  return readFile(await download.path(), 'utf8')
}

interface Guest {
  origin: string
  code: string
  name: string
}

/** Joins by the code, without a page. */
export async function join(context: BrowserContext, { origin, code, name }: Guest): Promise<EntryAnswer> {
  const answer = await context.request.post(`${origin}/api/join`, { data: { code, name } })
  if (!answer.ok()) throw new Error(`${name} may not join: ${await answer.text()}`)
  return (await answer.json()) as EntryAnswer
}

/** Opens a room that this browser may enter and waits for `words` of the article. */
export async function openRoom(context: BrowserContext, address: string, words: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(address)
  await page.getByText(words).first().waitFor()
  return page
}

/** Joins and opens the room. The page where people join has its own tests. */
export async function comeIn(context: BrowserContext, { words, ...guest }: Guest & { words: string }): Promise<Page> {
  const { room } = await join(context, guest)
  return openRoom(context, `${guest.origin}/r/${room.id}`, words)
}

/** Marks the n-th sentence with a comment. */
export async function comment(page: Page, sentence: number, words: string): Promise<void> {
  await markByKeyboard(page, sentence, 'n')
  await page.getByPlaceholder('Write a comment…').fill(words)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
}

/** Waits until parts of the page that come when it is quiet, or with a press, are there with all that they need. */
export async function hasCome(page: Page, ...parts: string[]): Promise<void> {
  const found = await page.waitForFunction(wanted => {
    const files = performance.getEntriesByType('resource').map(({ name }) => name)
    const scripts = wanted.map(part => files.find(name => name.includes(`/${part}-`) && name.endsWith('.js')))
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    return scripts.every(Boolean) && sheets.every(({ sheet }) => sheet) && scripts
  }, parts)
  // What they import is fetched beside them, and may come later: imported once more, they answer when all of it has run.
  const scripts = JSON.stringify(await found.jsonValue())
  await page.evaluate(`Promise.all(${scripts}.map(file => import(file))).then(() => {})`)
}

/** Waits until what opens on a press has come as well, and what says that the network is gone: from then on the page needs none but its socket. */
export const isEquipped = (page: Page): Promise<void> =>
  hasCome(page, 'OpenCard', 'Dock', 'RoomDialogs', 'MarkingBar', 'Notices', 'RoomKeys', 'resending', 'check')

/** Tab until something has the focus: whoever has no mouse must be able to get there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

/** Finds a command by a few letters and does it, without a mouse. */
export async function command(page: Page, letters: string): Promise<void> {
  await hasCome(page, 'RoomKeys')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'What do you want to do?' }).waitFor()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
}

/** Saves the transcript as Markdown from its dialog, which is open, by keys. */
export async function savedByKeys(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Take home the transcript' })
  await dialog.getByText('What leaves').waitFor()
  const format = dialog.getByRole('radio', { name: 'Markdown' })
  await format.press('Space')
  const [download] = await Promise.all([page.waitForEvent('download'), format.press('Enter')])
  return readFile(await download.path(), 'utf8')
}
