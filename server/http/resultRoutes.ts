/** `GET /api/rooms/:room/results`: what ballots have come to, as far as this member may see it now. */
import { Hono } from 'hono'
import type { ResultsAnswer } from '../../shared/protocol/index.ts'
import type { Member, RoomId } from '../../shared/room/index.ts'
import { counted, outcome } from '../rooms/counted.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { mayCast } from '../rooms/polls.ts'
import { resultsFor } from '../rooms/results.ts'
import type { House } from './house.ts'
import { enter } from './logins.ts'
import { pollInfo } from './pollAnswers.ts'

export const resultRoutes = (house: House) =>
  new Hono().get('/api/rooms/:room/results', async c => {
    const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
    return c.json(await live.act(turn => resultsAnswer(live, member, turn.now)))
  })

function resultsAnswer(live: LiveRoom, member: Member, now: number): ResultsAnswer {
  const group = live.groupOf(member)
  const polls = [...live.polls.values()].filter(
    poll => poll.about !== 'claim' && !poll.isWithdrawn && poll.group === group.id,
  )
  return {
    ...resultsFor(live, member, now),
    polls: polls.map(poll => {
      const { turnout, tally } = counted(live, member, poll, now)
      return {
        poll: pollInfo(poll),
        turnout,
        eligible: mayCast(live, poll),
        ...(tally ? { tally } : {}),
        ...outcome(live, poll, tally),
      }
    }),
  }
}
