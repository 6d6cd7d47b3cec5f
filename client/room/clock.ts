/**
 * How far this device's clock is from the server's, learnt from the answers' headers: the server's milliseconds, or else the
 * whole seconds of Date. Each answer only says "between these two", as nobody knows how long it was on its way; keeping the
 * tightest bounds of all answers gets below a tenth of a second even on a slow, jittery network.
 */

export interface ServerClock {
  /**
   * The server's time lay in [`said`, `said` + `within`) when it answered; `sent` and `received` are this device's
   * milliseconds around the answer.
   */
  note(said: number, within: number, sent: number, received: number): void
  /** Milliseconds to add to this device's clock to get the server's; 0 while nothing is known. */
  ahead(): number
  /** How far the bounds are apart, in milliseconds; `ahead` is wrong by half of it at most. */
  width(): number
}

export function makeServerClock(): ServerClock {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  return {
    note(said, within, sent, received) {
      if (Number.isNaN(said) || Number.isNaN(received)) return
      const least = said - received
      const most = said + within - sent
      // A clock that was set meanwhile makes the bounds cross: begin again from this answer.
      const isSet = least > high || most < low
      low = isSet ? least : Math.max(low, least)
      high = isSet ? most : Math.min(high, most)
    },
    ahead: () => (Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : 0),
    width: () => high - low,
  }
}

let device = () => Number.NaN
/** Main gives this device's clock, in milliseconds since 1970. Until then no answer says anything about the time. */
export function setDeviceClock(now: () => number): void {
  device = now
}
export const deviceTime = (): number => device()

const clock = makeServerClock()
export const serverAhead = clock.ahead
export const clockWidth = clock.width

export function noteServerTime(headers: Headers, sent: number, received: number): void {
  const exact = headers.get('parley-time')
  const date = headers.get('date')
  if (exact !== null) clock.note(Number(exact), 1, sent, received)
  else if (date !== null) clock.note(Date.parse(date), 1000, sent, received)
}
