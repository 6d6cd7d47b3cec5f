import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  CANARY,
  fetching,
  type Given,
  type Loopback,
  SITE,
  sendText,
  startLoopback,
  whyNot,
} from '../../test/support/loopback.ts'

let loopback: Loopback
let port: number
beforeAll(async () => {
  loopback = await startLoopback()
  port = loopback.port
})
beforeEach(() => loopback.forget())
afterAll(() => loopback.close())

const page = () => `http://page.example:${port}/`
const fromSite = (given: Omit<Given, 'allow'> = {}) => fetching({ allow: `${SITE}:${port}`, ...given })

describe('a page on the web', () => {
  test('comes with its kind, its charset and the address where it was found', async () => {
    loopback.answer((_, response) => sendText(response, 'Grüße', { 'content-type': 'Text/HTML; charset="UTF-8"' }))
    const found = await fromSite()(`${page()}a?b=c#d`)
    expect(found).toEqual({
      address: `${page()}a?b=c`,
      kind: 'html',
      charset: 'utf-8',
      bytes: Buffer.from('Grüße'),
    })
  })
  test('is asked for with nothing of the asker', async () => {
    loopback.answer((_, response) => sendText(response, 'Words.', { 'set-cookie': 'a=b' }))
    const fetch = fromSite()
    await fetch(page())
    await fetch(page())
    expect(loopback.asked.map(request => Object.keys(request.headers).sort())).toEqual(
      Array(2).fill(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']),
    )
    expect(loopback.asked[1]!.headers.host).toBe(`page.example:${port}`)
  })
  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', Buffer.from],
  ])('is unpacked from %s', async (encoding, pack: (words: string) => Buffer) => {
    loopback.answer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding })
      response.end(pack('All the words.'))
    })
    expect(Buffer.from((await fromSite()(page())).bytes).toString()).toBe('All the words.')
  })
  test.each([
    ['a.pdf', 'application/octet-stream', 'pdf'],
    ['A.PDF?v=2', 'application/x-pdf', 'pdf'],
    ['report.docx', 'binary/octet-stream', 'docx'],
    ['report.docx', 'application/force-download', 'docx'],
  ])('called %s and sent as %s is a %s', async (name, type, kind) => {
    loopback.answer((_, response) => sendText(response, 'x', { 'content-type': type }))
    expect(await fromSite()(page() + name)).toMatchObject({ kind })
  })
  test.each([
    ['text/html', 'html'],
    ['application/xhtml+xml', 'html'],
    ['text/plain', 'text'],
    ['text/markdown;charset=utf-8', 'markdown'],
    ['application/pdf', 'pdf'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ])('of the type %s is %s', async (type, kind) => {
    loopback.answer((_, response) => sendText(response, 'x', { 'content-type': type }))
    expect((await fromSite()(page())).kind).toBe(kind)
  })
  test('is followed over three redirects, relative ones too', async () => {
    const steps: Record<string, string> = { '/': 'b/c', '/b/c': '../d', '/d': `http://other.example:${port}/e` }
    loopback.answer((request, response) => {
      const location = steps[request.url!]
      if (location) response.writeHead(302, { location, 'set-cookie': 'session=1' }).end()
      else sendText(response, 'Found.')
    })
    expect((await fromSite()(page())).address).toBe(`http://other.example:${port}/e`)
    expect(loopback.asked.every(request => request.headers.cookie === undefined)).toBe(true)
  })
})

/** Each spelling of the machine itself, of its network or of its cloud that anyone has made use of. P is the canary's port. */
const HOSTILE = [
  'http://127.0.0.1:P/',
  'http://127.1:P/',
  'http://127.0.1:P/',
  'http://2130706433:P/',
  'http://017700000001:P/',
  'http://0177.0.0.1:P/',
  'http://0x7f000001:P/',
  'http://0x7f.0.0.1:P/',
  'http://0x7f.1:P/',
  'http://127.0.0.1.:P/',
  'http://127.000.000.001:P/',
  'http://１２７.０.０.１:P/',
  'http://127。0。0。1:P/',
  'http://127．0．0．1:P/',
  'http://①②⑦.⓪.⓪.①:P/',
  'http://%31%32%37.0.0.1:P/',
  'http://127.0.0.1%2e:P/',
  'http:\\\\127.0.0.1:P\\',
  'http:/127.0.0.1:P/',
  'http:127.0.0.1:P/',
  'ht\ntp://127.0.\t0.1:P/',
  'http://user@127.0.0.1:P/',
  'http://page.example:80@127.0.0.1:P/',
  'http://127.0.0.1:P#@page.example/',
  'http://127.0.0.1:P\\@page.example/',
  'http://0:P/',
  'http://0.0.0.0:P/',
  'http://[::]:P/',
  'http://[::1]:P/',
  'http://[0:0:0:0:0:0:0:1]:P/',
  'http://[::ffff:127.0.0.1]:P/',
  'http://[::ffff:7f00:1]:P/',
  'http://[::127.0.0.1]:P/',
  'http://[64:ff9b::127.0.0.1]:P/',
  'http://[2002:7f00:1::]:P/',
  'http://localhost:P/',
  'http://LOCALHOST.:P/',
  'http://a.localhost:P/',
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:P/',
  'http://localhost.localdomain:P/',
  'http://127.0.0.1.nip.io:P/',
  'http://7f000001.rbndr.example:P/',
  'http://page.example.:P/',
  'http://intranet:P/',
  'http://10.0.0.1:P/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://[fd00:ec2::254]/latest/',
  'http://metadata.google.internal/',
  'http://metadata.google.internal./',
  'http://metadata/',
  'http://instance-data/',
  'http://100.100.100.200/',
  'http://168.63.129.16/',
  '//127.0.0.1:P/',
  '127.0.0.1:P',
  'file:///etc/passwd',
  'ftp://127.0.0.1:P/',
  'gopher://127.0.0.1:P/_GET',
  'data:text/plain,inside',
  'javascript:fetch("http://127.0.0.1:P")',
  'ws://127.0.0.1:P/',
  'blob:http://127.0.0.1:P/1',
  'http://',
  'http://[::1',
  'http://127.0.0.1:99999/',
  '',
]

describe('hostile addresses', () => {
  // The port is open for another machine's sake, and every name leads inside: the address alone must stop them.
  const guarded = () => fetching({ allow: `${SITE}:${port}`, resolve: async () => [CANARY] })

  test.each(HOSTILE)('%j reaches nothing', async address => {
    const why = await whyNot(guarded()(address.replaceAll('P', String(port))))
    expect(why).toMatch(/private network|web address|http:\/\/ or https:\/\/|user name or a password/)
    expect(loopback.canaryHits()).toBe(0)
  })
  test.each(HOSTILE.filter(address => address.startsWith('http') && address.includes('P')))(
    '%j reaches nothing by a redirect',
    async address => {
      loopback.answer(
        (_, response) =>
          void response.writeHead(302, { location: encodeURI(address).replaceAll('P', String(port)) }).end(),
      )
      let lookups = 0
      const fetch = fromSite({ resolve: async () => [lookups++ ? CANARY : SITE] })
      await whyNot(fetch(page()))
      expect(loopback.asked).toHaveLength(1)
      expect(loopback.canaryHits()).toBe(0)
    },
  )
  test('a port other than the web’s is refused before the name is looked up', async () => {
    let lookups = 0
    const fetch = fromSite({
      resolve: async () => {
        lookups++
        return [SITE]
      },
    })
    expect(await whyNot(fetch('http://page.example:22/'))).toBe(
      'Pages are fetched from the web’s usual ports alone, not from port 22.',
    )
    expect(lookups).toBe(0)
  })
  test('the canary is there, and sings where it is allowed', async () => {
    const fetch = fetching({ allow: `${CANARY}:${port}`, resolve: async () => [CANARY] })
    expect(Buffer.from((await fetch(page())).bytes).toString()).toBe('inside')
    expect(loopback.canaryHits()).toBe(1)
  })
  test('nothing is fetched where it is switched off', async () => {
    expect(await whyNot(fromSite({ isOn: false })(page()))).toBe(
      'This Parley fetches no addresses. Paste the text, or give its file.',
    )
    expect(loopback.asked).toEqual([])
  })
})

describe('a name that leads elsewhere the next time', () => {
  /** Each look-up has the next answer; the last one stays. */
  const answers = (...lists: string[][]) => {
    let at = 0
    return {
      resolve: async () => lists[Math.min(at++, lists.length - 1)]!,
      count: () => at,
    }
  }
  test('is looked up once, and the connection is made to that answer', async () => {
    loopback.answer((_, response) => sendText(response, 'Outside.'))
    const names = answers([SITE], [CANARY])
    expect(Buffer.from((await fromSite({ resolve: names.resolve })(page())).bytes).toString()).toBe('Outside.')
    expect(names.count()).toBe(1)
    expect(loopback.canaryHits()).toBe(0)
  })
  test('is judged anew at a redirect to itself', async () => {
    loopback.answer((_, response) => void response.writeHead(302, { location: '/again' }).end())
    expect(await whyNot(fromSite({ resolve: answers([SITE], [CANARY]).resolve })(page()))).toContain('private network')
    expect(loopback.asked).toHaveLength(1)
    expect(loopback.canaryHits()).toBe(0)
  })
  test('is refused when one of its addresses is inside, whichever comes first', async () => {
    for (const ips of [
      [SITE, CANARY],
      [CANARY, SITE],
      [SITE, '::1'],
      [SITE, 'fe80::1%lo'],
    ]) {
      expect(await whyNot(fromSite({ resolve: async () => ips })(page()))).toContain('private network')
    }
    expect([loopback.asked.length, loopback.canaryHits()]).toEqual([0, 0])
  })
})
