import { expect, test } from 'vitest'
import { smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { FORMATS, isFormat, makeTranscript, type Profile } from './index.ts'

const FOLDER = '../../test/fixtures/transcripts'

test.each(['named', 'pseudonymous', 'public'] as const)(
  'a small room leaves as its %s transcript in every format',
  async (profile: Profile) => {
    const transcript = makeTranscript(smallRoom({ profile }))
    for (const { extension, render } of Object.values(FORMATS)) {
      await expect(render(transcript)).toMatchFileSnapshot(`${FOLDER}/small-room-${profile}.${extension}`)
    }
  },
)

test('only the formats that there are have a renderer', () => {
  expect(['html', 'markdown', 'toString', '__proto__', 'pdf'].map(isFormat)).toEqual([true, true, false, false, false])
})
