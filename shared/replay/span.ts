/**
 * How long a replay plays: as long as it took, but that no pause lasts longer than a minute of it, so that a room of a whole week
 * is still watched in one go. A place in a replay is so many milliseconds of playing.
 */
import type { ShownStep } from './steps.ts'

export const LONGEST_PAUSE_MS = 60_000

export interface Span {
  length: number
  /** How many steps have been taken, and the time on the room's clock. */
  at(played: number): { step: number; at: number }
  /** Where so many steps have just been taken. */
  placeOf(step: number): number
}

export function spanOf(steps: readonly Pick<ShownStep, 'at'>[]): Span {
  const places = new Float64Array(steps.length)
  for (let i = 1; i < steps.length; i++)
    places[i] = places[i - 1]! + Math.min(Math.max(0, steps[i]!.at - steps[i - 1]!.at), LONGEST_PAUSE_MS)
  const length = places[steps.length - 1] ?? 0
  return {
    length,
    at(played) {
      const place = Math.min(Math.max(0, played), length)
      let low = 0
      let high = steps.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (places[middle]! <= place) low = middle + 1
        else high = middle
      }
      const last = steps[low - 1]
      return { step: low, at: last ? last.at + (place - places[low - 1]!) : 0 }
    },
    placeOf: step => places[Math.min(Math.max(1, step), steps.length) - 1] ?? 0,
  }
}
