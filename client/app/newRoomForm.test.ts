import { describe, expect, test } from 'vitest'
import { readLabels } from './newRoomForm.ts'

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
  test('say after a bar what they mean, and after further ones examples', () => {
    expect(
      readLabels('Pragmatism | What works decides. | We should see what happens. | Let us try.\nSomething else |'),
    ).toEqual([
      {
        key: 'pragmatism',
        label: 'Pragmatism',
        description: 'What works decides.',
        examples: ['We should see what happens.', 'Let us try.'],
      },
      { key: 'something-else', label: 'Something else' },
    ])
  })
  test('that are standard keep the standard key', () => {
    expect(readLabels('Fact\nOpinion').map(l => l.key)).toEqual(['fact', 'opinion'])
  })
})

test('a label whose next key is taken too gets the one after it', () => {
  expect(readLabels('a-3\na\na').map(({ key }) => key)).toEqual(['a-3', 'a', 'a-4'])
})
