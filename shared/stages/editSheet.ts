/** What one does to a course stage by stage: add, move, change, remove. Each answers a new sheet; whether it is one is asked of `readSheet`. */
import type { RunSheet, Stage } from './stage.ts'

/** What a form changes of a stage; `undefined` takes a field away. */
export type StageChange = {
  [Key in 'title' | 'prompt' | 'seconds' | 'opens' | 'visibility' | 'advance']?: Stage[Key] | undefined
}

const withStages = (sheet: RunSheet, stages: readonly Stage[]): RunSheet => ({ ...sheet, stages })

/** The stage at `index` changes places with its neighbour; at either end nothing happens. */
export function movedStage(sheet: RunSheet, index: number, by: 1 | -1): RunSheet {
  const stages = [...sheet.stages]
  const [stage, other] = [stages[index], stages[index + by]]
  if (!stage || !other) return sheet
  stages[index] = other
  stages[index + by] = stage
  return withStages(sheet, stages)
}

/** A course keeps one stage at least. */
export const withoutStage = (sheet: RunSheet, index: number): RunSheet =>
  sheet.stages.length > 1
    ? withStages(
        sheet,
        sheet.stages.filter((_, at) => at !== index),
      )
    : sheet

/** One more at the end, under the first free name. */
export function withStage(sheet: RunSheet, title: string): RunSheet {
  const taken = new Set(sheet.stages.map(({ id }) => id))
  let n = sheet.stages.length + 1
  while (taken.has(`stage-${n}`)) n++
  const stage: Stage = { id: `stage-${n}`, title, opens: [], visibility: 'group', advance: 'hand' }
  return withStages(sheet, [...sheet.stages, stage])
}

/** A stage without a length does not end by itself; one that opens no speaking has no floor. */
export function changedStage(sheet: RunSheet, index: number, change: StageChange): RunSheet {
  const before = sheet.stages[index]
  if (!before) return sheet
  const after: Record<string, unknown> = { ...before, ...change }
  for (const [field, value] of Object.entries(after)) if (value === undefined || value === '') delete after[field]
  if (after.title === undefined) after.title = before.title
  if (after.seconds === undefined && after.advance === 'time') after.advance = 'hand'
  const opens = after.opens as Stage['opens']
  if (!opens.includes('speaking')) delete after.floor
  return withStages(
    sheet,
    sheet.stages.map((stage, at) => (at === index ? (after as unknown as Stage) : stage)),
  )
}
