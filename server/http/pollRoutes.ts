/** Polls and ballots. What each request and answer is like, and who may ask, stands in shared/protocol/polls.ts and RULES.md. */
import { type Context, Hono } from 'hono'
import type * as v from 'valibot'
import { check } from '../../shared/policy/index.ts'
import {
  type BallotsAnswer,
  type CastAnswer,
  CastBallot,
  EditPoll,
  OpenPoll,
  SayMoved,
  type SidesAnswer,
} from '../../shared/protocol/index.ts'
import type { EntryKey, Poll, PollId, RoomId } from '../../shared/room/index.ts'
import { castBallot, takeBackBallot } from '../rooms/ballots.ts'
import { sayMoved, takeSides } from '../rooms/motion.ts'
import { closePoll, editPoll, openPoll, reopenPoll, revealPoll, withdrawPoll } from '../rooms/polls.ts'
import { allow } from '../rooms/refused.ts'
import { mayReadPoll, maySeeTally, secretBallots } from '../rooms/tallies.ts'
import type { House } from './house.ts'
import { type Entrant, enter, readAct } from './logins.ts'
import { pollAnswer, pollInfo, turnoutAnswer } from './pollAnswers.ts'
import { notFound, ProblemError, tooMany } from './problem.ts'

const CHANGES = { close: closePoll, reopen: reopenPoll, reveal: revealPoll } as const

export const pollRoutes = (house: House) => {
  const app = new Hono()
    .post('/api/rooms/:room/polls', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, OpenPoll)
      const poll = await openPoll(live, member.id, wish, house.limits.pollsPerRoom)
      return c.json({ poll: pollInfo(poll) }, 201)
    })
    .get('/api/polls/:poll', async c => c.json(await answer(house, await pollOf(house, c))))
    .patch('/api/polls/:poll', async c => {
      const { live, member, poll, wish } = await readPollAct(house, c, EditPoll)
      await editPoll(live, member.id, poll.id, wish)
      return c.json(await answer(house, { live, member, poll }))
    })
    .delete('/api/polls/:poll', async c => {
      const { live, member, poll } = await actOn(house, c)
      await withdrawPoll(live, member.id, poll.id)
      return c.body(null, 204)
    })
    .put('/api/polls/:poll/ballot', async c => {
      const { live, member, poll, wish } = await readPollAct(house, c, CastBallot)
      if (wish.by !== undefined && wish.by !== member.id) throw notFound()
      const cast = await castBallot(live, member.id, poll.id, wish.choice, wish.receipt, wish.asked)
      return c.json({ cast: true, ...cast } satisfies CastAnswer)
    })
    .delete('/api/polls/:poll/ballot', async c => {
      const { live, member, poll } = await actOn(house, c)
      await takeBackBallot(live, member.id, poll.id)
      return c.body(null, 204)
    })
    .put('/api/polls/:poll/moved', async c => {
      const { live, member, poll, wish } = await readPollAct(house, c, SayMoved)
      await sayMoved(live, member.id, poll.id, wish.by as EntryKey | null)
      return c.json({ moved: true })
    })
    .get('/api/polls/:poll/turnout', async c => {
      const { live, member, poll } = await pollOf(house, c)
      return c.json(await live.read(() => turnoutAnswer(live, member, live.polls.get(poll.id)!, house.now())))
    })
    .get('/api/polls/:poll/ballots', async c => {
      const { live, member, poll: asked } = await pollOf(house, c)
      const ballots = await live.act((turn): BallotsAnswer => {
        const poll = live.polls.get(asked.id)!
        const may = maySeeTally(live, member, poll, turn.now)
        allow(
          check({ kind: 'read-ballots', poll, maySeeTally: may }, member, live.facts(live.groupOf(member)), turn.now),
        )
        return secretBallots(live, member, poll, turn.now)
      })
      return c.json(ballots)
    })
    .post('/api/polls/:poll/sides', async c => {
      const { live, member, poll } = await actOn(house, c)
      return c.json({ sides: await takeSides(live, member.id, poll.id) } satisfies SidesAnswer)
    })
  for (const [name, change] of Object.entries(CHANGES)) {
    app.post(`/api/polls/:poll/${name}`, async c => {
      const asked = await actOn(house, c)
      await change(asked.live, asked.member.id, asked.poll.id)
      return c.json(await answer(house, asked))
    })
  }
  return app
}

type Asked = Awaited<ReturnType<typeof pollOf>>

async function pollOf(house: House, c: Context) {
  const id = c.req.param('poll') as PollId
  const entrant = await enter(house, c, await house.rooms.roomOfPoll(id))
  return { ...entrant, poll: pollIn(entrant, id) }
}

/** An act on a poll with a body. */
async function readPollAct<S extends v.GenericSchema>(house: House, c: Context, schema: S) {
  const id = c.req.param('poll') as PollId
  const entrant = await readAct(house, c, await house.rooms.roomOfPoll(id), schema)
  return { ...entrant, poll: pollIn(entrant, id) }
}

function pollIn({ live, member }: Entrant, id: PollId): Poll {
  const poll = live.polls.get(id)
  if (!poll || poll.group !== live.groupOf(member).id || !mayReadPoll(live, member, poll)) throw notFound()
  if (!poll.isWithdrawn) return poll
  throw new ProblemError(
    409,
    poll.about === 'claim' ? 'The claim this poll was about has been withdrawn.' : 'This poll has been withdrawn.',
  )
}

/** An act on a poll that brings no body. */
async function actOn(house: House, c: Context): Promise<Asked> {
  const asked = await pollOf(house, c)
  const wait = house.buckets.acts.ask(asked.member.id, house.now())
  if (wait) throw tooMany(wait)
  return asked
}

const answer = (house: House, { live, member, poll }: Pick<Asked, 'live' | 'member' | 'poll'>) =>
  live.read(() => pollAnswer(live, member, live.polls.get(poll.id)!, house.now()))
