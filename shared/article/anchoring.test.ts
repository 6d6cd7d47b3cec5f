import { expect, test } from 'vitest'
import { afterEdits, lostPlaces } from '../../test/support/anchoring.ts'
import { SCRIPTS, type Script } from '../../test/support/scripts.ts'

const scripts = Object.keys(SCRIPTS) as Script[]

test.each(scripts)('what describe says of a place in %s, anchor finds again', script => {
  expect(lostPlaces(script, { places: 150, seed: 4 })).toEqual([])
})

test.each(scripts)(
  'after edits of a text in %s nearly all quotes are found, none in the wrong place for sure',
  script => {
    const { present, right, sureAndWrong } = afterEdits(script, { rounds: 4, seed: 11 })
    expect(sureAndWrong).toEqual([])
    expect(right / present).toBeGreaterThanOrEqual(0.95)
  },
)
