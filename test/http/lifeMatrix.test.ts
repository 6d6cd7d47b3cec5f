/** Who may do what with the room itself, its joint statements, what leaves it and what lies beside its polls: every role in every kind of stage, at both doors. */
import { expect, test } from 'vitest'
import { entryKey, JOINT_ROOT, type Member, type MemberId, newUlid, type RoomId } from '../../shared/room/index.ts'
import { actsOfThePolicy, type LifeRow, ROWS, rowsIn } from '../support/actRows.ts'
import { type Answer, makeAppInMemory } from '../support/appInMemory.ts'

const ROLES = ['owner', 'moderator', 'participant', 'observer', 'muted', 'expelled', 'stranger'] as const
type Role = (typeof ROLES)[number]
const STAGES = { nothing: [], marks: ['marks'], statements: ['statements'] } as const
type Opens = (typeof STAGES)[keyof typeof STAGES]
/** The rows of the table; what cannot be taken back comes last. */
const LAST: readonly LifeRow[] = ['publish', 'delete-room']
const CALLS = [...(rowsIn('life') as LifeRow[]).filter(row => !LAST.includes(row)), ...LAST]

/** `ok`, or the status and the rule that stands with it. */
function expected(role: Role, opens: Opens, isLocked: boolean, row: LifeRow): string {
  const isWriting = row === 'write in a joint statement' || row === 'write in a joint statement whose stage is over'
  if (role === 'stranger' && isWriting) return '401'
  if (role === 'stranger' || role === 'expelled') return '404'
  const moderates = role === 'owner' || role === 'moderator'
  const moderatorsOnly = (rule: string) => (moderates ? 'ok' : `403 ${rule}`)
  const areStatementsOpen = (opens as readonly string[]).includes('statements')
  switch (row) {
    case 'write in a joint statement':
    case 'write in a joint statement whose stage is over':
      if (role === 'observer') return '4422 PHASE ROOM-2'
      if (role === 'muted') return '4422 PHASE ROOM-5'
      if (isLocked) return '4422 PHASE ROOM-3'
      return areStatementsOpen && row === 'write in a joint statement' ? 'ok' : '4422 PHASE STAGE-15'
    case 'make a public link':
    case 'revoke the public link':
      return moderatorsOnly('RECORD-5')
    case 'import':
      if (moderates && isLocked) return '403 ROOM-3'
      return moderates && !(opens as readonly string[]).includes('marks') ? '403 STAGE-1' : moderatorsOnly('TEXT-8')
    case 'take-sides':
      return moderates ? '409 POLL-12' : '403 POLL-5'
    case 'say-moved':
      return role === 'observer' ? '403 ROOM-2' : '409 POLL-13'
    case 'read the ballots of an open poll':
      return '403 POLL-14'
    case 'read the ballots of a secret poll that is closed':
      return 'ok'
    // What a moderator posts does not wait.
    case 'take back a held post':
      return role === 'owner' ? '404' : 'ok'
    case 'remove-reason':
      return moderatorsOnly('ROOM-7')
    case 'publish':
      return moderatorsOnly('STAGE-18')
    case 'draw-seat':
      return '403 ROOM-13'
    case 'edit-room':
    case 'archive':
    case 'reopen':
    case 'duplicate-room':
      return moderatorsOnly('ROOM-11')
    case 'hand-over':
    case 'delete-room':
      return role === 'owner' ? 'ok' : '403 ROOM-12'
    default:
      return row satisfies never
  }
}

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'
const FILE = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  id: 'urn:one',
  body: { type: 'TextualBody', value: 'By whom?' },
  target: { source: 'urn:text', selector: { type: 'TextQuoteSelector', exact: 'three weeks' } },
})

/** Olga has asked two polls and given a reason in one; a joint statement was written; the one it is about has a post that waits. Then the stage begins. */
async function scene(role: Role, opens: Opens, isLocked: boolean) {
  const { world, house, app, browser } = makeAppInMemory()
  const [owner, who] = [browser(), browser()]
  const stages = [
    { id: 'before', title: 'Before', opens: ['marks', 'polls', 'statements'] },
    { id: 'now', title: 'Now', opens },
  ]
  const article = { source: { kind: 'text', text: TEXT } }
  const wish = { name: 'Olga', article, runSheet: { title: 'Course', stages }, settings: { hold: 'all' } }
  const made = (await owner.post('/api/rooms', wish)).body
  const id = made.room.id as RoomId
  const live = (await house.rooms.open(id))!
  const path = `/api/rooms/${id}`
  const joined = (await who.post('/api/join', { code: made.room.code, name: 'Ada' })).body.member
  const member = live.members.get((role === 'owner' ? made.member.id : joined.id) as MemberId)!
  const by = role === 'owner' ? owner : role === 'stranger' ? browser() : who
  const held = entryKey(member.id, newUlid(world.random, world.clock.now))
  const value = { revision: 1, start: 4, end: 11, motivation: 'commenting' }
  const sent = await (role === 'owner' ? owner : who).put(`${path}/held`, { root: 'annotations', key: held, value })
  expect(sent.status).toBe(200)
  const ask = async (more: object): Promise<string> =>
    (await owner.post(`${path}/polls`, { question: 'May it pass?', method: 'consent', ...more })).body.poll.id
  const [open, secret] = [await ask({ secrecy: 'open' }), await ask({ secrecy: 'secret', reveal: 'closed' })]
  expect(said(await owner.put(`/api/polls/${open}/ballot`, { choice: { key: 'block', reason: 'Too dear.' } }))).toBe(
    'ok',
  )
  expect(said(await owner.post(`/api/polls/${secret}/close`))).toBe('ok')
  const act = (wish: object) => owner.post(`${path}/moderation`, wish)
  const becomes: Partial<Record<Role, string>> = {
    moderator: 'promote',
    observer: 'demote',
    muted: 'mute',
    expelled: 'expel',
  }
  if (becomes[role]) expect(said(await act({ act: becomes[role], target: member.id }))).toBe('ok')
  if (isLocked) expect(said(await act({ act: 'lock' }))).toBe('ok')
  expect(said(await owner.post(`${path}/stage`, { to: 'now' }))).toBe('ok')
  await world.settle()
  return {
    world,
    app,
    live,
    path,
    by,
    member,
    olga: made.member.id as string,
    held,
    open,
    secret,
  }
}
type Scene = Awaited<ReturnType<typeof scene>>

const said = ({ status, body }: Answer) => (status < 300 ? 'ok' : [status, body?.rule].filter(Boolean).join(' '))

async function atTheSocket({ world, app, live, by, member }: Scene, role: Role, which: 0 | -1): Promise<string> {
  const of = live.statements.at(which)!
  if (role === 'stranger' || role === 'expelled') {
    const cookie = [...by.cookies].map(pair => pair.join('=')).join('; ')
    const headers = { host: 'parley.test', upgrade: 'websocket', connection: 'upgrade', ...(cookie ? { cookie } : {}) }
    return String((await app.request(`http://parley.test/sync/${of.docName}`, { headers })).status)
  }
  const page = world.connect(live, live.members.get(member.id) as Member, { of })
  await world.settle()
  const before = live.head.seq
  page.doc.getText(JOINT_ROOT).insert(0, 'We think so.')
  await world.settle()
  page.leave()
  expect(live.head.seq > before).toBe(!page.closed)
  if (!page.closed) return 'ok'
  const { code, rule } = JSON.parse(page.closed.reason)
  return `${page.closed.code} ${code} ${rule}`
}

async function call(there: Scene, role: Role, row: LifeRow): Promise<string> {
  const { live, path, by, member, olga, held, open, secret } = there
  const moderate = (wish: object) => by.post(`${path}/moderation`, wish)
  const lives = (wish: object) => by.post(`${path}/life`, wish)
  switch (row) {
    case 'write in a joint statement':
      return atTheSocket(there, role, -1)
    case 'write in a joint statement whose stage is over':
      return atTheSocket(there, role, 0)
    case 'make a public link':
      return said(await by.put(`${path}/public-link`, {}))
    case 'revoke the public link':
      return said(await by.delete(`${path}/public-link`))
    case 'import':
      return said(await by.post(`${path}/import`, { text: FILE, apply: true }))
    case 'take-sides':
      return said(await by.post(`/api/polls/${open}/sides`))
    case 'say-moved':
      return said(await by.put(`/api/polls/${open}/moved`, { by: null }))
    case 'read the ballots of an open poll':
      return said(await by.get(`/api/polls/${open}/ballots`))
    case 'read the ballots of a secret poll that is closed':
      return said(await by.get(`/api/polls/${secret}/ballots`))
    case 'take back a held post':
      return said(await by.post(`${path}/held/take-back`, { target: `annotations:${held}` }))
    case 'remove-reason':
      return said(await moderate({ act: row, target: `polls:${open}`, key: 'block', words: 'Too dear.' }))
    case 'publish':
      return said(await moderate({ act: row, target: `statements:${live.statements.at(-1)!.id}` }))
    case 'draw-seat':
      return said(await by.post(`${path}/members/${olga}/personal-code`))
    case 'edit-room':
      return said(await by.post(`${path}/edit`, { title: 'Another title', apply: true }))
    case 'archive':
    case 'reopen':
      return said(await lives({ act: row }))
    case 'duplicate-room':
      return said(await by.post(`${path}/duplicate`, {}))
    case 'hand-over':
      return said(await lives({ act: row, target: member.id }))
    case 'delete-room':
      return said(await lives({ act: 'delete', title: live.room.title }))
    default:
      return row satisfies never
  }
}

test('every act that the policy knows has its rows in a matrix', () => {
  expect(Object.keys(ROWS).sort()).toEqual(actsOfThePolicy().sort())
})

const OUTSIDE: readonly Role[] = ['expelled', 'stranger']
const cells = ROLES.flatMap(role =>
  (OUTSIDE.includes(role) ? (['statements'] as const) : (Object.keys(STAGES) as (keyof typeof STAGES)[])).flatMap(
    stage => [false, true].map(isLocked => ({ role, stage, isLocked })),
  ),
)

test.each(cells)(
  '[ROOM-11] [ROOM-12] [ROOM-13] [STAGE-15] [STAGE-18] [TEXT-8] [RECORD-5] [POLL-14] what a $role may do with the room itself while the stage opens $stage, locked: $isLocked',
  async ({ role, stage, isLocked }) => {
    const opens = STAGES[stage]
    const there = await scene(role, opens, isLocked)
    const found: Record<string, string> = {}
    for (const row of CALLS) {
      const before = there.live.head.seq
      found[row] = await call(there, role, row)
      // What is refused leaves nothing.
      if (found[row] !== 'ok') expect(there.live.head.seq, row).toBe(before)
    }
    expect(found).toEqual(Object.fromEntries(CALLS.map(row => [row, expected(role, opens, isLocked, row)])))
  },
)
