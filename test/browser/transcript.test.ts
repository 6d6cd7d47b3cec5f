import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeTranscript, renderHtml, whole } from '../../shared/transcript/index.ts'
import { largeRoom } from '../fixtures/transcripts/largeRoom.ts'
import { annotationOf, articleOf, inputOf, keyOf, pollOf, smallRoom } from '../fixtures/transcripts/room.ts'
import { toldRoom } from '../fixtures/transcripts/toldRoom.ts'
import { objections } from '../support/axe.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { browser } = await serverAndBrowser()

const arabic = () => {
  const text = 'قاست البلدية حركة المرور في ستة أسابيع. وكانت على حق في ذلك.'
  const article = articleOf([{ kind: 'paragraph', inlines: [text] }], { title: 'الطريق', lang: 'ar', dir: 'rtl' })
  const claim = annotationOf(keyOf('ada', 1), 'قاست البلدية حركة المرور', { statement: 'قيست الحركة.' }, text)
  const polls = [pollOf(claim.key, 'classification', { fact: 3, opinion: 1 })]
  return inputOf({ annotations: [claim] }, { articles: [article], polls })
}

async function open(input: Parameters<typeof makeTranscript>[0], options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.setContent(whole(renderHtml(makeTranscript(input))))
  return { page, close: () => context.close() }
}

test.each([
  ['light', 'screen', 1280],
  ['dark', 'screen', 1280],
  ['light', 'screen', 390],
  ['light', 'print', 1280],
  ['dark', 'print', 1280],
] as const)(
  'the transcript has nothing that axe objects to, in %s on %s, %i px wide',
  async (colorScheme, media, width) => {
    const { page, close } = await open(toldRoom(), { colorScheme, viewport: { width, height: 900 } })
    await page.emulateMedia({ media, colorScheme })
    expect(await objections(page)).toEqual([])
    await close()
  },
)

test('opened from disk without a network the transcript filters, leads from claim to claim and plays the room again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-living-'))
  const file = join(folder, 'transcript.html')
  await writeFile(file, whole(renderHtml(makeTranscript(toldRoom()))))
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('console', message => errors.push(message.text()))
  page.on('pageerror', error => errors.push(error.message))
  await page.goto(pathToFileURL(file).href)
  await page.getByText('7 of 7 marks').waitFor()

  await page.getByRole('combobox', { name: 'Label' }).selectOption('Opinion')
  await page.getByText('1 of 7 marks').waitFor()
  expect(await page.locator('.mark:visible').count()).toBe(1)
  expect(await page.locator('#claim-1').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await page.getByText('7 of 7 marks').waitFor()
  await page.getByRole('combobox', { name: 'Stage' }).selectOption('Debate')
  await page.getByText('1 of 7 marks').waitFor()
  await page.getByRole('button', { name: 'Show all' }).press('Enter')

  await page.locator('.m[data-part="4"]').first().click()
  await page.waitForURL(({ hash }) => hash === '#mark-4')
  await page.locator('tr.lit#claim-4').waitFor()
  await page.locator('#mark-4').getByRole('link', { name: 'in the map' }).click()
  await page.waitForURL(({ hash }) => hash === '#node-4')

  const slider = page.getByRole('slider', { name: 'Moment' })
  const across = async () => {
    const { x, width } = (await slider.boundingBox())!
    return [x, width]
  }
  const before = await across()
  await slider.press('Home')
  // It stays where it is under the finger that draws it, and only what is counted is not told of the past.
  expect(await across()).toEqual(before)
  expect(await page.locator('.motion .count').isVisible()).toBe(true)
  await page.getByText('2026-11-22 16:00 UTC · Stage: Read · 0 claims').waitFor()
  const [tombstone, folded] = [page.locator('.removed li'), page.locator('details.hidden')]
  expect([await tombstone.isVisible(), await folded.isVisible()]).toEqual([false, false])
  expect(await page.locator('.mark:visible').count()).toBe(0)
  await page.getByText('Counts and charts are those of the end.').waitFor()
  await slider.press('ArrowRight')
  await page.locator('#mark-1').waitFor()
  expect(await page.locator('.mark:visible').count()).toBe(1)
  await page.getByText('· 1 claim').waitFor()

  // What a moderator folded and removed later: its words until then, that it was there from then on.
  const hidden = page.getByText('And who paid for the counting?')
  const goOn = async (until: () => Promise<boolean>) => {
    while (!(await until())) await slider.press('ArrowRight')
  }
  await goOn(() => hidden.isVisible())
  expect(await tombstone.isVisible()).toBe(false)
  const why = folded.locator('summary')
  expect(await why.isVisible()).toBe(false)
  await goOn(async () => !(await hidden.isVisible()))
  expect(await why.isVisible()).toBe(true)
  await goOn(() => tombstone.isVisible())
  await slider.press('End')
  await page.getByText('2026-11-22 16:43 UTC: as it ended').waitFor()
  expect(await page.locator('.mark:visible').count()).toBe(7)

  expect([asked, errors]).toEqual([[pathToFileURL(file).href], []])
  await context.close()
  await rm(folder, { recursive: true })
})

/** Each filter's options in their order, with the numbers of the marks that are there while it is chosen. */
const FILTERS = {
  Label: { Fact: [1], Opinion: [3], Mixed: [4] },
  Member: { 'Quiet Harbour': [6], 'Copper Wren': [1, 2, 4, 7], 'North Lantern': [3, 4, 5], 'Amber Mill': [4] },
  Side: { For: [1, 2, 4, 7], Against: [3, 4, 5] },
  Stage: { Read: [1, 3], Mark: [2, 4, 5, 6, 7], Debate: [4] },
}
const CLAIMS = [1, 3, 4]

test('each filter shows exactly the marks that it names, in the list, the table and the charts, and several what all of them name', async () => {
  const { page, close } = await open(toldRoom())
  const filter = (name: string) => page.getByRole('combobox', { name })
  const shownIn = (places: string) =>
    page.locator(places).evaluateAll(all => {
      const shown = all
        .filter(one => getComputedStyle(one).display !== 'none')
        .map(one => Number(one.getAttribute('data-part') ?? /\d+$/.exec(one.id)![0]))
      return [...new Set(shown)].sort((a, b) => a - b)
    })
  const look = async (marks: readonly number[]) => {
    await page.getByText(`${marks.length} of 7 marks`, { exact: true }).waitFor()
    const claims = CLAIMS.filter(one => marks.includes(one))
    // The browser itself gives the count its first words again before the marks are told.
    await expect.poll(() => shownIn('.mark')).toEqual(marks)
    expect(await shownIn('.claims tbody tr')).toEqual(claims)
    expect(await shownIn('.chart [data-part]')).toEqual(claims)
  }
  await look([1, 2, 3, 4, 5, 6, 7])
  for (const [name, options] of Object.entries(FILTERS)) {
    expect(await filter(name).locator('option').allInnerTexts()).toEqual(['All', ...Object.keys(options)])
    for (const [option, marks] of Object.entries(options)) {
      await filter(name).selectOption(option)
      await look(marks)
    }
    await page.getByRole('button', { name: 'Show all' }).press('Enter')
    await look([1, 2, 3, 4, 5, 6, 7])
  }
  await filter('Side').selectOption('For')
  await filter('Stage').selectOption('Mark')
  await look([2, 4, 7])
  await filter('Label').selectOption('Mixed')
  await look([4])
  await filter('Member').selectOption('Quiet Harbour')
  await look([])
  await close()
})

test('a long transcript is laid out where it is looked at: numbers lead to their marks and back, and in print nothing is left out', async () => {
  const { page, close } = await open(largeRoom(300))
  const skipped = () =>
    page
      .locator('main > section, .mark, .column > p, .beside')
      .evaluateAll(all => all.filter(one => getComputedStyle(one).contentVisibility !== 'visible').length)
  // Each mark, each paragraph and what stands beside it, and the sections.
  expect(await skipped()).toBeGreaterThan(700)
  const inSight = (id: string) =>
    page.waitForFunction(one => {
      const { top, bottom } = document.getElementById(one)!.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    }, id)
  await page.locator('#at-250').click()
  await inSight('mark-250')
  expect(await page.locator('#mark-250 h3').innerText()).toMatch(/^250 /)
  await page.locator('#mark-250 blockquote a').click()
  await inSight('at-250')
  await expect.poll(() => page.locator('.mark.lit, .n.lit, .m.lit').count()).toBe(3)
  await page.emulateMedia({ media: 'print' })
  expect(await skipped()).toBe(0)
  await close()

  const bare = await open(largeRoom(300), { javaScriptEnabled: false })
  await bare.page.locator('#at-250').click()
  await bare.page.locator('#mark-250').click({ trial: true })
  await bare.close()
})

test('in a long transcript the number that a mark leads back to stands clear of the filters, and marks are no list items to the layout', async () => {
  const { page, close } = await open(largeRoom(300))
  // Of list items each that a filter or the replay takes out has all after it counted again: minutes for thousands.
  expect(
    await page.locator('.mark').evaluateAll(all => all.every(one => getComputedStyle(one).display === 'block')),
  ).toBe(true)
  expect(
    await page
      .getByRole('listitem')
      .filter({ has: page.locator(':scope > h3') })
      .count(),
  ).toBe(300)
  await page.locator('#mark-250 blockquote a').click()
  await page.waitForFunction(() => {
    const number = document.getElementById('at-250')!
    const { left, top } = number.getBoundingClientRect()
    return number.contains(document.elementFromPoint(left + 2, top + 2))
  })
  await close()
})

test('come back to, a transcript shows all of itself again, and its filters and slider say so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-living-'))
  const file = join(folder, 'transcript.html')
  await writeFile(file, whole(renderHtml(makeTranscript(toldRoom()))))
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  const label = page.getByRole('combobox', { name: 'Label' })
  const slider = page.getByRole('slider', { name: 'Moment' })
  const end = await slider.inputValue()
  await label.selectOption('Opinion')
  await slider.press('Home')
  await page.getByText('1 of 7 marks').waitFor()
  await page.goto('about:blank')
  await page.goBack()
  await page.getByText('7 of 7 marks').waitFor()
  expect([await label.inputValue(), await slider.inputValue()]).toEqual(['', end])
  await page.close()
  await rm(folder, { recursive: true })
})

test('each line of a body stands in its own direction, and Arabic quoted in an Arabic page stands upright', async () => {
  const input = arabic()
  const body = 'نعم هذا صحيح.\nEnglish, with a stop.'
  const annotations = [{ ...input.content.annotations[0]!, body }]
  const { page, close } = await open({ ...input, content: { ...input.content, annotations }, language: 'ar' })
  // Where a line's own last sign stands: left of an Arabic one, right of an English one.
  const stop = (line: number) =>
    page.locator('.mark .body').evaluate((said, n) => {
      const text = said.firstChild!
      const from = n === 0 ? 0 : text.textContent!.indexOf('\n') + 1
      const to = n === 0 ? text.textContent!.indexOf('\n') : text.textContent!.length
      const at = (start: number) => {
        const range = document.createRange()
        range.setStart(text, start)
        range.setEnd(text, start + 1)
        return range.getBoundingClientRect().left
      }
      return at(to - 1) < at(from) ? 'left' : 'right'
    }, line)
  expect([await stop(0), await stop(1)]).toEqual(['left', 'right'])
  const quote = page.locator('.mark > blockquote')
  expect(await quote.evaluate(one => [getComputedStyle(one).direction, getComputedStyle(one).fontStyle])).toEqual([
    'rtl',
    'normal',
  ])
  await close()
})

test('without scripts all of the transcript is there, and nothing that would need one', async () => {
  const { page, close } = await open(toldRoom(), { javaScriptEnabled: false })
  expect(await page.locator('.mark').count()).toBe(7)
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.locator('#tools').isVisible()).toBe(false)
  await close()
})

test('the transcript’s cards stand beside a left-to-right article at its right, beside an Arabic one at its left', async () => {
  for (const [input, isRight] of [
    [smallRoom(), true],
    [arabic(), false],
  ] as const) {
    const { page, close } = await open(input)
    const text = (await page.locator('.column > p').first().boundingBox())!
    const card = (await page.locator('.digest').first().boundingBox())!
    expect(isRight ? card.x >= text.x + text.width : card.x + card.width <= text.x).toBe(true)
    expect(Math.abs(card.y - text.y)).toBeLessThan(20)
    await close()
  }
})

test('on a telephone the transcript is one column without sideways scrolling', async () => {
  for (const input of [smallRoom(), arabic()]) {
    const { page, close } = await open(input, { viewport: { width: 390, height: 844 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    expect(await page.locator('.beside').first().isVisible()).toBe(false)
    await close()
  }
})
