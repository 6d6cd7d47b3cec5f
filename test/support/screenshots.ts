/**
 * Pictures of every surface that is listed, troubles too: light and dark, from a telephone to a desk, and in Arabic from right
 * to left, a folder each; and the gallery. They lie in `screenshots/`, which is not kept; the few that the documentation shows
 * go to `docs/screenshots`.
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createServer } from 'vite'
import { launchBrowser } from './browser.ts'
import { LOTS, lookAtAll } from './lookAtAll.ts'
import { makeScene, type Scene } from './scene.ts'
import { startServer } from './server.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ALL = `${ROOT}screenshots/`
const DOCS = `${ROOT}docs/screenshots/`
const WIDTHS = { 390: 844, 768: 1024, 1440: 900 } as const
/** Shown in the documentation, by the name they have in the light, at 1440 px. */
const KEPT = ['landing', 'room', 'claims', 'debate', 'results', 'wall']

export async function main(): Promise<void> {
  for (const folder of [ALL, DOCS]) await mkdir(folder, { recursive: true })
  const [server, browser] = await Promise.all([startServer({ env: { PARLEY_DEMO: '1' } }), launchBrowser()])
  try {
    // Before anyone else has come into the demo room.
    for (const width of [390, 1440] as const) {
      const viewport = { width, height: WIDTHS[width] }
      const context = await browser.newContext({ viewport, colorScheme: 'light', hasTouch: width < 500 })
      await documented(context, server.origin, `light-${width}`)
      await context.close()
    }
    const scene = await makeScene(server.origin)
    for (const language of ['en', 'ar'] as const)
      for (const colorScheme of language === 'en' ? (['light', 'dark'] as const) : (['light'] as const))
        for (const [width, height] of Object.entries(WIDTHS))
          await everySurface(browser, scene, language, { colorScheme, viewport: { width: Number(width), height } })
    await gallery(browser)
    for (const name of KEPT) await copyFile(`${ALL}${name}-light-1440.png`, `${DOCS}${name}.png`)
    await copyFile(`${ALL}room-light-390.png`, `${DOCS}telephone.png`)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function everySurface(
  browser: Browser,
  scene: Scene,
  language: 'en' | 'ar',
  { colorScheme, viewport }: { colorScheme: 'light' | 'dark'; viewport: { width: number; height: number } },
): Promise<void> {
  const kind = [...(language === 'en' ? [] : [language]), colorScheme, viewport.width].join('-')
  await mkdir(`${ALL}${kind}`, { recursive: true })
  const options = { colorScheme, viewport, hasTouch: viewport.width < 500 }
  for (const lot of LOTS)
    await lookAtAll(lot, { browser, scene, language, options }, async ({ page }, { name }) => {
      await picture(page, `${kind}/${name.replaceAll(/\W+/g, '-')}`)
      return []
    })
}

/** What the documentation shows. */
async function documented(context: BrowserContext, origin: string, kind: string): Promise<void> {
  const page = await context.newPage()
  const shoot = (name: string) => picture(page, `${name}-${kind}`)
  const open = (path: string) => page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
  await open('/')
  await shoot('landing')
  const { demo } = await (await page.request.get(`${origin}/api/home`)).json()
  const entry = await page.request.post(`${origin}/api/join`, { data: { code: demo.code, name: 'A reader' } })
  const { room } = await entry.json()
  await open(`/r/${room.id}`)
  await page.locator('article').first().waitFor()
  if (page.viewportSize()!.width >= 1200) {
    await page.getByText('The relationship ended because', { exact: false }).last().click()
    await page.getByText('Do you agree with it?').waitFor()
  }
  await shoot('room')
  for (const view of ['claims', 'debate', 'results', 'wall']) {
    await open(`/r/${room.id}/${view}`)
    await shoot(view)
  }
}

/** Served by Vite alone: it needs no server of ours. */
async function gallery(browser: Browser): Promise<void> {
  const vite = await createServer({
    configFile: `${ROOT}vite.config.ts`,
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  await vite.listen()
  const [origin] = vite.resolvedUrls!.local
  try {
    for (const [name, query, width] of [
      ['gallery-light-1440', '', 1440],
      ['gallery-dark-1440', '?theme=dark', 1440],
      ['gallery-contrast-1440', '?contrast=more', 1440],
      ['gallery-rtl-1440', '?dir=rtl', 1440],
      ['gallery-light-390', '', 390],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      await page.goto(`${origin}gallery${query}`, { waitUntil: 'networkidle' })
      await page.getByRole('heading', { name: 'Gallery' }).waitFor()
      await page.screenshot({ path: `${ALL}${name}.png`, fullPage: true })
      await page.close()
    }
  } finally {
    await vite.close()
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(600) // what moves has come to rest
  await page.screenshot({ path: `${ALL}${name}.png` })
  console.log(`screenshots/${name}.png`)
}
