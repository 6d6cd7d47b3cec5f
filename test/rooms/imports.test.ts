import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocx, paragraph } from '../support/docx.ts'
import { column, joinPdf, makePdf, streamOf } from '../support/pdf.ts'
import { childrenOf, memoryOf } from '../support/processes.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const WORDS = 'The road is closed for all who use it.'
/** Made before the server is asked for anything: while it takes seconds, open connections would grow old. */
const SWELLING = joinPdf(
  [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 4 0 R 4 0 R 4 0 R] /Resources << >> >>',
    streamOf(Buffer.alloc(200 * 2 ** 20, 'BT ET ')),
  ],
  '/Root 1 0 R',
)
const PAGE = column(
  60,
  800,
  Array.from({ length: 60 }, () => WORDS),
)
const LONG = makePdf({ pages: Array.from({ length: 900 }, () => PAGE) })

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ env: { PARLEY_LIMITS: JSON.stringify({ importSeconds: 20, importMegabytes: 250 }) } })
})
afterAll(() => server?.stop())

async function upload(name: string, file: Uint8Array, signal?: AbortSignal) {
  const body = new FormData()
  body.append('file', new Blob([Uint8Array.from(file)]), name)
  const response = await fetch(`${server.origin}/api/articles`, {
    method: 'POST',
    body,
    ...(signal ? { signal } : {}),
  })
  return { status: response.status, body: await response.json() }
}

test.each([
  ['road.txt', Buffer.from(WORDS)],
  ['road.md', Buffer.from(WORDS)],
  ['road.html', Buffer.from(`<!doctype html><title>Road</title><article><p>${WORDS}</article>`)],
  ['road.docx', makeDocx({ body: paragraph(WORDS) })],
  ['road.pdf', makePdf({ pages: [column(60, 780, [WORDS])] })],
])('a running server reads %s', async (name, file) => {
  const { status, body } = await upload(name, file)
  expect([status, body.article?.text ?? body]).toEqual([201, WORDS])
})

test('a document that swells ends its reader, and the server neither grows nor stops', async () => {
  const before = memoryOf(server.pid)
  const { status, body } = await upload('swelling.pdf', SWELLING)
  expect([status, body.detail]).toEqual([422, expect.stringMatching(/^It (?:takes too much memory|could not be read)/)])
  expect(memoryOf(server.pid) - before).toBeLessThan(100 * 2 ** 20)
  expect((await upload('road.txt', Buffer.from(WORDS))).status).toBe(201)
})

test('an import whose asker goes away is ended at once', async () => {
  // A reader that has nothing to do would stay for half a minute.
  const idle = childrenOf(server.pid)
  const gone = new AbortController()
  const importing = upload('long.pdf', LONG, gone.signal)
  const working = setInterval(() => {
    if (childrenOf(server.pid).some(pid => memoryOf(pid) > 130 * 2 ** 20)) gone.abort()
  }, 20)
  await expect(importing).rejects.toThrow('abort')
  clearInterval(working)
  await expect.poll(() => childrenOf(server.pid).filter(pid => idle.includes(pid)), { timeout: 10_000 }).toEqual([])
})

test.each(['application/json', 'multipart/form-data; boundary=line'])(
  'a body of %s that its sender breaks off is no fault that is told of',
  async type => {
    const headers = { 'content-type': type, 'content-length': 1_000_000 }
    const sending = request(`${server.origin}/api/articles`, { method: 'POST', headers })
    sending.write('a'.repeat(300_000))
    await once(sending, 'drain')
    sending.destroy()
    await once(sending, 'error')
    expect((await upload('road.txt', Buffer.from(WORDS))).status).toBe(201)
    expect(server.logs()).not.toContain('a request failed')
  },
)
