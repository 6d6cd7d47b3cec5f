import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  closed,
  fetching,
  type Given,
  type Loopback,
  NEVER,
  PAGE_LIMIT,
  SITE,
  sendText,
  startLoopback,
  whyNot,
} from '../../test/support/loopback.ts'
import { readAllowance } from './addresses.ts'
import { makeFetchPage } from './fetchPage.ts'

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

describe('a site that does harm or no good', () => {
  test('leads on for ever', async () => {
    loopback.answer((request, response) => void response.writeHead(301, { location: request.url! }).end())
    expect(await whyNot(fromSite()(page()))).toContain('too many times')
    expect(loopback.asked).toHaveLength(4)
  })
  test.each([
    [404, 'There is no page at this address (404). Check it, or paste the text.'],
    [410, 'There is no page at this address (410). Check it, or paste the text.'],
    [403, 'The site shows this page to some people only (403). Open it yourself and paste the text.'],
    [429, 'The site is asked too often at the moment (429). Try again later, or paste the text.'],
    [500, 'The site has a fault of its own (500). Try again later, or paste the text.'],
    [503, 'The site has a fault of its own (503). Try again later, or paste the text.'],
    [302, 'The site answered without a page (302). Open it yourself and paste the text.'],
    [204, 'The site answered without a page (204). Open it yourself and paste the text.'],
  ])('answers %i', async (status, sentence) => {
    loopback.answer((_, response) => void response.writeHead(status, { 'content-type': 'text/plain' }).end())
    expect(await whyNot(fromSite()(page()))).toBe(sentence)
  })
  test.each(['image/png', 'application/octet-stream', 'application/json', 'toString', ''])(
    'sends %j, which is no article',
    async type => {
      loopback.answer((_, response) => void response.writeHead(200, type ? { 'content-type': type } : {}).end('x'))
      expect(await whyNot(fromSite()(page()))).toContain('no text that Parley can read')
    },
  )
  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('sends a bomb packed with %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000))
    expect(bomb.length).toBeLessThan(PAGE_LIMIT)
    loopback.answer(
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(bomb),
    )
    expect(await whyNot(fromSite()(page()))).toBe(
      'The page is larger than 0.1 MB, which is the most that is fetched. Paste the part you need.',
    )
  })
  test.each([
    ['identity', Buffer.from],
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])(
    'sends all that a page may have with %s, and then one byte more',
    async (encoding, pack: (bytes: Buffer) => Buffer) => {
      let length = PAGE_LIMIT
      loopback.answer(
        (_, response) =>
          void response
            .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding })
            .end(pack(Buffer.alloc(length, 'a'))),
      )
      expect((await fromSite()(page())).bytes).toHaveLength(PAGE_LIMIT)
      length++
      expect(await whyNot(fromSite()(page()))).toContain('which is the most that is fetched')
    },
  )
  test('leads on to an address that holds a login, which is never sent', async () => {
    const login = (host: string) => `http://ada:secret@${host}/`
    loopback.answer((_, response) => void response.writeHead(302, { location: login(`page.example:${port}`) }).end())
    const sentence = 'This address holds a user name or a password. Give it without them, or paste the text.'
    expect(await whyNot(fromSite()(page()))).toBe(sentence)
    expect(loopback.asked).toHaveLength(1)
    for (const given of [
      login(`page.example:${port}`),
      `http://ada@page.example:${port}/`,
      `http://:secret@page.example:${port}/`,
    ])
      expect(await whyNot(fromSite()(given))).toBe(sentence)
    expect(loopback.asked).toHaveLength(1)
  })
  test('sends without end, and is cut off', async () => {
    loopback.answer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const more = () => {
        while (response.write('more '.repeat(1000)));
        response.once('drain', more)
      }
      more()
    })
    expect(await whyNot(fromSite()(page()))).toContain('larger than 0.1 MB')
    await closed(loopback.asked[0]!.socket)
  })
  test.each([
    ['more', { 'content-length': '9000000000' }, 'larger than'],
    ['less than it has', { 'content-length': '50' }, 'broke off'],
  ])('says that it sends %s', async (_, headers, why) => {
    loopback.answer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', ...headers })
      response.write('x', () => response.destroy())
    })
    expect(await whyNot(fromSite()(page()))).toContain(why)
  })
  test('is unpacked by nothing', async () => {
    for (const encoding of ['zstd', 'gzip, gzip', 'nonsense']) {
      loopback.answer((_, response) => sendText(response, 'x', { 'content-encoding': encoding }))
      expect(await whyNot(fromSite()(page()))).toContain('cannot unpack')
    }
  })
  test('says gzip and sends something else, or half of it', async () => {
    for (const body of [Buffer.from('plain'), gzipSync('x'.repeat(1000)).subarray(0, 20)]) {
      loopback.answer(
        (_, response) =>
          void response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(body),
      )
      expect(await whyNot(fromSite()(page()))).toContain('broke off')
    }
  })
  test('drips: the clock, which nothing that comes sets back, cuts it off wherever it stands, and the connection is closed', async () => {
    const parts: ((response: ServerResponse) => void)[] = [
      () => {},
      response => response.writeHead(200, { 'content-type': 'text/plain' }).flushHeaders(),
      response => response.writeHead(200, { 'content-type': 'text/plain' }).write('one letter at a ti'),
    ]
    for (const begin of parts) {
      const armed: number[] = []
      let ring = () => {}
      let answered: ServerResponse | undefined
      const arrived = new Promise<IncomingMessage>(resolve => {
        loopback.answer((request, response) => {
          answered = response
          begin(response)
          resolve(request)
        })
      })
      const why = whyNot(
        fromSite({
          after: (ms, run) => {
            armed.push(ms)
            ring = run
            return () => {}
          },
        })(page()),
      )
      const request = await arrived
      ring()
      // Whoever waits on for all that is rung gets a page.
      if (!answered!.headersSent) answered!.writeHead(200, { 'content-type': 'text/plain' })
      answered!.end('me.')
      expect(await why).toBe('The site did not send the page within 10 seconds. Try again, or paste the text.')
      expect(armed).toEqual([10_000])
      await closed(request.socket)
    }
  })
  test('drips for as long as anyone listens: one clock runs over all that comes', async () => {
    const armed: number[] = []
    let ring = () => {}
    loopback.answer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      let letters = 0
      const drip = () => {
        if (response.destroyed) return
        if (++letters === 50) ring()
        if (letters === 500) response.end('.')
        else response.write('a', () => setImmediate(drip))
      }
      drip()
    })
    const rung = fromSite({
      after: (ms, run) => {
        armed.push(ms)
        ring = run
        return () => {}
      },
    })
    expect(await whyNot(rung(page()))).toContain('within 10 seconds')
    expect(armed).toEqual([10_000])
  })
  test('has a name that is never looked up to the end', async () => {
    let ring = () => {}
    const why = whyNot(
      fromSite({
        resolve: () => new Promise(() => queueMicrotask(() => ring())),
        after: (_, run) => {
          ring = run
          return () => {}
        },
      })(page()),
    )
    expect(await why).toContain('within 10 seconds')
  })
  test.each([
    ['ENOTFOUND', 'There is no site by this name. Check the address for a slip.'],
    ['EAI_AGAIN', 'The name of this site could not be looked up just now. Try again, or paste the text.'],
  ])('has a name that cannot be found: %s', async (code, sentence) => {
    const resolve = async () => {
      throw Object.assign(new Error(code), { code })
    }
    expect(await whyNot(fromSite({ resolve })(page()))).toBe(sentence)
  })
  test('is not there', async () => {
    expect(
      await whyNot(fetching({ allow: '127.0.0.3:1', resolve: async () => ['127.0.0.3'] })('http://a.example:1/')),
    ).toBe('The site could not be reached, or broke off in the middle. Try again, or paste the text.')
  })
})

describe('a server that does not keep to HTTP', () => {
  const raw = async (talk: (socket: Socket) => void): Promise<string> => {
    const server = createServer(socket => {
      socket.on('error', () => {})
      socket.once('data', () => talk(socket))
    })
    server.listen(0, SITE)
    await once(server, 'listening')
    const { port: at } = server.address() as AddressInfo
    const why = await whyNot(fetching({ allow: `${SITE}:${at}` })(`http://page.example:${at}/`))
    server.close()
    return why
  }
  /** Writes as fast as it is read, until the other side has had enough. */
  const forEver = (socket: Socket, line: string) => {
    const more = () => {
      while (!socket.destroyed && socket.write(line));
      if (!socket.destroyed) socket.once('drain', more)
    }
    more()
  }
  test('sends headers without end', async () => {
    const why = await raw(socket => {
      socket.write('HTTP/1.1 200 OK\r\n')
      forEver(socket, `X-More: ${'x'.repeat(1000)}\r\n`)
    })
    expect(why).toBe('The site does not answer as a web site does. Open it yourself and paste the text.')
  })
  test('sends one header without end', async () => {
    const why = await raw(socket => {
      socket.write('HTTP/1.1 200 OK\r\nX-More: ')
      forEver(socket, 'x'.repeat(1000))
    })
    expect(why).toContain('does not answer as a web site does')
  })
  test('promises an answer without end', async () => {
    expect(await raw(socket => forEver(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'))).toContain('could not be reached')
  })
  test('speaks something else', async () => {
    expect(await raw(socket => void socket.end('SSH-2.0-OpenSSH\r\n'))).toContain('does not answer as a web site does')
  })
  test('hangs up', async () => {
    expect(await raw(socket => void socket.end())).toContain('could not be reached')
  })
})

test('one asker has four pages under way at once, and others are not held up by them', async () => {
  loopback.answer(() => {})
  const stop = new AbortController()
  const allowed = [readAllowance(`${SITE}:${port}`)!]
  const fetchPage = makeFetchPage(
    { isOn: true, allowed, bytes: PAGE_LIMIT },
    { resolve: async () => [SITE], after: NEVER },
  )
  const asking = (asker: string) => fetchPage(page(), { address: asker, signal: stop.signal })
  const first = Array.from({ length: 4 }, () => asking('a'))
  await expect(asking('a')).rejects.toMatchObject({ status: 503 })
  const other = asking('b')
  stop.abort()
  for (const fetched of [...first, other]) await expect(fetched).rejects.toMatchObject({ status: 422 })
  loopback.answer((_, response) => sendText(response, 'Again.'))
  await expect(fetchPage(page(), { address: 'a' })).resolves.toMatchObject({ kind: 'text' })
})
