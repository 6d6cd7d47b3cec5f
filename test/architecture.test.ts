import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { brokenRules, importsOf, type Sources } from './support/house.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

function house(): Sources {
  const paths = ['shared', 'server', 'client', 'test', 'launcher'].flatMap(folder =>
    existsSync(root + folder)
      ? readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map(
          name => `${folder}/${name.replaceAll('\\', '/')}`,
        )
      : [],
  )
  const code = [...paths, 'parley.mjs', 'vite.config.ts', 'vitest.config.ts'].filter(path =>
    /\.(?:ts|tsx|mjs|css)$/.test(path),
  )
  return new Map(
    code
      .filter(path => !/(?:^|\/)(?:node_modules|dist)\//.test(path))
      .map(path => [path, readFileSync(root + path, 'utf8')]),
  )
}

test('the house stands as its picture says', () => {
  expect(brokenRules(house())).toEqual([])
})

test('[POLL-4] what ballots come to leaves the server by one file, which asks who may see it', () => {
  const counting = /\b(?:canSeeTally|exitTally|suppressTally|count)\b(?=[^'}]*\} from '[./]*shared\/polls\/index\.ts')/
  const imports = [...house()].filter(
    ([path, text]) => path.startsWith('server/') && !path.endsWith('.test.ts') && counting.test(text),
  )
  expect(imports.map(([path]) => path)).toEqual(['server/rooms/tallies.ts'])
})

/** One small file of a made-up house, and what is wrong with it. */
const wrong = (path: string, text: string, ...others: [string, string][]) =>
  brokenRules(new Map([[path, text], ...others]))

test('imports are read in all the ways the house writes them, and none from comments', () => {
  const text = `
import './a.css'
import type { A } from './a.ts'
import b, { type B } from "../b/index.ts"
import {
  c,
  d,
} from './c.ts'
import * as Y from 'yjs'
export * from './e.ts'
export type { F } from './f.ts'
const lazy = () => import('./g.tsx')
// import './no.ts'
/* import './neither.ts' */
const link = 'https://import.example' // from './nor.ts'
const words = "export from './nothing.ts'"
`
  const imports = importsOf('client/app/x.ts', text)
  expect(imports.filter(i => i.isType).map(i => i.to)).toEqual(['client/app/a.ts', 'client/app/f.ts'])
  expect(imports.map(i => i.to)).toEqual([
    'client/app/a.css',
    'client/app/a.ts',
    'client/b/index.ts',
    'client/app/c.ts',
    'yjs',
    'client/app/e.ts',
    'client/app/f.ts',
    'client/app/g.tsx',
  ])
})

test.each([
  ['server and client', 'server/http/x.ts', "import '../../client/room/y.ts'"],
  ['client and server', 'client/room/x.ts', "import type { Y } from '../../server/gate/y.ts'"],
  ['shared and the server', 'shared/room/x.ts', "import '../../server/gate/y.ts'"],
  ['shared and Node', 'shared/room/x.ts', "import 'node:fs'"],
  ['shared and a view library', 'shared/room/x.ts', "import { createSignal } from 'solid-js'"],
  ['the room and the article', 'shared/room/x.ts', "import '../article/index.ts'"],
  ['the article and the polls', 'shared/article/x.ts', "import '../polls/index.ts'"],
  ['the stages and the policy', 'shared/stages/x.ts', "import '../policy/index.ts'"],
  ['the policy and the article', 'shared/policy/x.ts', "import '../article/index.ts'"],
  ['the policy and the wire', 'shared/policy/x.ts', "import '../protocol/index.ts'"],
  ['the transcript and the policy', 'shared/transcript/x.ts', "import '../policy/index.ts'"],
  ['an unknown shared folder and the room', 'shared/extra/x.ts', "import '../room/index.ts'"],
  ['rooms and storage', 'server/rooms/x.ts', "import '../storage/sqlite.ts'"],
  ['the gate and HTTP', 'server/gate/x.ts', "const y = await import('../http/app.ts')"],
  ['two views', 'client/margin/x.tsx', "import { paint } from '../article/paint.ts'"],
  ['the buttons and the room', 'client/ui/x.tsx', "import '../room/types.ts'"],
  ['the buttons and the shared rules', 'client/ui/x.tsx', "import '../../shared/room/index.ts'"],
  ['the buttons and Yjs', 'client/ui/x.tsx', "import 'yjs'"],
  ['the program and its tests', 'server/http/x.ts', "import '../../test/support/y.ts'"],
])('a wall stands between %s', (_, path, text) => {
  expect(wrong(path, `${text}\nexport const x = 1`)).toEqual([
    expect.stringMatching(new RegExp(`^${path}: may not import `)),
  ])
})

test.each([
  ['shared/protocol/x.ts', "import '../policy/index.ts'\nimport * as v from 'valibot'"],
  ['shared/transcript/x.ts', "import '../argument/index.ts'"],
  ['shared/room/x.ts', "import * as Y from 'yjs'\nimport * as map from 'lib0/map'"],
  ['server/http/x.ts', "import '../storage/sqlite.ts'\nimport 'node:fs'"],
  ['client/margin/x.tsx', "import '../ui/Button.tsx'\nimport '../room/types.ts'"],
  ['client/ui/x.tsx', "import { Show } from 'solid-js'\nimport { Portal } from 'solid-js/web'\nimport './x.css'"],
  ['server/rooms/x.test.ts', "import '../storage/memory.ts'"],
])('the doors of %s are open', (path, text) => {
  expect(wrong(path, text)).toEqual([])
})

test.each([
  ['const port = process.env.PORT', 'reads process.env'],
  ['const now = Date.now()', 'reads Date.now'],
  ['const tools = { now: Date.now }', 'reads Date.now'],
  ['const now = new Date()', 'reads the time with new Date()'],
  ['const x = Math.random()', 'draws Math.random'],
  ['crypto.getRandomValues(bytes)', 'draws chance of its own'],
  ["import { randomBytes } from 'node:crypto'", 'draws chance of its own'],
  ['const id = crypto.randomUUID()', 'draws chance of its own'],
])('time, chance and environment enter at main: %s', (text, what) => {
  expect(wrong('server/rooms/x.ts', text)).toEqual([`server/rooms/x.ts: ${what}; it enters at main`])
  expect(wrong('server/main.ts', text)).toEqual([])
  expect(wrong('server/rooms/x.test.ts', text)).toEqual([])
})

test('a date of a given moment, and words in a comment, are no clock', () => {
  expect(
    wrong('server/rooms/x.ts', '/** Never Date.now() here. */\nconst day = new Date(at) // not Math.random'),
  ).toEqual([])
})

test.each([
  ['await fetch(url)', 'calls fetch'],
  ['const page = await globalThis.fetch(url)', 'calls fetch'],
  ['const ask = { by: fetch }\nuse(fetch)', 'calls fetch'],
  ["import http from 'node:http'\nhttp.request({ host })", 'opens a connection'],
  ["import https from 'node:https'\nhttps.get(url, read)", 'opens a connection'],
  ["import { connect } from 'node:tls'", 'opens a connection'],
  ["import { type Socket, createConnection } from 'node:net'", 'opens a connection'],
  ['const socket = new WebSocket(url)', 'opens a connection'],
  ["import { Agent } from 'undici'", 'brings a client of its own'],
])('only the intake calls the outside world: %s', (text, what) => {
  const code = `${text}\nexport const x = 1`
  expect(wrong('server/http/x.ts', code)).toEqual([`server/http/x.ts: ${what}; only server/intake/ may`])
  expect(wrong('server/intake/x.ts', code)).toEqual([])
})

test('handing requests in, listening and the fetching of the intake are no outbound calls', () => {
  const text = `
import { createServer } from 'node:net'
serve({ fetch: makeApp(house).fetch, port })
const page = await house.fetchPage(address)
await app.fetch(request)
`
  expect(wrong('server/http/x.ts', text)).toEqual([])
})

test('a cycle is named once, with all its files', () => {
  const found = wrong(
    'server/rooms/b.ts',
    "import './c.ts'",
    ['server/rooms/c.ts', "import { a } from './a.ts'"],
    ['server/rooms/a.ts', "import { B } from './b.ts'\nimport './d.ts'"],
    ['server/rooms/d.ts', 'export const d = 1'],
  )
  expect(found).toEqual(['server/rooms/a.ts → server/rooms/b.ts → server/rooms/c.ts → server/rooms/a.ts: is a cycle'])
})

test('two files whose types know each other are no cycle', () => {
  expect(
    wrong('server/rooms/a.ts', "import type { B } from './b.ts'", ['server/rooms/b.ts', "import { a } from './a.ts'"]),
  ).toEqual([])
})

test('only the index of a shared folder may do nothing but re-export', () => {
  const text = "/** All of it. */\nexport * from './a.ts'\nexport { b, type C } from './b.ts'\n"
  expect(wrong('server/rooms/index.ts', text)).toEqual([
    'server/rooms/index.ts: only re-exports; that is for index.ts of a shared folder',
  ])
  expect(wrong('shared/room/index.ts', text)).toEqual([])
  expect(wrong('server/rooms/x.ts', `${text}export const x = 1`)).toEqual([])
})

test.each([
  'client/utils/x.ts',
  'server/rooms/helpers.ts',
  'shared/common/x.ts',
  'server/misc.ts',
  'client/ui/Util.test.ts',
])('%s names no idea', path => {
  expect(wrong(path, 'export const x = 1')).toEqual([expect.stringContaining('names no idea')])
})

test('a file of more than 400 lines holds a second idea, a table does not', () => {
  const long = 'export const x = 1\n'.repeat(400)
  expect(wrong('server/rooms/x.ts', long)).toEqual([
    'server/rooms/x.ts: has 401 lines; past 400 a second idea has moved in',
  ])
  expect(wrong('client/ui/icons.ts', long)).toEqual([])
  expect(wrong('client/ui/look.css', long)).toEqual([])
})
