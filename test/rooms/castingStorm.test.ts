import { expect, test } from 'vitest'
import { castingStorm } from '../support/castingStorm.ts'

test('kill -9 while twenty cast on five claims and in a secret poll: no ballot is lost and none counts twice', async () => {
  const { ballots } = await castingStorm({ members: 20, claims: 5, seconds: 2, kills: 1 })
  expect(ballots).toBe(120)
})
