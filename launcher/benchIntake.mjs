/** `npm run bench:intake`: what large imports cost, and what they cost the other rooms, on this machine. It prints, and fails nothing. */
import { buildServer } from './build.mjs'

export async function main() {
  // Measured as it is shipped.
  process.env.PARLEY_SERVER = await buildServer()
  const bench = await import('../test/bench/intake.ts')
  return bench.main()
}
