/** `npm run check`: what is fast enough to run before every commit. */
import { lint, summary, tests, types } from './parts.mjs'

export async function main(argv) {
  return summary([await types(), await lint(), await tests('unit', argv)], [])
}
