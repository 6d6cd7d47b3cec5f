import { expect, test } from 'vitest'
import type { ArticleId } from '../../shared/room/index.ts'
import { type ReadJob, readHere } from './reading.ts'
import { readingShort, SHORT } from './short.ts'

const limits = { articleBytes: 1_000_000, sourceBytes: 5_000_000 }
const job = (source: ReadJob['source']): ReadJob => ({ source, id: 'a' as ArticleId, limits })
const asker = { asker: 'someone' }
const never = () => Promise.reject(new Error('handed on'))
const sentence = 'The council measured the traffic. '

test('a short text comes out just as a process of its own reads it', async () => {
  const short = job({ kind: 'text', text: `A title\n\n${sentence.repeat(40)}`, title: 'Lanes' })
  expect(await readingShort(never)(short, asker)).toEqual(await readHere(short))
})

test('what is longer, or no plain text, is handed on', async () => {
  const read = readingShort(never)
  for (const source of [
    { kind: 'text', text: 'a'.repeat(SHORT + 1) },
    { kind: 'markdown', text: '# A' },
    { kind: 'html', text: '<p>A</p>' },
  ] as const)
    await expect(read(job(source), asker)).rejects.toThrow('handed on')
})

test('an empty text is refused with its path, and who has gone gets no answer', async () => {
  await expect(readingShort(never)(job({ kind: 'text', text: ' \n ' }), asker)).rejects.toMatchObject({ status: 400 })
  const gone = AbortSignal.abort(new Error('gone'))
  const asked = readingShort(never)(job({ kind: 'text', text: sentence }), { ...asker, signal: gone })
  await expect(asked).rejects.toThrow('gone')
})
