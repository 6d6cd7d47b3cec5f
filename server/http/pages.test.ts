import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../../test/support/freshFolder.ts'
import { pageRoutes, readPages } from './pages.ts'

async function pages() {
  const folder = await freshFolder()
  for (const language of ['en', 'de']) await writeFile(join(folder, `index.${language}.html`), language)
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
