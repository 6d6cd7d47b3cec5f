/** A room's turn: run-sheets as data, and what the stage that is on opens. `now` is always an argument. */

/** What a stage may open. `classification` is a claim's own polls, `polls` all others, `statements` the joint ones. */
export const OPENABLE = ['marks', 'replies', 'classification', 'polls', 'statements', 'speaking'] as const
export type Openable = (typeof OPENABLE)[number]

export interface Stage {
  id: string
  title: string
  prompt?: string
  /** Planned length. */
  seconds?: number
  opens: readonly Openable[]
  /** `own`: others' new entries are withheld until the stage ends. */
  visibility: 'own' | 'group' | 'all'
  advance: 'hand' | 'time' | { done: number }
}

export interface RunSheet {
  name: string
  title: string
  stages: readonly Stage[]
}

/** What a room has that was made without a run-sheet: one stage, everything open but speaking. */
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
    },
  ],
}

export const LIBRARY: readonly RunSheet[] = [FREE_READING]

/** When the stage's planned length ends, or undefined when it has none. */
export const deadlineOf = (stage: Stage, started: number): number | undefined =>
  stage.seconds === undefined ? undefined : started + stage.seconds * 1000
