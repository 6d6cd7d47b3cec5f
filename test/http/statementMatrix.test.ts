/** Who may do what with a side's joint statement: every role, while it is written and after, locked or not, at both doors. What is expected is said here anew, beside the policy. */
import { expect, test } from 'vitest'
import { JOINT_ROOT, type RoomId } from '../../shared/room/index.ts'
import { GRACE_MS } from '../../shared/stages/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { said } from '../support/polledRoom.ts'

const ROLES = ['of the side', 'of the other side', 'moderator', 'observer', 'muted', 'expelled', 'stranger'] as const
type Role = (typeof ROLES)[number]
const TIMES = ['while its stage is on', 'when its time is up', 'once it is published', 'in another stage'] as const
type Time = (typeof TIMES)[number]
/** In an order in which a moderator can do all of them. */
const ACTS = ['be told of it', 'read it', 'open its socket', 'write', 'publish', 'remove'] as const
type Act = (typeof ACTS)[number]

function expected(role: Role, time: Time, isLocked: boolean, act: Act): string {
  const isOpen = time === 'while its stage is on' || time === 'when its time is up'
  const isOutside = role === 'stranger' || role === 'expelled'
  switch (act) {
    case 'be told of it':
    case 'read it':
    case 'open its socket':
      if (isOutside) return 'no'
      return isOpen && role === 'of the other side' ? 'no' : 'yes'
    case 'write':
      if (isOutside) return 'no'
      if (role === 'observer') return '4422 PHASE ROOM-2'
      if (role === 'muted') return '4422 PHASE ROOM-5'
      if (isLocked) return '4422 PHASE ROOM-3'
      if (role !== 'of the side') return '4422 OWNER STAGE-16'
      if (time === 'once it is published') return '4422 PHASE STAGE-18'
      if (time === 'in another stage') return '4422 PHASE STAGE-15'
      return time === 'when its time is up' ? '4422 PHASE STAGE-5' : 'yes'
    case 'publish':
      if (isOutside) return '404'
      return role === 'moderator' ? 'ok' : '403 STAGE-18'
    case 'remove':
      if (isOutside) return '404'
      return role === 'moderator' ? 'ok' : '403 ROOM-7'
    default:
      return act satisfies never
  }
}

async function scene(role: Role, time: Time, isLocked: boolean) {
  const { world, house, browser } = makeAppInMemory()
  const [owner, writer, who] = [browser(), browser(), browser()]
  const stages = [
    { id: 'first', title: 'First' },
    { id: 'write', title: 'Write', opens: ['statements'], seconds: 60, advance: 'time' },
  ]
  const article = { source: { kind: 'text', text: 'The council measured the traffic.' } }
  const wish = { name: 'Olga', article, motion: { sentence: 'It was right.' }, runSheet: { title: 'Course', stages } }
  const made = (await owner.post('/api/rooms', wish)).body
  const room = `/api/rooms/${made.room.id}`
  const live = (await house.rooms.open(made.room.id as RoomId))!
  const join = async (by: typeof owner, name: string, side?: string) => {
    const { member } = (await by.post('/api/join', { code: made.room.code, name })).body
    if (side) await by.put(`${room}/side`, { side })
    return member.id
  }
  const ben = await join(writer, 'Ben', 'for')
  const side = role === 'moderator' ? undefined : role === 'of the other side' ? 'against' : 'for'
  const id = await join(who, 'Ada', side)
  await owner.post(`${room}/stage`, { to: 'write' })
  const joint = live.statements.find(({ statement }) => statement.side === 'for')!
  const page = world.connect(live, live.members.get(ben)!, { of: joint })
  await world.settle()
  page.doc.getText(JOINT_ROOT).insert(0, 'Ours alone.')
  await world.settle()
  page.leave()
  const act = (wished: object) => owner.post(`${room}/moderation`, wished)
  const becomes = { moderator: 'promote', observer: 'demote', muted: 'mute', expelled: 'expel' }[role as 'muted']
  if (becomes) expect((await act({ act: becomes, target: id })).status).toBe(200)
  const target = `statements:${joint.id}`
  if (time === 'once it is published') expect((await act({ act: 'publish', target })).status).toBe(200)
  if (time === 'in another stage') expect((await owner.post(`${room}/stage`, { to: 'first' })).status).toBe(200)
  if (time === 'when its time is up') world.clock.now = live.room.stageStarted + 60_000 + GRACE_MS
  if (isLocked) expect((await act({ act: 'lock' })).status).toBe(200)
  await world.settle()
  return { world, live, room, joint, target, by: role === 'stranger' ? browser() : who, id }
}
type Scene = Awaited<ReturnType<typeof scene>>

async function tried({ world, live, room, joint, target, by, id }: Scene, role: Role, act: Act): Promise<string> {
  const member = role === 'stranger' ? undefined : live.memberHere(id)
  switch (act) {
    case 'be told of it': {
      const { status, body } = await by.get(room)
      const listed = status === 200 ? body.groups[0].jointStatements : []
      return listed.some((one: { id: string }) => one.id === joint.id) ? 'yes' : 'no'
    }
    case 'read it':
      return (await by.get(`${room}/statements`)).text.includes('Ours alone.') ? 'yes' : 'no'
    case 'open its socket':
      return member && joint.mayBeReadBy(member) ? 'yes' : 'no'
    case 'write': {
      if (!member) return 'no'
      const page = world.connect(live, member, { of: joint })
      await world.settle()
      const before = joint.text
      page.doc.getText(JOINT_ROOT).insert(0, 'More. ')
      await world.settle()
      page.leave()
      if (!page.closed) return 'yes'
      expect(joint.text).toBe(before)
      const { code, rule } = JSON.parse(page.closed.reason)
      return `${page.closed.code} ${code} ${rule}`
    }
    case 'publish':
    case 'remove':
      return said(await by.post(`${room}/moderation`, { act, target }))
    default:
      return act satisfies never
  }
}

test.each(ROLES.flatMap(role => TIMES.flatMap(time => [false, true].map(isLocked => ({ role, time, isLocked })))))(
  '[STAGE-15] [STAGE-16] [STAGE-17] [STAGE-18] what a member who is $role may do with it $time, locked: $isLocked',
  async ({ role, time, isLocked }) => {
    const there = await scene(role, time, isLocked)
    const found: Record<string, string> = {}
    for (const act of ACTS) found[act] = await tried(there, role, act)
    expect(found).toEqual(Object.fromEntries(ACTS.map(act => [act, expected(role, time, isLocked, act)])))
  },
)
