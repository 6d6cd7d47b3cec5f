import { expect, test } from 'vitest'
import { readForeign } from './index.ts'

const read = (file: unknown) => {
  const foreign = readForeign(JSON.stringify(file))
  if ('fault' in foreign) throw new Error(foreign.fault)
  return foreign
}
const selector = [{ type: 'TextQuoteSelector', exact: 'the council', prefix: '', suffix: '' }]
const row = (id: string, more: object = {}) => ({
  id,
  user: 'acct:ada.moss@hypothes.is',
  text: 'By whom?',
  tags: [],
  target: [{ source: 'https://example.org/', selector }],
  ...more,
})
const hypothesis = (...annotations: unknown[]) => ({ export_userid: 'acct:x@hypothes.is', annotations })
const w3c = () => ({ type: 'Annotation', target: { source: 'https://example.org/', selector: selector[0] } })

test('rows of Hypothesis without a file around them, a search’s answer and a single row are read as its file is', () => {
  const rows = [row('a'), row('c', { references: ['a'], text: 'The council.' })]
  const whole = read(hypothesis(...rows))
  expect(whole).toMatchObject({
    source: 'hypothesis',
    items: [{ author: { name: 'ada.moss' } }, { kind: 'reply', to: 'a' }],
  })
  expect(read(rows)).toEqual(whole)
  expect(read({ total: 2, rows })).toEqual(whole)
  expect(read(rows[0])).toEqual({ ...whole, items: whole.items.slice(0, 1) })
  expect(read([...rows, { id: 5 }]).faults).toEqual([{ id: 'no. 3', reason: 'malformed' }])
  expect([read({ total: 300, rows }).hasMore, read({ total: 2, rows }).hasMore]).toEqual([true, undefined])
  expect(readForeign('{"total":0,"rows":[]}')).toEqual({ fault: 'The list of annotations is empty.' })
  expect(read([w3c(), { ...w3c(), user: 'acct:ada@example.org' }]).source).toBe('w3c')
})
