import { expect, test } from 'vitest'
import { destination } from './course.ts'
import { LIBRARY, sheetNamed } from './library.ts'
import { readSheet, writeSheet } from './readSheet.ts'
import { parseSheet } from './sheetSchema.ts'
import { FREE_READING, type RunSheet } from './stage.ts'

const sheetOf = (text: string): RunSheet => {
  const read = readSheet(text)
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return read.sheet
}
const errorsOf = (text: string) => {
  const read = readSheet(text)
  return 'errors' in read ? read.errors : []
}

test('a sheet needs no more than stages with a name and a title', () => {
  expect(sheetOf('stages:\n  - id: read\n    title: Read\n')).toEqual({
    name: 'own',
    title: 'Read',
    stages: [{ id: 'read', title: 'Read', opens: [], visibility: 'group', advance: 'hand' }],
  })
})

test('the same sheet is read from YAML and from JSON, indented with tabs or not', () => {
  const yaml = 'name: mine\ntitle: Mine\nstages:\n  - {id: a, title: A, opens: [marks], seconds: 60, advance: time}\n'
  const json = JSON.stringify(
    { name: 'mine', title: 'Mine', stages: [{ id: 'a', title: 'A', opens: ['marks'], seconds: 60, advance: 'time' }] },
    undefined,
    '\t',
  )
  expect(sheetOf(json)).toEqual(sheetOf(yaml))
  expect(sheetOf(yaml).stages[0]).toEqual({
    id: 'a',
    title: 'A',
    seconds: 60,
    opens: ['marks'],
    visibility: 'group',
    advance: 'time',
  })
})

test('a poll on the motion and a floor get what is usual', () => {
  const sheet = sheetOf(`stages:
  - {id: before, title: Before, opens: [polls], polls: [{id: before}]}
  - {id: speak, title: Speak, opens: [speaking], floor: {sides: [for]}}
  - {id: after, title: After, opens: [polls], polls: [{id: after, repeats: before, secrecy: secret}]}
`)
  expect(sheet.stages.map(stage => stage.polls?.[0] ?? stage.floor)).toEqual([
    { id: 'before', about: 'motion', method: 'single', secrecy: 'confidential', reveal: 'closed' },
    { sides: ['for'], order: 'queue', seconds: 90 },
    { id: 'after', about: 'motion', repeats: 'before', method: 'single', secrecy: 'secret', reveal: 'closed' },
  ])
})

const stages = (...lines: string[]) => `title: T\nstages:\n${lines.map(line => `  - ${line}\n`).join('')}`

test.each([
  ['zero seconds', '{id: a, title: A, seconds: 0}', 3, 'stages[0].seconds', 'must be at least 1'],
  ['a second and a half', '{id: a, title: A, seconds: 1.5}', 3, 'stages[0].seconds', 'must be a whole number'],
  ['an unknown field', '{id: a, title: A, oepns: [marks]}', 3, 'stages[0].oepns', 'is not known here'],
  ['no title', '{id: a}', 3, 'stages[0].title', 'is missing'],
  [
    'a name with capitals',
    '{id: Reading, title: A}',
    3,
    'stages[0].id',
    'must be 1 to 40 small letters, digits and hyphens',
  ],
  ['a stage called next', '{id: next, title: A}', 3, 'stages[0].id', '“next” and “previous” are no names for a stage'],
  [
    'a thing no stage opens',
    '{id: a, title: A, opens: [votes]}',
    3,
    'stages[0].opens[0]',
    'must be one of marks, replies, classification, polls, statements, speaking',
  ],
  ['a thing opened twice', '{id: a, title: A, opens: [marks, marks]}', 3, 'stages[0].opens', 'names something twice'],
  [
    'time without length',
    '{id: a, title: A, advance: time}',
    3,
    'stages[0].advance',
    'a stage that ends by time needs its seconds',
  ],
  [
    'done with nothing to do',
    '{id: a, title: A, advance: {done: 80}}',
    3,
    'stages[0].advance',
    'to be done, there must be minimums to do',
  ],
  [
    'a share over the whole',
    '{id: a, title: A, advance: {done: 101}, minimums: {claims: 1}}',
    3,
    'stages[0].advance.done',
    'must be at most 100',
  ],
  [
    'a floor in silence',
    '{id: a, title: A, floor: {}}',
    3,
    'stages[0].floor',
    'there is a floor only where the stage opens speaking',
  ],
  ['an unknown stage', '{id: a, title: A, again: b}', 3, 'stages[0].again', 'there is no stage “b”'],
  [
    'itself again',
    '{id: a, title: A, again: a}',
    3,
    'stages[0].again',
    '“a” does not come before this stage: a course cannot run in a circle',
  ],
  [
    'a poll that does not exist',
    '{id: a, title: A, polls: [{id: p, repeats: q}]}',
    3,
    'stages[0].polls[0].repeats',
    'there is no poll “q”',
  ],
  [
    'a poll that repeats itself',
    '{id: a, title: A, polls: [{id: p, repeats: p}]}',
    3,
    'stages[0].polls[0].repeats',
    '“p” is not asked before this poll: a course cannot run in a circle',
  ],
  [
    'a free poll without a question',
    '{id: a, title: A, polls: [{id: p, about: free}]}',
    3,
    'stages[0].polls[0].question',
    'is missing',
  ],
])('%s is said with its line and path', (_, stage, line, path, message) => {
  expect(errorsOf(stages(stage))).toEqual([{ line, path, message }])
})

test('two stages of one name, and two that wait for each other, are said where they stand', () => {
  expect(errorsOf(stages('{id: a, title: A, again: b}', '{id: b, title: B}', '{id: a, title: C}'))).toEqual([
    {
      line: 3,
      path: 'stages[0].again',
      message: '“b” does not come before this stage: a course cannot run in a circle',
    },
    { line: 5, path: 'stages[2].id', message: '“a” is the name of an earlier stage' },
  ])
})

test('a hundred stages are a course, five hundred are not, and none is none', () => {
  const many = (n: number) => stages(...Array.from({ length: n }, (_, i) => `{id: s${i}, title: S}`))
  expect(sheetOf(many(100)).stages).toHaveLength(100)
  expect(errorsOf(many(500))).toEqual([{ line: 3, path: 'stages', message: 'has more than 100 stages' }])
  expect(errorsOf('stages: []')).toEqual([{ line: 1, path: 'stages', message: 'needs at least one stage' }])
})

test('broken YAML is said with its line, and so is a part that refers to itself', () => {
  expect(errorsOf('stages:\n  - id: a\n   title: A\n')[0]).toMatchObject({ line: 3, path: '' })
  expect(errorsOf('stages: &s\n  - *s\n')).toEqual([
    { line: 2, path: '', message: 'This part refers to itself: a course cannot run in a circle.' },
  ])
  expect(errorsOf('{"stages": [{"id": "a",, "title": "A"}]}')[0]).toMatchObject({ line: 1, path: '' })
})

test('what repeats itself without end is refused, not unfolded', () => {
  const laughs = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)
  expect(errorsOf(`a0: &a0 [x]\n${laughs.join('\n')}\n`)).toEqual([
    { path: '', message: 'It repeats its own parts too often.' },
  ])
  expect(errorsOf('x'.repeat(100_001))).toEqual([
    { path: '', message: 'The run-sheet is longer than 100000 characters.' },
  ])
})

test.each([['null'], ['[]'], ['42'], ['"words"'], ['']])('%s is no run-sheet', text => {
  expect(errorsOf(text)).toHaveLength(1)
})

test('parts of every object are no fields of a sheet', () => {
  expect(parseSheet(JSON.parse('{"stages":[{"id":"a","title":"A"}],"__proto__":{"x":1}}'))).not.toHaveProperty(
    'sheet.x',
  )
  expect(errorsOf('stages: [{id: a, title: A, constructor: 1}]')).toEqual([
    { line: 1, path: 'stages[0].constructor', message: 'is not known here' },
  ])
})

test.each(LIBRARY.map(sheet => [sheet.name, sheet] as const))(
  '%s of the library is a sheet, and stays one on paper',
  (name, sheet) => {
    expect(parseSheet(sheet)).toEqual({ sheet })
    expect(sheetOf(writeSheet(sheet))).toEqual(sheet)
    expect(sheetNamed(name)).toBe(sheet)
  },
)

test('the library has at least eight courses besides free reading, each named once', () => {
  expect(new Set(LIBRARY.map(sheet => sheet.name)).size).toBe(LIBRARY.length)
  expect(LIBRARY.length).toBeGreaterThanOrEqual(9)
  expect(LIBRARY[0]).toBe(FREE_READING)
})

test('next and previous end where the course ends; a name leads anywhere', () => {
  const oxford = sheetNamed('oxford-debate')!
  const last = oxford.stages.at(-1)!
  expect(destination(oxford, 'read', 'next')).toEqual({ stage: oxford.stages[1] })
  expect(destination(oxford, 'before', 'previous')).toEqual({ stage: oxford.stages[0] })
  expect(destination(oxford, 'read', 'after')).toEqual({ stage: oxford.stages.find(stage => stage.id === 'after') })
  expect(destination(oxford, last.id, 'next')).toEqual({ none: 'last' })
  expect(destination(oxford, 'read', 'previous')).toEqual({ none: 'first' })
  expect(destination(oxford, 'read', 'nowhere')).toEqual({ none: 'unknown' })
})
