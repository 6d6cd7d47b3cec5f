/** A long transcript on its way over a real connection: what breaks off is seen to break off, and whoever leaves is worked for no longer. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, expect, test } from 'vitest'
import type { Press } from '../../server/press/press.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { polledRoom } from '../support/polledRoom.ts'

let server: Server | undefined
afterEach(() => new Promise<void>(resolve => (server ? server.close(() => resolve()) : resolve())))

/** A room's PDF, asked for over a socket, made as `press` says; and what the server notes of it. */
async function asked(press: Press, signal?: AbortSignal): Promise<{ response: Response; logged: readonly string[] }> {
  const { app, house, browser, world } = makeAppInMemory()
  house.press = press
  server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const owner = browser()
  const article = { source: { kind: 'text', text: 'It rained for three weeks.', title: 'Rain' } }
  const { room } = (await owner.post('/api/rooms', { name: 'Olga', article })).body
  house.origins = [...house.origins, origin]
  const response = await fetch(`${origin}/api/rooms/${room.id}/export/pdf`, {
    headers: { cookie: [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(signal ? { signal } : {}),
  })
  return { response, logged: world.logged }
}

test('a file that fails in its middle is an answer that breaks off, never one that looks whole', async () => {
  const parts = [new Uint8Array(100_000), new Uint8Array(100_000)]
  const { response, logged } = await asked(async () => ({
    bytes: new ReadableStream({
      pull(controller) {
        const next = parts.shift()
        if (next) controller.enqueue(next)
        else controller.error(new Error('it broke'))
      },
    }),
  }))
  expect([response.status, response.headers.get('content-length')]).toEqual([200, null])
  await expect(response.arrayBuffer()).rejects.toThrow('terminated')
  expect(logged).toEqual(['a transcript broke off Error: it broke'])
})

test('who stops waiting ends what was being made', async () => {
  const left = Promise.withResolvers<void>()
  const leaving = new AbortController()
  const { response, logged } = await asked(
    async () => ({
      bytes: new ReadableStream({
        pull: controller => controller.enqueue(new Uint8Array(50_000)),
        cancel: () => left.resolve(),
      }),
    }),
    leaving.signal,
  )
  expect(response.status).toBe(200)
  leaving.abort()
  await left.promise
  await new Promise(resolve => setImmediate(resolve))
  expect(logged).toEqual([])
})

test('files on their way are told of a room that words are removed from, and of one that is deleted; not where words are only folded', async () => {
  const room = await polledRoom(['Ada'])
  const [ada] = room.people
  const target = `annotations:${(await room.claim(ada!.id)).key}`
  const told: string[] = []
  room.world.rooms.erased = id => void told.push(id)
  const moderate = (act: string) => room.owner.post(`/api/rooms/${room.id}/moderation`, { act, target, reason: 'spam' })
  expect([(await moderate('hide')).status, told]).toEqual([200, []])
  expect([(await moderate('remove')).status, told]).toEqual([200, [room.id]])
  const { title } = room.live.room
  expect((await room.owner.post(`/api/rooms/${room.id}/life`, { act: 'delete', title })).status).toBe(200)
  expect(told).toEqual([room.id, room.id])
})
