/** The address a request came from, for limits only. Never logged, never stored. */
import { type BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { House } from './house.ts'

export function addressOf({ config }: House, c: Context): string {
  let address: string | undefined
  try {
    address = getConnInfo(c).remote.address
  } catch {
    return 'in process'
  }
  return address ? beyond(config.proxies, address, c.req.header('x-forwarded-for')) : 'unknown'
}

/**
 * Where a request comes from that a proxy of the house has passed on: the last address of `forwarded` that is no proxy's.
 * Every proxy appends whom it heard from, so what stands further left is only what the sender says. Whoever is no proxy
 * of the house is not asked.
 */
export function beyond(proxies: BlockList, address: string, forwarded: string | undefined): string {
  let last = plain(address)
  for (const one of (forwarded ?? '').split(',').reverse()) {
    if (!isProxy(proxies, last)) break
    const next = plain(one.trim())
    if (!isIP(next)) break
    last = next
  }
  return last
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

const isProxy = (proxies: BlockList, address: string) => proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
