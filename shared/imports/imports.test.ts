import { expect, test } from 'vitest'
import { smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { FORMATS, makeTranscript, whole, wholeFiles } from '../transcript/index.ts'
import { type Foreign, type ForeignItem, planImport, readForeign } from './index.ts'

const TEXT = 'Ada 🚲 rode first. The council measured the traffic. It was right. It was right to do so, they said.'
const article = { text: TEXT }
const read = (file: unknown) => {
  const foreign = readForeign(JSON.stringify(file))
  if ('fault' in foreign) throw new Error(foreign.fault)
  return foreign
}
const plan = (foreign: Foreign) => planImport(foreign, article, 1)
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const quote = (exact: string, prefix = '', suffix = '') => ({ type: 'TextQuoteSelector', exact, prefix, suffix })
const w3c = (more: object = {}) => ({
  '@context': CONTEXT,
  id: 'http://example.org/anno1',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { id: 'http://example.org/ada', type: 'Person', name: 'Ada Moss' },
  created: '2025-03-01T10:00:00Z',
  body: { type: 'TextualBody', value: 'By whom?' },
  target: { source: 'http://example.org/page', selector: quote('The council measured the traffic.') },
  ...more,
})
const first = (foreign: Foreign): ForeignItem => foreign.items[0]!

test('one annotation, a list, a page and a collection with its first page embedded hold the same', () => {
  const one = w3c()
  const page = { '@context': CONTEXT, type: 'AnnotationPage', items: [one] }
  const forms = [
    one,
    [one],
    page,
    { type: ['Container', 'AnnotationCollection'], total: 1, first: page },
    [page],
    { '@context': CONTEXT, '@graph': [one] },
  ]
  for (const form of forms) {
    expect(read(form)).toEqual({
      source: 'w3c',
      faults: [],
      items: [
        {
          kind: 'annotation',
          id: 'http://example.org/anno1',
          identity: 'http://example.org/anno1',
          author: { id: 'http://example.org/ada', name: 'Ada Moss' },
          created: Date.UTC(2025, 2, 1, 10),
          motivation: 'commenting',
          body: 'By whom?',
          tags: [],
          place: { quote: quote('The council measured the traffic.') },
        },
      ],
    })
  }
})

test.each([
  ['a string as its value', { body: undefined, bodyValue: 'Said so.' }, { body: 'Said so.' }],
  [
    'a wording, a comment and tags',
    {
      motivation: 'classifying',
      body: [
        { type: 'TextualBody', purpose: 'describing', value: 'The traffic was measured.' },
        { type: 'TextualBody', purpose: 'commenting', value: 'For weeks.' },
        { type: 'TextualBody', purpose: 'tagging', value: 'traffic' },
      ],
    },
    { motivation: 'classifying', statement: 'The traffic was measured.', body: 'For weeks.', tags: ['traffic'] },
  ],
  [
    'markup, as words',
    {
      body: {
        type: 'TextualBody',
        format: 'text/html',
        value: '<p>A &amp; B</p><script>alert(1)</script><p>1 < 2<br>&#x1F6B2; <b>so</b>',
      },
    },
    { body: 'A & B\n\n1 < 2\n🚲 so' },
  ],
  [
    'another motivation, as a tag',
    { motivation: ['oa:assessing', 'http://www.w3.org/ns/oa#moderating'] },
    { motivation: 'commenting', tags: ['assessing'] },
  ],
  [
    'several motivations, as the one that is known',
    { motivation: ['editing', 'questioning'] },
    { motivation: 'questioning' },
  ],
  [
    'nothing at all, as a highlight',
    { motivation: undefined, body: undefined },
    { motivation: 'highlighting', body: '' },
  ],
  [
    'a creator that is an address',
    { creator: 'mailto:ben@example.org' },
    { author: { id: 'mailto:ben@example.org', name: 'ben' } },
  ],
  [
    'several creators',
    { creator: [{ name: 'Ada' }, 'https://example.org/people/ben/'] },
    { author: { id: 'Ada https://example.org/people/ben/', name: 'Ada, ben' } },
  ],
  ['no creator', { creator: undefined }, { author: { id: '', name: 'Unnamed' } }],
  [
    'a choice of bodies',
    { body: { type: 'Choice', items: [{ type: 'TextualBody', value: 'Either.' }] } },
    { body: 'Either.' },
  ],
])('an annotation may have %s', (_, more, expected) => {
  expect(first(read(w3c(more)))).toMatchObject(expected)
})

test('the words of the model before this one are understood', () => {
  const old = {
    '@id': 'urn:uuid:1',
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:commenting' },
    'oa:hasBody': { '@type': 'cnt:ContentAsText', 'cnt:chars': 'Early.' },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': 'http://example.org/' },
      'oa:hasSelector': {
        '@type': 'oa:Choice',
        'oa:default': { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'It was right', 'oa:suffix': ' to do' },
        'oa:item': [],
      },
    },
    'oa:annotatedBy': { '@type': 'foaf:Person', 'foaf:name': 'Cleo' },
  }
  expect(first(read(old))).toMatchObject({
    id: 'urn:uuid:1',
    author: { name: 'Cleo' },
    body: 'Early.',
    motivation: 'commenting',
    place: { quote: quote('It was right', '', ' to do') },
  })
})

test('a page that leads to another one says so, and one that is embedded is read too', () => {
  const page = (more: object) => ({ '@context': CONTEXT, type: 'AnnotationPage', items: [w3c()], ...more })
  const elsewhere = read(page({ next: 'https://example.org/page2' }))
  expect([elsewhere.items.length, elsewhere.hasMore, plan(elsewhere).hasMore]).toEqual([1, true, true])
  const collection = read({ type: 'AnnotationCollection', total: 9, first: page({ next: { id: 'urn:page2' } }) })
  expect([collection.items.length, collection.hasMore]).toEqual([1, true])
  const whole = read(page({ next: { type: 'AnnotationPage', items: [w3c({ id: 'urn:second' })] } }))
  expect([whole.items.map(({ id }) => id), whole.hasMore]).toEqual([
    ['http://example.org/anno1', 'urn:second'],
    undefined,
  ])
})

test('a collection that only names its first page is not called empty', () => {
  const named = { '@context': CONTEXT, type: 'AnnotationCollection', total: 9, first: 'https://example.org/page1' }
  expect(readForeign(JSON.stringify(named))).toEqual({
    fault:
      'It only says where a list of annotations is kept. Open that address, save what it gives, and import that file.',
  })
  const empty = { '@context': CONTEXT, type: 'AnnotationCollection', total: 0 }
  expect(readForeign(JSON.stringify(empty))).toEqual({ fault: 'The list of annotations is empty.' })
})

test('a place told by the markup of a page is no note on the whole page', () => {
  const selectors = [
    { type: 'XPathSelector', value: '/html/body/p[2]' },
    {
      type: 'RangeSelector',
      startSelector: { type: 'XPathSelector', value: '//p' },
      endSelector: { type: 'XPathSelector', value: '//p[2]' },
    },
  ]
  const items = [
    ...selectors.map((selector, i) => w3c({ id: `urn:${i}`, target: { source: 'urn:elsewhere', selector } })),
    w3c({ id: 'urn:page', target: 'urn:x' }),
  ]
  expect(plan(read(items)).notPlaced.map(({ id, reason }) => [id, reason])).toEqual([
    ['urn:0', 'other-selector'],
    ['urn:1', 'other-selector'],
    ['urn:page', 'page-note'],
  ])
  const rows = [
    { id: 'a', text: 'There.', target: [{ selector: [{ type: 'RangeSelector', startContainer: '/p[1]' }] }] },
  ]
  expect(plan(read({ annotations: rows })).notPlaced).toMatchObject([{ id: 'a', reason: 'other-selector' }])
})

test('an annotation of two places is one for each', () => {
  const { items } = read(
    w3c({ target: [{ selector: [quote('Ada')] }, { selector: quote('It was right', '', ' to') }] }),
  )
  expect(items.map(({ id }) => id)).toEqual(['http://example.org/anno1', 'http://example.org/anno1 (2)'])
  expect(planImport(read(w3c({ target: [{ selector: [quote('Ada')] }] })), article, 1).marks).toHaveLength(1)
})

test('a place is taken by its position, by its words, by their company or almost as they were, or not at all', () => {
  const at = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })
  const selectors = [
    [quote('rode first', '🚲 ', '.'), at(6, 16)],
    [quote('measured the traffic'), at(0, 20)],
    [quote('It was right', 'traffic. ', '. It')],
    [quote('The council had measured the traffic.', 'rode first. ', ' It was right.')],
    [quote('It was right')],
    [quote('Nobody asked the cyclists.')],
    [at(0, 3)],
  ]
  const { marks, notPlaced } = plan(read(selectors.map((selector, i) => w3c({ id: `urn:${i}`, target: { selector } }))))
  expect(marks.map(({ id, how, start, end, found }) => [id, how, TEXT.slice(start, end), found])).toEqual([
    ['urn:0', 'position', 'rode first', undefined],
    ['urn:1', 'quote', 'measured the traffic', undefined],
    ['urn:2', 'context', 'It was right', undefined],
    ['urn:3', 'fuzzy', 'The council measured the traffic.', 'The council measured the traffic.'],
  ])
  expect(notPlaced).toEqual([
    { id: 'urn:4', reason: 'unsure', quote: 'It was right' },
    { id: 'urn:5', reason: 'not-found', quote: 'Nobody asked the cyclists.' },
    { id: 'urn:6', reason: 'no-quote' },
  ])
})

const row = (id: string, more: object = {}) => ({
  id,
  created: '2025-03-01T10:00:00.000000+00:00',
  user: 'acct:ada.moss@hypothes.is',
  text: 'By whom?',
  tags: ['traffic'],
  target: [
    {
      source: 'https://example.org/',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 7, end: 17 },
        quote('rode first', '🚲 ', '.'),
      ],
    },
  ],
  ...more,
})
const hypothesis = (...annotations: unknown[]) => ({
  export_date: '2025-04-01',
  export_userid: 'acct:x@hypothes.is',
  annotations,
})

test('a Hypothesis file counts UTF-16 units, its replies lead to what they answer, its page notes have no place', () => {
  const foreign = read(
    hypothesis(
      row('a'),
      row('b', { user_info: { display_name: 'Ben Stone' }, text: '', tags: [] }),
      row('d', { references: ['a', 'c'], text: 'And so on.', tags: [], target: [{ source: 'https://example.org/' }] }),
      row('c', { references: ['a'], text: 'The council.', target: [{ source: 'https://example.org/' }] }),
      row('n', { text: 'On the page.', target: [{ source: 'https://example.org/' }] }),
      { id: 5 },
    ),
  )
  const { marks, replies, notPlaced } = plan(foreign)
  expect(
    marks.map(({ id, motivation, how, start, end, author, tags }) => [
      id,
      motivation,
      how,
      start,
      end,
      author.name,
      tags,
    ]),
  ).toEqual([
    ['a', 'commenting', 'position', 7, 17, 'ada.moss', ['traffic']],
    ['b', 'highlighting', 'position', 7, 17, 'Ben Stone', []],
  ])
  expect(replies.map(({ id, to, move, body }) => [id, to, move, body])).toEqual([
    ['c', 'a', 'reply', 'The council.\n\n#traffic'],
    ['d', 'c', 'reply', 'And so on.'],
  ])
  expect(notPlaced).toEqual([
    { id: 'no. 6', reason: 'malformed' },
    { id: 'n', reason: 'page-note', quote: 'On the page.' },
  ])
})

test.each(['named', 'pseudonymous', 'public'] as const)(
  'what Parley exports in a %s transcript comes back to the same places',
  profile => {
    const input = smallRoom({ profile })
    const transcript = makeTranscript(input)
    const { text } = input.articles[0]!
    const marks = transcript.articles[0]!.marks
    const said = marks.map(({ kind, start, end, statement, body, tags, by }) => ({
      motivation: kind,
      start,
      end,
      ...(statement ? { statement } : {}),
      body,
      tags,
      name: by.isImagined ? `${by.name} (imagined)` : by.name,
    }))
    const shape = ({ move, body, cites }: { move: string; body: string; cites: readonly unknown[] }) => ({
      move,
      body,
      cites: cites.length,
    })
    const thread = marks.flatMap(mark => mark.thread.map(shape))
    // What answers a speech; the speeches themselves answer the motion, which is no annotation.
    const answers = transcript.speeches.flatMap(({ said }) => said.filter(({ depth }) => depth > 0).map(shape))
    for (const [render, keepsCites] of [
      [FORMATS.jsonld.render, true],
      [FORMATS.hypothesis.render, false],
    ] as const) {
      const foreign = readForeign(whole(render(transcript))) as Foreign
      const back = planImport(foreign, { text }, 1)
      expect(
        back.marks.map(({ motivation, start, end, statement, body, tags, author }) => ({
          motivation,
          start,
          end,
          ...(statement ? { statement } : {}),
          body,
          tags,
          name: author.name,
        })),
      ).toEqual(said)
      expect(back.marks.every(mark => mark.how === 'position' && mark.likeness === 1 && mark.found === undefined)).toBe(
        true,
      )
      const inThreads = back.replies.filter(({ to }) => foreign.items.some(item => item.id === to))
      const byBody = (a: { body: string }, b: { body: string }) => (a.body < b.body ? -1 : 1)
      expect(inThreads.map(shape).sort(byBody)).toEqual(
        (keepsCites ? [...thread, ...answers] : thread)
          .filter(one => one.body)
          .map(one => (keepsCites ? one : { ...one, cites: 0 }))
          .sort(byBody),
      )
    }
  },
)

test.each([
  ['no JSON', '{"annotations": [', /not JSON/],
  ['something else', '{"features": []}', /no annotations/],
  ['a number', '7', /no annotations/],
  ['an empty list of annotations', '{"annotations": []}', /empty/],
  ['a list of other things', '[{"type": "Feature"}, 3]', /no annotations/],
  ['lists in lists without end', '['.repeat(100_000) + ']'.repeat(100_000), /no annotations/],
])('a file of %s is answered with a sentence', (_, text, sentence) => {
  expect(readForeign(text)).toEqual({ fault: expect.stringMatching(sentence) })
})

test('keys that every object has, and values of the wrong kind, are only data', () => {
  const text = `[{"type":"Annotation","__proto__":{"target":{"selector":{}}},"constructor":1},
    ${JSON.stringify(w3c({ id: '__proto__', target: { selector: [null, 7, quote('Ada')] }, body: [null, 3, [], {}] }))},
    ${JSON.stringify(w3c({ id: 'deep', target: { selector: nested(60) } }))}]`
  const { items, faults } = readForeign(text) as Foreign
  expect(faults).toEqual([{ id: 'no. 1', reason: 'malformed' }])
  expect(items.map(({ kind, id, body }) => [kind, id, body])).toEqual([
    ['annotation', '__proto__', ''],
    ['other', 'deep', 'By whom?'],
  ])
  expect(({} as { target?: unknown }).target).toBeUndefined()
})
const nested = (depth: number): object =>
  depth ? { type: 'FragmentSelector', refinedBy: nested(depth - 1) } : quote('Ada')

test('of more annotations than one import takes, the rest is named', () => {
  const { items, faults } = read(hypothesis(...Array.from({ length: 1003 }, (_, i) => row(`r${i}`))))
  expect(items).toHaveLength(1000)
  expect(faults).toEqual([1001, 1002, 1003].map(n => ({ id: `no. ${n}`, reason: 'too-many' })))
})

test('what was imported says so in an export, and says it once when it comes in again', () => {
  const input = smallRoom({ profile: 'named' })
  const members = input.members.map(member => (member.id === 'ben' ? { ...member, importedFrom: 'w3c ben' } : member))
  const transcript = makeTranscript({ ...input, members })
  for (const name of ['jsonld', 'hypothesis', 'aif', 'html', 'markdown'] as const) {
    expect(whole(FORMATS[name].render(transcript))).toMatch(
      /Ben(?: |_|%20)Stone(?:<.*?>)?[ _]?(?:<[^>]*>)?(?:\(|%28)?imported/,
    )
  }
  expect(wholeFiles(FORMATS.csv.files(transcript))['members.csv']).toContain('Ben Stone,participant,Against,no,yes,')
  expect(transcript.method.join(' ')).toContain('Members marked as imported wrote elsewhere')
})
