import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('a table is copied with its quotes doubled and nothing in it can be a formula', () => {
  const rows = [
    ['He said “no”, and left', 3],
    ['a "b"', -1],
    ['=1+1', 0.5],
  ]
  expect(csvOf({ columns: ['Claim', 'For'], rows })).toBe(
    'Claim,For\r\n"He said “no”, and left",3\r\n"a ""b""",-1\r\n\'=1+1,0.5',
  )
})
