/**
 * Every route that gives anything, every frame and every export, asked by everyone at every moment of a poll's life: what was
 * cast is nowhere before its time. Each ballot carries a word that is nowhere else, and tallies of this method repeat it.
 */
import { expect, test } from 'vitest'
import { PROFILES } from '../../shared/protocol/index.ts'
import type { Member, PollId, Reveal, Secrecy } from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import { FORMATS } from '../../shared/transcript/index.ts'
import { polledRoom } from '../support/polledRoom.ts'
import type { TestClient } from '../support/roomInMemory.ts'

const KINDS = (['open', 'confidential', 'secret'] as const).flatMap(secrecy =>
  (['live', 'own', 'closed', 'moderator'] as const).map(reveal => ({ secrecy, reveal })),
)
const PHASES = ['asked', 'cast', 'stage without polls', 'closed', 'revealed', 'reopened'] as const
type Phase = (typeof PHASES)[number]
const ROLES = ['moderator', 'has cast', 'has not cast', 'observer', 'stranger'] as const
type Role = (typeof ROLES)[number]

/** Who may know what was cast, said anew beside the rules. A secret poll is not reopened: it stays revealed. */
function mayKnow(role: Role, phase: Phase, secrecy: Secrecy, reveal: Reveal): boolean {
  if (phase === 'asked' || role === 'stranger') return false
  const isOpen = phase === 'cast' || phase === 'stage without polls' || (phase === 'reopened' && secrecy !== 'secret')
  if (!isOpen) return reveal !== 'moderator' || phase !== 'closed'
  // The word is a reason: but for open polls, those wait for the close, so that their moment does not tell whose they are.
  if (secrecy !== 'open') return false
  return reveal === 'live' || (reveal === 'own' && role === 'has cast')
}

const word = (by: 'cast' | 'ben', poll: string) => `canary-${by}-${poll}`

test('[POLL-4] [POLL-14] whoever asks for whatever, in whatever form, learns nothing of a ballot before its tally’s time', async () => {
  const room = await polledRoom(['Ada', 'Ben', 'Cem', 'Obi'])
  const { id, owner, people, app, browser, world, live, ask } = room
  const [ada, ben, cem, obi] = people
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'demote', target: obi!.id })
  const askers = {
    moderator: owner,
    'has cast': ada!.browser,
    'has not cast': cem!.browser,
    observer: obi!.browser,
    stranger: browser(),
  }
  const pages = new Map<Role, { page: TestClient; frames: Buffer[] }>()
  const members = { moderator: room.ownerId, 'has cast': ada!.id, 'has not cast': cem!.id, observer: obi!.id }
  for (const [role, member] of Object.entries(members) as [Role, Member['id']][]) {
    const page = world.connect(live, live.members.get(member)!)
    const frames: Buffer[] = []
    page.doc.on('update', (update: Uint8Array) => frames.push(Buffer.from(update)))
    pages.set(role, { page, frames })
  }
  await world.settle()

  const polls: { id: PollId; secrecy: Secrecy; reveal: Reveal }[] = []
  for (const { secrecy, reveal } of KINDS) {
    const suppress = secrecy === 'secret' ? { suppress: { least: 1, unanimous: true } } : {}
    const poll = await ask({ question: 'May it pass?', method: 'consent', secrecy, reveal, ...suppress })
    polls.push({ id: poll.id as PollId, secrecy, reveal })
  }
  const reads = app.routes
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
    .map(({ path }) => path)
  const paths = new Set<string>()
  for (const read of reads) {
    const inRoom = read.replace(':room', id).replace(':code', room.code)
    if (inRoom.includes(':poll')) for (const poll of polls) paths.add(inRoom.replace(':poll', poll.id))
    else if (!inRoom.includes(':format')) paths.add(inRoom)
    else
      for (const format of Object.keys(FORMATS))
        for (const profile of PROFILES) paths.add(`${inRoom.replace(':format', format)}?profile=${profile}`)
  }
  expect([...paths].filter(path => path.includes(':'))).toEqual([])
  expect(paths.size).toBeGreaterThan(50)

  const known = async (role: Role) => {
    const answers = await Promise.all([...paths].map(path => askers[role].get(path)))
    const sent = pages.get(role)
    return (
      answers.map(({ text }) => text).join('\n') +
      (sent
        ? sent.frames
            .splice(0)
            .map(f => f.toString('latin1'))
            .join('\n')
        : '')
    )
  }
  const does: Record<Phase, () => Promise<unknown>> = {
    asked: async () => {},
    cast: async () => {
      for (const poll of polls) {
        await ada!.browser.put(`/api/polls/${poll.id}/ballot`, {
          choice: { key: 'agree', reason: word('cast', poll.id) },
        })
        const cast = await ben!.browser.put(`/api/polls/${poll.id}/ballot`, {
          choice: { key: 'block', reason: word('ben', poll.id) },
        })
        expect(cast.status).toBe(200)
      }
    },
    'stage without polls': async () => {
      ;(live.runSheet.stages as Stage[])[0] = { ...live.stage, opens: [] }
    },
    closed: () => Promise.all(polls.map(poll => owner.post(`/api/polls/${poll.id}/close`))),
    revealed: () => Promise.all(polls.map(poll => owner.post(`/api/polls/${poll.id}/reveal`))),
    reopened: () => Promise.all(polls.map(poll => owner.post(`/api/polls/${poll.id}/reopen`))),
  }
  const everKnown = new Set<string>()
  for (const phase of PHASES) {
    await does[phase]()
    world.clock.now += 1000
    await live.act(turn => {
      for (const poll of polls) live.tallies.changed(poll.id, turn)
    })
    await world.settle()
    for (const role of ROLES) {
      const text = await known(role)
      for (const { id: poll, secrecy, reveal } of polls) {
        const where = `${role}, ${phase}, ${secrecy} ${reveal}`
        const bens = text.includes(word('ben', poll))
        const may = mayKnow(role, phase, secrecy, reveal)
        // What somebody was once shown stays in a document's past, and the record's.
        if (may) everKnown.add(`${role} ${poll}`)
        if (!everKnown.has(`${role} ${poll}`)) expect(bens, where).toBe(false)
        if (may) expect(bens, where).toBe(true)
        if (role !== 'has cast' && !everKnown.has(`${role} ${poll}`))
          expect(text.includes(word('cast', poll)), where).toBe(false)
      }
    }
  }
  for (const { page } of pages.values()) page.leave()
  live.tallies.stop()
})
