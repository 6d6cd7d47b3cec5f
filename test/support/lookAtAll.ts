/** Opens the surfaces of one kind of people in turn, in as few pages as can be, and gathers what is found wrong on which. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { enterAs, type Scene, type Who } from './scene.ts'
import { leave, type Shown, SURFACES, type Surface, TROUBLES } from './surfaces.ts'
import { type Language, wordsOn } from './wordsOn.ts'

/** The surfaces are seen by these; troubles leave marks in a browser, so each has one of its own. */
export const LOTS = ['stranger', 'reader', 'owner', 'troubles'] as const

export interface Tour {
  browser: Browser
  scene: Scene
  language: Language
  options: BrowserContextOptions
}

/** `look` answers what is wrong with what is shown. */
export async function lookAtAll(
  lot: (typeof LOTS)[number],
  { browser, scene, language, options }: Tour,
  look: (shown: Shown, surface: Surface) => Promise<string[]>,
): Promise<string[]> {
  const words = await wordsOn(language)
  const found: string[] = []
  const newPage = async (who: Who) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: language, ...options })
    await enterAs(who, context, scene)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return page
  }
  let page: Page | undefined
  for (const surface of lot === 'troubles' ? TROUBLES : SURFACES.filter(({ who }) => who === lot)) {
    if (!page || (lot === 'troubles' && !surface.over)) {
      await page?.context().close()
      page = await newPage(surface.who)
    }
    const shown = { page, scene, words }
    try {
      await surface.open(shown)
      found.push(...(await look(shown, surface)).map(what => `${surface.name}: ${what}`))
      if (lot !== 'troubles') await leave(page)
    } catch (error) {
      // One that cannot be shown does not hide what is wrong with those after it.
      found.push(`${surface.name}: ${error instanceof Error ? error.message : error}`)
      await page.context().close()
      page = undefined
    }
  }
  await page?.context().close()
  return found
}
