/** Every surface at four times its size (a window of 320 by 256), under a finger, and in the colours that a system forces. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { LOTS, lookAtAll } from '../support/lookAtAll.ts'
import { covered, cutOff, lost } from '../support/lost.ts'
import { makeScene, type Scene, startStage } from '../support/scene.ts'
import type { RunningServer } from '../support/server.ts'

/** Some twenty surfaces each, on a machine that may have much else to do. */
const PATIENCE_MS = 1_200_000

let server: RunningServer
let browser: Browser
let scene: Scene
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startStage(), launchBrowser()])
  scene = await makeScene(server.origin)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** 1280 by 1024 at 400 %. */
const ENLARGED = { viewport: { width: 320, height: 256 }, hasTouch: true }

const smallTargets = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['target-size'] })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => `less than 24 px: ${html.slice(0, 160)}`))
}

test.each(LOTS)(
  'at 400 % nothing is lost beside the window, and a finger finds everything: %s',
  { timeout: PATIENCE_MS },
  async lot => {
    const found = await lookAtAll(lot, { browser, scene, language: 'en', options: ENLARGED }, async ({ page }) => [
      ...(await page.evaluate(lost)),
      ...(await page.evaluate(covered)),
      ...(await smallTargets(page)),
    ])
    expect(found).toEqual([])
  },
)

/** English is looked at above, and its words are among the shortest. */
const LONGER = ['de', 'fr', 'es', 'ar'] as const
const TELEPHONE = { viewport: { width: 360, height: 780 }, hasTouch: true }

test.each(LONGER.flatMap(language => LOTS.map(lot => [language, lot] as const)))(
  'on a telephone nothing is lost beside the window, and no answer is cut off, in %s: %s',
  { timeout: PATIENCE_MS },
  async (language, lot) => {
    const tour = { browser, scene, language, options: TELEPHONE }
    const found = await lookAtAll(lot, tour, async ({ page }) => [
      ...(await page.evaluate(lost)),
      ...(await page.evaluate(cutOff)),
    ])
    expect(found).toEqual([])
  },
)

/** Of buttons side by side those that are on look like those that are off, but for their weight. */
function alike(): string[] {
  const found: string[] = []
  const look = (element: Element) => {
    const own = getComputedStyle(element)
    const parts = ['::before', '::after'].map(part => {
      const { content, backgroundColor, borderBlockEndWidth, transform } = getComputedStyle(element, part)
      return [content, backgroundColor, borderBlockEndWidth, transform]
    })
    const { backgroundColor, outlineStyle, outlineWidth, textDecorationLine, textDecorationStyle } = own
    const { borderStyle, borderWidth, borderColor } = own
    return JSON.stringify([
      [backgroundColor, outlineStyle, outlineWidth, textDecorationLine, textDecorationStyle],
      [borderStyle, borderWidth, borderColor],
      ...parts,
      element.querySelectorAll('svg').length,
    ])
  }
  for (const state of ['aria-pressed', 'aria-current', 'aria-selected', 'aria-checked']) {
    for (const on of document.querySelectorAll(`[${state}]:not([${state}="false"])`)) {
      if (on === document.activeElement || !on.checkVisibility()) continue
      const off = [...(on.parentElement?.children ?? [])].find(
        other =>
          other !== on &&
          other.className === on.className &&
          !['true', 'page', 'step'].includes(other.getAttribute(state) ?? 'false') &&
          !other.hasAttribute('aria-disabled'),
      )
      if (off && look(on) === look(off)) found.push(`${state}: ${on.outerHTML.slice(0, 160)}`)
    }
  }
  return found
}

test.each(LOTS)(
  'in forced colours what is on looks other than what is off: %s',
  { timeout: PATIENCE_MS },
  async lot => {
    const options = { viewport: { width: 1440, height: 900 }, forcedColors: 'active' as const }
    const tour = { browser, scene, language: 'en', options } as const
    expect(await lookAtAll(lot, tour, ({ page }) => page.evaluate(alike))).toEqual([])
  },
)
