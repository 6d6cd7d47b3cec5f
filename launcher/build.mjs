/**
 * What is built: the client, and the server with the reader that works beside it. Each build lies in a folder named by what it was made from, so that
 * it is made once, never half there, and a server that runs keeps the one it began with.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { lastLines, ROOT, run, Stop, tool } from './process.mjs'

const DIST = join(ROOT, 'dist')
const DAY_MS = 86_400_000

/** Builds the client if it is stale. Answers the folder to serve. */
export const buildClient = () => buildOnce('client', ['client', 'shared'], 'vite.config.ts')

/** Builds the server if it is stale. Answers the file to run. */
export const buildServer = async () =>
  join(await buildOnce('server', ['server', 'shared'], 'server/vite.config.ts'), 'server.js')

async function buildOnce(what, sources, config) {
  const name = `${what}-${(await stamp(sources, config)).slice(0, 16)}`
  const folder = join(DIST, name)
  if (!existsSync(folder)) await build(what, config, folder)
  const now = new Date()
  await utimes(folder, now, now)
  await sweep(name)
  return folder
}

async function build(what, config, folder) {
  const beside = join(DIST, `.tmp-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(DIST, { recursive: true })
  try {
    const args = [tool('vite'), 'build', '--config', config, '--outDir', beside, '--emptyOutDir', '--logLevel', 'warn']
    const { code, output } = await run(process.execPath, args, { collect: true })
    if (code !== 0)
      throw new Stop(`${lastLines(output, 30)}\n\nThe ${what} could not be built: vite ended with code ${code}.`)
    await rename(beside, folder).catch(error => {
      if (!existsSync(folder)) throw error // else another start was faster
    })
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function stamp(sources, config) {
  const found = await Promise.all(sources.map(filesIn))
  const files = [...new Set([...found.flat(), 'package-lock.json', config])]
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const content = await readFile(join(ROOT, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesIn(folder) {
  const found = []
  for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesIn(path)))
    else if (!/\.test\.tsx?$/.test(entry.name)) found.push(path)
  }
  return found
}

/** Removes builds that nothing has started from for a day. */
async function sweep(current) {
  for (const name of await readdir(DIST)) {
    const path = join(DIST, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (name !== current && Date.now() - mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true })
  }
}
