/** Who may do what, when: every role in every kind of stage, locked or not, at both doors. What is expected is said here anew, beside the policy. */
import { expect, test } from 'vitest'
import {
  type EntryKey,
  entryKey,
  type Member,
  type MemberId,
  newUlid,
  type RoomId,
  removeAnnotation,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import type { Openable, Stage } from '../../shared/stages/index.ts'
import { type Answer, makeAppInMemory } from '../support/appInMemory.ts'

const ROLES = ['moderator', 'participant', 'observer', 'muted', 'expelled', 'stranger'] as const
const STAGES: Record<string, readonly Openable[]> = {
  'marks only': ['marks'],
  'replies only': ['replies'],
  'classification only': ['classification'],
  nothing: [],
  all: ['marks', 'replies', 'classification', 'polls', 'statements'],
}
const WRITES = ['write annotation', 'edit', 'reply', 'delete'] as const
const CALLS = [
  'cast classification',
  'cast stance',
  'close poll',
  'rename self',
  'export',
  'read record',
  'hide',
  'remove',
] as const
type Act = (typeof WRITES)[number] | (typeof CALLS)[number]

/** `ok`, or the status and the rule that stands with it. */
function expected(role: (typeof ROLES)[number], opens: readonly Openable[], isLocked: boolean, act: Act): string {
  // A browser without any login is told so at the socket; everywhere else an unknown room and a foreign one look alike.
  if (role === 'stranger' && WRITES.some(write => write === act)) return '401'
  if (role === 'stranger' || role === 'expelled') return '404'
  const needs = act === 'reply' ? 'replies' : 'marks'
  switch (act) {
    case 'write annotation':
    case 'edit':
    case 'reply':
    case 'delete':
      if (role === 'observer') return '4422 PHASE ROOM-2'
      if (role === 'muted') return '4422 PHASE ROOM-5'
      if (isLocked) return '4422 PHASE ROOM-3'
      if (!opens.includes(needs)) return `4422 PHASE ${needs === 'replies' ? 'STAGE-2' : 'STAGE-1'}`
      return 'ok'
    case 'cast classification':
    case 'cast stance':
      if (role === 'observer') return '403 ROOM-2'
      return opens.includes('classification') ? 'ok' : '403 STAGE-3'
    case 'close poll':
      return role === 'moderator' ? 'ok' : '403 POLL-5'
    case 'hide':
    case 'remove':
      return role === 'moderator' ? 'ok' : '403 ROOM-7'
    case 'read record':
      return role === 'moderator' ? 'ok' : '403 RECORD-2'
    case 'rename self':
      return role === 'muted' ? '403 ROOM-5' : 'ok'
    case 'export':
      return 'ok'
  }
}

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'
const place = { revision: 1, start: 4, end: 11 }

/** A room in which the owner has made a claim and a comment, and the one it is about an annotation; then it is as asked. */
async function scene(role: (typeof ROLES)[number], opens: readonly Openable[], isLocked: boolean) {
  const { world, house, app, browser } = makeAppInMemory()
  const [owner, who] = [browser(), browser()]
  const made = (await owner.post('/api/rooms', { name: 'Olga', article: { source: { kind: 'text', text: TEXT } } }))
    .body
  const id = made.room.id as RoomId
  const live = (await house.rooms.open(id))!
  const newKey = (member: string) => entryKey(member as MemberId, newUlid(world.random, world.clock.now))
  const mark = async (member: Member, motivation: 'classifying' | 'commenting') => {
    const page = world.connect(live, member)
    await world.settle()
    const key = newKey(member.id)
    writeAnnotation(page.doc, key, { ...place, motivation }, 'words')
    await world.settle()
    page.leave()
    return key
  }
  const olga = live.members.get(made.member.id)!
  const [claim, comment] = [await mark(olga, 'classifying'), await mark(olga, 'commenting')]
  let own: EntryKey | undefined
  let member: Member | undefined
  if (role !== 'stranger') {
    const joined = (await who.post('/api/join', { code: made.room.code, name: 'Ada' })).body.member
    member = live.members.get(joined.id)!
    own = await mark(member, 'commenting')
  }
  const act = (wish: object) => owner.post(`/api/rooms/${id}/moderation`, wish)
  const becomes = { moderator: 'promote', observer: 'demote', muted: 'mute', expelled: 'expel' } as Record<
    string,
    string
  >
  if (becomes[role]) expect((await act({ act: becomes[role], target: member!.id })).status).toBe(200)
  if (isLocked) expect((await act({ act: 'lock' })).status).toBe(200)
  ;(live.runSheet.stages as Stage[])[0] = { ...live.stage, opens }
  await world.settle()
  return { world, app, who, live, id, member, own, claim, comment, newKey }
}
type Scene = Awaited<ReturnType<typeof scene>>

async function atTheSocket({ world, app, who, live, member, own, claim, newKey }: Scene, act: (typeof WRITES)[number]) {
  const doc = live.groups[0]!.docName
  if (!member || !live.memberHere(member.id)) {
    const cookie = [...who.cookies].map(pair => pair.join('=')).join('; ')
    const headers = { host: 'parley.test', upgrade: 'websocket', connection: 'upgrade', ...(cookie ? { cookie } : {}) }
    return String((await app.request(`http://parley.test/sync/${doc}`, { headers })).status)
  }
  const page = world.connect(live, member)
  await world.settle()
  const before = live.head.seq
  const key = newKey(member.id)
  if (act === 'write annotation') writeAnnotation(page.doc, key, { ...place, motivation: 'questioning' }, 'why?')
  if (act === 'edit') writeBody(page.doc, own!, 'other words')
  if (act === 'reply') writeReply(page.doc, key, { to: claim, move: 'object', body: 'It was not.' })
  if (act === 'delete') removeAnnotation(page.doc, own!)
  await world.settle()
  page.leave()
  expect(live.head.seq > before, act).toBe(!page.closed)
  if (!page.closed) return 'ok'
  const { code, rule } = JSON.parse(page.closed.reason)
  return `${page.closed.code} ${code} ${rule}`
}

async function overHttp({ who, live, id, claim, comment }: Scene, act: (typeof CALLS)[number]): Promise<string> {
  const [classification, stance] = live.claimPolls.get(claim)!
  const room = `/api/rooms/${id}`
  const calls: Record<(typeof CALLS)[number], () => Promise<Answer>> = {
    'cast classification': () => who.put(`/api/polls/${classification!.id}/ballot`, { choice: 'opinion' }),
    'cast stance': () => who.put(`/api/polls/${stance!.id}/ballot`, { choice: 'disagree' }),
    'close poll': () => who.post(`/api/polls/${stance!.id}/close`),
    'rename self': () => who.post(`${room}/me`, { name: 'Ada Other' }),
    export: () => who.get(`${room}/export/markdown`),
    'read record': () => who.get(`${room}/record`),
    hide: () => who.post(`${room}/moderation`, { act: 'hide', target: claim, reason: 'a test' }),
    remove: () => who.post(`${room}/moderation`, { act: 'remove', target: comment }),
  }
  const { status, body } = await calls[act]()
  return status === 200 ? 'ok' : [status, body?.rule].filter(Boolean).join(' ')
}

const cells = ROLES.flatMap(role =>
  Object.keys(STAGES).flatMap(stage => [false, true].map(isLocked => ({ role, stage, isLocked }))),
)

test.each(cells)(
  '[ROOM-1] [ROOM-7] [STAGE-3] what a $role may do while the stage opens $stage, locked: $isLocked',
  async ({ role, stage, isLocked }) => {
    const opens = STAGES[stage]!
    const there = await scene(role, opens, isLocked)
    const found: Record<string, string> = {}
    for (const act of WRITES) found[act] = await atTheSocket(there, act)
    for (const act of CALLS) found[act] = await overHttp(there, act)
    const table = [...WRITES, ...CALLS].map(act => [act, expected(role, opens, isLocked, act)])
    expect(found).toEqual(Object.fromEntries(table))
  },
)
