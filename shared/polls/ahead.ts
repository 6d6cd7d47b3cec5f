/** Which option a picture of a tally shows as the first. */
import type { Tally } from '../room/index.ts'
import { leading } from './tally.ts'

/** The one that is ahead, or undefined when none is alone: in a run-off who wins it, whoever had most first places. */
export function ahead(tally: Tally, options: readonly { key: string }[]): string | undefined {
  if (!('runOff' in tally && tally.runOff)) return leading(tally, options)
  const { winners } = tally.runOff
  return winners.length === 1 ? winners[0] : undefined
}
