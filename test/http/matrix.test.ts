/** Who may do what, when: every role in every kind of stage, locked or not, at both doors. What is expected is said here anew, beside the policy. */
import { expect, test } from 'vitest'
import { ENTRY_ACTS, MEMBER_ACTS, type MemberAct, ROOM_ACTS } from '../../shared/policy/index.ts'
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
type Role = (typeof ROLES)[number]
const STAGES: Record<string, readonly Openable[]> = {
  'marks only': ['marks'],
  'replies only': ['replies'],
  'classification only': ['classification'],
  nothing: [],
  all: ['marks', 'replies', 'classification', 'polls', 'statements'],
}
const WRITES = ['write annotation', 'edit', 'reply', 'delete'] as const
const BALLOTS = ['cast classification', 'cast stance'] as const
const SELF_ACTS = ['rename-self', 'personal-code', 'export', 'read-record'] as const
const ON_OWNER = MEMBER_ACTS.map(act => `${act} the owner` as const)
/** What no stage opens or closes. */
const CALLS = ['close poll', ...SELF_ACTS, ...ENTRY_ACTS, ...MEMBER_ACTS, ...ON_OWNER, ...ROOM_ACTS] as const
type StageAct = (typeof WRITES)[number] | (typeof BALLOTS)[number]
type Call = (typeof CALLS)[number]

const isOneOf = <T extends string>(acts: readonly T[], act: string): act is T => acts.some(known => known === act)

/** `ok`, or the status and the rule that stands with it. */
function expectedInStage(role: Role, opens: readonly Openable[], isLocked: boolean, act: StageAct): string {
  // A browser without any login is told so at the socket; everywhere else an unknown room and a foreign one look alike.
  if (role === 'stranger' && isOneOf(WRITES, act)) return '401'
  if (role === 'stranger' || role === 'expelled') return '404'
  if (isOneOf(BALLOTS, act)) {
    if (role === 'observer') return '403 ROOM-2'
    return opens.includes('classification') ? 'ok' : '403 STAGE-3'
  }
  if (role === 'observer') return '4422 PHASE ROOM-2'
  if (role === 'muted') return '4422 PHASE ROOM-5'
  if (isLocked) return '4422 PHASE ROOM-3'
  if (act === 'reply') return opens.includes('replies') ? 'ok' : '4422 PHASE STAGE-2'
  return opens.includes('marks') ? 'ok' : '4422 PHASE STAGE-1'
}

function expectedCall(role: Role, act: Call): string {
  if (role === 'stranger' || role === 'expelled') return '404'
  switch (act) {
    case 'personal-code':
    case 'export':
      return 'ok'
    case 'rename-self':
      return role === 'muted' ? '403 ROOM-5' : 'ok'
    case 'read-record':
      return role === 'moderator' ? 'ok' : '403 RECORD-2'
    case 'close poll':
      return role === 'moderator' ? 'ok' : '403 POLL-5'
    case 'expel the owner':
    case 'demote the owner':
    case 'mute the owner':
    case 'rename the owner':
      return role === 'moderator' ? '403 ROOM-8' : '403 ROOM-7'
    default:
      return role === 'moderator' ? 'ok' : '403 ROOM-7'
  }
}

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'
const place = { revision: 1, start: 4, end: 11 }

/** A room in which the owner has made a claim and a comment, and the one it is about an annotation; then it is as asked. */
async function scene(role: Role, opens: readonly Openable[], isLocked: boolean) {
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
  return { world, app, who, live, id, olga, member, own, claim, comment, newKey }
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

const said = ({ status, body }: Answer) => (status === 200 ? 'ok' : [status, body?.rule].filter(Boolean).join(' '))

async function cast({ who, live, claim }: Scene, act: (typeof BALLOTS)[number]): Promise<string> {
  const [classification, stance] = live.claimPolls.get(claim)!
  return said(
    act === 'cast stance'
      ? await who.put(`/api/polls/${stance!.id}/ballot`, { choice: 'disagree' })
      : await who.put(`/api/polls/${classification!.id}/ballot`, { choice: 'opinion' }),
  )
}

/** What is asked of the server; an act on a member is done to `other`. */
async function call({ who, live, id, olga, claim, comment }: Scene, act: Call, other?: Member): Promise<Answer> {
  const room = `/api/rooms/${id}`
  const moderate = (wish: object) => who.post(`${room}/moderation`, wish)
  const onMember = (what: MemberAct, target: Member) =>
    moderate({ act: what, target: target.id, ...(what === 'rename' ? { name: 'Someone Else' } : {}) })
  if (isOneOf(MEMBER_ACTS, act)) return onMember(act, other!)
  if (isOneOf(ON_OWNER, act)) return onMember(MEMBER_ACTS[ON_OWNER.indexOf(act)]!, olga)
  switch (act) {
    case 'close poll':
      return who.post(`/api/polls/${live.claimPolls.get(claim)![1]!.id}/close`)
    case 'rename-self':
      return who.post(`${room}/me`, { name: 'Ada Other' })
    case 'personal-code':
      return who.post(`${room}/me/personal-code`)
    case 'export':
      return who.get(`${room}/export/markdown`)
    case 'read-record':
      return who.get(`${room}/record`)
    case 'remove':
      return moderate({ act, target: comment })
    case 'hide':
    case 'restore':
      return moderate({ act, target: claim })
    default:
      return moderate({ act })
  }
}

const cells = (roles: readonly Role[], stages: string[]) =>
  roles.flatMap(role => stages.flatMap(stage => [false, true].map(isLocked => ({ role, stage, isLocked }))))
const OUTSIDE: readonly Role[] = ['expelled', 'stranger']
const INSIDE = ROLES.filter(role => !OUTSIDE.includes(role))

test.each([...cells(INSIDE, Object.keys(STAGES)), ...cells(OUTSIDE, ['all'])])(
  '[ROOM-1] [STAGE-3] what a $role may write and cast while the stage opens $stage, locked: $isLocked',
  async ({ role, stage, isLocked }) => {
    const opens = STAGES[stage]!
    const there = await scene(role, opens, isLocked)
    const found: Record<string, string> = {}
    for (const act of WRITES) found[act] = await atTheSocket(there, act)
    for (const act of BALLOTS) found[act] = await cast(there, act)
    const table = [...WRITES, ...BALLOTS].map(act => [act, expectedInStage(role, opens, isLocked, act)])
    expect(found).toEqual(Object.fromEntries(table))
  },
)

test.each([...cells(INSIDE, ['nothing', 'all']), ...cells(OUTSIDE, ['all'])])(
  '[ROOM-1] [ROOM-5] [ROOM-7] [ROOM-8] what a $role may do whatever the stage opens, here $stage, locked: $isLocked',
  async ({ role, stage, isLocked }) => {
    const there = await scene(role, STAGES[stage]!, isLocked)
    const found: Record<string, string> = {}
    const others = new Map<string, Member>()
    for (const act of MEMBER_ACTS) others.set(act, await there.world.join(there.live, 'Someone'))
    for (const act of CALLS) {
      const before = there.live.head.seq
      found[act] = said(await call(there, act, others.get(act)))
      // What is refused leaves nothing.
      if (found[act] !== 'ok') expect(there.live.head.seq, act).toBe(before)
    }
    expect(found).toEqual(Object.fromEntries(CALLS.map(act => [act, expectedCall(role, act)])))
  },
)
