/** Who may do what with the course of a room, its floor, its sides, restatements and merged claims: every role in every kind of stage, at both doors. */
import { expect, test } from 'vitest'
import {
  type EntryKey,
  entryKey,
  type Member,
  type MemberId,
  MOTION_KEY,
  type Move,
  newUlid,
  type RoomId,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { rowsIn } from '../support/actRows.ts'
import { type Answer, makeAppInMemory } from '../support/appInMemory.ts'

const ROLES = ['moderator', 'participant', 'observer', 'muted', 'expelled', 'stranger'] as const
type Role = (typeof ROLES)[number]
interface StageKind {
  opens: readonly string[]
  floor?: { order: 'queue'; seconds: number; sides?: string[] }
  restateSeconds?: number
}
const STAGES: Record<string, StageKind> = {
  nothing: { opens: [] },
  replies: { opens: ['replies'] },
  'replies that restate first': { opens: ['replies'], restateSeconds: 60 },
  speaking: { opens: ['speaking'], floor: { order: 'queue', seconds: 60 } },
  'speaking of another side': { opens: ['speaking'], floor: { order: 'queue', seconds: 60, sides: ['against'] } },
}
/** In an order in which a moderator can do all of them; the two moves come back to where they began. */
const CALLS = [
  'end another’s speech',
  'lower another’s hand',
  'order hands',
  'give the floor',
  'lower one’s hand',
  'raise a hand',
  'declare a side',
  'assign a side',
  'draw sides',
  'switch sides',
  'free sides',
  'judge a restatement of one’s words',
  'judge a restatement of another’s',
  'merge',
  'unmerge',
  'pause',
  'resume',
  'extend',
  'next',
  'previous',
] as const
type Call = (typeof CALLS)[number]
const WRITES = ['object', 'restate', 'object to what was called fair', 'speak', 'speak with the floor'] as const
type Write = (typeof WRITES)[number]

/** `ok`, or the status and the rule that stands with it. */
function expectedCall(role: Role, { floor }: StageKind, isLocked: boolean, act: Call): string {
  if (role === 'stranger' || role === 'expelled') return '404'
  const moderatorsOnly = (rule: string) => (role === 'moderator' ? 'ok' : `403 ${rule}`)
  switch (act) {
    case 'end another’s speech':
    case 'lower another’s hand':
    case 'order hands':
      return moderatorsOnly('STAGE-10')
    case 'give the floor':
      return role === 'moderator' && !floor ? '403 STAGE-9' : moderatorsOnly('STAGE-10')
    case 'raise a hand':
      if (role === 'observer' || role === 'muted') return '403 STAGE-9'
      if (isLocked) return '403 ROOM-3'
      return floor && !floor.sides ? 'ok' : '403 STAGE-9'
    case 'declare a side':
      return role === 'observer' ? '403 STAGE-12' : 'ok'
    case 'assign a side':
    case 'draw sides':
    case 'switch sides':
    case 'free sides':
      return moderatorsOnly('STAGE-12')
    case 'lower one’s hand':
    case 'judge a restatement of one’s words':
      return 'ok'
    case 'judge a restatement of another’s':
      return '403 STAGE-14'
    case 'merge':
    case 'unmerge':
      return moderatorsOnly('ROOM-7')
    case 'pause':
    case 'resume':
    case 'extend':
    case 'next':
    case 'previous':
      return moderatorsOnly('STAGE-6')
    default:
      return act satisfies never
  }
}

function expectedWrite(role: Role, { opens, floor, restateSeconds }: StageKind, isLocked: boolean, act: Write): string {
  if (role === 'observer') return '4422 PHASE ROOM-2'
  if (role === 'muted') return '4422 PHASE ROOM-5'
  if (isLocked) return '4422 PHASE ROOM-3'
  if (act === 'speak') return '4422 PHASE STAGE-11'
  if (act === 'speak with the floor') return floor && !floor.sides ? 'ok' : '4422 PHASE STAGE-11'
  if (!opens.includes('replies')) return '4422 PHASE STAGE-2'
  return act === 'object' && restateSeconds !== undefined ? '4422 PHASE STAGE-13' : 'ok'
}

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'

/**
 * Olga has made two claims, and the one it is about another, restated one of hers and had it called fair; she has restated his.
 * Then the stage that is asked about has begun.
 */
async function scene(role: Role, kind: StageKind, isLocked: boolean) {
  const { world, house, browser } = makeAppInMemory()
  const [owner, who] = [browser(), browser()]
  const made = (
    await owner.post('/api/rooms', {
      name: 'Olga',
      article: { source: { kind: 'text', text: TEXT } },
      motion: { sentence: 'It was right.' },
      runSheet: {
        title: 'Course',
        stages: [
          { id: 'before', title: 'Before', opens: ['marks', 'replies'] },
          { id: 'now', title: 'Now', seconds: 600, ...kind },
          { id: 'after', title: 'After' },
        ],
      },
    })
  ).body
  const id = made.room.id as RoomId
  const live = (await house.rooms.open(id))!
  const olga = live.members.get(made.member.id)!
  const joined = (await who.post('/api/join', { code: made.room.code, name: 'Ada' })).body.member
  const member = live.members.get(joined.id)!
  const newKey = (by: Member) => entryKey(by.id as MemberId, newUlid(world.random, world.clock.now))
  const write = async (by: Member, change: (doc: ReturnType<typeof world.connect>['doc'], key: EntryKey) => void) => {
    const page = world.connect(live, by)
    await world.settle()
    const key = newKey(by)
    const before = live.head.seq
    change(page.doc, key)
    await world.settle()
    page.leave()
    expect(live.head.seq > before).toBe(!page.closed)
    return { key, closed: page.closed }
  }
  const claim = (by: Member) =>
    write(by, (doc, key) => writeAnnotation(doc, key, { revision: 1, start: 4, end: 11, motivation: 'classifying' }))
  const reply = (by: Member, to: EntryKey, move: Move) =>
    write(by, (doc, key) => writeReply(doc, key, { to, move, body: 'words' }))
  const [first, second, own] = [(await claim(olga)).key, (await claim(olga)).key, (await claim(member)).key]
  const restated = (await reply(olga, own, 'restate')).key
  const fair = (await reply(member, first, 'restate')).key
  const room = `/api/rooms/${id}`
  expect((await owner.post(`${room}/restatements`, { reply: fair, fair: true })).status).toBe(200)
  const other = (await reply(olga, second, 'restate')).key
  const becomes: Partial<Record<Role, string>> = {
    moderator: 'promote',
    observer: 'demote',
    muted: 'mute',
    expelled: 'expel',
  }
  const act = (wish: object) => owner.post(`${room}/moderation`, wish)
  if (becomes[role]) expect((await act({ act: becomes[role], target: member.id })).status).toBe(200)
  if (isLocked) expect((await act({ act: 'lock' })).status).toBe(200)
  expect((await owner.post(`${room}/stage`, { to: 'now' })).status).toBe(200)
  await world.settle()
  const by = role === 'stranger' ? browser() : who
  return { world, live, room, by, olga, member, first, second, restated, fair, other, reply }
}
type Scene = Awaited<ReturnType<typeof scene>>

function call({ by, room, olga, member, first, second, restated, other }: Scene, act: Call): Promise<Answer> {
  const onFloor = (wish: object) => by.post(`${room}/floor`, wish)
  const onSides = (wish: object) => by.post(`${room}/sides`, wish)
  const onTime = (wish: object) => by.post(`${room}/stage/time`, wish)
  switch (act) {
    case 'end another’s speech':
      return onFloor({ act: 'end' })
    case 'lower another’s hand':
      return onFloor({ act: 'lower-hand', member: olga.id })
    case 'order hands':
      return onFloor({ act: 'order', members: [] })
    case 'give the floor':
      return onFloor({ act: 'give' })
    case 'lower one’s hand':
      return onFloor({ act: 'lower-hand' })
    case 'raise a hand':
      return onFloor({ act: 'raise-hand' })
    case 'declare a side':
      return by.put(`${room}/side`, { side: 'for' })
    case 'assign a side':
      return onSides({ act: 'assign', member: member.id, side: 'for' })
    case 'draw sides':
    case 'switch sides':
    case 'free sides':
      return onSides({ act: act.split(' ')[0] })
    case 'judge a restatement of one’s words':
      return by.post(`${room}/restatements`, { reply: restated, fair: false })
    case 'judge a restatement of another’s':
      return by.post(`${room}/restatements`, { reply: other, fair: true })
    case 'merge':
      return by.post(`${room}/moderation`, { act, target: second, into: first })
    case 'unmerge':
      return by.post(`${room}/moderation`, { act, target: second })
    case 'pause':
    case 'resume':
      return onTime({ act })
    case 'extend':
      return onTime({ act, seconds: 60 })
    case 'next':
    case 'previous':
      return by.post(`${room}/stage`, { to: act })
    default:
      return act satisfies never
  }
}

async function atTheSocket({ by, room, live, member, first, fair, reply }: Scene, act: Write): Promise<string> {
  if (act === 'speak with the floor') await by.post(`${room}/floor`, { act: 'raise-hand' })
  const [to, move] = {
    object: [first, 'object'],
    restate: [first, 'restate'],
    'object to what was called fair': [fair, 'object'],
    speak: [MOTION_KEY, 'reply'],
    'speak with the floor': [MOTION_KEY, 'reply'],
  }[act] as [EntryKey, Move]
  const { closed } = await reply(live.members.get(member.id)!, to, move)
  if (!closed) return 'ok'
  const { code, rule } = JSON.parse(closed.reason)
  return `${closed.code} ${code} ${rule}`
}

const said = ({ status, body }: Answer) => (status < 300 ? 'ok' : [status, body?.rule].filter(Boolean).join(' '))
test('the matrix has every row that the table of acts gives it', () => {
  expect([...CALLS, ...WRITES].sort()).toEqual(rowsIn('course').sort())
})

const cells = (roles: readonly Role[], stages: readonly string[]) =>
  roles.flatMap(role => stages.flatMap(stage => [false, true].map(isLocked => ({ role, stage, isLocked }))))
const OUTSIDE: readonly Role[] = ['expelled', 'stranger']
const INSIDE = ROLES.filter(role => !OUTSIDE.includes(role))

test.each([...cells(INSIDE, Object.keys(STAGES)), ...cells(OUTSIDE, ['speaking'])])(
  '[STAGE-6] [STAGE-9] [STAGE-10] [STAGE-12] [STAGE-14] [ROOM-7] what a $role may do with the course while the stage opens $stage, locked: $isLocked',
  async ({ role, stage, isLocked }) => {
    const kind = STAGES[stage]!
    const there = await scene(role, kind, isLocked)
    const found: Record<string, string> = {}
    for (const act of CALLS) {
      const before = there.live.head.seq
      found[act] = said(await call(there, act))
      // What is refused leaves nothing.
      if (found[act] !== 'ok') expect(there.live.head.seq, act).toBe(before)
    }
    expect(found).toEqual(Object.fromEntries(CALLS.map(act => [act, expectedCall(role, kind, isLocked, act)])))
  },
)

test.each(cells(INSIDE, Object.keys(STAGES)))(
  '[STAGE-2] [STAGE-11] [STAGE-13] what a $role may say while the stage opens $stage, locked: $isLocked',
  async ({ role, stage, isLocked }) => {
    const kind = STAGES[stage]!
    const there = await scene(role, kind, isLocked)
    const found: Record<string, string> = {}
    for (const act of WRITES) found[act] = await atTheSocket(there, act)
    expect(found).toEqual(Object.fromEntries(WRITES.map(act => [act, expectedWrite(role, kind, isLocked, act)])))
  },
)
