import { expect, test } from 'vitest'
import type { Fetched, FetchPage } from '../../server/intake/fetchPage.ts'
import { Unreadable } from '../../server/intake/unreadable.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { makeDocx, paragraph } from '../support/docx.ts'
import { LETTERS, STORY, storyPage } from '../support/newsSite.ts'
import { column, makePdf } from '../support/pdf.ts'

const ADDRESS = 'https://news.example/road'
const page = (text: string, more: Partial<Fetched> = {}): Fetched => ({
  address: ADDRESS,
  kind: 'markdown',
  charset: 'utf-8',
  bytes: Buffer.from(text),
  ...more,
})
const source = { kind: 'url', url: ` ${ADDRESS}#top ` }

test('an article is made from an address, and says where and when it was fetched', async () => {
  const asked: string[] = []
  const fetchPage: FetchPage = async address => {
    asked.push(address)
    return page('# The road\n\nIt is closed. It stays closed.')
  }
  const { browser, world } = makeAppInMemory({ fetchPage })
  const { status, body } = await browser().post('/api/articles', { source })
  expect(status).toBe(201)
  expect(body.article).toMatchObject({ title: 'The road', source: ADDRESS, fetched: world.clock.now })
  expect(body.article.sentences).toHaveLength(2)
  expect(asked).toEqual([`${ADDRESS}#top`])
})

test('a room is made from an address, and both doors count what is fetched', async () => {
  const { browser } = makeAppInMemory({ fetchPage: async () => page('Words.'), limits: { articlesPerHour: 2 } })
  const teacher = browser()
  const made = await teacher.post('/api/rooms', { name: 'Ada', article: { source } })
  expect(made.status).toBe(201)
  expect((await teacher.get(`/api/rooms/${made.body.room.id}/article`)).body.source).toBe(ADDRESS)
  expect((await teacher.post('/api/articles', { source })).status).toBe(201)
  const third = await teacher.post('/api/rooms', { name: 'Ada', article: { source } })
  expect(third.status).toBe(429)
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a fetched page gives its article, with links from where it was found, and another part when that is picked', async () => {
  const asked: string[] = []
  const fetchPage: FetchPage = async address => {
    asked.push(address)
    const html = storyPage().replace('Cars fell', '<a href="../cars">Cars</a> fell')
    return page(html, { kind: 'html', charset: 'utf-8', address: 'https://news.example/a/story' })
  }
  const { browser } = makeAppInMemory({ fetchPage })
  const teacher = browser()
  const { body } = await teacher.post('/api/articles', { source })
  expect(body.article).toMatchObject({ title: 'The road stays closed', source: 'https://news.example/a/story' })
  for (const words of STORY) expect(body.article.text).toContain(words)
  expect(body.article.text).not.toContain(LETTERS[0])
  expect(JSON.stringify(body.article.blocks)).toContain('"href":"https://news.example/cars"')
  expect(body.import.dropped).toContainEqual({ kind: 'image', count: 1 })
  const letters = body.import.choices.find((choice: { label: string }) =>
    choice.label.includes(LETTERS[0]!.slice(0, 20)),
  )
  const other = await teacher.post('/api/articles', { source: { ...source, pick: letters.id } })
  expect(other.body.article.text).toContain(LETTERS[2])
  expect(other.body.article.text).not.toContain(STORY[0])
  const none = await teacher.post('/api/articles', { source: { ...source, pick: 'no-such-part' } })
  expect([none.status, none.body.errors[0].path]).toEqual([400, 'source.pick'])
  expect(asked).toHaveLength(3)
})

test.each([
  [
    'pdf',
    () =>
      makePdf({
        pages: [
          column(
            60,
            780,
            STORY.flatMap(words => words.match(/.{1,80}(?:\s|$)/g)!),
          ),
        ],
      }),
  ],
  ['docx', () => makeDocx({ body: STORY.map(words => paragraph(words)).join('') })],
] as const)('a .%s is read from its address as from a file, whatever its server calls it', async (kind, make) => {
  const fetchPage: FetchPage = async () => page('', { kind, charset: 'latin1', bytes: make() })
  const { status, body } = await makeAppInMemory({ fetchPage }).browser().post('/api/articles', { source })
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body.article.source).toBe(ADDRESS)
  const text = body.article.text.replace(/\s+/g, ' ')
  for (const words of STORY) expect(text).toContain(words)
})

test('what a server calls a PDF and is none is refused with a sentence', async () => {
  const fetchPage: FetchPage = async () => page('<html>Log in first.</html>', { kind: 'pdf' })
  const { status, body } = await makeAppInMemory({ fetchPage }).browser().post('/api/articles', { source })
  expect([status, body.detail]).toEqual([422, 'This is called a PDF, but it is none.'])
})

test('a room shows its article under the title it was given there, in what it exports too', async () => {
  const { browser } = makeAppInMemory()
  const teacher = browser()
  const { body } = await teacher.post('/api/articles', {
    source: { kind: 'text', text: 'Words.', title: 'Untitled 3' },
  })
  const article = { id: body.article.id, title: ' The road ' }
  const { room } = (await teacher.post('/api/rooms', { name: 'Ada', article })).body
  expect(room.title).toBe('The road')
  expect((await teacher.get(`/api/rooms/${room.id}`)).body.articles[0].title).toBe('The road')
  expect((await teacher.get(`/api/rooms/${room.id}/article`)).body.title).toBe('The road')
  const transcript = (await teacher.get(`/api/rooms/${room.id}/export/markdown`)).text
  expect(transcript).toContain('The road')
  expect(transcript).not.toContain('Untitled 3')
})

test('what cannot be fetched is said in one sentence', async () => {
  const fetchPage = () => Promise.reject(new Unreadable(422, 'There is no page at this address (404).', 'source.url'))
  const { browser, world } = makeAppInMemory({ fetchPage })
  const { status, headers, body } = await browser().post('/api/articles', { source })
  expect([status, headers.get('content-type')]).toEqual([422, 'application/problem+json'])
  expect(body).toMatchObject({ status: 422, detail: 'There is no page at this address (404).' })
  expect(world.logged).toEqual([])
})

test.each([
  [{ kind: 'url' }, 'source.url'],
  [{ kind: 'url', url: '  ' }, 'source.url'],
  [{ kind: 'url', url: `https://a.example/${'x'.repeat(2000)}` }, 'source.url'],
  [{ kind: 'url', url: ADDRESS, text: 'words' }, 'source.text'],
  [{ kind: 'gopher', url: ADDRESS }, 'source.kind'],
])('an address that is none is bad input: %j', async (given, path) => {
  const { status, body } = await makeAppInMemory().browser().post('/api/articles', { source: given })
  expect([status, body.errors?.[0]?.path]).toEqual([400, path])
})

test('whoever asks for it is told the steps as they begin, and how it ended', async () => {
  let arrive = (_: Fetched) => {}
  const fetchPage: FetchPage = () =>
    new Promise(resolve => {
      arrive = resolve
    })
  const { app } = makeAppInMemory({ fetchPage })
  const ask = (body: unknown) =>
    app.request('http://parley.test/api/articles', {
      method: 'POST',
      headers: { host: 'parley.test', 'content-type': 'application/json', accept: 'application/x-ndjson' },
      body: JSON.stringify(body),
    })
  const answer = await ask({ source })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe('{"step":"fetching"}\n')
  arrive(page('Words.'))
  expect((await reader.read()).value).toBe('{"step":"reading"}\n')
  let rest = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) rest += piece.value
  expect(
    rest
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).toMatchObject([{ made: { article: { text: 'Words.' } } }])

  const blank = (await (await ask({ source: { kind: 'text', text: ' ' } })).text()).trim().split('\n')
  expect(blank.map(line => JSON.parse(line))).toMatchObject([
    { step: 'reading' },
    { problem: { status: 400, detail: 'There is no text in it.' } },
  ])
})
