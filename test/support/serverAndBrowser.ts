/**
 * What a file of browser tests works with. The server and the browser are there already: a room knows nothing of others, and a
 * context nothing of others, so all files share one of each, and none waits for their start.
 */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startServer } from './server.ts'

interface Options {
  /** For a server of the file's own, whose environment this is. */
  env?: Record<string, string>
  /** Whether pages may install the worker that keeps them for days without a network: costly, and only such tests are about it. */
  serviceWorkers?: 'allow' | 'block'
  /** Whether things glide and fade: each press waits until what it is on stands still, so only tests that are about it, or whole journeys. */
  reducedMotion?: 'reduce' | 'no-preference'
}

/** One for all files that one process runs: vitest keeps what they import, and the browser ends with the process. */
let launched: Promise<Browser> | undefined
let open: BrowserContext[] = []
let usual: BrowserContextOptions = {}

async function launch(): Promise<Browser> {
  const browser = await launchBrowser()
  browser.once('disconnected', () => {
    launched = undefined
  })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async options => {
    const context = await newContext({ ...usual, ...options })
    open.push(context)
    return context
  }
  return browser
}

/** To be awaited where the file begins. Each context that a test opens is closed after it. */
export async function serverAndBrowser({
  env,
  serviceWorkers = 'block',
  reducedMotion = 'reduce',
}: Options = {}): Promise<{
  server: { origin: string }
  browser: Browser
}> {
  usual = { serviceWorkers, reducedMotion }
  afterEach(async () => {
    const left = open
    open = []
    await Promise.all(left.map(context => context.close()))
  })
  launched ??= launch()
  if (!env) return { server: { origin: inject('origin') }, browser: await launched }
  const [server, browser] = await Promise.all([startServer({ env }), launched])
  afterAll(() => server.stop())
  return { server, browser }
}
