/** What the room came to, in sentences, from the tallies that this export may show and nothing else. */
import {
  type AcrossSides,
  acrossInWords,
  agreementInWords,
  agreementOfTallies,
  inWords,
  listWords,
  resultOf,
  swingInWords,
  swingOf,
} from '../polls/index.ts'
import type { Counted, Member, Option, Poll, Room, Tally } from '../room/index.ts'
import { counted } from './words.ts'

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
): string | undefined {
  if (!tally || poll.isOpen) return undefined
  const mayCast = members.filter(
    ({ role, isExpelled, importedFrom }) =>
      !isExpelled &&
      importedFrom === undefined &&
      role !== 'observer' &&
      (role !== 'moderator' || poll.moderatorsCast !== false),
  )
  return inWords(resultOf(poll, tally, eligible ?? mayCast.length), poll.options)
}

/** Agreement on the claims' labels, the motion's swing by both rules, what moved people, what all sides agree on, opinion groups. */
export function roomResults(
  polls: readonly CountedForResults[],
  room: Pick<Room, 'motion'>,
  { across, movers = [], silent = 0, likeMinded = [] }: SaidOfRoom,
): string[] {
  const claims = polls.flatMap(({ poll, tally }) =>
    poll.of === 'classification' && !poll.isWithdrawn && tally && 'counts' in tally
      ? [{ claim: poll.claim!, counts: tally.counts }]
      : [],
  )
  const earlier = polls.flatMap(({ poll, before }) => (before ? [{ claim: poll.claim!, counts: before }] : []))
  const nameOf = (key: string) => (room.motion?.sides.find(side => side.key === key)?.label ?? key).toLowerCase()
  return [
    ...(earlier.length > 0
      ? [...agreementOn('Labels before the discussion', earlier), ...agreementOn('Labels after it', claims)]
      : agreementOn('Labels', claims)),
    ...motionSwing(polls, room),
    ...movers.map(moverInWords),
    ...(silent > 0 ? [`${counted(silent, 'member')} changed their answer and did not say what moved them.`] : []),
    ...across.map(one => `Agreed across sides: “${one.statement}” – ${acrossInWords(one, nameOf)}`),
    ...likeMindedInWords(likeMinded),
  ]
}

function agreementOn(what: string, claims: Parameters<typeof agreementOfTallies>[0]): string[] {
  const agreement = agreementOfTallies(claims)
  return agreement.claims > 0 ? [`${what}: ${lowerFirst(agreementInWords(agreement, 'The members'))}`] : []
}

function moverInWords({ said, moved, across }: Mover): string {
  const many = counted(moved, 'member')
  if (!said) return `Nothing in the room moved ${many} who changed their answer.`
  const sides = across === 0 ? '' : `, ${across} of them from one side to another`
  return `Moved by “${said.words}”, written by ${said.by}: ${many}${sides}.`
}

/** The largest group is number 1. */
function likeMindedInWords(groups: readonly LikeMinded[]): string[] {
  if (groups.length === 0) return []
  const sizes = groups.map(({ size }) => size)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return [
    `Opinion groups: ${all} members fall into ${counted(groups.length, 'group')}, of ${listWords(sizes.map(String))}.`,
    ...groups.flatMap(({ claims }, i) =>
      claims.map(
        ({ statement, stance, count, n }) => `Group ${i + 1}: ${count} of ${n} ${stance} with “${statement}”.`,
      ),
    ),
  ]
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function motionSwing(polls: readonly CountedForResults[], { motion }: Pick<Room, 'motion'>): string[] {
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
  return swing ? [`The motion: ${swingInWords(swing, counts, labelIn(sides))}`] : []
}

const labelIn = (options: readonly Option[]) => (key: string) => options.find(o => o.key === key)?.label ?? key

export const METHOD_WORDS: Record<Poll['method'], string> = {
  single: 'one option each',
  stance: 'agree, disagree or pass',
  approval: 'every option one approves of',
  score: 'scores from 0 to 5',
  dots: 'dots',
  ranked: 'ranked, by instant run-off',
  consent: 'consent',
}
export const WHEN_WORDS = { before: 'before the debate', after: 'after the debate', any: '' } as const
