import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTranscript, renderHtml } from '../../shared/transcript/index.ts'
import { annotationOf, articleOf, inputOf, keyOf, pollOf, smallRoom } from '../fixtures/transcripts/room.ts'
import { launchBrowser } from '../support/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

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
  await page.setContent(renderHtml(makeTranscript(input)))
  return { page, close: () => context.close() }
}

test.each(['light', 'dark'] as const)('the transcript has nothing that axe objects to, in %s', async colorScheme => {
  const { page, close } = await open(smallRoom(), { colorScheme })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
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
