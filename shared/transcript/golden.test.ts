import { expect, test } from 'vitest'
import { smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { FORMATS, type Format, isFormat, makeTranscript, type Profile, whole, wholeFiles } from './index.ts'

const FOLDER = '../../test/fixtures/transcripts'

test.each(['named', 'pseudonymous', 'public'] as const)(
  'a small room leaves as its %s transcript in every format',
  async (profile: Profile) => {
    const transcript = makeTranscript(smallRoom({ profile }))
    for (const [name, format] of Object.entries<Format>(FORMATS)) {
      const path = `${FOLDER}/small-room-${profile}`
      if ('render' in format) {
        const isPage = name === 'html' || name === 'markdown'
        await expect(whole(format.render(transcript))).toMatchFileSnapshot(
          isPage ? `${path}.${format.extension}` : `${path}/${name}.${format.extension}`,
        )
      } else {
        for (const [file, text] of Object.entries(wholeFiles(format.files(transcript)))) {
          await expect(text).toMatchFileSnapshot(`${path}/${file}`)
        }
      }
    }
  },
)

test('only the formats that there are have a renderer', () => {
  expect(['html', 'markdown', 'toString', '__proto__', 'pdf'].map(isFormat)).toEqual([true, true, false, false, false])
})
