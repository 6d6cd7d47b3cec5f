/** What the environment says, read once and checked: a wrong value stops the start with one clear sentence. */
import { existsSync } from 'node:fs'
import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type Allowance, readAllowance } from './intake/addresses.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'

export interface Config {
  host: string
  port: number
  dataFolder: string
  /** Origins people use; empty until the port is known when none was configured. */
  publicUrls: string[]
  lan: boolean
  demo: boolean
  /** Whether the server rehearses before it serves. */
  rehearsal: boolean
  limits: Limits
  logLevel: string
  /** Whether articles are fetched by their addresses, and what may be asked besides the public web. */
  fetches: { isOn: boolean; allowed: Allowance[] }
  /** Proxies of the house: what they say of where a request comes from is believed. */
  proxies: BlockList
  /** What the house says of itself: the file of a Markdown text, or the address of a page elsewhere. */
  notices: { privacy?: string; imprint?: string }
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
  return {
    host: env.HOST || (lan ? '0.0.0.0' : '127.0.0.1'),
    port: readPort(env.PORT),
    dataFolder: env.PARLEY_DATA || './data',
    publicUrls: readPublicUrls(env.PUBLIC_URL),
    lan,
    demo: readSwitch('PARLEY_DEMO', env.PARLEY_DEMO),
    rehearsal: readSwitch('PARLEY_REHEARSAL', env.PARLEY_REHEARSAL),
    limits: readLimits(env.PARLEY_LIMITS),
    logLevel: level,
    fetches: { isOn: readSwitch('PARLEY_FETCH', env.PARLEY_FETCH), allowed: readAllowed(env.PARLEY_FETCH_ALLOW) },
    proxies: readProxies(env.PARLEY_PROXIES),
    notices: {
      ...readNotice('privacy', env.PARLEY_PRIVACY),
      ...readNotice('imprint', env.PARLEY_IMPRINT),
    },
    ...(env.PARLEY_CLIENT ? { clientFolder: env.PARLEY_CLIENT } : {}),
  }
}

function readNotice(name: 'privacy' | 'imprint', given: string | undefined): { [name: string]: string } {
  if (!given) return {}
  if (/^https?:\/\//.test(given) ? !URL.canParse(given) : !existsSync(given))
    throw new BadConfig(`PARLEY_${name.toUpperCase()} is ${given}; it must be a web address or a Markdown file.`)
  return { [name]: given }
}

/** On unless it says otherwise. */
function readSwitch(name: string, given = '1'): boolean {
  if (given !== '0' && given !== '1') throw new BadConfig(`${name} is ${given}; it must be 0 or 1.`)
  return given === '1'
}

function readAllowed(given: string | undefined): Allowance[] {
  return (given ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(one => {
      const allowance = readAllowance(one)
      if (!allowance)
        throw new BadConfig(
          `PARLEY_FETCH_ALLOW has ${one}; it must be a host or a range such as wiki.example:8080 or 10.1.0.0/16.`,
        )
      return allowance
    })
}

function readProxies(given: string | undefined): BlockList {
  const proxies = new BlockList()
  for (const one of (given ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...more] = one.split('/')
    const version = isIP(address)
    const longest = version === 6 ? 128 : 32
    const prefix = bits === undefined ? longest : Number(bits)
    if (!version || bits === '' || more.length || !(Number.isInteger(prefix) && prefix >= 0 && prefix <= longest))
      throw new BadConfig(
        `PARLEY_PROXIES has ${one}; it must be an address or a range such as 127.0.0.1 or 10.1.0.0/16.`,
      )
    proxies.addSubnet(address, prefix, version === 6 ? 'ipv6' : 'ipv4')
  }
  return proxies
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
  // Whoever lets a socket send more lets its member and its group do so too, unless their own paces are named.
  if (!Object.hasOwn(parsed, 'memberMessagesPerSecond')) {
    limits.memberMessagesPerSecond = Math.max(limits.memberMessagesPerSecond, 2 * limits.socketMessagesPerSecond)
  }
  if (!Object.hasOwn(parsed, 'groupMessagesPerSecond')) {
    limits.groupMessagesPerSecond = Math.max(limits.groupMessagesPerSecond, 50 * limits.memberMessagesPerSecond)
  }
  return limits
}

/** This machine's own IPv4 addresses on its networks, loopback left out. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .filter(a => a && a.family === 'IPv4' && !a.internal)
    .map(a => a!.address)

/** The origins that requests may name, once the port is known; links for others begin with the first, which they can reach. */
export function originsOf(config: Config, port: number): string[] {
  if (config.publicUrls.length) return config.publicUrls
  const hosts = new Set(config.lan ? lanAddresses() : [])
  if (!['0.0.0.0', '::', '127.0.0.1'].includes(config.host))
    hosts.add(config.host.includes(':') ? `[${config.host}]` : config.host)
  for (const own of ['localhost', '127.0.0.1', '[::1]']) hosts.add(own)
  return [...hosts].map(host => (port === 80 ? `http://${host}` : `http://${host}:${port}`))
}
