/**
 * Secret ballots after the close: each lies under a random receipt that its voter alone knows, so that anyone can find their own
 * and count all of them again. It shows that a ballot was counted as cast to whoever trusts the server's list; it does not
 * protect from the server itself, and a receipt can be shown to others.
 */
import { type Choice, type Counted, type Random, randomId, type Tally } from '../room/index.ts'
import { count } from './count.ts'
import type { CastChoice, Question } from './question.ts'
import { validateKept } from './removedReason.ts'

/** 130 random bits, in letters and digits that are not mistaken for one another; a client may bring a receipt of another shape. */
export const newReceipt = (random: Random) => randomId(random, 26)

/** `kx7r 4mpd …`: as people read it. */
export const showReceipt = (receipt: string) => receipt.replace(/(.{4})(?=.)/g, '$1 ')

/** One ballot of the published list. */
export interface PublishedBallot {
  receipt: string
  choice: Choice
}

export interface Recount {
  tally?: Counted
  /** It is what the server said, to the last number. */
  isEqual: boolean
  /** What is wrong with the list itself. */
  faults: readonly string[]
}

/** The list counted again, by the same function as on the server. A list that cannot be right is not counted. */
export function recount(question: Question, published: readonly PublishedBallot[], said: Tally): Recount {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const { receipt, choice } of published) {
    if (seen.has(receipt)) faults.push(`The receipt ${showReceipt(receipt)} is listed twice.`)
    seen.add(receipt)
    const { fault } = validateKept(question, choice)
    if (fault) faults.push(`The ballot ${showReceipt(receipt)} cannot have been cast: ${fault}`)
  }
  if (faults.length > 0) return { isEqual: false, faults }
  const ballots: CastChoice[] = published.map(({ choice }) => ({ choice }))
  const tally = count(question, ballots)
  return { tally, isEqual: isSameTally(tally, said), faults }
}

/** What lies under a receipt as it was typed or pasted, spaces aside; undefined when the list does not have it. */
export function findBallot(published: readonly PublishedBallot[], typed: string): PublishedBallot | undefined {
  const receipt = typed.replace(/\s/g, '')
  return published.find(ballot => ballot.receipt === receipt)
}

/** Alike in every number, in whatever order their fields come. */
export const isSameTally = (a: Tally, b: Tally) => inOrder(a) === inOrder(b)
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  )
