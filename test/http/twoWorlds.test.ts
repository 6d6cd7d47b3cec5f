import { expect, test } from 'vitest'
import { EVERY_FORMAT, exchange, exchangeConfidential, vary } from '../support/twoWorlds.ts'

const SIZES = [2, 3, 4, 5, 6, 7, 8]

test.each(SIZES)(
  'two ballots of a secret poll of %d are exchanged: nobody else receives one byte that is not the same',
  async n => expect(await exchange(100 + n, n, n === 6 ? EVERY_FORMAT : undefined)).toBeGreaterThan(10_000),
)

test.each(SIZES.flatMap(n => [0, 1, 2, 3].map(reveal => [n, 4 * n + reveal] as const)))(
  '[RECORD-6] two ballots of a confidential poll of %d are exchanged (seed %d): nobody else, in the record neither, receives one byte that is not the same',
  async (n, seed) =>
    expect(await exchangeConfidential(seed, n, seed === 26 ? EVERY_FORMAT : [])).toBeGreaterThan(10_000),
)

test.each(
  (['open', 'confidential', 'secret'] as const).flatMap(secrecy =>
    (['closed', 'moderator', 'own'] as const)
      .filter(reveal => secrecy !== 'secret' || reveal !== 'own')
      .flatMap(reveal => [1, 2, 3].map(seed => [secrecy, reveal, seed] as const)),
  ),
)(
  '[POLL-4] whatever one casts in a poll that is %s and shown %s (seed %d), everyone else receives the same bytes until it is shown',
  async (secrecy, reveal, seed) =>
    expect(
      await vary(1000 + 7 * seed, secrecy, reveal, seed === 1 && reveal === 'closed' ? EVERY_FORMAT : undefined),
    ).toBeGreaterThan(10_000),
)
