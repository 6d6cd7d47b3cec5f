/** The course of a room: which stage is on, going to another, and the stage's time. */
import { Hono } from 'hono'
import {
  ActOnFloor,
  DeclareSide,
  type FloorAnswer,
  GiveSides,
  JudgeRestatement,
  MoveStage,
  type SidesAnswer,
  type StageAnswer,
  TimeStage,
} from '../../shared/protocol/index.ts'
import type { Member, RoomId } from '../../shared/room/index.ts'
import { countDone } from '../../shared/stages/index.ts'
import { moveStage, timeStage } from '../rooms/course.ts'
import { actOnFloor } from '../rooms/floorActs.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { doneInStage, participantsDone } from '../rooms/progress.ts'
import { judgeRestatement } from '../rooms/restatements.ts'
import { declareSide, giveSides } from '../rooms/sides.ts'
import { memberInfo, stageInfo } from './answers.ts'
import type { House } from './house.ts'
import { enter, readAct } from './logins.ts'

const ROUTE = '/api/rooms/:room/stage'

export const stageRoutes = (house: House) =>
  new Hono()
    .get(ROUTE, async c => {
      const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
      return c.json(await live.read(() => stageAnswer(live, member)))
    })
    .post(ROUTE, async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, MoveStage)
      await moveStage(live, member.id, wish)
      return c.json({ stage: stageInfo(live) } satisfies StageAnswer)
    })
    .post(`${ROUTE}/time`, async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, TimeStage)
      await timeStage(live, member.id, wish)
      return c.json({ stage: stageInfo(live) } satisfies StageAnswer)
    })
    .post('/api/rooms/:room/floor', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, ActOnFloor)
      const floor = await actOnFloor(live, member.id, wish)
      return c.json({ ...(floor ? { floor } : {}) } satisfies FloorAnswer)
    })
    .post('/api/rooms/:room/restatements', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, JudgeRestatement)
      await judgeRestatement(live, member.id, wish)
      return c.json(wish)
    })
    .put('/api/rooms/:room/side', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, DeclareSide)
      const declared = await declareSide(live, member.id, wish.side)
      return c.json({ member: memberInfo(live, declared, declared) })
    })
    .post('/api/rooms/:room/sides', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, GiveSides)
      return c.json({ sides: await giveSides(live, member.id, wish) } satisfies SidesAnswer)
    })

function stageAnswer(live: LiveRoom, asker: Member): StageAnswer {
  const { minimums, blindForModerators } = live.stage
  const answer: StageAnswer = { stage: stageInfo(live), mine: doneInStage(live).get(asker.id) ?? {} }
  if (!minimums || asker.role !== 'moderator' || blindForModerators) return answer
  const done = participantsDone(live)
  return { ...answer, progress: { done: countDone(minimums, done), of: done.length } }
}
