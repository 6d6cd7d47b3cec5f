/** Searching a room: by key and by mouse, to the sentence, the card, the answer and the member; and what is not found. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { synced, TestClient } from '../support/client.ts'
import { comeIn, comment } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'
const RUN_SHEET = {
  name: 'alone',
  stages: [
    { id: 'alone', title: 'Alone', opens: ['marks', 'replies'], visibility: 'own' },
    { id: 'together', title: 'Together', opens: ['marks', 'replies'] },
  ],
}

const { server, browser } = await serverAndBrowser()

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const options = (page: Page) => dialog(page).getByRole('option')
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  const field = dialog(page).getByRole('combobox', { name: 'Search this room' })
  // The key leads into the field, and what was looked for before goes with the first letter.
  await expect.poll(() => field.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.type(words)
  expect(await field.inputValue()).toBe(words)
}
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' })
const moderate = (program: TestClient, room: string, act: object) =>
  program.call('POST', `/api/rooms/${room}/moderation`, act)

test('a member finds what they may see, goes there from the keyboard, and finds nothing else', async () => {
  const program = new TestClient(server.origin)
  const { room } = await program.makeRoom(TEXT, { runSheet: RUN_SHEET, settings: { names: 'named' } })
  const [ada, ben] = (await Promise.all(
    ['Ada', 'Ben'].map(async name => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      return comeIn(context, { origin: server.origin, code: room.code!, name, words: 'Nobody asked' })
    }),
  )) as [Page, Page]
  // They come with the keys, of which one opens the search.
  for (const page of [ada, ben]) await page.getByRole('region', { name: 'First steps' }).waitFor()
  await comment(ben, 2, 'A canary in the café.')
  await ben.getByText('All saved').waitFor()

  // Withheld: only who wrote it finds it.
  await search(ada, 'canary')
  await dialog(ada).getByText('Nothing here says that.', { exact: false }).waitFor()
  await search(ben, 'CAFE canary')
  await expect.poll(() => options(ben).allInnerTexts()).toEqual(['A canary in the café.\nBen'])
  expect(await options(ben).locator('mark').allInnerTexts()).toEqual(['canary', 'café'])
  await ben.keyboard.press('Escape')
  await program.call('POST', `/api/rooms/${room.id}/stage`, { to: 'together' })
  // The search that is open finds it as soon as it is shown.
  await options(ada).getByText('canary').waitFor()
  expect(await objections(ada, { include: 'dialog[open]' })).toEqual([])
  await ada.keyboard.press('Enter')
  await closed(ada)
  await ada.getByPlaceholder('Reply…').fill('Which canary?')
  await ada.keyboard.press('Control+Enter')
  await ada.getByText('All saved').waitFor()
  await ada.keyboard.press('Escape')

  // To the answer, to the sentence, to all that one member said.
  await search(ben, 'which')
  await options(ben).getByText('Which').waitFor()
  await ben.keyboard.press('Enter')
  await closed(ben)
  await ben.locator('[id^="reply-"]:focus').getByText('Which canary?').waitFor()
  await ben.keyboard.press('Escape')
  await search(ben, 'three weeks')
  await options(ben).getByText('for three weeks').click()
  await closed(ben)
  await search(ben, 'ada')
  await options(ben).getByText('Ada', { exact: true }).click()
  await dialog(ben).getByRole('button', { name: 'By Ada: search everyone’s words again' }).waitFor()
  await expect.poll(() => options(ben).allInnerTexts()).toEqual(['Which canary?\nAda'])
  await ben.keyboard.press('Escape')

  // Folded: its author and moderators. Removed: nobody, also where the search is open.
  const live = program.connect(await program.docName(room.id))
  await synced(live)
  const [entry] = [...live.doc.getMap('annotations').keys()]
  live.close()
  await moderate(program, room.id, { act: 'hide', target: `annotations:${entry}`, reason: 'Off the point' })
  await search(ada, 'canary café')
  await dialog(ada).getByText('Nothing here says that.', { exact: false }).waitFor()
  await search(ben, 'canary café')
  await options(ben).getByText('canary').waitFor()
  await moderate(program, room.id, { act: 'remove', target: `annotations:${entry}` })
  await dialog(ben).getByText('Nothing here says that.', { exact: false }).waitFor()
})
