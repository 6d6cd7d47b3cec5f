/** What the environment says, read once and checked: a wrong value stops the start with one clear sentence. */
import { networkInterfaces } from 'node:os'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'

export interface Config {
  host: string
  port: number
  dataFolder: string
  /** Origins people use; empty until the port is known when none was configured. */
  publicUrls: string[]
  lan: boolean
  demo: boolean
  limits: Limits
  logLevel: string
  /** The built client. */
  clientFolder?: string
}

/** A configuration that cannot be used; the message is the sentence to print. */
export class BadConfig extends Error {}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the variables of the README's table. Throws `BadConfig`. */
export function readConfig(env: Record<string, string | undefined>, argv: readonly string[]): Config {
  for (const argument of argv)
    if (argument !== '--lan') throw new BadConfig(`Parley does not know the argument ${argument}; there is --lan.`)
  for (const later of ['DATABASE_URL', 'REDIS_URL']) {
    if (env[later])
      throw new BadConfig(`${later} is set, but this version of Parley keeps everything in its own SQLite database.`)
  }
  const lan = argv.includes('--lan')
  const level = env.LOG_LEVEL ?? 'info'
  if (!LEVELS.includes(level)) throw new BadConfig(`LOG_LEVEL is ${level}; it must be one of ${LEVELS.join(', ')}.`)
  const demo = env.PARLEY_DEMO ?? '1'
  if (demo !== '0' && demo !== '1') throw new BadConfig(`PARLEY_DEMO is ${demo}; it must be 0 or 1.`)
  return {
    host: env.HOST || (lan ? '0.0.0.0' : '127.0.0.1'),
    port: readPort(env.PORT),
    dataFolder: env.PARLEY_DATA || './data',
    publicUrls: readPublicUrls(env.PUBLIC_URL),
    lan,
    demo: demo === '1',
    limits: readLimits(env.PARLEY_LIMITS),
    logLevel: level,
    ...(env.PARLEY_CLIENT ? { clientFolder: env.PARLEY_CLIENT } : {}),
  }
}

function readPort(given: string | undefined): number {
  if (given === undefined || given === '') return 8787
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65535)
    throw new BadConfig(`PORT is ${given}; it must be a number from 0 to 65535.`)
  return port
}

function readPublicUrls(given: string | undefined): string[] {
  return (given ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(one => {
      const url = URL.parse(one)
      if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
        throw new BadConfig(`PUBLIC_URL has ${one}; it must be an origin such as https://parley.example.`)
      }
      return url.origin
    })
}

function readLimits(given: string | undefined): Limits {
  if (!given) return { ...DEFAULT_LIMITS }
  let parsed: unknown
  try {
    parsed = JSON.parse(given)
  } catch {
    throw new BadConfig('PARLEY_LIMITS is not JSON.')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BadConfig('PARLEY_LIMITS must be a JSON object.')
  for (const [name, value] of Object.entries(parsed)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name))
      throw new BadConfig(
        `PARLEY_LIMITS names ${name}, which is no limit; there are ${Object.keys(DEFAULT_LIMITS).join(', ')}.`,
      )
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
      throw new BadConfig(`PARLEY_LIMITS: ${name} must be a number above 0.`)
  }
  const limits = { ...DEFAULT_LIMITS, ...parsed }
  // Whoever lets a socket send more lets its member do so too, unless the member's own pace is named.
  if (!Object.hasOwn(parsed, 'memberMessagesPerSecond')) {
    limits.memberMessagesPerSecond = Math.max(limits.memberMessagesPerSecond, 2 * limits.socketMessagesPerSecond)
  }
  return limits
}

/** This machine's own IPv4 addresses on its networks, loopback left out. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .filter(a => a && a.family === 'IPv4' && !a.internal)
    .map(a => a!.address)

/** The origins that requests may name, once the port is known. */
export function originsOf(config: Config, port: number): string[] {
  if (config.publicUrls.length) return config.publicUrls
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]'])
  if (config.lan) for (const address of lanAddresses()) hosts.add(address)
  if (!['0.0.0.0', '::', '127.0.0.1'].includes(config.host))
    hosts.add(config.host.includes(':') ? `[${config.host}]` : config.host)
  return [...hosts].map(host => (port === 80 ? `http://${host}` : `http://${host}:${port}`))
}
