/** Child processes of the launcher: they end when it is told to end, and their end is told as it was. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** An expected end: its message is a sentence for the person who started it. */
export class Stop extends Error {}

/** A signal came while a child was at work; the child has ended. */
export class Interrupted extends Error {
  constructor(signal) {
    super(`ended by ${signal}`)
    this.signal = signal
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP']

/** What a shell would say of a process that ended this way. */
export const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0)

/** Where the installed packages' own programs are JavaScript files, so that they run under this very Node. */
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  'drizzle-kit': 'drizzle-kit/bin.cjs',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
}
export const tool = name => join(ROOT, 'node_modules', TOOLS[name])

/** This environment with the installed programs first on PATH, `node` among them, and with `more`. */
export const toolEnv = more => ({
  ...process.env,
  PATH: join(ROOT, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
  // Some of them colour whatever they print where CI is set.
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  ...more,
})

/**
 * Runs a program to its end. With `collect` its output is kept and given back instead of shown.
 * Answers `{code, output}`; rejects with `Interrupted` when a signal came meanwhile, and when it cannot be started.
 */
export async function run(command, args, { cwd = ROOT, env = toolEnv(), collect = false, shell = false } = {}) {
  let output = ''
  const { code, signal, told } = await ending(() => {
    const child = spawn(command, args, { cwd, env, shell, stdio: collect ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        output += text
      })
    }
    return child
  })
  if (told) throw new Interrupted(told)
  return { code: exitCode(code, signal), output }
}

/**
 * Starts a child, hands on every signal to it, and waits for its end. `told` is the last signal handed on. The handlers
 * stand before the child does, or a signal that comes just then would end this process alone.
 */
export function ending(start) {
  let child
  let told
  const hand = signal => {
    told = signal
    // A terminal sends Ctrl-C to the whole group: the child has it already, and twice would mean "at once".
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, hand)
  child = start()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, told }))
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, hand)
  })
}

/** The last lines of a program's output, for a message. */
export const lastLines = (output, count = 15) => output.trimEnd().split('\n').slice(-count).join('\n')
