/** What every request passes before a route sees it, and what every answer carries. */
import type { MiddlewareHandler } from 'hono'
import { type House, isSecure } from './house.ts'
import { ProblemError } from './problem.ts'

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Only the addresses people use are answered: another `Host` is somebody's rebinding or a misconfigured proxy. */
export const onlyOurHosts =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host')?.toLowerCase()
    const known = house.origins.some(
      origin => new URL(origin).host === host || `${new URL(origin).hostname}:${portOf(origin)}` === host,
    )
    if (!known)
      throw new ProblemError(421, 'This server is not known by that address. PUBLIC_URL says which ones it has.')
    await next()
  }
const portOf = (origin: string) => new URL(origin).port || (origin.startsWith('https:') ? '443' : '80')

/** A page elsewhere may not act for the person: a present Origin must be ours. No Origin at all is a program, not a browser. */
export const onlyOurPages =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    const isUpgrade = c.req.header('upgrade')?.toLowerCase() === 'websocket'
    if (UNSAFE.has(c.req.method) || isUpgrade) {
      const origin = c.req.header('origin')
      if (origin !== undefined && !house.origins.includes(origin))
        throw new ProblemError(403, 'This request comes from another site.', { rule: 'WIRE-1' })
      const site = c.req.header('sec-fetch-site')
      if (UNSAFE.has(c.req.method) && site !== undefined && site !== 'same-origin' && site !== 'none') {
        throw new ProblemError(403, 'This request comes from another site.', { rule: 'WIRE-1' })
      }
    }
    await next()
  }

export const safeHeaders =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.res.status === 101 || c.req.header('upgrade')) return
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    set('x-content-type-options', 'nosniff')
    set('referrer-policy', 'no-referrer')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    set('permissions-policy', PERMISSIONS)
    if (isSecure(house)) set('strict-transport-security', 'max-age=31536000')
    if (!c.res.headers.has('content-security-policy')) set('content-security-policy', pagePolicy(house))
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) set('cache-control', 'no-store')
  }

/** Nothing here needs more of a device than its screen and its clipboard. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'payment', 'midi']
  .map(feature => `${feature}=()`)
  .join(', ')

/** Refuses a body that no route would read to its end, before anything of it is read. */
export const onlySmallBodies =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    if (Number(c.req.header('content-length') ?? 0) > house.limits.sourceBytes)
      throw new ProblemError(413, 'What was sent is larger than this server takes.')
    await next()
  }

const pagePolicy = (house: House) => {
  const sockets = house.origins
    .filter(origin => !origin.includes('[')) // an address in brackets is no source that a policy can name; 'self' covers it
    .map(origin => origin.replace(/^http/, 'ws'))
    .join(' ')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${sockets}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types parley',
  ].join('; ')
}
