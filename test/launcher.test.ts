/** The launcher over a tiny project of its own, with an npm that only writes files. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { freshFolder } from './support/freshFolder.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NPM = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
appendFileSync(process.env.NPM_CALLS, process.cwd() + '\\n')
if (process.env.NPM_FAILS) { console.error('npm error: the shelf is empty'); process.exit(9) }
mkdirSync('node_modules/vite/bin', { recursive: true })
writeFileSync('node_modules/vite/bin/vite.js', \`
  const fs = require('node:fs')
  const folder = process.argv[process.argv.indexOf('--outDir') + 1]
  fs.mkdirSync(folder, { recursive: true })
  if (process.argv.includes('server/vite.config.ts')) fs.copyFileSync('server/main.ts', folder + '/server.js')
  else fs.writeFileSync(folder + '/index.en.html', 'built')
\`)
`
const SERVER = `
import { existsSync } from 'node:fs'
export function main(argv) {
  const stay = setInterval(() => {}, 1000)
  process.once('SIGTERM', () => { clearInterval(stay); process.exitCode = 7 })
  console.log('serving ' + existsSync(process.env.PARLEY_CLIENT + '/index.en.html') + ' ' + argv.join(' '))
}
`

async function project() {
  const folder = await freshFolder()
  for (const part of ['parley.mjs', 'launcher']) await cp(join(ROOT, part), join(folder, part), { recursive: true })
  for (const part of ['client', 'shared', 'server', 'npm']) await mkdir(join(folder, part))
  const wanted = { name: 'tiny', type: 'module', dependencies: { vite: '1.0.0' } }
  await writeFile(join(folder, 'package.json'), JSON.stringify(wanted))
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { '': wanted, 'node_modules/vite': { version: '1.0.0' } } }),
  )
  await writeFile(join(folder, 'vite.config.ts'), '')
  await writeFile(join(folder, 'server/vite.config.ts'), '')
  await writeFile(join(folder, 'client/main.ts'), 'one')
  await writeFile(join(folder, 'server/main.ts'), SERVER)
  await writeFile(join(folder, 'npm/npm-cli.mjs'), NPM)
  return folder
}

/** `npm start` in `folder`, up to its first line after the install, then told to end. */
async function start(
  folder: string,
  { env = {}, until = 'serving' }: { env?: Record<string, string>; until?: string } = {},
) {
  const child = spawn(process.execPath, ['parley.mjs', 'start', '--lan'], {
    cwd: folder,
    env: {
      ...process.env,
      npm_execpath: join(folder, 'npm/npm-cli.mjs'),
      NPM_CALLS: join(folder, 'calls'),
      npm_lifecycle_event: '',
      ...env,
    },
  })
  let output = ''
  const exit = once(child, 'close')
  const read = (data: Buffer) => {
    output += data
    if (output.includes(until)) child.kill('SIGTERM')
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const [code, signal] = (await exit) as [number | null, string | null]
  return { code, signal, output }
}
const calls = async (folder: string) =>
  (await readFile(join(folder, 'calls'), 'utf8').catch(() => '')).split('\n').filter(Boolean).length
const leftovers = async (folder: string) => (await readdir(folder)).filter(name => name.startsWith('.install-'))

describe('the launcher', () => {
  it('installs and builds once, serves in its own process, and hands on arguments, signals and the exit code', async () => {
    const folder = await project()
    const first = await start(folder)
    expect(first).toMatchObject({ code: 7, signal: null })
    expect(first.output).toContain('serving true --lan')
    const second = await start(folder)
    expect(second.code).toBe(7)
    expect(second.output).not.toContain('Installing')
    expect(await calls(folder)).toBe(1)
    expect(await readdir(join(folder, 'dist'))).toHaveLength(2)
    expect(await leftovers(folder)).toEqual([])
  })

  it('lets two starts in one checkout race: both serve, and nothing is left beside', async () => {
    const folder = await project()
    const [one, other] = await Promise.all([start(folder), start(folder)])
    expect([one.code, other.code]).toEqual([7, 7])
    expect([one.output, other.output].every(output => output.includes('serving true'))).toBe(true)
    expect(await leftovers(folder)).toEqual([])
    expect(await readdir(join(folder, 'dist'))).toHaveLength(2)
  })

  it('takes a node_modules that npm made by itself when it is what the lock says', async () => {
    const folder = await project()
    await start(folder)
    const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'))
    await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(lock))
    await writeFile(join(folder, 'node_modules/.parley-stamp'), 'another')
    await start(folder)
    expect(await calls(folder)).toBe(1)
    lock.packages['node_modules/vite'].version = '0.9.0'
    await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(lock))
    await writeFile(join(folder, 'node_modules/.parley-stamp'), 'another')
    await start(folder)
    expect(await calls(folder)).toBe(2)
  })

  it('says the end of what npm said when it fails, and leaves nothing behind', async () => {
    const folder = await project()
    const { code, output } = await start(folder, { env: { NPM_FAILS: '1' } })
    expect(code).toBe(1)
    expect(output).toContain('the shelf is empty\n\nParley could not be installed: npm ended with code 9.')
    expect(await leftovers(folder)).toEqual([])
  })

  it('removes what a killed install left an hour ago, and no younger one', async () => {
    const folder = await project()
    await mkdir(join(folder, '.install-1-old'))
    await mkdir(join(folder, '.install-2-new'))
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    await utimes(join(folder, '.install-1-old'), longAgo, longAgo)
    await start(folder)
    expect(await leftovers(folder)).toEqual(['.install-2-new'])
  })

  it('builds anew when the client changed and keeps the earlier build of today', async () => {
    const folder = await project()
    await start(folder)
    await writeFile(join(folder, 'client/main.ts'), 'two')
    await start(folder)
    expect(await readdir(join(folder, 'dist'))).toHaveLength(3)
  })

  it('names the commands there are when it is asked for another', async () => {
    const folder = await project()
    const child = spawn(process.execPath, ['parley.mjs', 'dance'], { cwd: folder })
    let said = ''
    child.stderr.on('data', data => {
      said += data
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    expect(said).toMatch(/^There is no command "dance"; there are start, dev, test, /)
  })

  it('says which Node it needs where there is none but one that is too old', async () => {
    const folder = await project()
    const old = join(folder, 'old.mjs')
    await writeFile(
      old,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, napi: '9' } })
Object.defineProperty(process, 'version', { value: 'v20.20.2' })
`,
    )
    const { code, output } = await start(folder, { env: { NODE_OPTIONS: `--import=${pathToFileURL(old)}` } })
    expect(code).toBe(1)
    expect(output.trim().split('\n').at(-1)).toBe('Parley needs Node 22.14 or newer; this is v20.20.2.')
  })

  it('hands over to the Node that the packages bring, with signals and the end it came to', async () => {
    const folder = await project()
    const over = join(folder, 'over.mjs')
    await writeFile(
      over,
      `import { handOver } from './launcher/node.mjs'\nprocess.exit(await handOver([process.argv[2]], process.argv.slice(3)))\n`,
    )
    const node = join(folder, 'node.sh')
    await writeFile(
      node,
      '#!/bin/sh\ntrap "exit 5" TERM\necho "$@ $PARLEY_HANDED_OVER"\nif [ "$1" = die ]; then kill -9 $$; fi\nwhile :; do sleep 0.05; done\n',
    )
    await chmod(node, 0o755)
    for (const [word, expected] of [
      ['stay', 5],
      ['die', 137],
    ] as const) {
      const child = spawn(process.execPath, [over, node, word, '--lan'], { cwd: folder })
      let said = ''
      child.stdout.on('data', data => {
        said += data
        if (word === 'stay') child.kill('SIGTERM')
      })
      const [code] = await once(child, 'close')
      expect([said, code]).toEqual([`${word} --lan 1\n`, expected])
    }
  })
})
