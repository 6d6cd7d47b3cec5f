/**
 * A page or a document from the web, by an address that anyone may have given. The only outbound calls of the program.
 * Every step of a redirect is judged like the first; the connection is made to an address that was judged, never to a name
 * that could lead elsewhere a moment later. Nothing of the asker goes along: no cookies, no login, no referrer.
 */
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Allowance, mayConnect, notOutside, type Target, targetOf } from './addresses.ts'
import { ENCODINGS, inflate } from './inflate.ts'
import { Unreadable } from './unreadable.ts'

const MOST_MS = 10_000
const MOST_REDIRECTS = 3
const MOST_HEADER_BYTES = 16 * 1024
/** Answers such as 103 before the answer itself; no site has need of more than one or two. */
const MOST_NOTES = 10
/** Each may hold a whole page in memory. */
const MOST_AT_ONCE = 24
const MOST_AT_ONCE_OF_ONE = 4

export type FetchedKind = 'html' | 'text' | 'markdown' | 'pdf' | 'docx'
const KINDS: Readonly<Record<string, FetchedKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** What servers say that do not know; the address then says it. The bytes are looked at before anything is read. */
const UNKNOWN = /^(?:application|binary)\/(?:octet-stream|x-download|force-download|download)$/
const BY_ENDING: readonly [RegExp, FetchedKind][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.docx$/i, 'docx'],
]

function kindOf(type: string, path: string): FetchedKind | undefined {
  if (Object.hasOwn(KINDS, type)) return KINDS[type]
  return UNKNOWN.test(type) ? BY_ENDING.find(([ending]) => ending.test(path))?.[1] : undefined
}

export interface Fetched {
  /** Where it was found in the end, without a fragment. */
  address: string
  kind: FetchedKind
  /** As the server calls it, in small letters; it may be wrong, and may not be a name of any. */
  charset?: string
  /** Unpacked. */
  bytes: Uint8Array
}

export interface FetchTools {
  /** A name's IP addresses; rejects with the error of `getaddrinfo` where there are none. */
  resolve: (host: string) => Promise<readonly string[]>
  /** Runs once, `ms` later; what it answers calls that off. */
  after: (ms: number, run: () => void) => () => void
}
export interface FetchRules {
  isOn: boolean
  allowed: readonly Allowance[]
  /** At most, after unpacking. */
  bytes: number
}
/** Rejects with `Unreadable`. The asker is known by an address of their own, and may go away meanwhile. */
export type FetchPage = (address: string, asker: { address: string; signal?: AbortSignal }) => Promise<Fetched>

export function makeFetchPage(rules: FetchRules, tools: FetchTools): FetchPage {
  /** Who asked, once for each page. */
  const underWay: string[] = []
  return async (address, { address: asker, signal }) => {
    if (!rules.isOn) throw refuse('This Parley fetches no addresses. Paste the text, or give its file.')
    if (underWay.length >= MOST_AT_ONCE || underWay.filter(one => one === asker).length >= MOST_AT_ONCE_OF_ONE)
      throw new Unreadable(503, 'Many pages are being fetched at the moment. Try again in a minute.', 'source.url')
    underWay.push(asker)
    const late = new AbortController()
    const callOff = tools.after(MOST_MS, () => late.abort())
    try {
      return await follow(address, rules, tools, signal ? AbortSignal.any([late.signal, signal]) : late.signal)
    } catch (error) {
      if (late.signal.aborted)
        throw refuse(`The site did not send the page within ${MOST_MS / 1000} seconds. Try again, or paste the text.`)
      throw error instanceof Unreadable ? error : refuse(whyNot(error))
    } finally {
      callOff()
      underWay.splice(underWay.indexOf(asker), 1)
    }
  }
}

async function follow(given: string, rules: FetchRules, tools: FetchTools, signal: AbortSignal): Promise<Fetched> {
  let address = given
  for (let redirects = 0; ; redirects++) {
    const target = targetOf(address, rules.allowed)
    const ips = await resolve(target, rules.allowed, tools, signal)
    const response = await ask(target, ips, signal)
    try {
      const status = response.statusCode ?? 0
      const location = response.headers.location
      if (![301, 302, 303, 307, 308].includes(status) || !location) return await take(response, target, rules.bytes)
      if (redirects === MOST_REDIRECTS)
        throw refuse(
          'This address leads on to another one too many times. Open it and copy the address of the article itself.',
        )
      const next = URL.parse(location, target.url.href)
      if (!next) throw refuse('This address leads on to one that is none.')
      address = next.href
    } finally {
      response.destroy()
    }
  }
}

/** All the addresses of the target's host, each of which was judged; throws when any of them may not be connected to. */
async function resolve(target: Target, allowed: readonly Allowance[], tools: FetchTools, signal: AbortSignal) {
  const ips = isIP(target.host) ? [target.host] : await orAbort(tools.resolve(target.host), signal)
  if (!ips.length) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
  if (!ips.every(ip => mayConnect(target, ip, allowed))) throw notOutside()
  return ips
}

function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const stop = () => fail(new Error('stopped'))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(done, fail).finally(() => signal.removeEventListener('abort', stop))
  })
}

function ask({ url, host, port }: Target, ips: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? https : http).request({
      host,
      port,
      path: url.pathname + url.search,
      // None of the shared ones: no connection of another asker, no proxy of the environment.
      agent: false,
      lookup: only(ips),
      servername: isIP(host) ? '' : host,
      maxHeaderSize: MOST_HEADER_BYTES,
      signal,
      headers: {
        host: url.host,
        accept: `${Object.keys(KINDS).join(', ')}, */*;q=0.1`,
        'accept-encoding': ENCODINGS.join(', '),
        'user-agent': 'Parley (fetches a page once, when a person asks for it)',
        connection: 'close',
      },
    })
    let notes = 0
    request.on('information', () => {
      if (++notes > MOST_NOTES) request.destroy()
    })
    request.on('response', done)
    // Also what happens after the answer has begun comes here, and is told to whoever reads it.
    request.on('error', fail)
    request.end()
  })
}

/** A resolver that knows the judged addresses and no others. */
const only =
  (ips: readonly string[]): LookupFunction =>
  (_, { all }, answer) => {
    const found = ips.map(address => ({ address, family: isIP(address) }))
    if (all) answer(null, found)
    else answer(null, found[0]!.address, found[0]!.family)
  }

async function take(response: IncomingMessage, target: Target, most: number): Promise<Fetched> {
  const status = response.statusCode ?? 0
  if (status !== 200 && status !== 203) throw refuse(sayStatus(status))
  const [type = '', ...parameters] = (response.headers['content-type'] ?? '').split(';').map(part => part.trim())
  const kind = kindOf(type.toLowerCase(), target.url.pathname)
  if (!kind)
    throw refuse(
      'This address holds no text that Parley can read: it reads web pages, plain text, Markdown, PDF and Word files.',
    )
  const charset = parameters.map(one => /^charset\s*=\s*"?([^";\s]{1,40})/i.exec(one)?.[1]).find(Boolean)
  const bytes = await inflate(response, response.headers['content-encoding'], most)
  const { origin, pathname, search } = target.url
  return { address: origin + pathname + search, kind, ...(charset ? { charset: charset.toLowerCase() } : {}), bytes }
}

function sayStatus(status: number): string {
  if (status === 404 || status === 410)
    return `There is no page at this address (${status}). Check it, or paste the text.`
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451)
    return `The site shows this page to some people only (${status}). Open it yourself and paste the text.`
  if (status === 429) return 'The site is asked too often at the moment (429). Try again later, or paste the text.'
  if (status >= 500) return `The site has a fault of its own (${status}). Try again later, or paste the text.`
  return `The site answered without a page (${status}). Open it yourself and paste the text.`
}

/** What Node calls it, as a sentence. */
function whyNot(error: unknown): string {
  const code = String((error as { code?: unknown } | undefined)?.code ?? '')
  if (/^(?:ENOTFOUND|ENODATA|EAI_NONAME|EAI_NODATA|EBADNAME|EINVAL)$/.test(code))
    return 'There is no site by this name. Check the address for a slip.'
  if (code === 'EAI_AGAIN')
    return 'The name of this site could not be looked up just now. Try again, or paste the text.'
  if (/CERT|TLS|SSL|EPROTO|UNABLE_TO/.test(code))
    return 'The site could not prove that it is the one you named. Open it yourself and paste the text.'
  if (code === 'HPE_HEADER_OVERFLOW' || /^HPE_/.test(code))
    return 'The site does not answer as a web site does. Open it yourself and paste the text.'
  return 'The site could not be reached, or broke off in the middle. Try again, or paste the text.'
}

const refuse = (sentence: string) => new Unreadable(422, sentence, 'source.url')
