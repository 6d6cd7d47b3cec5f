/** What the room came to, in sentences, from the tallies that this export may show and nothing else. */
import { type AcrossSides, agreementOfTallies, resultOf, swingOf } from '../polls/index.ts'
import type { Counted, Member, Option, Poll, Room, Tally } from '../room/index.ts'
import type { Words } from './text/en.ts'

export interface CountedForResults {
  poll: Poll
  tally?: Tally
  /** How many may cast; left out, the members of today who are no observers. */
  eligible?: number
  /** Of a claim's classification: what its ballots said before a later stage asked again. */
  before?: Readonly<Record<string, number>>
}

/** What moved members to another answer; without `said`, nothing in the room did. Never who. */
export interface Mover {
  said?: { words: string; by: string }
  moved: number
  /** Of these, from one side of the motion to another. */
  across: number
}
/** A group of members with like stances, and the claims that it stands for in their own words. */
export interface LikeMinded {
  size: number
  claims: readonly { statement: string; stance: 'agree' | 'disagree'; count: number; n: number }[]
}
export interface SaidOfRoom {
  across: readonly (AcrossSides & { statement: string })[]
  movers?: readonly Mover[]
  /** Who changed their answer and did not say what moved them. */
  silent?: number
  likeMinded?: readonly LikeMinded[]
}

/** One poll's result; undefined where its tally is not shown or it is still open: then nothing is decided. */
export function pollResult(
  { poll, tally, eligible }: CountedForResults,
  members: readonly Member[],
  w: Words,
): string | undefined {
  if (!tally || poll.isOpen) return undefined
  const mayCast = members.filter(
    ({ role, isExpelled, importedFrom }) =>
      !isExpelled &&
      importedFrom === undefined &&
      role !== 'observer' &&
      (role !== 'moderator' || poll.moderatorsCast !== false),
  )
  return w.results.poll(resultOf(poll, tally, eligible ?? mayCast.length), poll.options)
}

/** Agreement on the claims' labels, the motion's swing by both rules, what moved people, what all sides agree on, opinion groups. */
export function roomResults(
  polls: readonly CountedForResults[],
  room: Pick<Room, 'motion'>,
  { across, movers = [], silent = 0, likeMinded = [] }: SaidOfRoom,
  w: Words,
): string[] {
  const says = w.results
  const claims = polls.flatMap(({ poll, tally }) =>
    poll.of === 'classification' && !poll.isWithdrawn && tally && 'counts' in tally
      ? [{ claim: poll.claim!, counts: tally.counts }]
      : [],
  )
  const earlier = polls.flatMap(({ poll, before }) => (before ? [{ claim: poll.claim!, counts: before }] : []))
  const nameOf = (key: string) => room.motion?.sides.find(side => side.key === key)?.label ?? key
  return [
    ...(earlier.length > 0
      ? [...agreementOn('before', earlier, w), ...agreementOn('after', claims, w)]
      : agreementOn(undefined, claims, w)),
    ...motionSwing(polls, room, w),
    ...movers.map(({ said, moved, across }) =>
      said ? says.moved(said.words, said.by, moved, across) : says.nothingMoved(moved),
    ),
    ...(silent > 0 ? [says.silent(silent)] : []),
    ...across.map(one => says.across(one.statement, one, nameOf)),
    ...likeMindedInWords(likeMinded, w),
  ]
}

function agreementOn(
  when: 'before' | 'after' | undefined,
  claims: Parameters<typeof agreementOfTallies>[0],
  w: Words,
): string[] {
  const agreement = agreementOfTallies(claims)
  return agreement.claims > 0 ? [w.results.agreement(agreement, when)] : []
}

/** The largest group is number 1. */
function likeMindedInWords(groups: readonly LikeMinded[], { results: says }: Words): string[] {
  if (groups.length === 0) return []
  const sizes = groups.map(({ size }) => size)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return [
    says.groups(all, sizes),
    ...groups.flatMap(({ claims }, i) =>
      claims.map(({ statement, stance, count, n }) => says.group(i + 1, count, n, stance, statement)),
    ),
  ]
}

function motionSwing(polls: readonly CountedForResults[], { motion }: Pick<Room, 'motion'>, w: Words): string[] {
  const last = (when: 'before' | 'after') =>
    polls.findLast(({ poll, tally }) => poll.when === when && !poll.isWithdrawn && tally && 'counts' in tally)
  const [before, after] = [last('before'), last('after')]
  if (!motion || !before || !after) return []
  const sides = after.poll.options.filter(({ key }) => motion.sides.some(side => side.key === key))
  const counts = (after.tally as Counted).counts
  const swing = swingOf(
    (before.tally as Counted).counts,
    counts,
    sides.map(({ key }) => key),
  )
  return swing ? [w.results.swing(swing, counts, labelIn(sides))] : []
}

const labelIn = (options: readonly Option[]) => (key: string) => options.find(o => o.key === key)?.label ?? key

/** When a poll on the motion was asked, and how ballots are cast in it. */
export const askedWords = (
  { when, method }: { when?: Poll['when'] | undefined; method: Poll['method'] },
  w: Words,
): string => [when && w.asked[when], w.methods[method]].filter(Boolean).join(w.semicolon)
