/** Around the end of a stage: whatever members offline send, and in whichever order, nothing of a closed kind is taken after it. */
import { expect, test } from 'vitest'
import { closingStage } from '../support/closingStage.ts'

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1)

test.each(SEEDS)(
  '[STAGE-5] after the transaction that closes a stage nothing of a closed kind is taken (seed %i)',
  async seed => {
    expect((await closingStage(seed)).offline).toBeGreaterThan(0)
  },
)
