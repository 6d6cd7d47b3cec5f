/** The gate's properties again and again, each time with another seed: `PARLEY_SEED` is the first, else the clock gives it. */
import { describe, vi } from 'vitest'

const ROUNDS = 12
const first = Number(process.env.PARLEY_SEED ?? Date.now() % 1_000_000_000)

for (let round = 0; round < ROUNDS; round++) {
  await describe(`with PARLEY_SEED=${first + round}`, async () => {
    // The file reads its seed as it is loaded, so each round loads it anew.
    vi.stubEnv('PARLEY_SEED', String(first + round))
    vi.resetModules()
    await import('../../server/gate/property.test.ts')
    vi.unstubAllEnvs()
  })
}
