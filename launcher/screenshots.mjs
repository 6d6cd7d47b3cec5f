/** `npm run screenshots`: the pictures of the documentation, taken from the demo room. */
import { buildClient } from './build.mjs'

export async function main(argv) {
  process.env.PARLEY_CLIENT = await buildClient()
  const screenshots = await import('../test/support/screenshots.ts')
  return screenshots.main(argv)
}
