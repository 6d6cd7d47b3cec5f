/** What every request passes before a route sees it, and what every answer carries. */
import type { Context, MiddlewareHandler } from 'hono'
import { type House, isSecure } from './house.ts'
import { ProblemError } from './problem.ts'
import { isBegun } from './refusedUpgrades.ts'
import { FORM_BYTES } from './upload.ts'

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Only the addresses people use are answered: another `Host` is somebody's rebinding or a misconfigured proxy. */
export const onlyOurHosts =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    if (!hostsOf(house.origins).has(c.req.header('host')?.toLowerCase()))
      throw new ProblemError(421, 'This server is not known by that address. PUBLIC_URL says which ones it has.')
    await next()
  }
/** Each with and without its port, where that is the usual one. */
const hostsOf = ofOrigins(origins => {
  const known = origins.map(origin => new URL(origin))
  const port = ({ protocol, port: said }: URL) => said || (protocol === 'https:' ? '443' : '80')
  return new Set<string | undefined>(known.flatMap(url => [url.host, `${url.hostname}:${port(url)}`]))
})

/** What follows from the server's origins is made once: they stay as they are, and every request asks. */
function ofOrigins<T>(make: (origins: readonly string[]) => T): (origins: readonly string[]) => T {
  let made: { of: readonly string[]; is: T } | undefined
  return origins => {
    if (made?.of !== origins) made = { of: origins, is: make(origins) }
    return made.is
  }
}

/** A page elsewhere may not act for the person: a present Origin must be ours. No Origin at all is a program, not a browser. */
export const onlyOurPages =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    const isUpgrade = c.req.header('upgrade')?.toLowerCase() === 'websocket'
    if (UNSAFE.has(c.req.method)) refuseElsewhere(house, c)
    else if (isUpgrade) refuseForeignOrigin(house, c)
    await next()
  }

/** Throws 403 for a request that a page elsewhere has made. What is read by its own member alone is checked by it too. */
export function refuseElsewhere(house: House, c: Context): void {
  refuseForeignOrigin(house, c)
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw fromElsewhere()
}

function refuseForeignOrigin(house: House, c: Context): void {
  const origin = c.req.header('origin')
  if (origin !== undefined && !house.origins.includes(origin)) throw fromElsewhere()
}

const fromElsewhere = () => new ProblemError(403, 'This request comes from another site.', { rule: 'WIRE-1' })

export const safeHeaders =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (isBegun(c.req.path, c.res)) return
    makeSafe(house, c.res.headers)
    if (!c.req.path.startsWith('/api/')) return
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
    // Date counts whole seconds; clocks that are to agree on the time left need finer ones.
    c.res.headers.set('parley-time', String(house.now()))
  }

/** What every answer carries, whoever writes it. */
export function makeSafe(house: House, headers: Headers): void {
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', PERMISSIONS)
  if (isSecure(house)) headers.set('strict-transport-security', 'max-age=31536000')
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy(house.origins))
}

/** Nothing here needs more of a device than its screen and its clipboard. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'payment', 'midi']
  .map(feature => `${feature}=()`)
  .join(', ')

/** Where a bundle is brought, which is larger than anything else that is sent. */
export const BUNDLES = '/api/bundles'

/** Refuses a body that no route would read to its end, before anything of it is read. */
export const onlySmallBodies =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    const { sourceBytes, bundleBytes } = house.limits
    const most = c.req.path === BUNDLES ? bundleBytes : sourceBytes
    if (Number(c.req.header('content-length') ?? 0) > most + FORM_BYTES)
      throw new ProblemError(413, 'What was sent is larger than this server takes.')
    await next()
  }

const pagePolicy = ofOrigins(origins => {
  const sockets = origins
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
    // The transcript as it would leave, which has a policy of its own and reaches nothing.
    "frame-src 'self'",
    `connect-src 'self' ${sockets}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types parley parley-worker',
  ].join('; ')
})
