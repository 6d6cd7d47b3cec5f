import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeTranscript } from '../../shared/transcript/index.ts'
import { annotationOf, articleOf, inputOf, keyOf, ROOM } from '../../test/fixtures/transcripts/room.ts'
import { renderDocx } from './docx.ts'

test('in a Word file an orphan is a comment on its own quote, without the text that it was made in', async () => {
  const first = articleOf([{ kind: 'paragraph', inlines: ['Kept words. Old words.'] }])
  const second = { ...articleOf([{ kind: 'paragraph', inlines: ['Kept words. New words.'] }]), revision: 2 }
  const kept = annotationOf(keyOf('ada', 1), 'Kept words.', {}, first.text)
  const lost = annotationOf(keyOf('ada', 2), 'Old words.', {}, first.text)
  const places = { [kept.key]: { revision: 2, start: 0, end: 11 }, [lost.key]: { orphan: true as const } }
  const articles = [first, second].map(({ id, revision, text, title }) => {
    return { article: id, revision, of: 1, length: text.length, title }
  })
  const room = { ...ROOM, articles }
  const transcript = makeTranscript(inputOf({ annotations: [kept, lost], places }, { articles: [first, second], room }))
  const parts = unzipSync(Buffer.concat(await Array.fromAsync(renderDocx(transcript))))
  const xml = strFromU8(parts['word/document.xml']!)
  const read = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')
  expect(read).toContain('Marks whose words are gone since revision 1\nOld words.\n')
  expect(read.match(/Kept words\./g)).toHaveLength(2)
  for (const id of [1, 2])
    for (const sign of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(xml.match(new RegExp(`<w:${sign} w:id="${id}"`, 'g')), `${sign} ${id}`).toHaveLength(1)
})
