/** What a file of browser tests works with. */
import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, type ServerOptions, startServer } from './server.ts'

interface Options extends ServerOptions {
  /** Whether pages may install the worker that keeps them for days without a network: costly, and only such tests are about it. */
  serviceWorkers?: 'allow' | 'block'
}

/** A server of the file's own and a browser, both gone after its last test. To be awaited where the file begins. */
export async function serverAndBrowser({ serviceWorkers = 'block', ...options }: Options = {}): Promise<{
  server: RunningServer
  browser: Browser
}> {
  const [server, browser] = await Promise.all([startServer(options), launchBrowser()])
  const newContext = browser.newContext.bind(browser)
  browser.newContext = more => newContext({ serviceWorkers, ...more })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  return { server, browser }
}
