/**
 * What leaves the house, as plain data: everything a renderer needs and nothing that this export may not show.
 * Names are chosen and hidden words are left out before this is made, so that no renderer can leak them.
 */
import type { Article } from '../article/index.ts'
import type { Citation, Codebook, Method, Motivation, Move, Option, Role, Tally } from '../room/index.ts'
import type { LoggedAct } from './moderation.ts'
import type { Language } from './text/languages.ts'

/** How much of the members it shows: their given names, the room's drawn ones, or letters. */
export type Profile = 'named' | 'pseudonymous' | 'public'

/**
 * Whose words: the name this export shows. `isImagined`: no person, a reader the demo room made up. `isImported`: wrote
 * elsewhere and was never here.
 */
export interface Creator {
  name: string
  isImagined: boolean
  isImported?: true
}
export interface TranscriptMember extends Creator {
  /** Not in a public transcript. */
  role?: Role
  /** The side's label. */
  side?: string
  marks: number
  replies: number
}

/** Hidden words are folded: told that, why, and (but in public) what. `at` in milliseconds. */
export interface Hidden {
  reason: string
  at?: number
}
/** `created` and `modified` by the server's clock, in milliseconds; not in a public transcript. */
export interface Entry {
  /** Unique in this transcript and the same in every format; in public it tells nothing of who and when. */
  id: string
  by: Creator
  body: string
  created?: number
  modified?: number
  hidden?: Hidden
}

export interface TranscriptReply extends Entry {
  /** The `id` of what it answers; absent where that is no longer there. */
  parent?: string
  /** 0 answers the mark itself. A reply stands behind the one it answers. */
  depth: number
  /** Whom it answers, when that is not the mark's own creator. */
  to?: string
  move: Move
  /** `quote`: the cited words. A place names its revision: where the citation names none, its thread's. */
  cites: readonly (Citation & { quote?: string })[]
}

/** An annotation with all that was said and counted about it. */
export interface Mark extends Entry {
  /** From 1, in the order of the text. */
  number: number
  kind: Motivation
  /** UTF-16 units into its article's text, half-open. */
  start: number
  end: number
  quote: string
  statement?: string
  tags: readonly string[]
  /** Its address in the room; not in a public transcript, where it would tell when it was written. */
  link?: string
  /** Left out where they may not be seen. */
  classification?: Tally
  stance?: Tally
  /** The claim that it was merged into: its ballots are counted there. */
  mergedInto?: { id: string; number: number }
  /** Claims that were merged into it. */
  merged?: readonly { id: string; number: number; by: Creator }[]
  thread: readonly TranscriptReply[]
}

export interface TranscriptArticle extends Article {
  revision: number
  /** The revision of the same article that it corrects. */
  corrects?: number
  /** A later revision is here too: this one stands here only for the marks whose words a correction took, and is not printed. */
  isSuperseded?: true
  marks: readonly Mark[]
}

/** One turn on the floor, with what was written in it. */
export interface TranscriptSpeech {
  by: Creator
  /** The side's label; not in a public transcript, which leaves members' sides out. */
  side?: string
  /** The title of its stage. */
  stage: string
  /** How long it was; absent for one that goes on. */
  seconds?: number
  /** When it began, in milliseconds; not in a public transcript. */
  began?: number
  /** In the order of writing, each with the answers to it behind it; those at depth 0 are the speech. */
  said: readonly TranscriptReply[]
}

/** A text that a side, or all of the group, wrote together. */
export interface TranscriptStatement {
  id: string
  /** The title of its stage. */
  stage: string
  /** The side's label, where one side wrote it. */
  side?: string
  text: string
  words: number
  /** It is still being written. */
  isOpen: boolean
  /** Whose words stand in it, most first; nobody in a public transcript, where it would tell their side. */
  by: readonly Creator[]
  /** A moderator took out what stood in it before. */
  removed?: { code?: string; at?: number }
}

/** What a moderator took out: that it was there, whose, why and when. Its words are gone. */
export interface Removal {
  what: 'mark' | 'reply'
  by: Creator
  code?: string
  at?: number
}

/** What a moderator did; never the words that it was done to. */
export interface Moderated {
  act: LoggedAct
  /** Which moderator; told to moderators alone, and not in public. */
  by?: Creator
  /** What it was done to, where that was an entry. */
  what?: 'mark' | 'reply' | 'statement'
  /** The entry's `id` and its mark's number, where it stands here. */
  id?: string
  number?: number
  /** Who it was done to, or whose entry. */
  of?: Creator
  detail?: string
  reason?: string
  /** In milliseconds; not in a public transcript. */
  at?: number
}

/** A poll that is not about a claim. */
export interface TranscriptPoll {
  about: 'motion' | 'free'
  question: string
  options: readonly Option[]
  method: Method
  /** Of the motion's polls: asked before the debate or after it. */
  when?: 'before' | 'after'
  isOpen: boolean
  /** When it closed, in milliseconds, where that is known; not in a public transcript. */
  closed?: number
  tally?: Tally
  /** Once it is closed: what it came to, in a sentence. */
  result?: string
}

/** Who cast what, of a poll whose ballots are open; never in a public transcript. */
export interface OpenBallot {
  /** The poll's number among `polls`, or else the claim's id and what of it was asked. */
  poll?: number
  annotation?: string
  of?: 'classification' | 'stance'
  by: Creator
  /** Options by their keys. */
  choice: string
}

export interface Transcript {
  /** Of its own words; the article's is the article's. */
  language: Language
  title: string
  profile: Profile
  made: number
  motion?: { sentence: string; sides: readonly string[] }
  codebook: Codebook
  /** The stages as they began, where that is known; none in a public transcript, which tells no times. */
  course: readonly { stage: string; began: number }[]
  articles: readonly TranscriptArticle[]
  polls: readonly TranscriptPoll[]
  ballots: readonly OpenBallot[]
  /** What was said to the motion, in its order. */
  speeches: readonly TranscriptSpeech[]
  /** What sides and groups wrote together, in the order of the stages. */
  statements: readonly TranscriptStatement[]
  /** What the room came to, in sentences: agreement, swing, what all sides agree on. */
  results: readonly string[]
  members: readonly TranscriptMember[]
  /** Of everyone in the room, also those whom `members` leaves out. */
  memberCount: number
  /** Replies to what is no longer there. */
  loose: readonly TranscriptReply[]
  removals: readonly Removal[]
  /** What moderators did, in its order. */
  log: readonly Moderated[]
  /** How it was made and what it leaves out, in sentences. */
  method: readonly string[]
  /** The record's last row; `hash` in lower-case hex. */
  head: { seq: number; hash: string }
}
