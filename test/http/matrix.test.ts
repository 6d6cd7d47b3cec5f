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
import { GRACE_MS, type Openable, type Stage } from '../../shared/stages/index.ts'
import { rowsIn } from '../support/actRows.ts'
import { type Answer, makeAppInMemory } from '../support/appInMemory.ts'

const ROLES = ['moderator', 'participant', 'observer', 'muted', 'expelled', 'stranger'] as const
type Role = (typeof ROLES)[number]
const ALL: readonly Openable[] = ['marks', 'replies', 'classification', 'polls', 'statements']
interface StageKind {
  opens: readonly Openable[]
  /** It ends by time, and its time and grace are over. */
  isUp?: true
}
const STAGES: Record<string, StageKind> = {
  'marks only': { opens: ['marks'] },
  'replies only': { opens: ['replies'] },
  'classification only': { opens: ['classification'] },
  nothing: { opens: [] },
  all: { opens: ALL },
  'all, but its time is up': { opens: ALL, isUp: true },
}
const WRITES = ['write annotation', 'edit', 'reply', 'delete'] as const
const BALLOTS = ['cast classification', 'cast stance', 'take back a ballot'] as const
const HELD_POSTS = ['send a post to be held'] as const
/** At the moderators' desk, in an order in which a moderator can do all of them. */
const FOR_MODERATORS = ['read the desk', 'read the log', 'read the log as CSV', 'attend', 'decide'] as const
const ON_POSTING = ['hold posts', 'slow posting down'] as const
const DESK_CALLS = [
  'report',
  'read one’s contributions',
  'appeal against nothing',
  ...FOR_MODERATORS,
  ...ON_POSTING,
] as const
const SELF_ACTS = ['rename-self', 'personal-code', 'export', 'read-record'] as const
const ON_OWNER = MEMBER_ACTS.map(act => `${act} the owner` as const)
/** In an order in which a moderator can do all of them to one poll that waits for a moderator. */
const POLL_ACTS = ['open-poll', 'edit-poll', 'read-turnout', 'reveal-poll', 'reopen-poll', 'withdraw-poll'] as const
/** What no stage opens or closes. */
const CALLS = [
  'close poll',
  ...POLL_ACTS,
  'correct the article',
  'add an article',
  ...DESK_CALLS,
  ...SELF_ACTS,
  ...ENTRY_ACTS,
  ...MEMBER_ACTS,
  ...ON_OWNER,
  ...ROOM_ACTS,
] as const
type StageAct = (typeof WRITES)[number] | (typeof BALLOTS)[number] | (typeof HELD_POSTS)[number]
type Call = (typeof CALLS)[number]

const isOneOf = <T extends string>(acts: readonly T[], act: string): act is T => acts.some(known => known === act)

/** `ok`, or the status and the rule that stands with it. */
function expectedInStage(role: Role, { opens, isUp }: StageKind, isLocked: boolean, act: StageAct): string {
  // A browser without any login is told so at the socket; everywhere else an unknown room and a foreign one look alike.
  if (role === 'stranger' && isOneOf(WRITES, act)) return '401'
  if (role === 'stranger' || role === 'expelled') return '404'
  if (isOneOf(BALLOTS, act)) {
    if (role === 'observer') return '403 ROOM-2'
    if (!opens.includes('classification')) return '403 STAGE-3'
    return isUp ? '403 STAGE-5' : 'ok'
  }
  if (isOneOf(HELD_POSTS, act)) {
    if (role === 'observer') return '403 ROOM-2'
    if (role === 'muted') return '403 ROOM-5'
    if (isLocked) return '403 ROOM-3'
    if (!opens.includes('marks')) return '403 STAGE-1'
    return isUp ? '403 STAGE-5' : 'ok'
  }
  if (role === 'observer') return '4422 PHASE ROOM-2'
  if (role === 'muted') return '4422 PHASE ROOM-5'
  if (isLocked) return '4422 PHASE ROOM-3'
  if (act === 'reply' && !opens.includes('replies')) return '4422 PHASE STAGE-2'
  if (act !== 'reply' && !opens.includes('marks')) return '4422 PHASE STAGE-1'
  return isUp ? '4422 PHASE STAGE-5' : 'ok'
}

function expectedCall(role: Role, act: Call): string {
  if (role === 'stranger' || role === 'expelled') return '404'
  if (act === 'close poll' || isOneOf(POLL_ACTS, act)) return role === 'moderator' ? 'ok' : '403 POLL-5'
  if (isOneOf(FOR_MODERATORS, act)) return role === 'moderator' ? 'ok' : '403 DESK-3'
  if (isOneOf(ON_POSTING, act)) return role === 'moderator' ? 'ok' : '403 DESK-9'
  switch (act) {
    case 'appeal against nothing':
      return '404'
    case 'personal-code':
    case 'export':
    case 'report':
    case 'read one’s contributions':
      return 'ok'
    case 'rename-self':
      return role === 'muted' ? '403 ROOM-5' : 'ok'
    case 'read-record':
      return role === 'moderator' ? 'ok' : '403 RECORD-2'
    case 'correct the article':
    case 'add an article':
      return role === 'moderator' ? 'ok' : '403 TEXT-2'
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
const POLL = { question: 'Was it?', method: 'stance', reveal: 'moderator' }

/** A room in which the owner has made a claim and a comment, and the one it is about an annotation; then it is as asked. */
async function scene(role: Role, { opens, isUp }: StageKind, isLocked: boolean) {
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
  const asked = (await owner.post(`/api/rooms/${id}/polls`, POLL)).body.poll.id as string
  const act = (wish: object) => owner.post(`/api/rooms/${id}/moderation`, wish)
  const becomes = { moderator: 'promote', observer: 'demote', muted: 'mute', expelled: 'expel' } as Record<
    string,
    string
  >
  if (becomes[role]) expect((await act({ act: becomes[role], target: member!.id })).status).toBe(200)
  if (isLocked) expect((await act({ act: 'lock' })).status).toBe(200)
  ;(live.runSheet.stages as Stage[])[0] = { ...live.stage, opens, ...(isUp ? { advance: 'time', seconds: 60 } : {}) }
  if (isUp) world.clock.now = live.room.stageStarted + 60_000 + GRACE_MS
  await world.settle()
  return { world, app, who, live, id, olga, member, own, claim, comment, asked, newKey }
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

const said = ({ status, body }: Answer) => (status < 300 ? 'ok' : [status, body?.rule].filter(Boolean).join(' '))

async function cast({ who, live, claim }: Scene, act: (typeof BALLOTS)[number]): Promise<string> {
  const [classification, stance] = live.claimPolls.get(claim)!
  if (act === 'take back a ballot') return said(await who.delete(`/api/polls/${stance!.id}/ballot`))
  return said(
    act === 'cast stance'
      ? await who.put(`/api/polls/${stance!.id}/ballot`, { choice: 'disagree' })
      : await who.put(`/api/polls/${classification!.id}/ballot`, { choice: 'opinion' }),
  )
}

async function sendToBeHeld({ who, id, member, olga, newKey }: Scene): Promise<string> {
  const key = newKey((member ?? olga).id)
  return said(
    await who.put(`/api/rooms/${id}/held`, { root: 'annotations', key, value: { ...place, motivation: 'commenting' } }),
  )
}

function callAtDesk(
  who: Scene['who'],
  room: string,
  claim: EntryKey,
  act: (typeof DESK_CALLS)[number],
): Promise<Answer> {
  const target = `annotations:${claim}`
  switch (act) {
    case 'report':
      return who.post(`${room}/reports`, { target, reason: 'unkind' })
    case 'read one’s contributions':
      return who.get(`${room}/contributions`)
    case 'appeal against nothing':
      return who.post(`${room}/appeals`, { target, words: 'But why?' })
    case 'read the desk':
      return who.get(`${room}/desk`)
    case 'read the log':
      return who.get(`${room}/desk/log`)
    case 'read the log as CSV':
      return who.get(`${room}/desk/log.csv`)
    case 'attend':
      return who.post(`${room}/desk/attend`, { target })
    case 'decide':
      return who.post(`${room}/desk`, { act: 'keep', target })
    case 'hold posts':
      return who.post(`${room}/moderation`, { act: 'hold', hold: 'first' })
    case 'slow posting down':
      return who.post(`${room}/moderation`, { act: 'slow', seconds: 30 })
    default:
      return act satisfies never
  }
}

/** What is asked of the server; an act on a member is done to `other`. */
async function call({ who, live, id, olga, claim, comment, asked }: Scene, act: Call, other?: Member): Promise<Answer> {
  const room = `/api/rooms/${id}`
  const moderate = (wish: object) => who.post(`${room}/moderation`, wish)
  const onMember = (what: MemberAct, target: Member) =>
    moderate({ act: what, target: target.id, ...(what === 'rename' ? { name: 'Someone Else' } : {}) })
  if (isOneOf(POLL_ACTS, act)) return callOnPoll(who, room, asked, act)
  if (isOneOf(DESK_CALLS, act)) return callAtDesk(who, room, claim, act)
  if (isOneOf(MEMBER_ACTS, act)) return onMember(act, other!)
  if (isOneOf(ON_OWNER, act)) return onMember(MEMBER_ACTS[ON_OWNER.indexOf(act)]!, olga)
  switch (act) {
    case 'close poll':
      return who.post(`/api/polls/${live.claimPolls.get(claim)![1]!.id}/close`)
    case 'correct the article':
    case 'add an article': {
      const source = { kind: 'text', text: `${TEXT} And more.` }
      return who.post(`${room}/articles`, { source, apply: true, ...(act === 'add an article' ? {} : { corrects: 1 }) })
    }
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

function callOnPoll(who: Scene['who'], room: string, asked: string, act: (typeof POLL_ACTS)[number]): Promise<Answer> {
  const poll = `/api/polls/${asked}`
  switch (act) {
    case 'open-poll':
      return who.post(`${room}/polls`, POLL)
    case 'edit-poll':
      return who.patch(poll, { question: 'Is it so?' })
    case 'read-turnout':
      return who.get(`${poll}/turnout`)
    case 'reveal-poll':
      return who.post(`${poll}/reveal`)
    case 'reopen-poll':
      return who.post(`${poll}/reopen`)
    case 'withdraw-poll':
      return who.delete(poll)
    default:
      return act satisfies never
  }
}

test('the matrix has every row that the table of acts gives it', () => {
  expect([...WRITES, ...BALLOTS, ...HELD_POSTS, ...CALLS].sort()).toEqual(rowsIn('room').sort())
})

const cells = (roles: readonly Role[], stages: string[]) =>
  roles.flatMap(role => stages.flatMap(stage => [false, true].map(isLocked => ({ role, stage, isLocked }))))
const OUTSIDE: readonly Role[] = ['expelled', 'stranger']
const INSIDE = ROLES.filter(role => !OUTSIDE.includes(role))

test.each([...cells(INSIDE, Object.keys(STAGES)), ...cells(OUTSIDE, ['all'])])(
  '[ROOM-1] [STAGE-3] [STAGE-5] what a $role may write and cast while the stage opens $stage, locked: $isLocked',
  async ({ role, stage, isLocked }) => {
    const opens = STAGES[stage]!
    const there = await scene(role, opens, isLocked)
    const found: Record<string, string> = {}
    for (const act of WRITES) found[act] = await atTheSocket(there, act)
    for (const act of BALLOTS) found[act] = await cast(there, act)
    for (const act of HELD_POSTS) found[act] = await sendToBeHeld(there)
    const table = [...WRITES, ...BALLOTS, ...HELD_POSTS].map(act => [act, expectedInStage(role, opens, isLocked, act)])
    expect(found).toEqual(Object.fromEntries(table))
  },
)

test.each([...cells(INSIDE, ['nothing', 'all']), ...cells(OUTSIDE, ['all'])])(
  '[ROOM-1] [ROOM-5] [ROOM-7] [ROOM-8] [TEXT-2] [POLL-5] [DESK-3] [DESK-9] what a $role may do whatever the stage opens, here $stage, locked: $isLocked',
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
