/** `npm run bench:client`: what the room's page costs in Chromium, on this machine. It prints, and fails nothing. */
import { buildClient, buildServer } from './build.mjs'
import { Stop } from './process.mjs'

export async function main() {
  process.env.PARLEY_CLIENT = await buildClient()
  process.env.PARLEY_SERVER = await buildServer()
  const { findBrowser } = await import('../test/support/browser.ts')
  const path = await findBrowser()
  if (!path) throw new Stop('There is no Chromium: set CHROMIUM_PATH or install the package chromium.')
  process.env.CHROMIUM_PATH = path
  const bench = await import('../test/bench/client.ts')
  return bench.main()
}
