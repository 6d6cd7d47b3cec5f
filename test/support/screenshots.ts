/**
 * Pictures of every surface that is listed, troubles too: light and dark, from a telephone to a desk, and in Arabic from right
 * to left, a folder each; and the gallery. They lie in `screenshots/`, which is not kept; the few that the documentation shows
 * go to `docs/screenshots`. Named kinds (`light-390 ar-light-1440 gallery docs`) are taken alone, all of them by default.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page, ViewportSize } from 'playwright-core'
import { createServer } from 'vite'
import { launchBrowser } from './browser.ts'
import { ledDebate } from './ledDebate.ts'
import { LOTS, lookAtAll } from './lookAtAll.ts'
import { makeScene, type Scene, startStage } from './scene.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ALL = `${ROOT}screenshots/`
const DOCS = `${ROOT}docs/screenshots/`
/** What moves has come to rest by then. */
const RESTS_MS = 600
const PREPARED_MS = 120_000
const WIDTHS = { 390: 844, 768: 1024, 1440: 900 } as const
const LOOKS = [
  ['en', 'light'],
  ['en', 'dark'],
  ['ar', 'light'],
] as const

export async function main(wanted: readonly string[] = []): Promise<void> {
  const isWanted = (kind: string) => wanted.length === 0 || wanted.includes(kind)
  for (const folder of [ALL, DOCS]) await mkdir(folder, { recursive: true })
  const [server, browser] = await Promise.all([startStage(), launchBrowser()])
  try {
    // Before anyone else has come into the demo room.
    if (isWanted('docs'))
      for (const width of [390, 1440] as const) {
        const viewport = { width, height: WIDTHS[width] }
        const context = await browser.newContext({ viewport, colorScheme: 'light', ...asTelephone(width) })
        await documented(context, server.origin)
        await context.close()
      }
    const scene = await makeScene(server.origin)
    for (const [language, colorScheme] of LOOKS)
      for (const [width, height] of Object.entries(WIDTHS)) {
        const kind = [...(language === 'en' ? [] : [language]), colorScheme, width].join('-')
        const viewport = { width: Number(width), height }
        if (isWanted(kind)) await everySurface(browser, scene, language, { colorScheme, viewport, kind })
      }
    if (isWanted('gallery')) await gallery(browser)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function everySurface(
  browser: Browser,
  scene: Scene,
  language: 'en' | 'ar',
  { colorScheme, viewport, kind }: { colorScheme: 'light' | 'dark'; viewport: ViewportSize; kind: string },
): Promise<void> {
  await mkdir(`${ALL}${kind}`, { recursive: true })
  const options = { colorScheme, viewport, ...asTelephone(viewport.width) }
  for (const lot of LOTS) {
    const missing = await lookAtAll(lot, { browser, scene, language, options }, async ({ page }, { name }) => {
      await picture(page, `${kind}/${name.replaceAll(/\W+/g, '-')}`)
      return []
    })
    if (missing.length > 0) throw new Error(`not every surface could be shown:\n${missing.join('\n')}`)
  }
}

/** Below this width it is a finger that presses, and targets grow. */
const asTelephone = (width: number) => (width < 500 ? { hasTouch: true, isMobile: true } : {})

/** What the documentation shows, at a desk and, of the room, on a telephone. */
async function documented(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage()
  const open = (path: string) => page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
  const isAtDesk = page.viewportSize()!.width >= 1200
  const devtools = await context.newCDPSession(page)
  const keep = async (name: string) => {
    await page.waitForTimeout(RESTS_MS)
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 88 })
    await writeFile(`${DOCS}${name}.webp`, Buffer.from(data, 'base64'))
    console.log(`docs/screenshots/${name}.webp`)
  }
  await open('/')
  if (isAtDesk) await keep('landing')
  const { demo } = await (await page.request.get(`${origin}/api/home`)).json()
  const entry = await page.request.post(`${origin}/api/join`, { data: { code: demo.code, name: 'A reader' } })
  const { room } = await entry.json()
  await open(`/r/${room.id}`)
  await page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Skip' }).click()
  if (!isAtDesk) return keep('telephone')
  await page.getByText('The relationship ended because', { exact: false }).last().click()
  await page.getByText('Do you agree with it?').waitFor()
  await keep('room')
  for (const view of ['claims', 'results']) {
    await open(`/r/${room.id}/${view}`)
    await keep(view)
  }
  const led = await ledDebate(origin)
  await page.request.post(`${origin}/api/join`, { data: { personalCode: led.personalCode } })
  for (const view of ['debate', 'wall']) {
    await open(`/r/${led.room}/${view}`)
    await keep(view)
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
      // The first visit has Vite prepare what the page is made of.
      page.setDefaultTimeout(PREPARED_MS)
      const errors: string[] = []
      page.on('pageerror', error => errors.push(String(error)))
      await page.goto(`${origin}gallery${query}`, { waitUntil: 'networkidle' })
      await page.getByRole('heading', { name: 'Gallery' }).waitFor()
      await page.waitForTimeout(RESTS_MS)
      await page.screenshot({ path: `${ALL}${name}.png`, fullPage: true })
      console.log(`screenshots/${name}.png`)
      if (errors.length > 0) throw new Error(`the gallery stopped: ${errors.join('\n')}`)
      await page.close()
    }
  } finally {
    await vite.close()
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(RESTS_MS)
  await page.screenshot({ path: `${ALL}${name}.png` })
  console.log(`screenshots/${name}.png`)
}
