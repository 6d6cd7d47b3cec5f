import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { freshFolder } from '../../test/support/freshFolder.ts'
import { pageRoutes, readPages } from './pages.ts'

async function pages() {
  const folder = await freshFolder()
  for (const language of ['en', 'de']) {
    await writeFile(join(folder, `index.${language}.html`), language)
    await writeFile(join(folder, `index.${language}.html.gz`), gzipSync(language))
  }
  await writeFile(join(folder, 'face.woff2'), 'letters')
  return pageRoutes(await readPages(folder))
}

test('every address of a page answers in the language of its reader', async () => {
  const app = await pages()
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    (await app.request(path, { headers })).text()
  expect(await ask('/')).toBe('en')
  expect(await ask('/r/abc/wall', { 'accept-language': 'de-CH, en;q=0.5' })).toBe('de')
  expect(await ask('/new', { 'accept-language': 'de', cookie: 'parley-language=en' })).toBe('en')
  expect(await ask('/join/x?lang=de', { cookie: 'parley-language=en' })).toBe('de')
  expect((await app.request('/index.de.html')).status).toBe(404)
})

test('an address that is none is answered with a page to people and not to programs', async () => {
  const app = await pages()
  const lost = await app.request('/nowhere', { headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': 'de' } })
  expect([lost.status, await lost.text()]).toEqual([404, 'de'])
  for (const [path, accept] of [
    ['/nowhere', '*/*'],
    ['/api/nowhere', 'text/html'],
    ['/assets/x.js', 'text/html'],
  ] as const)
    expect(await (await app.request(path, { headers: { accept } })).text()).toBe('404 Not Found')
})

test('an address that asks for a language chooses it for this browser, and one there is not chooses none', async () => {
  const app = await pages()
  const german = await app.request('/?lang=de')
  expect(german.headers.get('set-cookie')).toBe('parley-language=de; Max-Age=31536000; Path=/; SameSite=Lax')
  expect(german.headers.get('vary')).toBe('accept-encoding, accept-language, cookie')
  expect((await app.request('/?lang=xx')).headers.get('set-cookie')).toBeNull()
  expect((await app.request('/')).headers.get('set-cookie')).toBeNull()
})

test('a text is sent compressed to those who take it so, and whole to the others; a face always as it is', async () => {
  const app = await pages()
  const ask = async (path: string, accepted?: string) => {
    const answer = await app.request(path, { headers: accepted ? { 'accept-encoding': accepted } : {} })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const encoding = answer.headers.get('content-encoding')
    return { encoding, text: String(encoding ? gunzipSync(bytes) : bytes), vary: answer.headers.get('vary') }
  }
  const vary = 'accept-encoding, accept-language, cookie'
  expect(await ask('/', 'br, gzip')).toEqual({ encoding: 'gzip', text: 'en', vary })
  expect(await ask('/')).toEqual({ encoding: null, text: 'en', vary })
  expect(await ask('/face.woff2', 'gzip')).toEqual({ encoding: null, text: 'letters', vary: null })
  expect((await app.request('/index.en.html.gz')).status).toBe(404)
})
