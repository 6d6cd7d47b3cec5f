/**
 * The built client, read into memory at the start: a text in its compressed form alone, which lies beside it as `NAME.gz` and
 * which nearly everybody asks for. Names under `assets/` carry a hash and never change; every page address answers with the
 * index of one language.
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gunzipSync, gzipSync } from 'node:zlib'
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
const PAGES = [
  /^\/$/,
  /^\/new$/,
  /^\/join(\/[^/]*)?$/,
  /^\/r\/[^/]+(\/(a\/[^/]+|claims|debate|results|replay|desk|wall))?$/,
]

const GZIPPED = '.gz'

interface File {
  /** As they lie on the disk: compressed where `isGzipped`. */
  bytes: Buffer
  isGzipped: boolean
  type: string
  isForever: boolean
}

/** By the path of each file's address. */
export type Pages = Map<string, File>

export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = new Set(entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)))
  const files: Pages = new Map()
  for (const path of paths) {
    if (path.endsWith(GZIPPED)) continue
    const url = `/${path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '')}`
    const isGzipped = paths.has(path + GZIPPED)
    files.set(url, {
      bytes: await readFile(isGzipped ? path + GZIPPED : path),
      isGzipped,
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      isForever: url.startsWith('/assets/'),
    })
  }
  return files
}

const INDEX = /^\/index\.(\w+)\.html$/
const YEAR_S = 31_536_000
/** What a browser keeps of the pages, in its language. */
const SHELL = '/shell.json'

const textOf = ({ bytes, isGzipped }: File) => (isGzipped ? gunzipSync(bytes) : bytes).toString()

function saying(notices: readonly string[], file: File): File {
  const text = textOf(file).replace('<html ', `<html data-notices="${notices.join(' ')}" `)
  return { ...file, bytes: gzipSync(text), isGzipped: true }
}

/** The client's style sheet, by the name that its page gives it. */
export function styleOf(files: Pages): string | undefined {
  const index = files.get('/index.en.html')
  return index && /href="(\/assets\/index-[^"]+\.css)"/.exec(textOf(index))?.[1]
}

/** `notices`: what the house says of itself; the page links to it. */
export function pageRoutes(files: Pages, notices: readonly string[] = []) {
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
    const { bytes, isGzipped } = file
    const wantsGzip = isGzipped && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const vary = [
      ...(isGzipped ? ['accept-encoding'] : []),
      ...(isPage || path === SHELL ? ['accept-language', 'cookie'] : []),
    ]
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': file.isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(vary.length > 0 ? { vary: vary.join(', ') } : {}),
      ...(wantsGzip ? { 'content-encoding': 'gzip' } : {}),
    }
    const body = isGzipped && !wantsGzip ? await promisify(gunzip)(bytes) : bytes
    return c.body(new Uint8Array(body), isPage && !isKnown ? 404 : 200, headers)
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
