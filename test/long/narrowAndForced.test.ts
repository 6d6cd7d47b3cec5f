/** Every surface at four times its size (a window of 320 by 256), under a finger, and in the colours that a system forces. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { LOTS, lookAtAll } from '../support/lookAtAll.ts'
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

/** What reaches beyond the window's sides and cannot be scrolled to; what stands in the way of reading. */
function lost(): string[] {
  const found: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`)
  const scope = [...document.querySelectorAll('dialog[open], :popover-open')].at(-1) ?? document.body
  const scrolls = (element: Element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth
  const isInScroller = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    (scrolls(element) || isInScroller(element.parentElement))
  /** For those who hear the page, or until the focus is in it. */
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
  const isOwn = (element: Element) =>
    element.matches('a, button, input, select, textarea') ||
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
  for (const element of scope.querySelectorAll('*')) {
    if (!isOwn(element) || element.closest('.visually-hidden, [aria-hidden="true"], svg')) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isClipped(element)) continue
    const { left, right, width, height } = element.getBoundingClientRect()
    if (width <= 1 || height <= 1 || (left >= -1 && right <= innerWidth + 1) || isInScroller(element)) continue
    found.push(`${element.outerHTML.slice(0, 160)} reaches from ${Math.round(left)} to ${Math.round(right)}`)
  }
  const bars = [...document.body.querySelectorAll('*')].filter(element => {
    const { position } = getComputedStyle(element)
    if (position !== 'sticky' && position !== 'fixed') return false
    const box = element.getBoundingClientRect()
    return (
      element.checkVisibility() &&
      !isClipped(element) &&
      box.width > 200 &&
      box.top < innerHeight &&
      box.bottom > 0 &&
      box.height > 1
    )
  })
  const isTaken = (y: number) =>
    bars.some(bar => {
      const { top, bottom } = bar.getBoundingClientRect()
      return y >= top && y < bottom
    })
  const taken = Array.from({ length: innerHeight }, (_, y) => y).filter(isTaken).length
  if (scope === document.body && taken > 0.6 * innerHeight)
    found.push(`bars take ${taken} of ${innerHeight}: ${bars.map(bar => bar.className).join(', ')}`)
  return found
}

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
      ...(await smallTargets(page)),
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
