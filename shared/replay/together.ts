/**
 * What of the joint statements' past a member may read [RECORD-4]: whoever writes one sees it grow; everyone else sees it come with
 * the end of its stage, or when a moderator published it, as it stood then. How it was worded before was never theirs to read.
 */
import type { Change, Step } from './steps.ts'

export interface ReadStatement {
  id: string
  stage: string
  /** The asker wrote in it, or reads along as a moderator. */
  isOwn: boolean
}
type Shown = Omit<Change, 'by'>
type Of<K extends Step['kind']> = Extract<Step, { kind: K }>

/** `first`: the stage that the room began in. */
export function makeTogether(statements: readonly ReadStatement[], first: string) {
  const known = new Map(statements.map(one => [one.id, one]))
  /** As it stands, while it is being written. */
  const waiting = new Map<string, Change>()
  const published = new Set<string>()
  let stage = first
  const come = (key: string, { seq, at }: Pick<Step, 'seq' | 'at'>): Shown[] => {
    const change = waiting.get(key)
    waiting.delete(key)
    return change ? [{ ...shownOf(change), seq, at }] : []
  }
  return {
    change(change: Change): Shown[] {
      const statement = known.get(change.key)
      if (!statement) return []
      if (statement.isOwn || statement.stage !== stage || published.has(change.key)) return [shownOf(change)]
      waiting.set(change.key, change)
      return []
    },
    stage(step: Of<'stage'>): Shown[] {
      stage = step.to
      published.clear()
      return [...waiting.keys()].flatMap(key => (known.get(key)!.stage === stage ? [] : come(key, step)))
    },
    published(step: Of<'published'>): Shown[] {
      published.add(step.statement)
      return come(step.statement, step)
    },
  }
}

const shownOf = ({ by: _, ...change }: Change): Shown => change
