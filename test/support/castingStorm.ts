/**
 * A class casts on every claim, and in a secret poll, over HTTP and as fast as asked, while the server is killed and started
 * again. Who gets no answer sends the same again, as the page does. At the end every ballot is there, once.
 */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import { encodeStateAsUpdate } from 'yjs'
import { type BallotsAnswer, type PollAnswer, type PollInfo, SYNC } from '../../shared/protocol/index.ts'
import { entryKey, type MemberId, readGroup, writeAnnotation } from '../../shared/room/index.ts'
import { synced, TestClient, until } from './client.ts'
import { freshFolder } from './freshFolder.ts'
import { startServer } from './server.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody asked the cyclists.'
const LABELS = ['fact', 'opinion', 'mixed', 'unsure'] as const
/** Who gets no answer waits so long, and each time twice as long, at most the second: a server that comes up is not trampled. */
const AGAIN_MS = 50
const LONGEST_AGAIN_MS = 2000
const ROOMY = { membersPerRoom: 1000, joinsPerMinute: 1e6, actsPerSecond: 1000, wrongCodesPerMinute: 1e6 }

export interface Storm {
  members: number
  claims: number
  /** All ballots are sent within this time, evenly. */
  seconds: number
  /** How often the server dies on the way. */
  kills: number
  /** Every member has the room's page open. */
  withPages?: boolean
}
export interface Weathered {
  ballots: number
  /** Milliseconds from a ballot's sending to its answer; those that a kill cut off are left out. */
  times: number[]
  took: number
  /** Bytes that each open page received from the first ballot to the last tally. */
  bytes: number[]
  /** Bytes of the whole document, as who joins afterwards gets it. */
  document: number
  /** Milliseconds of processor time that the server took for it, where the system tells (Linux) and no kill lost it. */
  cpu?: number
}

export async function castingStorm({ members, claims, seconds, kills, withPages = false }: Storm): Promise<Weathered> {
  const dataFolder = await freshFolder()
  const env = { PARLEY_LIMITS: JSON.stringify(ROOMY) }
  let server = await startServer({ dataFolder, env })
  const olga = new TestClient(server.origin)
  const { room, member: owner } = await olga.makeRoom(TEXT)
  const people: TestClient[] = []
  for (let i = 0; i < members; i++) {
    const one = new TestClient(server.origin)
    await one.join(room.code!, `Member ${i}`)
    people.push(one)
  }
  const doc = await olga.docName(room.id)
  const page = olga.connect(doc)
  await synced(page)
  for (let i = 0; i < claims; i++) {
    const key = entryKey(owner.id as MemberId, `01JD${String(i).padStart(22, '0')}`)
    writeAnnotation(page.doc, key, { motivation: 'classifying', revision: 1, start: 0, end: 11, statement: `No. ${i}` })
  }
  await until(page, () => Object.keys(readGroup(page.doc).polls).length === 2 * claims)
  page.close()
  const polls = (await olga.room(room.id)).polls.filter(poll => poll.of === 'classification').map(poll => poll.id)
  const question = { question: 'May it pass?', method: 'stance', secrecy: 'secret' }
  const secret = (await olga.call<{ poll: PollInfo }>('POST', `/api/rooms/${room.id}/polls`, question)).body.poll.id
  const pages = withPages ? await Promise.all(people.map(one => openPage(one, doc))) : []

  const total = members * (claims + 1)
  const times: number[] = []
  const start = performance.now()
  const spent = cpuOf(server.pid)
  const cast = async (k: number): Promise<void> => {
    // Everyone goes through the claims from another one on: at any moment all of them change.
    const member = k % members
    const at = (Math.floor(k / members) + member) % (claims + 1)
    const body =
      at < claims
        ? { choice: LABELS[(member + at) % LABELS.length]! }
        : { choice: member % 3 ? 'agree' : 'disagree', receipt: `receipt-${String(member).padStart(6, '0')}` }
    const path = `/api/polls/${polls[at] ?? secret}/ballot`
    await new Promise(resolve => setTimeout(resolve, (k / total) * seconds * 1000))
    for (let tries = 1; ; tries++) {
      const sent = performance.now()
      const answer = await people[member]!.call<{ code?: string }>('PUT', path, body).catch(() => undefined)
      // The server is away, on its way up, or has no time to read: the same ballot again.
      if (!answer || answer.status === 408 || answer.status >= 500) {
        await new Promise(resolve => setTimeout(resolve, Math.min(AGAIN_MS * 2 ** (tries - 1), LONGEST_AGAIN_MS)))
        continue
      }
      const isCounted = answer.status === 409 && answer.body.code === 'ALREADY_CAST' && tries > 1
      if (answer.status !== 200 && !isCounted) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
      times.push(performance.now() - sent)
      return
    }
  }
  const casting = Promise.all(Array.from({ length: total }, (_, k) => cast(k)))
  for (let kill = 1; kill <= kills; kill++) {
    await new Promise(resolve => setTimeout(resolve, (seconds * 1000) / (kills + 1)))
    await server.kill9()
    server = await startServer({ dataFolder, env: { ...env, PORT: String(server.port) } })
  }
  await casting
  const took = performance.now() - start
  const cpu = kills === 0 && spent !== undefined ? cpuOf(server.pid)! - spent : undefined

  for (const [at, poll] of polls.entries()) {
    const { turnout, tally } = (await olga.call<PollAnswer>('GET', `/api/polls/${poll}`)).body
    const counts = Object.fromEntries(LABELS.map(label => [label, 0]))
    for (let member = 0; member < members; member++) counts[LABELS[(member + at) % LABELS.length]!]!++
    expect({ turnout, tally }).toEqual({ turnout: members, tally: { n: members, counts } })
  }
  await olga.call('POST', `/api/polls/${secret}/close`)
  const { ballots } = (await olga.call<BallotsAnswer & { ballots: unknown[] }>('GET', `/api/polls/${secret}/ballots`))
    .body
  expect(ballots).toEqual(
    people.map((_, member) => ({
      receipt: `receipt-${String(member).padStart(6, '0')}`,
      choice: member % 3 ? 'agree' : 'disagree',
    })),
  )
  let recorded = 0
  for (let from = 1; ; from += 1000) {
    const rows = (await olga.call<{ kind: string }[]>('GET', `/api/rooms/${room.id}/record?from=${from}`)).body
    recorded += rows.filter(row => row.kind === 'ballot').length
    if (rows.length < 1000) break
  }
  expect(recorded).toBe(total)
  for (const { socket } of pages) socket.close()
  const late = olga.connect(doc)
  await synced(late)
  const document = encodeStateAsUpdate(late.doc).length
  late.close()
  expect(await server.stop()).toBe(0)
  const bytes = pages.map(({ received }) => received())
  return { ballots: total, times, took, bytes, document, ...(cpu === undefined ? {} : { cpu }) }
}

/** Processor time of a process so far, in milliseconds: the kernel counts hundredths of a second. */
function cpuOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ')
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return undefined
  }
}

/** A page that only listens: it asks for the whole document once, then counts bytes without reading them. */
async function openPage(member: TestClient, doc: string) {
  const socket = new WebSocket(`${member.origin.replace(/^http/, 'ws')}/sync/${doc}`, {
    headers: { cookie: member.cookieHeader() },
  })
  await new Promise<void>((resolve, reject) => socket.once('open', () => resolve()).once('error', reject))
  let bytes = 0
  const whole = new Promise<void>(resolve => {
    socket.on('message', (data: Buffer) => {
      bytes += data.length
      if (data[0] === 0 && data[1] === SYNC.step2) resolve()
    })
  })
  socket.send(Uint8Array.of(0, SYNC.step1, 1, 0))
  await whole
  const before = bytes
  return { socket, received: () => bytes - before }
}
