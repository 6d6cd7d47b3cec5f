/**
 * The rules of the house as a pure function over source texts: which room may import which, what only the entry points may
 * touch, how long a file may be. A small reader of imports by regular expression is enough, as the house writes them one way.
 */

/** Paths relative to the repository, with forward slashes → contents. */
export type Sources = ReadonlyMap<string, string>

/** Every broken rule as `path: what is wrong`, sorted; empty when the house stands. */
export function brokenRules(sources: Sources): string[] {
  const imported = new Map([...sources].map(([path, text]) => [path, importsOf(path, text)]))
  const found = [...sources].flatMap(([path, text]) => {
    const imports = imported.get(path)!
    const about = [
      ...imports.flatMap(({ to }) => forbiddenImport(path, to) ?? []),
      ...(isTest(path)
        ? []
        : [
            ...outsideWorld(path, text),
            ...outboundCalls(path, text),
            ...(isReExport(path, text) ? ['only re-exports; that is for index.ts of a shared folder'] : []),
          ]),
      ...(vagueName(path) ?? []),
      ...tooLong(path, text),
    ]
    return about.map(what => `${path}: ${what}`)
  })
  return [...found, ...cycles(imported)].sort()
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/')

/** Comments go, as an import in a comment imports nothing; strings stay, as specifiers are strings. */
const withoutComments = (text: string) =>
  text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (_, string: string | undefined) => string ?? '',
  )

const IMPORT =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:[\w*${}\s,]*?\s*from\s*)?(['"])([^'"\n]+)\2|\bimport\s*\(\s*(['"])([^'"\n]+)\4/g

interface Import {
  /** A path of the repository, or a package's name as written. */
  to: string
  /** `import type`: gone when the program runs. */
  isType: boolean
}

export function importsOf(path: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map(match => ({
    to: resolve(path, (match[3] ?? match[5])!.replace(/\?.*$/, '')),
    isType: match[1] !== undefined,
  }))
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const HOUSE = ['shared', 'server', 'client', 'test']
const isOurs = (path: string) => HOUSE.includes(path.split('/')[0]!) && path.includes('/')
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** The picture: which shared folder may import which. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  room: [],
  article: ['room'],
  stages: ['room'],
  polls: ['room', 'stages'],
  argument: ['room', 'article'],
  policy: ['stages', 'polls', 'room'],
  protocol: ['policy', 'stages', 'polls', 'article', 'imports', 'room'],
  imports: ['article', 'room'],
  replay: ['policy', 'stages', 'room'],
  transcript: ['stages', 'polls', 'argument', 'article', 'room'],
}
const SHARED_PACKAGES = ['valibot', 'yjs', 'lib0', 'yaml']
const VIEWS = ['article', 'margin', 'claims', 'debate', 'results', 'replay', 'search', 'desk']

function forbiddenImport(from: string, to: string): string | undefined {
  const [side, room = ''] = from.split('/')
  const [otherSide, otherRoom = ''] = to.split('/')
  const foreign = `may not import ${to}`
  if (isTest(from) || !HOUSE.includes(side!)) return undefined
  if (!isOurs(to)) {
    if (side === 'shared' && !SHARED_PACKAGES.includes(packageOf(to))) return foreign
    if (
      side === 'client' &&
      room === 'ui' &&
      !to.startsWith('.') &&
      packageOf(to) !== 'solid-js' &&
      !to.startsWith('@fontsource')
    )
      return foreign
    return undefined
  }
  if (otherSide === 'test') return foreign
  if (side === 'shared') {
    if (otherSide !== 'shared') return foreign
    return room === otherRoom || SHARED[room]?.includes(otherRoom) ? undefined : foreign
  }
  if (otherSide === 'shared') return side === 'client' && room === 'ui' ? foreign : undefined
  if (side !== otherSide) return foreign
  if (side === 'server' && ['rooms', 'gate'].includes(room) && ['storage', 'http'].includes(otherRoom)) return foreign
  if (side === 'client' && room === 'ui' && otherRoom !== 'ui') return foreign
  if (side === 'client' && VIEWS.includes(room) && VIEWS.includes(otherRoom) && room !== otherRoom) return foreign
  return undefined
}

/** Time, chance and environment enter here; everywhere else they are arguments. */
const ENTRIES = ['server/main.ts', 'client/main.tsx', 'parley.mjs', 'vite.config.ts', 'vitest.config.ts']
const isEntry = (path: string) => ENTRIES.includes(path) || path.startsWith('launcher/')
const OUTSIDE: readonly [RegExp, string][] = [
  [/\bprocess\.env\b/, 'reads process.env'],
  [/\bDate\.now\b/, 'reads Date.now'],
  [/\bnew Date\(\s*\)/, 'reads the time with new Date()'],
  [/\bMath\.random\b/, 'draws Math.random'],
  [/\b(?:getRandomValues|randomUUID|randomBytes|randomInt|randomFillSync)\b/, 'draws chance of its own'],
]

function outsideWorld(path: string, text: string): string[] {
  if (isEntry(path) || !isScript(path)) return []
  const code = withoutComments(text)
  return OUTSIDE.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${what}; it enters at main`)
}

/** An address that a person gave is dangerous wherever it is used: one room asks the network, and takes all the care. */
const MAY_CALL_OUT = 'server/intake/'
const OUTBOUND: readonly [RegExp, string][] = [
  [/(?:(?<![.\w])|\bglobalThis\.)fetch\s*\(|[=:(,]\s*fetch\s*[;,)\n]/, 'calls fetch'],
  [/\b(?:http|https|http2|net|tls)\.(?:request|get|connect|createConnection|Socket)\b/, 'opens a connection'],
  [
    /import\s*\{[^}]*\b(?:request|get|connect|createConnection|Socket)\b[^}]*\}\s*from\s*['"]node:(?:http|https|http2|net|tls)['"]/,
    'opens a connection',
  ],
  [/\bnew\s+(?:WebSocket|EventSource)\s*\(/, 'opens a connection'],
  [/['"](?:node:dgram|undici|axios|got|node-fetch)['"]/, 'brings a client of its own'],
]

function outboundCalls(path: string, text: string): string[] {
  if (!path.startsWith('server/') || path.startsWith(MAY_CALL_OUT) || !isScript(path)) return []
  const code = withoutComments(text)
  return OUTBOUND.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${what}; only ${MAY_CALL_OUT} may`)
}

const isScript = (path: string) => /\.(?:ts|tsx|mjs)$/.test(path)

function isReExport(path: string, text: string): boolean {
  if (!isScript(path) || /^shared\/[^/]+\/index\.ts$/.test(path)) return false
  const code = withoutComments(text).trim()
  return (
    code !== '' &&
    code.replace(/export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/g, '').trim() === ''
  )
}

function vagueName(path: string): string[] | undefined {
  const vague = path.split('/').find(part => /^(?:utils?|helpers?|common|misc)(?:\.[\w.]+)?$/i.test(part))
  return vague ? [`${vague} names no idea`] : undefined
}

const LONGEST = 400
/** Data, read as tables: messages, icons, tokens. */
const TABLES = [/^client\/text\/\w+\//, /^client\/ui\/icons.ts$/, /^server\/demo\/readers.ts$/]

function tooLong(path: string, text: string): string[] {
  const lines = text.split('\n').length
  return isScript(path) && lines > LONGEST && !TABLES.some(table => table.test(path))
    ? [`has ${lines} lines; past ${LONGEST} a second idea has moved in`]
    : []
}

/**
 * Each cycle once, from its alphabetically first file. Types may know each other: such an import is gone when the program
 * runs, while a cycle of values is a file that runs before what it needs.
 */
function cycles(imported: ReadonlyMap<string, readonly Import[]>): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const round = trail.slice(at)
      const first = round.indexOf([...round].sort()[0]!)
      found.add(`${[...round.slice(first), ...round.slice(0, first), round[first]!].join(' → ')}: is a cycle`)
      return
    }
    if (done.has(path)) return
    for (const { to, isType } of imported.get(path) ?? []) if (!isType && imported.has(to)) visit(to, [...trail, path])
    done.add(path)
  }
  for (const path of [...imported.keys()].sort()) visit(path, [])
  return [...found]
}
