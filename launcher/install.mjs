/**
 * node_modules as the lock file says. It is installed beside and renamed into place, so that two starts may race and a
 * broken install never stands in the way of the next; a stamp in it says for which lock and platform it was made.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { lastLines, ROOT, run, Stop, toolEnv } from './process.mjs'

const FOLDER = join(ROOT, 'node_modules')
const STAMP = '.parley-stamp'
const SOURCES = ['package.json', 'package-lock.json', '.npmrc']
const HOUR_MS = 3_600_000

const readText = path => readFile(path, 'utf8').catch(() => '')
const readJson = async path => JSON.parse((await readText(path)) || '{}')

/** Says what an install depends on: the lock, the wanted versions, npm's settings and the platform. */
async function wantedStamp() {
  const { overrides, ...rest } = await readJson(join(ROOT, 'package.json'))
  const parts = [
    await readText(join(ROOT, 'package-lock.json')),
    JSON.stringify([dependencyFields(rest), overrides]),
    await readText(join(ROOT, '.npmrc')),
    `${process.platform}-${process.arch}`,
  ]
  return createHash('sha256').update(parts.join('\0')).digest('hex')
}

const dependencyFields = ({ dependencies, devDependencies, optionalDependencies }) =>
  [dependencies, devDependencies, optionalDependencies].map(field => Object.entries(field ?? {}).sort())

/** What npm installed by itself is what the lock says; only packages for other platforms may be missing. */
async function satisfiesLock() {
  const wanted = (await readJson(join(ROOT, 'package-lock.json'))).packages
  const present = (await readJson(join(FOLDER, '.package-lock.json'))).packages
  if (!wanted || !present) return false
  const own = dependencyFields(await readJson(join(ROOT, 'package.json')))
  if (JSON.stringify(own) !== JSON.stringify(dependencyFields(wanted['']))) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    return present[path] ? present[path].version === version : Boolean(optional || devOptional)
  })
}

const hasStamp = async stamp => (await readText(join(FOLDER, STAMP))) === stamp

/** Installs when node_modules is missing or stale; otherwise costs a few milliseconds. */
export async function installIfNeeded() {
  const stamp = await wantedStamp()
  if (await hasStamp(stamp)) return
  if (await satisfiesLock()) return writeFile(join(FOLDER, STAMP), stamp)
  console.log('Installing what Parley needs. This takes about half a minute, once.')
  await sweep()
  const beside = join(ROOT, `.install-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(beside)
    await installIn(beside)
    await writeFile(join(beside, 'node_modules', STAMP), stamp)
    await putInPlace(beside, stamp)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function installIn(folder) {
  for (const file of SOURCES) {
    await copyFile(join(ROOT, file), join(folder, file)).catch(error => {
      if (file !== '.npmrc') throw new Stop(`Parley cannot be installed: ${file} cannot be read (${error.code}).`)
    })
  }
  const own = process.env.npm_execpath
  const [command, ...first] = own && basename(own).startsWith('npm') ? [process.execPath, own] : ['npm']
  // `--include=dev` because NODE_ENV=production would leave out what builds the client.
  const args = [...first, 'ci', '--include=dev', '--no-progress']
  const options = {
    cwd: folder,
    env: npmEnv(),
    collect: true,
    shell: process.platform === 'win32' && command === 'npm',
  }
  const { code, output } = await run(command, args, options).catch(error => {
    if (error.code === 'ENOENT') throw new Stop('Parley cannot be installed: there is no npm on this machine.')
    throw error
  })
  if (code !== 0) throw new Stop(`${lastLines(output)}\n\nParley could not be installed: npm ended with code ${code}.`)
  // npm makes no folder where nothing is to be installed.
  await mkdir(join(folder, 'node_modules'), { recursive: true })
}

/** This environment without what the outer npm says of its own project. */
function npmEnv() {
  const entries = Object.entries(toolEnv())
  return Object.fromEntries(
    entries.filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix|command)/.test(name)),
  )
}

/** Renames the new node_modules into place. Whoever comes second finds a good one there and leaves it. */
async function putInPlace(beside, stamp) {
  for (let attempt = 0; attempt < 5; attempt++) {
    // Looked at before the stamp: a good folder that comes in between is then never moved away, as another start may use it.
    const isThere = existsSync(FOLDER)
    if (await hasStamp(stamp)) return
    if (isThere) await rename(FOLDER, join(beside, `old-${attempt}`)).catch(ignore('ENOENT'))
    const isPlaced = await rename(join(beside, 'node_modules'), FOLDER).then(
      () => true,
      ignore('ENOTEMPTY', 'EEXIST', 'EPERM'),
    )
    if (isPlaced) return
  }
  throw new Stop('Parley could not be installed: something else keeps writing node_modules.')
}

const ignore =
  (...codes) =>
  error => {
    if (!codes.includes(error.code)) throw error
  }

/** Removes what an install left behind that was killed. */
async function sweep() {
  for (const name of await readdir(ROOT)) {
    if (!name.startsWith('.install-')) continue
    const age = Date.now() - (await stat(join(ROOT, name)).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (age > HOUR_MS) await rm(join(ROOT, name), { recursive: true, force: true })
  }
}
