/** A room's turn: run-sheets as data, and what the stage that is on opens. `now` is always an argument. */
import type { Hold, Method, Reveal, Secrecy, Settings } from '../room/index.ts'

/** What a stage may open. `classification` is a claim's own polls, `polls` all others, `statements` the joint ones. */
export const OPENABLE = ['marks', 'replies', 'classification', 'polls', 'statements', 'speaking'] as const
export type Openable = (typeof OPENABLE)[number]

export const VISIBILITIES = ['own', 'group', 'all'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** Who speaks next: as they raised their hands, the sides in turn, who was not heard yet first, or whom the moderator calls. */
export const FLOOR_ORDERS = ['queue', 'sides', 'unheard', 'moderator'] as const
export type FloorOrder = (typeof FLOOR_ORDERS)[number]

export interface Floor {
  /** Only members of these sides speak; everyone where it is absent. */
  sides?: readonly string[]
  order: FloorOrder
  /** The length of one speech. */
  seconds: number
  /** Before the first speech, everyone prepares this long. */
  prepSeconds?: number
}

/** What counts towards being done with a stage. */
export const COUNTED = [
  'annotations',
  'claims',
  'questions',
  'replies',
  'classifications',
  'ballots',
  'speeches',
] as const
export type Counted = (typeof COUNTED)[number]
export type Minimums = Readonly<Partial<Record<Counted, number>>>

/** A poll that a stage opens when it begins. Its id is the sheet's own name for it, not the room's. */
export interface StagePoll {
  id: string
  about: 'motion' | 'free'
  /** Absent for the motion: then it is the motion's sentence. */
  question?: string
  method: Method
  /** Absent for the motion: then they are its sides and “undecided”. */
  options?: readonly { key: string; label: string }[]
  secrecy: Secrecy
  reveal: Reveal
  /** The earlier poll that this one asks again: the two are compared. */
  repeats?: string
  /** Of a poll about the motion: a moderator may take the members’ sides from it. */
  givesSides?: true
}

export interface Stage {
  id: string
  title: string
  prompt?: string
  /** Planned length. */
  seconds?: number
  /** So long after its time a stage that ends by itself takes what was begun in time; 2 s where it is absent. */
  graceSeconds?: number
  opens: readonly Openable[]
  /** `own`: others' new entries are withheld until the stage ends. */
  visibility: Visibility
  /** `own` holds for moderators too. */
  blindForModerators?: true
  /** When the tallies of claims' polls are shown in this stage; what the room's settings say where it is absent. */
  reveal?: Reveal
  /** Which new posts wait for a moderator, unless a moderator says otherwise; none where it is absent. */
  hold?: Hold
  advance: 'hand' | 'time' | { done: number }
  floor?: Floor
  minimums?: Minimums
  polls?: readonly StagePoll[]
  /** An earlier stage whose classifications are asked again: the ballots as they stood when this one began are kept as “before”. */
  again?: string
  /** An objection first restates, and waits at most this long for the creator's “fair” or “not yet”. */
  restateSeconds?: number
  /** Words in a joint statement, at most. */
  words?: number
  /** All of the group writes one joint statement together, also where the motion has sides that would write one each. */
  isWrittenTogether?: true
}

/** Which new posts wait now: as a moderator says, else as the stage does. Nobody could look at them in a stage that is blind for moderators. */
export const holdOf = (stage: Pick<Stage, 'hold' | 'blindForModerators'>, settings: Pick<Settings, 'hold'>): Hold =>
  stage.blindForModerators ? 'none' : (settings.hold ?? stage.hold ?? 'none')

export interface RunSheet {
  name: string
  title: string
  stages: readonly Stage[]
}

/**
 * What a room has that was made without a run-sheet: one stage, everything open but speaking. No stage after it publishes what each
 * side would write for itself: the group writes together.
 */
export const FREE_READING: RunSheet = {
  name: 'free-reading',
  title: 'Free reading',
  stages: [
    {
      id: 'reading',
      title: 'Reading',
      prompt: 'Read closely. Mark what the text claims, and say what each claim is.',
      opens: ['marks', 'replies', 'classification', 'polls', 'statements'],
      visibility: 'group',
      advance: 'hand',
      isWrittenTogether: true,
    },
  ],
}
