/** The moderators' desk over HTTP, and what members say to it: held posts, reports, appeals, and what became of one's own. */
import { type Context, Hono } from 'hono'
import { check } from '../../shared/policy/index.ts'
import {
  AppealAgainst,
  Attend,
  type ContributionsAnswer,
  Decide,
  type DecideAnswer,
  type DeskAnswer,
  type HeldAnswer,
  type LogAnswer,
  PutHeld,
  ReportEntry,
  TakeBack,
} from '../../shared/protocol/index.ts'
import { type MemberId, type RoomId, reasonCodesOf } from '../../shared/room/index.ts'
import { appeal, attend, decide, report } from '../rooms/deskActs.ts'
import { contributionsOf, deskFor } from '../rooms/deskAnswers.ts'
import { deskLog, logAsCsv } from '../rooms/deskLog.ts'
import { putHeld, takeBack } from '../rooms/heldPosts.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { allow } from '../rooms/refused.ts'
import type { House } from './house.ts'
import { languageFor } from './languageFor.ts'
import { enter, readAct } from './logins.ts'
import { badInput, tooMany } from './problem.ts'

const roomOf = (c: Context) => c.req.param('room') as RoomId

export const deskRoutes = (house: House) =>
  new Hono()
    .put('/api/rooms/:room/held', async c => {
      const { live, member, wish } = await readAct(house, c, roomOf(c), PutHeld)
      return c.json({ held: await putHeld(live, member.id, wish) } satisfies HeldAnswer)
    })
    .post('/api/rooms/:room/held/take-back', async c => {
      const { live, member, wish } = await readAct(house, c, roomOf(c), TakeBack)
      await takeBack(live, member.id, wish.target)
      return c.json({ taken: true })
    })
    .post('/api/rooms/:room/reports', async c => {
      const { live, member, wish } = await readAct(house, c, roomOf(c), ReportEntry)
      needCode(live, wish.code)
      takeReport(house, member.id)
      await report(live, member.id, wish)
      return c.json({ reported: true }, 201)
    })
    .post('/api/rooms/:room/appeals', async c => {
      const { live, member, wish } = await readAct(house, c, roomOf(c), AppealAgainst)
      takeReport(house, member.id)
      await appeal(live, member.id, wish)
      return c.json({ appealed: true }, 201)
    })
    .get('/api/rooms/:room/contributions', async c => {
      const { live, member } = await enter(house, c, roomOf(c))
      const contributions = await live.read(() => contributionsOf(live, member.id))
      return c.json({ contributions } satisfies ContributionsAnswer)
    })
    .get('/api/rooms/:room/desk', async c => {
      const { live, member } = await atDesk(house, c)
      return c.json({ items: await live.read(() => deskFor(live, live.members.get(member.id)!)) } satisfies DeskAnswer)
    })
    .post('/api/rooms/:room/desk', async c => {
      const { live, member, wish } = await readAct(house, c, roomOf(c), Decide)
      needCode(live, wish.code)
      const until = await decide(live, member.id, wish)
      return c.json({ act: wish.act, ...(until === undefined ? {} : { until }) } satisfies DecideAnswer)
    })
    .post('/api/rooms/:room/desk/attend', async c => {
      const { live, member, wish } = await readAct(house, c, roomOf(c), Attend)
      await attend(live, member.id, wish.target)
      return c.json({ attending: wish.target })
    })
    .get('/api/rooms/:room/desk/log', async c => c.json({ rows: await readLog(house, c) } satisfies LogAnswer))
    .get('/api/rooms/:room/desk/log.csv', async c => {
      const csv = logAsCsv(await readLog(house, c))
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="moderation.csv"',
      })
    })

/** The desk is for moderators, and what one of them sees is asked anew each time. */
async function atDesk(house: House, c: Context) {
  const entrant = await enter(house, c, roomOf(c))
  const { live, member } = entrant
  allow(check({ kind: 'read-desk' }, member, live.facts(live.groupOf(member)), house.now()))
  return entrant
}

async function readLog(house: House, c: Context) {
  const { live } = await atDesk(house, c)
  const last = await live.read(() => live.head.seq)
  return deskLog(house.store, live, last, languageFor(c))
}

function needCode(live: LiveRoom, code: string | undefined): void {
  const codes = reasonCodesOf(live.room.settings)
  if (code && !codes.includes(code)) throw badInput('code', `is none of the room’s reasons: ${codes.join(', ')}`)
}

function takeReport(house: House, member: MemberId): void {
  const wait = house.buckets.reports.ask(member, house.now())
  if (wait) throw tooMany(wait)
}
