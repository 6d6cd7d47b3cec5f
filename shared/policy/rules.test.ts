import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** RULES.md is the table of contents of who may do what: each rule is tested somewhere, and no test invents one. */
const root = fileURLToPath(new URL('../../', import.meta.url))
const FOLDERS = ['shared', 'server', 'client', 'test']
const ID = /\[((?:ROOM|STAGE|TEXT|POLL|CASE|GATE|WIRE|DESK|RECORD)-\d+)\]/g

const rules = [...readFileSync(`${root}shared/policy/RULES.md`, 'utf8').matchAll(/^- \[([A-Z]+-\d+)\] (.+)$/gm)].map(
  ([, id, sentence]) => ({
    id: id!,
    sentence: sentence!,
  }),
)

const testFiles = FOLDERS.flatMap(folder =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.test\.tsx?$/.test(name))
    .map(name => `${root}${folder}/${name}`),
)
const tested = new Set(testFiles.flatMap(file => [...readFileSync(file, 'utf8').matchAll(ID)].map(([, id]) => id!)))

test('every rule has a number of its own and is one sentence', () => {
  expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
  for (const { sentence } of rules) expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(rules.length).toBeGreaterThan(20)
})

test.each(rules)('rule $id has a test', ({ id }) => {
  expect(tested).toContain(id)
})

test('no test carries the number of a rule that does not exist', () => {
  const known = new Set(rules.map(rule => rule.id))
  expect([...tested].filter(id => !known.has(id))).toEqual([])
})
