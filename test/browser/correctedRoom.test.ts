/** A room with two articles, one of them corrected, as it looks to who comes by a link: small and large, light and dark. */
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import {
  fitsAcross,
  followLinks,
  linkedMarks,
  makeRoom,
  post,
  SECOND,
  SIZES,
  source,
} from '../support/correctedRoom.ts'
import { comeIn, comment, isEquipped } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const room = () => makeRoom(browser, server.origin)

test('links lead to a mark of another article and to an orphan, at a desk in the light and on a telephone in the dark', async () => {
  const linked = await linkedMarks(browser, server.origin)
  await followLinks(linked, browser, { viewport: SIZES[0], colorScheme: 'light' })
  await followLinks(linked, browser, { viewport: SIZES[1], colorScheme: 'dark' })
})

test('axe objects to nothing in the correction of an article and in its report, in light and dark', async () => {
  const { owner, ada } = await room()
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
})

test('a title alone is corrected in the same place, and what was typed is there again', async () => {
  const { owner } = await room()
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
  const { owner, ada, id } = await room()
  const first = ada.locator('article').getByText('Nobody asked the cyclists.').first()
  const top = () => first.evaluate(line => Math.round(line.getBoundingClientRect().top))
  // What comes late, and another face of the letters, has found its place.
  await isEquipped(ada)
  await ada.evaluate(async () => void (await document.fonts.ready))
  const before = await top()
  expect(await ada.evaluate(() => scrollY)).toBe(0)
  await post(owner, `/api/rooms/${id}/articles`, { source: source(SECOND, 'The bakers’ answer'), apply: true })
  await ada.getByRole('tablist', { name: 'Articles of this room' }).waitFor({ state: 'attached' })
  await expect.poll(top).toBe(before)
  // From the very top, for a browser goes back to where one was.
  await ada.evaluate(() => scrollTo(0, 0))
  await ada.reload()
  await ada.getByRole('tab', { name: /bakers/ }).waitFor()
  await ada.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await ada.evaluate(() => scrollY)).toBe(0)
})

test('one’s own withheld marks follow a correction before anyone else may see them', async () => {
  const owner = await (await browser.newContext({ viewport: SIZES[0] })).newPage()
  await owner.goto(`${server.origin}/`)
  const text = 'The council measured the traffic.\n\nIt was right to do so.\n\nNobody asked the cyclists.'
  const stage = { id: 'alone', title: 'Alone', opens: ['marks', 'replies'], visibility: 'own' }
  const wish = { name: 'Olga', article: { source: source(text, 'Cycle lanes') } }
  const { id: room, code } = (
    await post(owner, '/api/rooms', { ...wish, runSheet: { name: 'alone', title: 'Alone', stages: [stage] } })
  ).room
  const context = await browser.newContext({ viewport: SIZES[0] })
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
