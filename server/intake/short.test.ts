import { expect, test } from 'vitest'
import type { ArticleId } from '../../shared/room/index.ts'
import { type MigrateJob, migrateHere, type ReadJob, readHere, writeDown } from './reading.ts'
import { migratingShort, SHORT, writingShort } from './short.ts'

const limits = { articleBytes: 1_000_000, sourceBytes: 5_000_000 }
const job = (source: ReadJob['source']): ReadJob => ({ source, id: 'a' as ArticleId, limits })
const asker = { asker: 'someone' }
const never = () => Promise.reject(new Error('handed on'))
const sentence = 'The council measured the traffic. '

test('a short text comes out just as a process of its own reads it', async () => {
  const short = job({ kind: 'text', text: `A title\n\n${sentence.repeat(40)}`, title: 'Lanes' })
  expect(await writingShort(never)(short, asker)).toEqual(writeDown(await readHere(short)))
})

test('what is longer, or no plain text, is handed on', async () => {
  const read = writingShort(never)
  for (const source of [
    { kind: 'text', text: 'a'.repeat(SHORT + 1) },
    { kind: 'markdown', text: '# A' },
    { kind: 'html', text: '<p>A</p>' },
  ] as const)
    await expect(read(job(source), asker)).rejects.toThrow('handed on')
})

test('an empty text is refused with its path, and who has gone gets no answer', async () => {
  await expect(writingShort(never)(job({ kind: 'text', text: ' \n ' }), asker)).rejects.toMatchObject({ status: 400 })
  const gone = AbortSignal.abort(new Error('gone'))
  const asked = writingShort(never)(job({ kind: 'text', text: sentence }), { ...asker, signal: gone })
  await expect(asked).rejects.toThrow('gone')
})

test('a few places in a short text are looked up here, many of a long one are handed on', async () => {
  const bytes = (text: string) => Buffer.from(text)
  const few: MigrateJob = {
    before: bytes(sentence.repeat(40)),
    after: bytes(`New. ${sentence.repeat(40)}`),
    places: [{ start: 0, end: 11 }],
  }
  expect(await migratingShort(never)(few, asker)).toEqual(migrateHere(few))
  const many = { ...few, places: Array.from({ length: 300 }, (_, start) => ({ start, end: start + 11 })) }
  await expect(migratingShort(never)(many, asker)).rejects.toThrow('handed on')
})
