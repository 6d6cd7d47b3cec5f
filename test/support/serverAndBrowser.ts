/** What a file of browser tests works with. */
import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, type ServerOptions, startServer } from './server.ts'

/** A server of the file's own and a browser, both gone after its last test. To be awaited where the file begins. */
export async function serverAndBrowser(
  options: ServerOptions = {},
): Promise<{ server: RunningServer; browser: Browser }> {
  const [server, browser] = await Promise.all([startServer(options), launchBrowser()])
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  return { server, browser }
}
