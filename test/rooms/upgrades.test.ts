/** How many sockets are let in, and what ends between the moment that lets one in and the moment it opens. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Limits } from '../../server/limits.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const article = { source: { kind: 'text', text: 'The council measured the traffic for three weeks.' } }

/** The routes on a port, with Olga and Ada in a room. `meanwhile` runs when a socket was let in and is not open yet. */
async function onAPort(limits: Partial<Limits> = {}) {
  const { app, house, browser } = makeAppInMemory({ limits })
  const [olga, ada] = [browser(), browser()]
  const { room } = (await olga.post('/api/rooms', { name: 'Olga', article })).body
  const { member } = (await ada.post('/api/join', { code: room.code, name: 'Ada' })).body
  const sockets = new WebSocketServer({ noServer: true })
  const between = { meanwhile: async () => {} }
  const handle = sockets.handleUpgrade.bind(sockets)
  sockets.handleUpgrade = (...given) => void between.meanwhile().then(() => handle(...given))
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: sockets as unknown as WebSocketServerLike },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const live = (await house.rooms.open(room.id))!
  const doc = live.groups[0]!.docName
  const statement = () => live.statements[0]!.docName
  const open: WebSocket[] = []
  onTestFinished(() => {
    for (const socket of open) socket.terminate()
    server.close()
  })
  /** The code it was closed with, the status it was refused with, or 101 when it stays open. */
  async function knock(who: typeof ada, isToClose = false, at: string = doc): Promise<number> {
    const cookie = [...who.cookies].map(pair => pair.join('=')).join('; ')
    const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${at}`, { headers: { host: 'parley.test', cookie } })
    open.push(socket)
    socket.on('error', () => {})
    return Promise.race([
      once(socket, 'close').then(([code]) => code as number),
      once(socket, 'unexpected-response').then(([, answer]) => (answer as { statusCode: number }).statusCode),
      // The room's first word: what is over already is closed without one.
      ...(isToClose ? [] : [once(socket, 'message').then(() => 101)]),
    ])
  }
  const moderate = (act: string) => olga.post(`/api/rooms/${room.id}/moderation`, { act, target: member.id })
  return { olga, ada, between, knock, moderate, statement, room: room.id as string }
}

test('[WIRE-2] a member has so many sockets and no more, and others still come in', async () => {
  const { ada, olga, knock } = await onAPort({ socketsPerMember: 2 })
  expect([await knock(ada), await knock(ada), await knock(ada), await knock(olga)]).toEqual([101, 101, 429, 101])
})

test('[WIRE-2] a room has so many sockets and no more', async () => {
  const { ada, olga, knock } = await onAPort({ socketsPerRoom: 2 })
  expect([await knock(ada), await knock(olga), await knock(ada)]).toEqual([101, 101, 429])
})

test('[WIRE-2] a member’s sockets, and the room’s, are counted over the group and its joint statements', async () => {
  const one = await onAPort({ socketsPerMember: 2 })
  const beside = () => one.knock(one.ada, false, one.statement())
  expect([await one.knock(one.ada), await beside(), await beside(), await one.knock(one.ada)]).toEqual([
    101, 101, 429, 429,
  ])
  expect(await one.knock(one.olga, false, one.statement())).toBe(101)
  const all = await onAPort({ socketsPerRoom: 2 })
  expect([await all.knock(all.ada), await all.knock(all.olga, false, all.statement())]).toEqual([101, 101])
  expect([await all.knock(all.olga), await all.knock(all.ada, false, all.statement())]).toEqual([429, 429])
})

test('[WIRE-2] a member opens sockets no faster than the limit', async () => {
  const { ada, olga, knock } = await onAPort({ upgradesPerSecond: 1 })
  expect([await knock(ada), await knock(ada), await knock(ada), await knock(olga)]).toEqual([101, 101, 429, 101])
})

test('[ROOM-9] who is expelled while their socket opens is told so, and it is never heard', async () => {
  const { ada, between, knock, moderate } = await onAPort()
  between.meanwhile = async () => void (await moderate('expel'))
  expect(await knock(ada)).toBe(4403)
})

test('[WIRE-8] whose login is ended in this room while their socket opens finds it closed', async () => {
  const { ada, between, knock, room } = await onAPort()
  between.meanwhile = async () => {
    const [own] = (await ada.get(`/api/rooms/${room}/logins`)).body.logins
    expect((await ada.delete(`/api/rooms/${room}/logins/${own.id}`)).status).toBe(204)
  }
  expect(await knock(ada, true)).toBe(4401)
})

test('[WIRE-5] who leaves while their socket opens finds it closed', async () => {
  const { ada, between, knock } = await onAPort()
  between.meanwhile = async () => void (await ada.post('/api/logout'))
  expect(await knock(ada, true)).toBe(4401)
})
