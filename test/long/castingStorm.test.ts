import { expect, test } from 'vitest'
import { castingStorm } from '../support/castingStorm.ts'

test('kill -9, three times, while 500 cast on 40 claims within a minute: of 20,500 ballots none is lost and none counts twice', async () => {
  const { ballots } = await castingStorm({ members: 500, claims: 40, seconds: 60, kills: 3 })
  expect(ballots).toBe(20_500)
})
