/**
 * “Within a second”, as this machine has seconds: counted in ticks of a timer that is starved when the browser is. On a calm
 * machine fifty ticks are a second; on a busy one they take as much longer as everything else does.
 */
import type { Locator } from 'playwright-core'

const TICK_MS = 20
const TICKS = 1000 / TICK_MS

/** What hangs fails by this; what is merely late fails by its ticks. */
const HANGS_MS = 60_000

/** Resolves when it is seen (or gone). Throws when that took longer than a second of ticks. */
export async function seenWithinASecond(locator: Locator, state: 'visible' | 'hidden' = 'visible'): Promise<void> {
  let ticks = 0
  const timer = setInterval(() => ticks++, TICK_MS)
  try {
    await locator.waitFor({ state, timeout: HANGS_MS })
  } finally {
    clearInterval(timer)
  }
  if (ticks > TICKS) throw new Error(`${locator}: ${state} only after ${ticks * TICK_MS} ms`)
}
