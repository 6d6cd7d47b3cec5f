/** Which Origins are ours: exactly those of PUBLIC_URL as browsers write them, at both doors. */
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const IDN = 'https://xn--mnchen-3ya.example'
const PORTED = 'http://parley.test:8080'
/** As a person would write them: names in their own letters, capitals, the usual port. */
const { publicUrls } = readConfig({ PUBLIC_URL: 'https://MÜNCHEN.example:443/,http://Parley.test:8080' }, [])

test('addresses are kept as browsers write them in an Origin', () => {
  expect(publicUrls).toEqual([IDN, PORTED])
})

test.each([
  [undefined, 'let in'],
  [IDN, 'let in'],
  [PORTED, 'let in'],
  // Another scheme.
  ['http://xn--mnchen-3ya.example', 'refused'],
  ['https://parley.test:8080', 'refused'],
  ['file://', 'refused'],
  ['chrome-extension://xn--mnchen-3ya.example', 'refused'],
  // Another port, and the usual one, which browsers leave out.
  ['https://xn--mnchen-3ya.example:8443', 'refused'],
  ['https://xn--mnchen-3ya.example:443', 'refused'],
  ['http://parley.test', 'refused'],
  ['http://parley.test:80', 'refused'],
  ['http://parley.test:18080', 'refused'],
  // The same name otherwise written, and names that look alike.
  ['https://m\u00fcnchen.example', 'refused'],
  ['https://munchen.example', 'refused'],
  ['https://xn--mnchen-3yb.example', 'refused'],
  ['https://XN--MNCHEN-3YA.EXAMPLE', 'refused'],
  ['HTTPS://xn--mnchen-3ya.example', 'refused'],
  ['https://xn--mnchen-3ya.example.', 'refused'],
  ['http://parley.test.:8080', 'refused'],
  ['http://evil.parley.test:8080', 'refused'],
  ['http://parley.test:8080.evil.test', 'refused'],
  ['http://parley.test.evil.test:8080', 'refused'],
  // More than an origin.
  ['https://ada@xn--mnchen-3ya.example', 'refused'],
  ['http://parley.test:8080@evil.test', 'refused'],
  ['https://xn--mnchen-3ya.example/', 'refused'],
  ['https://xn--mnchen-3ya.example/r/x', 'refused'],
  ['https://xn--mnchen-3ya.example, https://evil.test', 'refused'],
  // None that has a name.
  ['null', 'refused'],
  ['', 'refused'],
  ['undefined', 'refused'],
] as const)('[WIRE-1] an Origin of %j is %s, by an act and by a socket', async (origin, outcome) => {
  const { app, house } = makeAppInMemory()
  house.origins = publicUrls
  const from = { host: 'parley.test:8080', ...(origin === undefined ? {} : { origin }) }
  const act = await app.request(`${PORTED}/api/logout`, { method: 'POST', headers: from })
  const upgrade = { ...from, upgrade: 'websocket', connection: 'upgrade' }
  const socket = await app.request(`${PORTED}/sync/nothing`, { headers: upgrade })
  // Let in, a program without a login is told so at the socket.
  expect([act.status, socket.status]).toEqual(outcome === 'let in' ? [204, 401] : [403, 403])
  if (outcome === 'refused') expect([(await act.json()).rule, (await socket.json()).rule]).toEqual(['WIRE-1', 'WIRE-1'])
})
