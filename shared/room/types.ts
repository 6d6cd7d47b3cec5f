/** What is true in a room, as plain data. Times are milliseconds since 1970 on the server's clock. */
import type { ArticleId, DocName, EntryKey, GroupId, MemberId, PollId, RoomId } from './ids.ts'

export type Role = 'moderator' | 'participant' | 'observer'

/** One of a room's labels. `colour` names a token pair, `line` how it is drawn, `letter` how it is written small. */
export interface Label {
  key: string
  label: string
  letter: string
  colour: 'fact' | 'opinion' | 'mixed' | 'unsure' | 'own-1' | 'own-2' | 'own-3' | 'own-4'
  line: 'solid' | 'dashed' | 'dotted' | 'thin' | 'double' | 'wavy'
  description?: string
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
  /** Sent away for good: the entries stay and keep their name, the member may do nothing more. */
  isExpelled?: boolean
  created: number
}

/** The name a room shows for a member. */
export const shownName = (member: Member, settings: Settings) =>
  settings.names === 'named' ? member.givenName : member.pseudonym

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
  secrecy: Secrecy
  reveal: Reveal
  isOpen: boolean
  /** Its claim was deleted: the ballots stay in the record and leave the results. */
  isWithdrawn: boolean
  created: number
}

/** What one member cast in one poll. `choice` is an option's key for `single` and `stance`. */
export interface Ballot {
  poll: PollId
  member: MemberId
  choice: string
  cast: number
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
  /** The stage the room is in, and since when. */
  stage: string
  stageStarted: number
  /** Which articles, by revision number. */
  articles: readonly { revision: number; article: ArticleId; length: number; title: string }[]
  created: number
}
