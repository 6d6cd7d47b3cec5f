import { expect, test } from 'vitest'
import { killRounds } from '../support/killRounds.ts'

test('kill -9 while two type, three rounds: all that either had received is there, and the ballot is counted once', async () => {
  const { seen } = await killRounds(3)
  expect(seen).toBeGreaterThan(100)
})
