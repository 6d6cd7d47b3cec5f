/**
 * The built client, read into memory at the start: a handful of files, each with its compressed form. Names under `assets/`
 * carry a hash and never change; every page address answers with the index of one language.
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { LANGUAGE_COOKIE, pageLanguage } from './pageLanguage.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])
const PAGES = [
  /^\/$/,
  /^\/new$/,
  /^\/join(\/[^/]*)?$/,
  /^\/r\/[^/]+(\/(a\/[^/]+|claims|debate|results|replay|desk|wall))?$/,
]

interface File {
  bytes: Buffer
  gzipped?: Buffer
  type: string
  isForever: boolean
}

export async function readPages(folder: string): Promise<Map<string, File>> {
  const files = new Map<string, File>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const url = `/${path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '')}`
    const bytes = await readFile(path)
    const extension = extname(entry.name)
    files.set(url, {
      bytes,
      type: TYPES[extension] ?? 'application/octet-stream',
      isForever: url.startsWith('/assets/'),
      ...(COMPRESSED.has(extension) ? { gzipped: await promisify(gzip)(bytes, { level: 9 }) } : {}),
    })
  }
  return files
}

const INDEX = /^\/index\.(\w+)\.html$/
const YEAR_S = 31_536_000
/** What a browser keeps of the pages, in its language. */
const SHELL = '/shell.json'

function saying(notices: readonly string[], { gzipped: _, ...file }: File): File {
  const bytes = Buffer.from(file.bytes.toString().replace('<html ', `<html data-notices="${notices.join(' ')}" `))
  return { ...file, bytes, gzipped: gzipSync(bytes) }
}

/** The client's style sheet, by the name that its page gives it. */
export const styleOf = (files: ReadonlyMap<string, File>): string | undefined =>
  /href="(\/assets\/index-[^"]+\.css)"/.exec(files.get('/index.en.html')?.bytes.toString() ?? '')?.[1]

/** `notices`: what the house says of itself; the page links to it. */
export function pageRoutes(files: Map<string, File>, notices: readonly string[] = []) {
  if (notices.length > 0) for (const [path, file] of files) if (INDEX.test(path)) files.set(path, saying(notices, file))
  const languages = [...files.keys()].flatMap(path => INDEX.exec(path)?.[1] ?? [])
  return new Hono().get('*', async (c, next) => {
    const { path } = c.req
    const isKnown = PAGES.some(page => page.test(path))
    const isPage = isKnown || (!files.has(path) && path !== SHELL && isPersonLost(c))
    const file = files.get(
      isPage
        ? `/index.${languageFor(c, languages)}.html`
        : path === SHELL
          ? `/shell.${languageFor(c, languages)}.json`
          : path,
    )
    if (!file || INDEX.test(path)) return next()
    const wantsGzip = file.gzipped && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': file.isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(file.gzipped
        ? { vary: isPage || path === SHELL ? 'accept-encoding, accept-language, cookie' : 'accept-encoding' }
        : {}),
      ...(wantsGzip ? { 'content-encoding': 'gzip' } : {}),
    }
    return c.body(new Uint8Array(wantsGzip ? file.gzipped! : file.bytes), isPage && !isKnown ? 404 : 200, headers)
  })
}

/** Who typed an address that is none gets a page that says so, and a way on; a program gets its problem as JSON. */
const isPersonLost = (c: Context) =>
  !/^\/(api|assets|sync)\//.test(c.req.path) &&
  !INDEX.test(c.req.path) &&
  /\btext\/html\b/.test(c.req.header('accept') ?? '')

/** An address that asks for a language chooses it for this browser. */
function languageFor(c: Context, languages: readonly string[]): string {
  const asked = c.req.query('lang')
  const wish = { asked, chosen: getCookie(c, LANGUAGE_COOKIE), accepted: c.req.header('accept-language') }
  const language = pageLanguage(wish, languages)
  if (asked === language) setCookie(c, LANGUAGE_COOKIE, language, { path: '/', maxAge: YEAR_S, sameSite: 'Lax' })
  return language
}
