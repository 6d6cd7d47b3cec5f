/** Ballots on their way: what becomes of them when the server does not answer, or has no time. */
import { expect, test } from 'vitest'
import type { CastBallot, Mine } from '../../shared/protocol/index.ts'
import type { PollId } from '../../shared/room/index.ts'
import type { Answer } from './api.ts'
import { createBallots } from './ballots.ts'

const POLL = 'poll' as PollId
const problem = (status: number): Answer<unknown> => ({
  ok: false,
  problem: { type: 'about:blank', title: '', status, detail: 'not now' },
})

test.each([0, 408, 429, 503])(
  'a ballot that is answered %d waits, is kept and goes out again as the same ballot; then it is cast',
  async status => {
    const cast = new Map<PollId, Mine>()
    const sent: (CastBallot | undefined)[] = []
    const kept: (CastBallot | undefined)[] = []
    const later: (() => void)[] = []
    const ballots = createBallots({
      cast,
      send: async (_, ballot) => {
        sent.push(ballot)
        return sent.length === 1 ? problem(status) : { ok: true, value: undefined }
      },
      later: run => void later.push(run),
      asked: () => 0,
      changed: () => {},
      keep: (_, ballot) => void kept.push(ballot),
    })
    const answered = ballots.cast(POLL, 'yes', 'receipt')
    await expect.poll(() => later.length).toBe(1)
    expect([ballots.isWaiting(POLL), ballots.isCounted(POLL), ballots.mine(POLL)]).toEqual([true, false, 'yes'])
    later[0]!()
    expect(await answered).toBeUndefined()
    const ballot = { choice: 'yes', asked: 0, receipt: 'receipt' }
    expect([sent, kept]).toEqual([
      [ballot, ballot],
      [ballot, undefined],
    ])
    expect([ballots.isWaiting(POLL), cast.get(POLL)]).toEqual([false, { cast: true }])
  },
)

test('a ballot that is refused is taken back and waits for nothing', async () => {
  const ballots = createBallots({
    cast: new Map(),
    send: async () => problem(409),
    later: () => expect.unreachable('a refusal is not sent again'),
    asked: () => 0,
    changed: () => {},
    keep: () => {},
  })
  expect(await ballots.cast(POLL, 'yes')).toMatchObject({ detail: 'not now' })
  expect([ballots.isWaiting(POLL), ballots.mine(POLL)]).toEqual([false, undefined])
})

test('a ballot is taken back by none in its place: it is gone at once, and for good when the server has said so', async () => {
  const sent: (CastBallot | undefined)[] = []
  const cast = new Map<PollId, Mine>([[POLL, 'yes']])
  const ballots = createBallots({
    cast,
    send: async (_, ballot) => {
      sent.push(ballot)
      return { ok: true, value: undefined }
    },
    later: () => {},
    asked: () => 0,
    changed: () => {},
    keep: () => {},
  })
  const answered = ballots.cast(POLL, undefined)
  expect([ballots.mine(POLL), ballots.isCounted(POLL)]).toEqual([undefined, true])
  expect(await answered).toBeUndefined()
  expect([sent, ballots.isCounted(POLL), ballots.count()]).toEqual([[undefined], false, 0])
})

test('a ballot that is not given back stands', async () => {
  const ballots = createBallots({
    cast: new Map<PollId, Mine>([[POLL, 'yes']]),
    send: async () => problem(409),
    later: () => {},
    asked: () => 0,
    changed: () => {},
    keep: () => {},
  })
  expect(await ballots.cast(POLL, undefined)).toMatchObject({ detail: 'not now' })
  expect(ballots.mine(POLL)).toBe('yes')
})
