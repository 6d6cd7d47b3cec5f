import { expect, test } from 'vitest'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { makeDocx, paragraph } from '../support/docx.ts'

type Field = [name: string, value: string | Uint8Array, fileName?: string]
const form = (...fields: Field[]) => {
  const made = new FormData()
  for (const [name, value, fileName = 'essay.txt'] of fields)
    if (typeof value === 'string') made.append(name, value)
    else made.append(name, new Blob([Uint8Array.from(value)]), fileName)
  return made
}
const bytes = (text: string) => new TextEncoder().encode(text)
const upload = async (body: FormData, limits = {}) => {
  const { browser } = makeAppInMemory({ limits })
  return browser().post('/api/articles', body)
}

test.each([
  ['a text', 'road.txt', bytes('The road is closed.\n\nIt stays closed.'), 'The road is closed.'],
  [
    'a text of an old code page',
    'road.txt',
    Buffer.from('Die Stra\xdfe ist f\xfcr immer gesperrt, sagte M\xfcller.\n\nSo.', 'latin1'),
    'Die Straße ist für immer gesperrt, sagte Müller.',
  ],
  ['a Markdown file', 'road.md', bytes('# The road\n\nIt is *closed*.'), 'The road'],
  [
    'a Word document',
    'road.docx',
    makeDocx({ body: paragraph('The road', 'Title') + paragraph('It is closed.') }),
    'The road',
  ],
  [
    'a Word document by another name',
    'road.txt',
    makeDocx({ body: paragraph('The road', 'Title') + paragraph('It is closed.') }),
    'The road',
  ],
])('%s is uploaded and becomes an article', async (_, name, file, title) => {
  const { status, body } = await upload(form(['file', file, name]))
  expect(status).toBe(201)
  expect(body.article).toMatchObject({ title, revision: 1 })
  expect(body.import).toEqual({ dropped: [] })
})

test('a title and a language that are given go before those of the file; empty ones are not given', async () => {
  const file: Field = ['file', bytes('# The road\n\nIt is closed.'), 'road.md']
  const given = await upload(form(['title', ' Closed '], file, ['lang', 'en-gb']))
  expect(given.body.article).toMatchObject({ title: 'Closed', lang: 'en-GB', text: 'The road\n\nIt is closed.' })
  expect((await upload(form(file, ['title', ''], ['lang', '']))).body.article.title).toBe('The road')
})

test.each([
  ['no file', form(['title', 'Road']), 'file: is missing'],
  ['a file that is only words', form(['file', 'words']), 'file: is not a file'],
  ['two files', form(['file', bytes('a')], ['file', bytes('b')]), 'file: is given more than once'],
  ['another file', form(['file', bytes('a')], ['lang', bytes('b')]), 'lang: is a file; only `file` may be one'],
  ['two titles', form(['file', bytes('a')], ['title', 'a'], ['title', 'b']), 'title: is given more than once'],
  ['a wrong language', form(['file', bytes('a')], ['lang', 'so-so-so!']), 'lang: is not a language tag'],
])('a form with %s is bad input', async (_, body, detail) => {
  expect(await upload(body)).toMatchObject({ status: 400, body: { detail } })
})

test('a long file arrives whole, whatever stands beside it and however much of it looks like the lines between', async () => {
  const lines = Array.from({ length: 2000 }, (_, n) => `--x--\r\n\r\nLine ${n} of the “road” is closed.`)
  const long = form(['lang', 'en'], ['file', bytes(lines.join('\r\n\r\n')), 'ro"ad.txt'], ['title', 'Closed'])
  const { status, body } = await upload(long)
  expect(status).toBe(201)
  expect(body.article).toMatchObject({ title: 'Closed', lang: 'en', text: lines.join('\n\n').replaceAll('\r\n', '\n') })
  const title = await upload(form(['file', bytes('The road.')], ['title', 'r'.repeat(20_000)]), { sourceBytes: 30_000 })
  expect(title).toMatchObject({ status: 400, body: { errors: [{ path: 'title' }] } })
  const twice = await upload(form(['file', bytes(lines.join(' '))], ['file', bytes(lines.join('-'))]))
  expect(twice).toMatchObject({ status: 400, body: { detail: 'file: is given more than once' } })
})

test.each([
  ['is cut off in a long file', 0, -100],
  ['has something before it', 20, 300_000],
])('a form that %s is bad input', async (_, from, to) => {
  const { browser } = makeAppInMemory()
  const whole = new Response(form(['file', bytes('The road is closed. '.repeat(5000))]))
  const type = { 'content-type': whole.headers.get('content-type')! }
  const body = (await whole.bytes()).slice(from, to)
  expect(await browser().post('/api/articles', body, type)).toMatchObject({
    status: 400,
    body: { detail: 'The request: the body is not a form as multipart/form-data describes it' },
  })
})

test('a form with a field that is not known is bad input that names it', async () => {
  const { status, body } = await upload(form(['file', bytes('a')], ['colour', 'red']))
  expect([status, body.errors[0].path]).toEqual([400, 'colour'])
})

test('what is no form is bad input, and another kind of body is told what may be sent', async () => {
  const { browser } = makeAppInMemory()
  const broken = await browser().post('/api/articles', 'words', { 'content-type': 'multipart/form-data; boundary=x' })
  expect(broken).toMatchObject({
    status: 400,
    body: { detail: 'The request: the body is not a form as multipart/form-data describes it' },
  })
  for (const type of ['text/plain', 'application/pdf', 'application/x-www-form-urlencoded'])
    expect(await browser().post('/api/articles', 'words', { 'content-type': type })).toMatchObject({
      status: 415,
      body: { detail: 'The body must be application/json or multipart/form-data.' },
    })
})

test('a file that is larger than the server takes is refused, while it is still coming', async () => {
  const limits = { sourceBytes: 1000 }
  expect((await upload(form(['file', bytes('a'.repeat(1000))]), limits)).status).toBe(201)
  expect(await upload(form(['file', bytes('a'.repeat(1001))]), limits)).toMatchObject({
    status: 413,
    body: { detail: 'The file is larger than this server takes.' },
  })
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 10_000
      controller.enqueue(bytes('a'.repeat(10_000)))
    },
  })
  const { browser } = makeAppInMemory({ limits })
  const type = { 'content-type': 'multipart/form-data; boundary=x' }
  expect((await browser().post('/api/articles', endless, type)).status).toBe(413)
  expect(sent).toBeLessThan(100_000)
})

test('a program that is called a Word document is told so', async () => {
  expect(await upload(form(['file', Buffer.from('MZ\x90\0'), 'essay.docx']))).toMatchObject({
    status: 422,
    body: { detail: 'This is a program, not a document.' },
  })
})
