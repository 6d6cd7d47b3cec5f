/**
 * Which machines Parley may ask for a page: public ones on the web's two ports, and what the configuration allows besides.
 * A name says nothing about where it leads, so every address that it resolves to is judged, and only judged ones are connected to.
 */
import { BlockList, isIP } from 'node:net'
import { Unreadable } from './unreadable.ts'

/** One entry of `PARLEY_FETCH_ALLOW`: a name, or a range of addresses; without a port it means the web's two. */
export interface Allowance {
  what: { name: string } | { address: string; prefix: number; family: 'ipv4' | 'ipv6' }
  port?: number
}

/** An address as a person gave it, taken apart by the same rules as a browser's. */
export interface Target {
  url: URL
  /** A name or an IP address, without brackets and without the dot that may end a name. */
  host: string
  port: number
}

const WEB_PORTS = [80, 443]

/** IANA's special-purpose ranges, and the one public address under which a cloud's machines find their host. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
]
/** All that is handed out to the public; mapped, NAT64, local and multicast addresses are outside of it … */
const PUBLIC_6 = '2000::/3'
/** … and these ranges within it lead elsewhere: Teredo and other protocols, documentation, 6to4. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

const rangesOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [address, prefix] = range.split('/') as [string, string]
    list.addSubnet(address, Number(prefix), family)
  }
  return list
}
const notPublic4 = rangesOf(NOT_PUBLIC_4, 'ipv4')
const public6 = rangesOf([PUBLIC_6], 'ipv6')
const notPublic6 = rangesOf(NOT_PUBLIC_6, 'ipv6')

/** `ip` as a resolver answers it; what is no address, or one of a zone, is not public. */
export function isPublic(ip: string): boolean {
  if (ip.includes('%')) return false
  const family = isIP(ip)
  if (family === 4) return !notPublic4.check(ip, 'ipv4')
  return family === 6 && public6.check(ip, 'ipv6') && !notPublic6.check(ip, 'ipv6')
}

/** Names that lead into the machine, its network or its cloud, whatever the resolver answers today. */
const INSIDE_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|metadata\.goog)$|^(?:metadata|instance-data|broadcasthost|ip6-localhost|ip6-loopback)$/

/**
 * What `address` means, if it may be asked for at all; throws `Unreadable`. Where its name leads is not known here:
 * `mayConnect` judges that.
 */
export function targetOf(address: string, allowed: readonly Allowance[]): Target {
  const url = URL.parse(address.trim())
  if (!url) throw refuse('This is not a web address. It should look like https://example.org/article.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse('Only addresses that begin with http:// or https:// can be fetched.')
  if (url.username || url.password)
    throw refuse('This address holds a user name or a password. Give it without them, or paste the text.')
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const target = { url, host, port }
  const isNamed = allowed.some(({ what, port: at }) => 'name' in what && what.name === host && fits(at, port))
  if (isNamed) return target
  if (!WEB_PORTS.includes(port) && !allowed.some(one => one.port === port))
    throw refuse(`Pages are fetched from the web’s usual ports alone, not from port ${port}.`)
  if (!host || INSIDE_NAMES.test(host) || (isIP(host) && !mayConnect(target, host, allowed))) throw notOutside()
  return target
}

/** Whether a connection to `ip` may be made for the target's sake. */
export function mayConnect({ host, port }: Target, ip: string, allowed: readonly Allowance[]): boolean {
  if (isPublic(ip) && WEB_PORTS.includes(port)) return true
  return allowed.some(
    ({ what, port: at }) => fits(at, port) && ('name' in what ? what.name === host : covers(what, ip)),
  )
}

const fits = (allowed: number | undefined, port: number) =>
  allowed === undefined ? WEB_PORTS.includes(port) : allowed === port

function covers(range: Exclude<Allowance['what'], { name: string }>, ip: string): boolean {
  const family = isIP(ip)
  if (!family || ip.includes('%') || range.family !== `ipv${family}`) return false
  const list = new BlockList()
  list.addSubnet(range.address, range.prefix, range.family)
  return list.check(ip, range.family)
}

export const notOutside = () =>
  refuse('This address leads into a private network, where Parley fetches nothing. Paste the text instead.')

const refuse = (sentence: string) => new Unreadable(422, sentence, 'source.url')

/** `wiki.school.example`, `10.1.0.0/16:8080`, `[fd00::]/8`, `[::1]:9000`; undefined when it is none of these. */
export function readAllowance(text: string): Allowance | undefined {
  const parts =
    /^\[(?<host>[^\]]+)\](?:\/(?<prefix>\d{1,3}))?(?::(?<port>\d{1,5}))?$/.exec(text) ??
    /^(?<host>[^/[\]]*:[^/[\]]*:[^/[\]]*)(?:\/(?<prefix>\d{1,3}))?$/.exec(text) ??
    /^(?<host>[^/:[\]]+)(?:\/(?<prefix>\d{1,3}))?(?::(?<port>\d{1,5}))?$/.exec(text)
  const { host, prefix, port } = parts?.groups ?? {}
  if (!host || (port !== undefined && (Number(port) < 1 || Number(port) > 65535))) return undefined
  const at = port === undefined ? {} : { port: Number(port) }
  const family = isIP(host)
  if (family) {
    const most = family === 4 ? 32 : 128
    if (host.includes('%') || Number(prefix ?? most) > most) return undefined
    return { what: { address: host, prefix: Number(prefix ?? most), family: `ipv${family as 4 | 6}` }, ...at }
  }
  const name = URL.parse(`http://${host}/`)?.hostname.replace(/\.$/, '')
  return prefix !== undefined || !name || isIP(name) || !/^[a-z0-9._-]+$/.test(name)
    ? undefined
    : { what: { name }, ...at }
}
