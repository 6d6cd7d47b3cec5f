import { expect, test } from 'vitest'
import { closingStage } from '../support/closingStage.ts'

const SEEDS = 1000

test('[STAGE-5] in a thousand orders of writing, leaving and coming back, no entry of a closed kind is taken after a stage has closed', async () => {
  let [taken, offline] = [0, 0]
  for (let seed = 1; seed <= SEEDS; seed++) {
    const round = await closingStage(seed)
    taken += round.taken
    offline += round.offline
  }
  // Enough has happened for it to mean something.
  expect(taken).toBeGreaterThan(SEEDS)
  expect(offline).toBeGreaterThan(SEEDS)
})
