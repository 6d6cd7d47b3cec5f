/** Shares as people write them: 0.667 means two thirds, and 4 of 6 reach it. */

const CLOSE = 0.0005
const LARGEST_WHOLE = 12

/** The share as a fraction of small numbers where three decimals cannot tell it from one; else in millionths. */
export function fractionOf(share: number): { part: number; whole: number } {
  for (let whole = 1; whole <= LARGEST_WHOLE; whole++) {
    const part = Math.round(share * whole)
    if (part > 0 && Math.abs(part / whole - share) < CLOSE) return { part, whole }
  }
  return { part: Math.round(share * 1e6), whole: 1e6 }
}

/** Whether `count` of `of` is at least this share. In whole numbers, so that no rounding decides. */
export function reachesShare(count: number, of: number, share: number): boolean {
  const { part, whole } = fractionOf(share)
  return count * whole >= of * part
}
