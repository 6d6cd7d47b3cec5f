/** `npm run bench:map`: how long the argument map of a large debate takes to lay out, and how it moves in Chromium. It prints, and fails nothing. */
import { buildClient, buildServer } from './build.mjs'
import { Stop } from './process.mjs'

export async function main() {
  process.env.PARLEY_CLIENT = await buildClient()
  process.env.PARLEY_SERVER = await buildServer()
  const { findBrowser } = await import('../test/support/browser.ts')
  const path = await findBrowser()
  if (!path) throw new Stop('There is no Chromium: set CHROMIUM_PATH or install the package chromium.')
  process.env.CHROMIUM_PATH = path
  const bench = await import('../test/bench/map.ts')
  return bench.main()
}
