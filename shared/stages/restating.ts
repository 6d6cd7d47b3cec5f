/** Restating before objecting: how a restatement stands, as the gate judges it and as everyone's page shows it. */

/** `since`: when it came to say what it says, in milliseconds on the server's clock. `isFair`: what its addressee said of these words. */
export interface Restatement {
  since: number
  isFair?: boolean
}
/** `passed`: its addressee let the time go by. Fair and passed, it may be objected to. */
export type RestatementState = 'waiting' | 'fair' | 'not-yet' | 'passed'

export function restatementState({ since, isFair }: Restatement, seconds: number, now: number): RestatementState {
  if (isFair !== undefined) return isFair ? 'fair' : 'not-yet'
  return now >= since + seconds * 1000 ? 'passed' : 'waiting'
}

export const opensObjecting = (state: RestatementState) => state === 'fair' || state === 'passed'
