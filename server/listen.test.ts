import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { BadConfig } from './config.ts'
import { takePort } from './listen.ts'

const host = '127.0.0.1'
const ask = (path: string) => `GET ${path} HTTP/1.1\r\nhost: parley\r\nconnection: close\r\n\r\n`

test('who calls before the server can answer is answered when it can, and so is who calls after', async () => {
  const port = await takePort({ host, port: 0 })
  const early = connect(port.number, host)
  await once(early, 'connect')
  early.write(ask('/early'))
  for (const leave of ['destroy', 'resetAndDestroy'] as const) {
    const impatient = connect(port.number, host)
    await once(impatient, 'connect')
    impatient[leave]()
  }

  const server = createServer(({ url }, response) => response.end(`this is ${url}`))
  port.answerWith(server)
  expect(await text(early)).toContain('this is /early')
  const late = connect(port.number, host)
  late.write(ask('/late'))
  expect(await text(late)).toContain('this is /late')

  server.close()
  await once(server, 'close')
  const again = await takePort({ host, port: port.number })
  again.close()
})

test('who calls before the server can answer may not take longer over it than others', async () => {
  const port = await takePort({ host, port: 0 })
  const early = connect(port.number, host)
  await once(early, 'connect')
  early.write('GET /half HTTP/1.1\r\nhost: parley\r\n')
  const server = createServer({ headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 })
  port.answerWith(server)
  expect(await text(early)).toMatch(/^HTTP\/1\.1 408 /)
  server.close()
  await once(server, 'close')
})

test('a port that another program has is refused in a sentence, and a start that fails turns away who waits', async () => {
  const port = await takePort({ host, port: 0 })
  await expect(takePort({ host, port: port.number })).rejects.toThrow(
    new BadConfig(
      `Port ${port.number} is in use by another program. Set PORT to a free one, such as PORT=${port.number + 1}.`,
    ),
  )
  const caller = connect(port.number, host)
  await once(caller, 'connect')
  port.close()
  await once(caller, 'close')
})
