import { expect, test } from 'vitest'
import { EVERY_FORMAT, exchange, exchangeConfidential } from '../support/twoWorlds.ts'

// Laying out takes long: one in twenty goes through every format.
const formatsFor = (swap: number) => (swap % 20 === 0 ? EVERY_FORMAT : undefined)

test('a thousand exchanges of two secret ballots among two to eight: nobody else receives one byte that is not the same', async () => {
  for (let swap = 0; swap < 1000; swap++)
    expect(await exchange(10_000 + swap, 2 + (swap % 7), formatsFor(swap))).toBeGreaterThan(10_000)
})

test('[RECORD-6] a thousand exchanges of two confidential ballots among two to eight, however they are shown: nobody else receives one byte that is not the same', async () => {
  for (let swap = 0; swap < 1000; swap++)
    expect(await exchangeConfidential(20_000 + swap, 2 + (swap % 7), formatsFor(swap))).toBeGreaterThan(10_000)
})
