/**
 * What a poll has received. In a named box it is known who cast what. A secret box has a roll, frozen when the poll was
 * opened, and ballots in the order of their receipts: nothing in memory connects the two or tells in which order they came.
 * Of a poll that came without its ballots a kept box has what they had come to.
 */
import { type CastChoice, encodeChoice } from '../../shared/polls/index.ts'
import {
  type Ballot,
  type KeptCount,
  type MemberId,
  type Poll,
  type Random,
  randomId,
  type SecretBallot,
} from '../../shared/room/index.ts'

export interface NamedBox {
  kind: 'named'
  ballots: Map<MemberId, Ballot>
}
export interface SecretBox {
  kind: 'secret'
  /** Who may cast, and who has. */
  roll: Map<MemberId, boolean>
  ballots: SecretBallot[]
}
export type KeptBox = { kind: 'kept' } & KeptCount
export type Box = NamedBox | SecretBox | KeptBox

export function newBox({ secrecy, kept }: Pick<Poll, 'secrecy' | 'kept'>): Box {
  if (kept) return { kind: 'kept', ...kept }
  return secrecy === 'secret' ? { kind: 'secret', roll: new Map(), ballots: [] } : { kind: 'named', ballots: new Map() }
}

export function turnoutOf(box: Box): number {
  if (box.kind === 'kept') return box.turnout
  return box.kind === 'named' ? box.ballots.size : box.ballots.length
}

/** Of a kept box nobody knows who cast: it is not asked for any more. */
export function hasCastIn(box: Box, member: MemberId): boolean {
  if (box.kind === 'kept') return false
  return box.kind === 'named' ? box.ballots.has(member) : box.roll.get(member) === true
}

/** The ballots without who cast them, as they are counted. */
export function castIn(box: Box): readonly CastChoice[] {
  if (box.kind === 'kept') return []
  const ballots = box.kind === 'named' ? [...box.ballots.values()] : box.ballots
  return ballots.map(({ poll, choice }) => ({ poll, choice }))
}

export function* castersIn(box: Box): Iterable<MemberId> {
  if (box.kind === 'named') yield* box.ballots.keys()
  if (box.kind === 'secret') for (const [member, hasCast] of box.roll) if (hasCast) yield member
}

/** Puts a ballot where its receipt belongs. */
export function putSecret(box: SecretBox, ballot: SecretBallot): void {
  const at = box.ballots.findIndex(other => other.receipt > ballot.receipt)
  box.ballots.splice(at < 0 ? box.ballots.length : at, 0, ballot)
}

/** The same ballots under new keys and in the order of those: how they are written at the close. */
export function shuffled(box: SecretBox, random: Random): SecretBallot[] {
  for (const [i, ballot] of box.ballots.entries()) box.ballots[i] = { ...ballot, key: newBallotKey(random) }
  return [...box.ballots].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** 130 random bits. */
export const newBallotKey = (random: Random) => randomId(random, 26)

/** Each choice, as text, with how often it was cast: what the store's own rows must come to. */
export function choicesIn(box: Box): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { choice } of castIn(box)) {
    const text = encodeChoice(choice)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

/** So many ballots as there were of each option, every one of a member of its own. */
export const saidSo = (counts: Readonly<Record<string, number>>): { member: MemberId; choice: string }[] =>
  Object.entries(counts).flatMap(([choice, n]) =>
    Array.from({ length: n }, (_, i) => ({ member: `${choice}${i}` as MemberId, choice })),
  )
