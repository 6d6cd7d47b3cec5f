/** Real bytes with a few wrong: bits flipped, parts cut, put in, doubled, set to ones, or joined to another message. */
import type { Dice } from './dice.ts'

/** One to four changes to a copy of `bytes`; `other` is what a splice takes its end from. */
export function mutate(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  let mutant: Uint8Array = bytes.slice()
  for (let left = 1 + dice.below(4); left > 0; left--) mutant = changed(mutant, other, dice)
  return mutant
}

function changed(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.below(bytes.length + 1)
  switch (dice.below(8)) {
    case 0:
      if (at < bytes.length) bytes[at]! ^= 1 << dice.below(8)
      return bytes
    case 1:
      if (at < bytes.length) bytes[at] = dice.below(256)
      return bytes
    case 2:
      return bytes.slice(0, at)
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + dice.below(4)))
    case 4:
      return joined(bytes.subarray(0, at), dice.bytes(1 + dice.below(4)), bytes.subarray(at))
    case 5:
      return bytes.fill(255, at, at + 1 + dice.below(9))
    case 6:
      return joined(bytes.subarray(0, at), other.subarray(dice.below(other.length + 1)))
    default:
      // One more or one less in a place that is often a clock, a length or a count.
      if (at < bytes.length) bytes[at]! += dice.isOneIn(2) ? 1 : 255
      return bytes
  }
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
