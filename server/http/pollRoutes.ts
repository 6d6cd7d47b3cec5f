/** Ballots: `GET /api/polls/:poll`, `PUT …/ballot`, `POST …/close`. */
import { type Context, Hono } from 'hono'
import { CastBallot } from '../../shared/protocol/index.ts'
import type { PollId } from '../../shared/room/index.ts'
import { castBallot, closePoll } from '../rooms/ballots.ts'
import { pollAnswer } from './answers.ts'
import type { House } from './house.ts'
import { enter, readAct } from './logins.ts'
import { notFound, ProblemError, tooMany } from './problem.ts'

export const pollRoutes = (house: House) =>
  new Hono()
    .get('/api/polls/:poll', async c => {
      const { live, member, poll } = await pollOf(house, c)
      return c.json(await live.read(() => pollAnswer(live, member, live.polls.get(poll.id)!)))
    })
    .put('/api/polls/:poll/ballot', async c => {
      const asked = await pollOf(house, c)
      const { live, member, wish } = await readAct(house, c, asked.live.room.id, CastBallot)
      await castBallot(live, member.id, asked.poll.id, wish.choice)
      return c.json({ cast: true })
    })
    .post('/api/polls/:poll/close', async c => {
      const { live, member, poll } = await pollOf(house, c)
      const wait = house.buckets.acts.ask(member.id, house.now())
      if (wait) throw tooMany(wait)
      await closePoll(live, member.id, poll.id)
      return c.json(await live.read(() => pollAnswer(live, member, live.polls.get(poll.id)!)))
    })

async function pollOf(house: House, c: Context) {
  const id = c.req.param('poll') as PollId
  const room = await house.store.roomOfPoll(id)
  const entrant = await enter(house, c, room)
  const poll = entrant.live.polls.get(id)
  if (!poll || poll.group !== entrant.live.groupOf(entrant.member).id) throw notFound()
  if (poll.isWithdrawn) throw new ProblemError(409, 'The claim this poll was about has been withdrawn.')
  return { ...entrant, poll }
}
