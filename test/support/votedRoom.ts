/** A room over HTTP and the stock provider in which members have claimed, classified and answered the motion: what views show. */
import { entryKey, newUlid, type PollId, writeAnnotation } from '../../shared/room/index.ts'
import { synced, TestClient, until } from './client.ts'
import { seededRandom } from './seeded.ts'

const TEXT =
  'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers, which was a mistake.'
const CLAIMS = [
  { statement: 'The council measured for three weeks.', start: 0, end: 49 },
  { statement: 'It was right to measure.', start: 50, end: 80 },
  { statement: 'Not asking the bakers was a mistake.', start: 81, end: 126 },
]

export interface Voters {
  owner: TestClient
  members: TestClient[]
  room: { id: string; code: string }
  /** Asks as the owner; throws when it was refused. */
  ask: (wish: object) => Promise<PollId>
  cast: (by: TestClient, poll: PollId, choice: unknown) => Promise<void>
  claims: { key: string; id: string; classification: PollId; stance: PollId }[]
}

export async function votedRoom(
  origin: string,
  count: number,
  more: Record<string, unknown> = {},
  given: readonly { statement: string; start: number; end: number }[] = CLAIMS,
): Promise<Voters> {
  const owner = new TestClient(origin)
  const made = await owner.makeRoom(TEXT, { motion: { sentence: 'The lanes shall stay.' }, ...more })
  const room = { id: made.room.id, code: made.room.code! }
  const members: TestClient[] = []
  for (let i = 0; i < count; i++) {
    const member = new TestClient(origin)
    await member.join(room.code, `Member ${i + 1}`)
    members.push(member)
  }
  const ok = async (by: TestClient, method: string, path: string, body: unknown) => {
    const answer = await by.call<Record<string, unknown>>(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const random = seededRandom(7)
  const live = owner.connect(await owner.docName(room.id))
  await synced(live)
  const keys = given.map(({ statement, start, end }, i) => {
    const key = entryKey(made.member.id, newUlid(random, 1_760_000_000_000 + i))
    writeAnnotation(live.doc, key, { motivation: 'classifying', revision: 1, start, end, statement })
    return key
  })
  const polls = live.doc.getMap<{ claim?: string; of?: string }>('polls')
  await until(live, () => polls.size >= 2 * given.length)
  const pollOf = (claim: string, of: string) =>
    [...polls].find(([, poll]) => poll.claim === claim && poll.of === of)![0] as PollId
  const claims = keys.map(key => ({
    key,
    id: key.slice(-26),
    classification: pollOf(key, 'classification'),
    stance: pollOf(key, 'stance'),
  }))
  live.close()
  return {
    owner,
    members,
    room,
    claims,
    ask: async wish => {
      const { poll } = await ok(owner, 'POST', `/api/rooms/${room.id}/polls`, wish)
      return (poll as { id: PollId }).id
    },
    cast: async (by, poll, choice) => {
      await ok(by, 'PUT', `/api/polls/${poll}/ballot`, { choice })
    },
  }
}

/** Labels and stances by turns: the first claim is plain, the second split, the third in between. */
export async function voteOnClaims({ members, claims, cast }: Voters): Promise<void> {
  const labels = [
    ['fact', 'fact', 'fact', 'fact'],
    ['opinion', 'fact', 'mixed', 'opinion'],
    ['opinion', 'opinion', 'mixed', 'opinion'],
  ]
  const stances = [
    ['agree', 'agree', 'agree', 'agree'],
    ['agree', 'disagree', 'agree', 'disagree'],
    ['agree', 'agree', 'pass', 'disagree'],
  ]
  for (const [i, claim] of claims.entries()) {
    for (const [m, member] of members.entries()) {
      await cast(member, claim.classification, labels[i]![m % 4])
      await cast(member, claim.stance, stances[i]![m % 4])
    }
  }
}
