import { describe, expect, test } from 'vitest'
import { readLabels, sourceOf } from './newRoomForm.ts'

describe('labels typed one a line', () => {
  test('get keys that differ, in any script', () => {
    expect(readLabels('Evidence\n\n Value judgement \nÜberzeugung\n証拠\nevidence')).toEqual([
      { key: 'evidence', label: 'Evidence' },
      { key: 'value-judgement', label: 'Value judgement' },
      { key: 'uberzeugung', label: 'Überzeugung' },
      { key: 'label-4', label: '証拠' },
      { key: 'evidence-5', label: 'evidence' },
    ])
  })
  test('that are standard keep the standard key', () => {
    expect(readLabels('Fact\nOpinion').map(l => l.key)).toEqual(['fact', 'opinion'])
  })
})

describe('a text as it is sent', () => {
  test('is Markdown when it is pasted, and plain when its file says so', () => {
    expect(sourceOf(undefined, '# Head\n\nWords.')).toEqual({ kind: 'markdown', text: '# Head\n\nWords.' })
    expect(sourceOf('the_case.txt', 'Words.')).toEqual({ kind: 'text', text: 'Words.', title: 'the case' })
  })
  test('takes its title from the file only when it has no headline', () => {
    expect(sourceOf('case.md', '# Head\n\nWords.')).toEqual({ kind: 'markdown', text: '# Head\n\nWords.' })
    expect(sourceOf('case.md', 'Words.')).toEqual({ kind: 'markdown', text: 'Words.', title: 'case' })
  })
  test('is none when there are only blanks', () => {
    expect(sourceOf(undefined, ' \n ')).toBeUndefined()
  })
})
