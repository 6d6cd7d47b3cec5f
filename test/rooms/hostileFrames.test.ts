/** The short form of the hostile frames, with a seed that never changes. */
import { expect, test } from 'vitest'
import { besiege } from '../support/hostile/siege.ts'

test('twenty thousand hostile frames through the door of a room move nothing of anyone else’s', async () => {
  const { accepted, refused } = await besiege(1, 20_000)
  expect(accepted).toBeGreaterThan(500)
  expect(Object.keys(refused)).toEqual(
    expect.arrayContaining([
      'MALFORMED',
      'FOREIGN_CLIENT',
      'FOREIGN_DELETE',
      'CROSS_REF',
      'GAP',
      'KEY',
      'ROOT',
      'TYPE',
    ]),
  )
})
