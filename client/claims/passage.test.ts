import { expect, test } from 'vitest'
import type { Block } from '../../shared/article/index.ts'
import { passageOf } from './passage.ts'

const text = 'One two three.\n\nFour five six.\n\nSeven.'
const blocks: Block[] = [
  { kind: 'paragraph', start: 0, end: 14, spans: [] },
  { kind: 'paragraph', start: 16, end: 30, spans: [] },
  { kind: 'paragraph', start: 32, end: 38, spans: [] },
]

test('a paragraph is cut where the marks over it begin and end', () => {
  const [one, ...more] = passageOf(text, blocks, { start: 4, end: 7 }, [
    { id: 'a', start: 4, end: 7 },
    { id: 'b', start: 0, end: 7 },
  ])
  expect(more).toEqual([])
  expect(one!.map(piece => [piece.text, piece.marks.map(({ id }) => id)])).toEqual([
    ['One ', ['b']],
    ['two', ['a', 'b']],
    [' three.', []],
  ])
})

test('a claim over two paragraphs shows both, with nothing lost', () => {
  const found = passageOf(text, blocks, { start: 8, end: 20 }, [{ start: 8, end: 20 }])
  expect(found.map(pieces => pieces.map(piece => piece.text).join(''))).toEqual(['One two three.', 'Four five six.'])
})
