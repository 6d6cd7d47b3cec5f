/**
 * `GET /api/rooms/:room/results`: all that ballots have come to, each part only where this member may see its tallies now.
 * Numbers are never rounded; sentences are in English and say the same.
 */
import type { AcrossSides, Flow, OpinionGroups, Point, Result, SplitClaim, Swing } from '../polls/index.ts'
import type { Counted, EntryKey, PollId, Tally } from '../room/index.ts'
import type { PollInfo } from './polls.ts'

/** One poll's part. Without a tally it is sealed from this member, or nobody has cast. */
export interface CountedPart {
  poll: PollId
  turnout: number
  tally?: Tally
}
export interface ClaimResult {
  claim: EntryKey
  /** Claims that are merged into it: their ballots count here. */
  merged?: EntryKey[]
  /** `alpha`: this claim's part in the room's agreement; `percent` of its pairs alike. `before`: what its ballots said when a later stage asked again. */
  classification: CountedPart & { alpha?: number; percent?: number; before?: Counted }
  stance: CountedPart
}
/** Krippendorff's alpha over the classifications that this member may see; null where it says nothing. `percent` of pairs alike. */
export interface AgreementAnswer {
  alpha: number | null
  percent: number | null
  claims: number
  /** Left out where only tallies are known. */
  members?: number
  ballots: number
  /** In words, with a warning where the numbers are small. */
  note: string
}
/**
 * Members' answers before and after: `flow` counts members, by answer or `not-cast`; it is empty where a poll was secret, or so
 * few cast both times that it would name them. `note`: both winners and the rule of each.
 */
export type SwingAnswer = Swing & { flow: Flow[]; flowSuppressed?: 'small'; note: string }
/** What moved those who changed their answer, most first; an `entry` of null is nothing in the room. Never who. */
export interface MovedAnswer {
  entries: { entry: EntryKey | null; moved: number; across: number }[]
  /** Who changed their answer and have not said by what. */
  silent: number
}
/** Opinion groups without names; `mine` is the asker's own point. */
export type OpinionAnswer = Omit<OpinionGroups, 'members'> & {
  points: { at: Point; group: number }[]
  mine?: { at: Point; group: number }
}

export interface ResultsAnswer {
  /** In the order of the text. */
  claims: ClaimResult[]
  /** `before`: on the claims that a later stage asked about again, as their ballots stood when it began. */
  agreement: AgreementAnswer & { before?: AgreementAnswer }
  motion?: {
    before?: CountedPart & { result?: Result }
    after?: CountedPart & { result?: Result }
    swing?: SwingAnswer
    moved?: MovedAnswer | { suppressed: 'small' }
  }
  /** Claims by how split their classification is. */
  worthDiscussing: SplitClaim[]
  /** Claims on which most of every side say the same. */
  acrossSides: AcrossSides[]
  /** From 30 voters and 10 claims up. */
  opinionGroups?: OpinionAnswer
  /** Those that are about no claim; the motion's are here too. */
  polls: { poll: PollInfo; turnout: number; eligible: number; tally?: Tally; result?: Result }[]
}
