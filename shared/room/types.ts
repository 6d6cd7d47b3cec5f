/** What is true in a room, as plain data. Times are milliseconds since 1970 on the server's clock. */
import type { Hold } from './desk.ts'
import type { Tally } from './doc.ts'
import type { DocName, EntryKey, GroupId, MemberId, PollId, RoomId } from './ids.ts'
import type { RoomArticle } from './roomArticles.ts'

export type Role = 'moderator' | 'participant' | 'observer'

/** One of a room's labels. `colour` names a token pair, `line` how it is drawn, `letter` how it is written small. */
export interface Label {
  key: string
  label: string
  letter: string
  colour: 'fact' | 'opinion' | 'mixed' | 'unsure' | 'own-1' | 'own-2' | 'own-3' | 'own-4'
  line: 'solid' | 'dashed' | 'dotted' | 'thin' | 'double' | 'wavy'
  description?: string
  /** Sentences that would be classified so. */
  examples?: readonly string[]
}
export type Codebook = readonly Label[]

export interface Side {
  key: string
  label: string
}
export interface Motion {
  sentence: string
  sides: readonly Side[]
}

export type Secrecy = 'open' | 'confidential' | 'secret'
export type Reveal = 'live' | 'own' | 'closed' | 'moderator'

export interface Settings {
  /** `named`: the roster shows the names people gave; `pseudonymous`: it shows word pairs drawn for this room. */
  names: 'named' | 'pseudonymous'
  /** Participants may export what they may see. */
  participantsExport: boolean
  /** The room's own reasons for hiding and removing, in place of the standard ones. */
  reasons?: readonly Option[]
  /** Which new posts wait for a moderator; where it is absent, those that the stage says. */
  hold?: Hold
  /** Slow mode: seconds between two posts of one member. */
  slowSeconds?: number
  /** How a claim's two polls are opened. */
  claims: { secrecy: Secrecy; reveal: Reveal }
}

export interface Member {
  id: MemberId
  room: RoomId
  group: GroupId
  role: Role
  /** The member who made the room. */
  isOwner: boolean
  /** The name the member gave; reaches nobody but the member and, in any room, its moderators. */
  givenName: string
  /** A drawn word pair, unique in the room. */
  pseudonym: string
  side?: string
  /** 1–6: which of the members' tints. */
  colour: number
  /** Not a person: a reader the demo room imagines. */
  isImagined: boolean
  isMuted: boolean
  /** Nobody's login: who wrote annotations that were imported, as their file tells authors apart. */
  importedFrom?: string
  /** Sent away for good: the entries stay and keep their name, the member may do nothing more. */
  isExpelled?: boolean
  created: number
}

/** The name a room shows for a member. */
export const shownName = (member: Member, settings: Settings) =>
  settings.names === 'named' ? member.givenName : member.pseudonym

/** `token`: unguessable, the last part of the link's address. */
export interface PublicLink {
  token: string
  profile: 'named' | 'pseudonymous' | 'public'
}

export interface Group {
  id: GroupId
  room: RoomId
  name: string
  doc: DocName
}

export type Method = 'single' | 'stance' | 'approval' | 'score' | 'dots' | 'ranked' | 'consent'

export interface Option {
  key: string
  label: string
}

/** How a poll comes to a result; every part may be left out. */
export interface PollRules {
  /** The least number of ballots for a result; below 1, the least share of those who may cast. */
  quorum?: number
  /**
   * What an option needs to win: `simple`, more than half of the ballots that take a position; `absolute`, more than half of
   * those who may cast; a number above ½ and up to 1, at least that share of the ballots that take a position (⅔ may be written
   * 0.667). Without it most ballots win.
   */
  majority?: 'simple' | 'absolute' | number
  /** How many dots a member has in all. */
  dots?: number
  /** How many options win: approval, score and dots. */
  seats?: number
}

export interface Poll {
  id: PollId
  room: RoomId
  group: GroupId
  about: 'claim' | 'motion' | 'free'
  /** The claim it is about, and which of the claim's two polls it is. */
  claim?: EntryKey
  of?: 'classification' | 'stance'
  question?: string
  method: Method
  options: readonly Option[]
  rules?: PollRules
  secrecy: Secrecy
  reveal: Reveal
  isOpen: boolean
  /** When a moderator showed the tally, where only they may (`reveal: 'moderator'`). */
  revealed?: number
  /** Its claim was deleted, or a moderator took it back before the first ballot: it leaves the results. */
  isWithdrawn: boolean
  created: number
  /** Moderators cast like participants unless this says that they do not. */
  moderatorsCast?: false
  /** Of the motion's polls: asked before the debate or after it. */
  when?: 'before' | 'after'
  /** Said beforehand: what a member answers becomes the member's side, which the room shows. */
  givesSides?: true
  /** How often it was opened again after a close. */
  reopened?: number
  /** How often what is asked was changed; of a poll about a claim, the claim. */
  edited?: number
  /** What the run-sheet calls it, where a stage has opened it. */
  fromSheet?: string
  /** What it had come to elsewhere: its ballots did not come with the room, and no others are taken. */
  kept?: KeptCount
  /** When a secret poll keeps its tally to itself, where that is not as usual: see `Suppression` in shared/polls. */
  suppress?: { least: number; unanimous: boolean }
}

/** Of a poll without its ballots: how many there were, of how many, and their tally where it came with them. */
export interface KeptCount {
  turnout: number
  eligible: number
  tally?: Tally
  /** Of a classification: what its ballots said before a later stage asked again. */
  before?: Readonly<Record<string, number>>
  /** Of a stance: what most of every side said. */
  across?: {
    stance: 'agree' | 'disagree'
    sides: readonly { side: string; count: number; n: number }[]
    weight: number
  }
  /** Of a claim that others were merged into: what was counted with them, for as long as just these are [CASE-7]. */
  joint?: JointCount
  /** Of one stance for all of them: the groups of like opinion, without names. */
  opinions?: KeptOpinions
  /** Of the motion's poll after: how many each entry moved. */
  moved?: { entries: readonly { entry: EntryKey | null; moved: number; across: number }[]; silent: number }
}

/** `of`: the claims that are merged into it, in their order. */
export type JointCount = Pick<KeptCount, 'turnout' | 'tally' | 'before' | 'across'> & { of: readonly EntryKey[] }

export interface KeptOpinions {
  groups: readonly {
    size: number
    claims: readonly {
      claim: string
      stance: 'agree' | 'disagree'
      count: number
      n: number
      share: number
      ratio: number
      test: number
      ratioTest: number
    }[]
  }[]
  silhouette: number
  consensus: readonly { claim: string; weight: number }[]
  points: readonly { at: readonly [number, number]; group: number }[]
}

/** What moved a member to another answer after the debate than before: an entry, or nothing in the room. */
export interface Moved {
  /** The poll after. */
  poll: PollId
  member: MemberId
  by?: EntryKey
}

/** One ballot of a secret poll: no member, no time, no order. Its receipt is known to who cast it alone until the close. */
export interface SecretBallot {
  poll: PollId
  key: string
  choice: Choice
  receipt: string
}

/** A ballot that gives its reason. */
export interface Reasoned {
  key: string
  reason?: string
}
/** What a ballot says, by its poll's method. */
export interface ChoiceOf {
  /** An option's key. */
  single: string
  stance: string
  /** Keys in the order of the options; none is a ballot too. */
  approval: readonly string[]
  /** 0–5 by key, in the order of the options; an option may be left without a score. */
  score: Readonly<Record<string, number>>
  /** Dots by key, in the order of the options, none of them 0. */
  dots: Readonly<Record<string, number>>
  /** Keys, best first; may be partial. */
  ranked: readonly string[]
  consent: Reasoned
}
export type Choice = ChoiceOf[Method]

/** What one member cast in one poll. */
export interface Ballot {
  poll: PollId
  member: MemberId
  choice: Choice
  cast: number
  /** What it said when a later stage asked again. */
  before?: Choice
}

export interface Room {
  id: RoomId
  title: string
  motion?: Motion
  codebook: Codebook
  settings: Settings
  epoch: number
  /** The join code, without its gap. */
  code: string
  isLocked: boolean
  isDoorOpen: boolean
  isDemo: boolean
  /** Since when it is only read. */
  archived?: number
  /** Since when it is here again: it came back from a bundle. */
  broughtBack?: number
  /** The stage the room is in, and since when. */
  stage: string
  stageStarted: number
  /** Since when the stage's time stands still. */
  stagePaused?: number
  /** Milliseconds added to the stage's planned length. */
  stageExtra?: number
  /** The row of the record that began the stage: what is withheld was written after it. */
  stageRow?: number
  /** A moderator has given out the sides: members do not choose their own. */
  areSidesDrawn?: true
  /** By which whoever has it reads the transcript. Told to moderators alone. */
  publicLink?: PublicLink
  /** Every revision of every article, by revision number. */
  articles: readonly RoomArticle[]
  created: number
}
