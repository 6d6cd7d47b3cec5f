/**
 * How far this device's clock is from the server's, learnt from the answers' Date header. That header counts whole seconds,
 * so each answer only says "between these two"; keeping the tightest bounds of all answers soon gets below a second.
 */

let device = () => Number.NaN
/** Main gives this device's clock, in milliseconds since 1970. Until then no answer says anything about the time. */
export function setDeviceClock(now: () => number): void {
  device = now
}
export const deviceTime = (): number => device()

let low = Number.NEGATIVE_INFINITY
let high = Number.POSITIVE_INFINITY

/** `sent` and `received` are this device's milliseconds around the answer. */
export function noteServerTime(date: string | null, sent: number, received: number): void {
  const said = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(said) || Number.isNaN(received)) return
  const least = said - received
  const most = said + 1000 - sent
  // A clock that was set meanwhile makes the bounds cross: begin again from this answer.
  if (least > high || most < low) {
    low = least
    high = most
    return
  }
  low = Math.max(low, least)
  high = Math.min(high, most)
}

/** Milliseconds to add to this device's clock to get the server's. */
export const serverAhead = (): number => (Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : 0)
