/** A stage of a sheet of the library: what is not said is as everywhere. */
import type { Stage, StagePoll } from '../stage.ts'

type Said = Partial<Omit<Stage, 'id' | 'title' | 'prompt' | 'seconds'>>

export const minutes = (n: number) => n * 60

export function stage(id: string, title: string, seconds: number | undefined, prompt: string, said: Said = {}): Stage {
  return {
    id,
    title,
    prompt,
    ...(seconds === undefined ? {} : { seconds }),
    opens: [],
    visibility: 'group',
    advance: 'hand',
    ...said,
  }
}

/** The motion put to the vote before anything is said, confidential and shown at once it is closed. */
export const BEFORE: StagePoll = {
  id: 'before',
  about: 'motion',
  method: 'single',
  secrecy: 'confidential',
  reveal: 'closed',
}
/** The same again at the end. */
export const AFTER: StagePoll = { ...BEFORE, id: 'after', repeats: 'before' }
