/** A course edited stage by stage is a course again, and is written and read as the same. */
import { expect, test } from 'vitest'
import { changedStage, movedStage, withoutStage, withStage } from './editSheet.ts'
import { sheetNamed } from './library.ts'
import { readSheet, writeSheet } from './readSheet.ts'
import type { RunSheet } from './stage.ts'

const oxford = sheetNamed('oxford-debate')!
const ids = ({ stages }: RunSheet) => stages.map(({ id }) => id)
const read = (sheet: RunSheet) => {
  const again = readSheet(writeSheet(sheet))
  return 'sheet' in again ? again.sheet : again.errors
}

test('stages are moved, added and removed, and the ends stay ends', () => {
  const [first, second] = ids(oxford) as [string, string]
  expect(ids(movedStage(oxford, 0, 1)).slice(0, 2)).toEqual([second, first])
  expect(movedStage(oxford, 0, -1)).toBe(oxford)
  expect(movedStage(oxford, oxford.stages.length - 1, 1)).toBe(oxford)
  const longer = withStage(withStage(oxford, 'One more'), 'And another')
  expect(ids(longer).slice(-2)).toEqual(['stage-10', 'stage-11'])
  expect(ids(withoutStage(longer, 0))).not.toContain(first)
  const single = { ...oxford, stages: [oxford.stages[0]!] }
  expect(withoutStage(single, 0)).toBe(single)
  expect(read(longer)).toMatchObject({ stages: longer.stages })
})

test('a changed stage is still a stage: an empty title keeps the old one, no length is no end, no speaking no floor', () => {
  const at = oxford.stages.findIndex(({ floor }) => floor)
  expect(
    read(changedStage(oxford, 0, { title: 'Read closely', seconds: 90, advance: 'time', prompt: '' })),
  ).toMatchObject({
    stages: [{ title: 'Read closely', seconds: 90, advance: 'time' }, ...oxford.stages.slice(1)],
  })
  expect(changedStage(oxford, 0, { prompt: '' }).stages[0]).not.toHaveProperty('prompt')
  expect(changedStage(oxford, 0, { title: '' }).stages[0]!.title).toBe(oxford.stages[0]!.title)
  const timed = changedStage(oxford, 0, { seconds: 60, advance: 'time' })
  expect(changedStage(timed, 0, { seconds: undefined }).stages[0]).toMatchObject({ advance: 'hand' })
  expect(changedStage(oxford, at, { opens: ['replies'] }).stages[at]).not.toHaveProperty('floor')
  expect(read(changedStage(oxford, at, { opens: ['replies'] }))).toHaveProperty('stages')
})
