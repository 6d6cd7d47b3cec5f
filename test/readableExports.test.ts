/** Exports are read by other programs’ own readers: what those understand is what was said, whatever was said. */
import * as argdown from '@argdown/core'
import { parse as parseCsv } from 'csv-parse/sync'
import jsonld from 'jsonld'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { codePointsOf } from '../shared/article/index.ts'
import { FORMATS, makeTranscript, type Transcript, whole, wholeFiles } from '../shared/transcript/index.ts'
import { clean } from '../shared/transcript/words.ts'
import { ANNO_CONTEXT } from './fixtures/annoContext.ts'
import { HOSTILE, hostileRoom } from './fixtures/transcripts/hostile.ts'
import { annotationOf, articleOf, inputOf, keyOf, smallRoom } from './fixtures/transcripts/room.ts'

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '"=1"',
  '=cmd|" /C calc"!A0',
]
const SAID = [...HOSTILE, ...FORMULAS, 'a, "b"; c', 'line\r\nline', ' spaces ', '']
const rooms: (readonly [string, Transcript])[] = [
  ['an empty room', makeTranscript(inputOf({}))],
  ['the small room', makeTranscript(smallRoom())],
  ['the small room in public', makeTranscript(smallRoom({ profile: 'public' }))],
  ...SAID.map(said => [JSON.stringify(said), makeTranscript(hostileRoom(said))] as const),
]

interface JsonLdNode {
  id: string
  motivation: string
  created?: string
  modified?: string
  target: string | { source: string; selector: { type: string; start: number; end: number; exact: string }[] }
  body?: unknown
}
const pageOf = (transcript: Transcript) =>
  JSON.parse(whole(FORMATS.jsonld.render(transcript))) as { '@context': string; type: string; items: JsonLdNode[] }

test.each(rooms)(
  'the JSON-LD of %s holds the model’s assertions and expands without losing a term',
  async (_, transcript) => {
    const page = pageOf(transcript)
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
    expect(new Set(page.items.map(item => item.id)).size).toBe(page.items.length)
    for (const item of page.items) {
      expect(() => new URL(item.id)).not.toThrow()
      expect(item).toMatchObject({ type: 'Annotation', motivation: expect.stringMatching(/^[a-z]+ing$/) })
      for (const time of [item.created, item.modified]) {
        if (time !== undefined) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      }
    }
    const load = async (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld')
      return { documentUrl: url, document: ANNO_CONTEXT as object }
    }
    const expanded: Record<string, unknown>[] = await jsonld.expand(
      page as object,
      { safe: true, documentLoader: load } as object,
    )
    const items = expanded[0]!['http://www.w3.org/ns/activitystreams#items'] as [{ '@list': unknown[] }]
    expect(items[0]['@list']).toHaveLength(page.items.length)
  },
)

test('positions in JSON-LD are code points, in the Hypothesis file UTF-16 units', () => {
  const article = articleOf([{ kind: 'paragraph', inlines: ['👩🏽‍🚀🚲 rides past. Then it rains.'] }])
  const mark = annotationOf(keyOf('ada', 1), 'Then it rains.', {}, article.text)
  const transcript = makeTranscript(inputOf({ annotations: [mark] }, { articles: [article] }))
  const { target } = pageOf(transcript).items[0]!
  const [quote, position] = (target as Exclude<JsonLdNode['target'], string>).selector
  const points = codePointsOf(article)
  expect(quote!.exact).toBe('Then it rains.')
  expect([position!.start, position!.end]).toEqual([points.toCodePoints(mark.start), points.toCodePoints(mark.end)])
  expect([...article.text].slice(position!.start, position!.end).join('')).toBe('Then it rains.')
  const file = JSON.parse(whole(FORMATS.hypothesis.render(transcript))) as {
    annotations: { target: { selector: { start: number; end: number }[] }[] }[]
  }
  expect(file.annotations[0]!.target[0]!.selector[1]).toMatchObject({ start: mark.start, end: mark.end })
})

test('in the Hypothesis file a reply leads all the way down to its mark', () => {
  const { annotations } = JSON.parse(whole(FORMATS.hypothesis.render(makeTranscript(smallRoom())))) as {
    annotations: { id: string; references?: string[] }[]
  }
  const byId = new Map(annotations.map(row => [row.id, row.references]))
  expect(byId.get(keyOf('ben', 12))).toEqual([keyOf('cleo', 3), keyOf('ada', 11)])
  expect(byId.get(keyOf('ada', 11))).toEqual([keyOf('cleo', 3)])
  expect(byId.get(keyOf('cleo', 3))).toBeUndefined()
})

test.each(rooms)('two CSV readers read the same tables of %s, and no cell begins a formula', (_, transcript) => {
  for (const [name, text] of Object.entries(wholeFiles(FORMATS.csv.files(transcript)))) {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/^\r|\r$/)
    const one = parseCsv(text, { relax_column_count: false }) as string[][]
    const other = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: 'greedy' })
    expect(other.errors, name).toEqual([])
    expect(other.data, name).toEqual(one)
    for (const cell of one.flat()) expect(cell).not.toMatch(/^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u)
  }
})

test('a reply’s row names what it answers', () => {
  const rows = parseCsv(wholeFiles(FORMATS.csv.files(makeTranscript(smallRoom())))['replies.csv']!, {
    columns: true,
  }) as Record<string, string>[]
  expect(rows.map(({ id, parent, annotation, move }) => ({ id, parent, annotation, move }))).toEqual([
    { id: keyOf('ada', 11), parent: keyOf('cleo', 3), annotation: keyOf('cleo', 3), move: 'object' },
    { id: keyOf('ben', 12), parent: keyOf('ada', 11), annotation: keyOf('cleo', 3), move: 'support' },
    { id: keyOf('ben', 13), parent: keyOf('cleo', 3), annotation: keyOf('cleo', 3), move: 'ask' },
    { id: keyOf('ada', 15), parent: '', annotation: '', move: 'reply' },
    { id: keyOf('ada', 16), parent: '', annotation: '', move: 'reply' },
    { id: keyOf('ben', 17), parent: '', annotation: '', move: 'reply' },
    { id: keyOf('ada', 18), parent: keyOf('ben', 17), annotation: '', move: 'object' },
  ])
})

function readArgdown(input: string) {
  const app = new argdown.ArgdownApplication()
  app.addPlugin(new argdown.ParserPlugin(), 'parse-input')
  app.addPlugin(new argdown.ModelPlugin(), 'build-model')
  app.addPlugin(new argdown.DataPlugin(), 'build-model')
  return app.run({ input, process: ['parse-input', 'build-model'], logLevel: 'silent' } as never) as {
    parserErrors?: unknown[]
    lexerErrors?: unknown[]
    exceptions?: unknown[]
    statements: Record<string, { data?: { body?: string } }>
    arguments: Record<string, unknown>
    relations: { relationType: string; from?: { title?: string }; to?: { title?: string } }[]
  }
}

test.each(rooms)(
  'an Argdown parser reads %s without an error, and finds every claim with its body and every reply',
  (_, transcript) => {
    const read = readArgdown(whole(FORMATS.argdown.render(transcript)))
    expect(read.lexerErrors ?? []).toEqual([])
    expect(read.parserErrors ?? []).toEqual([])
    const claims = transcript.articles.flatMap(a => a.marks.filter(mark => mark.kind === 'classifying'))
    expect(read.exceptions ?? []).toEqual([])
    for (const claim of claims) {
      expect(Object.keys(read.statements)).toContain(`C${claim.number}`)
      expect(read.statements[`C${claim.number}`]!.data?.body).toBe(claim.body ? clean(claim.body) : undefined)
    }
    expect(Object.keys(read.arguments)).toHaveLength(claims.reduce((sum, claim) => sum + claim.thread.length, 0))
  },
)

test('support and objection are relations in Argdown, between the right two', () => {
  const { relations } = readArgdown(whole(FORMATS.argdown.render(makeTranscript(smallRoom()))))
  expect(relations.map(({ relationType, from, to }) => [from?.title, relationType, to?.title])).toEqual([
    ['R4.2', 'support', 'R4.1'],
    ['R4.1', 'attack', 'C4'],
  ])
})

test.each(rooms)('in the AIF of %s two I-nodes never touch, and every edge has both its ends', (_, transcript) => {
  const { nodes, edges, locutions } = JSON.parse(whole(FORMATS.aif.render(transcript))) as {
    nodes: { nodeID: string; type: string }[]
    edges: { edgeID: string; fromID: string; toID: string }[]
    locutions: { nodeID: string }[]
  }
  const typeOf = new Map(nodes.map(node => [node.nodeID, node.type]))
  expect(typeOf.size).toBe(nodes.length)
  expect(new Set(edges.map(edge => edge.edgeID)).size).toBe(edges.length)
  const isScheme = (id: string) => ['RA', 'CA', 'MA', 'TA', 'YA'].includes(typeOf.get(id)!)
  for (const { fromID, toID } of edges) {
    expect([typeOf.has(fromID), typeOf.has(toID)]).toEqual([true, true])
    expect(isScheme(fromID) !== isScheme(toID)).toBe(true)
  }
  for (const { nodeID } of locutions) expect(typeOf.get(nodeID)).toBe('L')
})
