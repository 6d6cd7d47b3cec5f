/** `POST /api/bundles`: a room comes back from a moderator's bundle; who brings it takes the owner's seat. And the others' seats. */
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { check } from '../../shared/policy/index.ts'
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import type { MemberId, RoomId } from '../../shared/room/index.ts'
import { planReturn } from '../rooms/bringBack.ts'
import { allow } from '../rooms/refused.ts'
import { Taken } from '../rooms/roomStore.ts'
import { addressOf } from './address.ts'
import { orProblem } from './articles.ts'
import { enterAsOwner } from './enterAsOwner.ts'
import { BUNDLES } from './guards.ts'
import type { House } from './house.ts'
import { drawPersonalCode, readActWith } from './logins.ts'
import { notFound, ProblemError, tooMany } from './problem.ts'
import { isForm, readForm } from './upload.ts'

export const bundleRoutes = (house: House) =>
  new Hono()
    .post(BUNDLES, async c => {
      const wait = house.buckets.rooms.ask(addressOf(house, c), house.now())
      if (wait) throw tooMany(wait)
      return c.json((await bringBack(house, c, await readBundle(house, c))) satisfies EntryAnswer, 201)
    })
    .post('/api/rooms/:room/members/:member/personal-code', async c => {
      const { live, member } = await readActWith(house, c, c.req.param('room') as RoomId, async () => undefined)
      const target = live.memberHere(c.req.param('member') as MemberId)
      if (!target) throw notFound()
      const hasCode = await house.store.hasPersonalCode(live.room.id, target.id)
      const facts = live.facts(live.groupOf(member))
      allow(check({ kind: 'draw-seat', target, hasCode }, member, facts, house.now()))
      return c.json({ personalCode: await drawPersonalCode(house, live.room.id, target.id) })
    })

async function readBundle(house: House, c: Context): Promise<Uint8Array> {
  if (!isForm(c)) throw new ProblemError(415, 'The body must be multipart/form-data, with the bundle as its file.')
  const { file } = await readForm(c, house.limits.bundleBytes, v.strictObject({}))
  return file.bytes
}

async function bringBack(house: House, c: Context, bundle: Uint8Array): Promise<EntryAnswer> {
  const { articleBytes, membersPerRoom } = house.limits
  const asker = { asker: addressOf(house, c), signal: c.req.raw.signal }
  const brought = await orProblem(c, '', () =>
    house.unbundle({ bundle, limits: { articleBytes, membersPerRoom } }, asker),
  )
  const here = () => new ProblemError(409, 'This room is here already: a bundle brings back what is gone.')
  if (await house.store.loadRoom(brought.room.id as RoomId)) throw here()
  const { articles, made, rows, effects, checkpoints } = planReturn(brought, house.random, house.now())
  for (const article of articles) await house.store.saveArticle(article, house.now())
  try {
    await house.store.createRoom(made, { room: made.room.id, rows, effects })
  } catch (error) {
    if (error instanceof Taken) throw here()
    throw error
  }
  for (const checkpoint of checkpoints) await house.store.saveCheckpoint(checkpoint)
  return enterAsOwner(house, c, made)
}
