/**
 * The built client, read into memory at the start: a handful of files, each with its compressed form. Names under `assets/`
 * carry a hash and never change; every page address answers with the one index.html.
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Hono } from 'hono'

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
const PAGES = [/^\/$/, /^\/new$/, /^\/join(\/[^/]*)?$/, /^\/r\/[^/]+(\/a\/[^/]+)?$/]

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

export const pageRoutes = (files: ReadonlyMap<string, File>) =>
  new Hono().get('*', async (c, next) => {
    const { path } = c.req
    const isPage = PAGES.some(page => page.test(path))
    const file = files.get(isPage ? '/index.html' : path)
    if (!file || path === '/index.html') return next()
    const wantsGzip = file.gzipped && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': file.isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(file.gzipped ? { vary: 'accept-encoding' } : {}),
      ...(wantsGzip ? { 'content-encoding': 'gzip' } : {}),
    }
    return c.body(new Uint8Array(wantsGzip ? file.gzipped! : file.bytes), 200, headers)
  })
