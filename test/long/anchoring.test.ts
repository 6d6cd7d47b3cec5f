import { expect, test } from 'vitest'
import { afterEdits, afterMoves, lostPlaces } from '../support/anchoring.ts'
import { SCRIPTS, type Script } from '../support/scripts.ts'

const scripts = Object.keys(SCRIPTS) as Script[]

test.each(scripts)('ten thousand places in %s are found where describe says they are', script => {
  expect(lostPlaces(script, { places: 10_000, seed: 2 })).toEqual([])
})

test.each(scripts)(
  'of quotes still in an edited text in %s at least 95 % are found, and none wrongly for sure',
  script => {
    const { present, right, sureAndWrong } = afterEdits(script, { rounds: 60, seed: 5 })
    expect(sureAndWrong).toEqual([])
    expect(right / present).toBeGreaterThanOrEqual(0.95)
  },
)

test.each(scripts)('of places in moved paragraphs in %s at least 95 % go with them, and none elsewhere', script => {
  const { present, right, sureAndWrong } = afterMoves(script, { rounds: 60, seed: 5 })
  expect(sureAndWrong).toEqual([])
  expect(right / present).toBeGreaterThanOrEqual(0.95)
})
