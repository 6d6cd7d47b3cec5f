/** Which claim stands for which, read from the notes. */
import { expect, test } from 'vitest'
import type { EntryKey } from './ids.ts'
import { claimOfNote, mergedInto, mergedName, mergesIn, standingFor } from './merging.ts'

const k = (name: string) => `${name}/${'0'.repeat(26)}` as EntryKey
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(k) as [EntryKey, EntryKey, EntryKey, EntryKey]

test('a claim merged into a merged one is stood for by the last of them, in the order in which they were merged', () => {
  const merges = mergesIn({
    title: 'Cycle lanes',
    [mergedName(d)]: { into: b, at: 3 },
    [mergedName(a)]: { into: b, at: 1 },
    [mergedName(b)]: { into: c, at: 2 },
  })
  expect([a, b, c, d].map(key => standingFor(merges, key))).toEqual([c, c, c, c])
  expect(mergedInto(merges, c)).toEqual([b, a, d])
  expect(mergedInto(merges, a)).toEqual([])
  expect([claimOfNote(mergedName(a)), claimOfNote('motion')]).toEqual([a, undefined])
})
