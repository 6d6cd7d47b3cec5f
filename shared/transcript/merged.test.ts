/** Claims that were merged into others: every format says so, and no ballot is counted twice. */
import { expect, test } from 'vitest'
import { keyOf, smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { FORMATS, type Format, makeTranscript, whole, wholeFiles } from './index.ts'
import { markLines } from './sheets.ts'

const merges = new Map([[keyOf('cleo', 3), { into: keyOf('ben', 2), at: 1 }]])
const transcript = makeTranscript(smallRoom({ merges }))
const render = (name: keyof typeof FORMATS) => {
  const format: Format = FORMATS[name]
  return 'render' in format
    ? whole(format.render(transcript))
    : Object.values(wholeFiles(format.files(transcript))).join('\n')
}

test('a merged claim keeps its words and its thread, says where it is counted, and has no counts of its own', () => {
  const [, , standing, merged] = transcript.articles[0]!.marks
  expect(standing).toMatchObject({
    number: 3,
    merged: [{ number: 4, id: keyOf('cleo', 3), by: { name: 'Amber Mill' } }],
  })
  expect(merged).toMatchObject({
    statement: 'The numbers are conclusive.',
    mergedInto: { number: 3, id: keyOf('ben', 2) },
  })
  expect(merged!.thread.length).toBe(3)
  expect(merged!.classification).toBeUndefined()
  expect(transcript.results.join(' ')).not.toContain('3 claims')
})

test('every format says what was merged into what', () => {
  for (const name of ['html', 'markdown'] as const) {
    expect(render(name)).toMatch(/Merged into 3: its ballots are counted there\./)
    expect(render(name)).toMatch(/Merged into it: 4, by Amber Mill/)
  }
  const [article] = transcript.articles
  expect(markLines(article!.marks[3]!, article!, transcript).map(({ said }) => said)).toContain(
    'Merged into 3: its ballots are counted there.',
  )
  expect(render('csv')).toContain(`${keyOf('cleo', 3)},4,The numbers are conclusive.,the numbers settle the matter,`)
  expect(render('csv')).toMatch(new RegExp(`^${keyOf('cleo', 3)},4,.*,${keyOf('ben', 2)}\\r?$`, 'm'))
  expect(render('argdown')).toContain('#(merged into C3)')
  expect(render('hypothesis')).toContain('merged into 3')
  const linked = JSON.parse(render('jsonld')).items ?? JSON.parse(render('jsonld')).first.items
  expect(linked.find((one: { motivation: string }) => one.motivation === 'linking')).toMatchObject({
    target: expect.stringContaining('01JDA000000000000000000003'),
    body: expect.stringContaining('01JDA000000000000000000002'),
  })
  expect(JSON.parse(render('aif')).nodes.some(({ type }: { type: string }) => type === 'MA')).toBe(true)
})
