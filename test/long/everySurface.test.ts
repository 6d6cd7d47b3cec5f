/** Every surface, one after the other: nothing axe objects to, and nothing that Tab does not reach, show and leave again. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ready } from '../../shared/transcript/text/ready/ar.ts'
import { launchBrowser } from '../support/browser.ts'
import { LOTS, lookAtAll } from '../support/lookAtAll.ts'
import { makeScene, type Scene, startStage } from '../support/scene.ts'
import type { RunningServer } from '../support/server.ts'
import { tabWalk } from '../support/tabWalk.ts'

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

const IN_THEIR_OWN_LANGUAGE = ['licences', 'privacy notice', 'public transcript']
const DESK = { viewport: { width: 1440, height: 900 } }
/** Sizes of targets are among what axe looks at only when it is asked to. */
async function objections(page: Page, only?: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options(only ? { runOnly: [only] } : { rules: { 'target-size': { enabled: true } } })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`))
}

/** Both ways round. */
async function walked(page: Page): Promise<string[]> {
  const problems: string[] = []
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    const { reached, isTrapped, ...wrong } = await tabWalk(page, key)
    if (reached === 0) problems.push(`${key} reaches nothing`)
    if (isTrapped) problems.push(`${key} never comes round`)
    for (const [how, elements] of Object.entries(wrong))
      problems.push(...elements.map(element => `${key}, ${how}: ${element}`))
  }
  return problems
}

const isOver = () => document.querySelector('dialog[open], :popover-open') !== null

/** Escape leaves what lies over the page, and the focus is somewhere on the page again. */
async function escaped(page: Page): Promise<string[]> {
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('dialog[open], :popover-open') === null)
  const isLost = await page.evaluate(() => document.activeElement === document.body)
  return isLost ? ['Escape leaves the focus nowhere'] : []
}

/** Tab leads out of a panel within a few presses, and then it is gone: it would cover what has the focus. */
async function leftByTab(page: Page): Promise<string[]> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const isIn = await page.evaluate(() => document.activeElement?.closest(':popover-open') !== null)
    if (!isIn) return (await page.evaluate(isOver)) ? ['stays open when Tab has led out of it'] : []
  }
  return ['Tab does not lead out of it']
}

test.each(LOTS)(
  'nothing axe objects to in the light or in the dark, and Tab goes round: %s',
  { timeout: PATIENCE_MS },
  async lot => {
    const found = await lookAtAll(lot, { browser, scene, language: 'en', options: DESK }, async (shown, surface) => {
      const { page } = shown
      const problems = await objections(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      problems.push(...(await objections(page, 'color-contrast')).map(what => `in the dark: ${what}`))
      await page.emulateMedia({ colorScheme: 'light' })
      if (surface.over === 'panel') {
        problems.push(...(await leftByTab(page)))
        await surface.open(shown)
      } else problems.push(...(await walked(page)))
      return surface.over ? [...problems, ...(await escaped(page))] : problems
    })
    expect(found).toEqual([])
  },
)

const LEARNT_MS = 10_000

/** What Parley named itself, and says in English to a reader of Arabic, also once the page has been quiet and learnt its words. */
async function unsaid(page: Page): Promise<string[]> {
  const named = Object.keys({ ...ready.library, ...ready.labels })
  const inEnglish = () =>
    page.evaluate(
      named =>
        [...document.querySelectorAll('body *')]
          .filter(element => element.childElementCount === 0 && element.checkVisibility())
          .map(({ textContent }) => textContent.trim())
          .filter(text => named.includes(text)),
      named,
    )
  let found = await inEnglish()
  for (const end = Date.now() + LEARNT_MS; found.length > 0 && Date.now() < end; ) found = await inEnglish()
  return found.map(text => `is in English: ${text}`)
}

test.each(LOTS)(
  'nothing axe objects to from right to left, and nothing ready-made in English: %s',
  { timeout: PATIENCE_MS },
  async lot => {
    const tour = { browser, scene, language: 'ar', options: DESK } as const
    const found = await lookAtAll(lot, tour, async ({ page }, { name }) => {
      if (IN_THEIR_OWN_LANGUAGE.includes(name)) return objections(page)
      const isRtl = await page.evaluate(() => document.documentElement.dir === 'rtl')
      return [...(isRtl ? [] : ['is not from right to left']), ...(await unsaid(page)), ...(await objections(page))]
    })
    expect(found).toEqual([])
  },
)
