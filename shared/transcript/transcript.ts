/**
 * What leaves the house, as plain data: everything a renderer needs and nothing that this export may not show.
 * Names are chosen and hidden words are left out before this is made, so that no renderer can leak them.
 */
import type { Article } from '../article/index.ts'
import type { Citation, Codebook, Motivation, Move, Option, Role, Tally } from '../room/index.ts'

/** How much of the members it shows: their given names, the room's drawn ones, or letters. */
export type Profile = 'named' | 'pseudonymous' | 'public'

/** Whose words: the name this export shows. `isImagined`: no person, a reader the demo room made up. */
export interface Creator {
  name: string
  isImagined: boolean
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
  by: Creator
  body: string
  created?: number
  modified?: number
  hidden?: Hidden
}

export interface TranscriptReply extends Entry {
  /** 0 answers the mark itself. A reply stands behind the one it answers. */
  depth: number
  /** Whom it answers, when that is not the mark's own creator. */
  to?: string
  move: Move
  cites: readonly Citation[]
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
  thread: readonly TranscriptReply[]
}

export interface TranscriptArticle extends Article {
  revision: number
  marks: readonly Mark[]
}

/** What a moderator took out: that it was there, whose, why and when. Its words are gone. */
export interface Removal {
  what: 'mark' | 'reply'
  by: Creator
  code?: string
  at?: number
}

/** A poll that is not about a claim. */
export interface TranscriptPoll {
  about: 'motion' | 'free'
  question: string
  options: readonly Option[]
  isOpen: boolean
  tally?: Tally
}

export interface Transcript {
  title: string
  profile: Profile
  made: number
  motion?: { sentence: string; sides: readonly string[] }
  codebook: Codebook
  articles: readonly TranscriptArticle[]
  polls: readonly TranscriptPoll[]
  members: readonly TranscriptMember[]
  /** Of everyone in the room, also those whom `members` leaves out. */
  memberCount: number
  /** Replies to what is no longer there. */
  loose: readonly TranscriptReply[]
  removals: readonly Removal[]
  /** How it was made and what it leaves out, in sentences. */
  method: readonly string[]
  /** The record's last row; `hash` in lower-case hex. */
  head: { seq: number; hash: string }
}
