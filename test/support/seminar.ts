/**
 * A seeded seminar of two hours on a clock that is moved by hand: people claim, type, answer, change their minds, cast, delete;
 * one of its stages is each one's own; a moderator folds and removes. At many moments its room is written down as it was.
 */
import {
  type Annotation,
  type EntryKey,
  entryKey,
  type GroupContent,
  newUlid,
  readGroup,
  removeAnnotation,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import { polledRoom, YES_NO } from './polledRoom.ts'
import type { TestClient } from './roomInMemory.ts'

const ALL: Stage['opens'] = ['marks', 'replies', 'classification', 'polls']
const stage = (id: string, visibility: Stage['visibility'] = 'group') => ({ id, title: id, opens: ALL, visibility })
const SHEET = {
  name: 'seminar',
  title: 'Seminar',
  stages: [stage('read'), stage('alone', 'own'), stage('discuss'), stage('decide')],
}

export interface Moment {
  at: number
  /** As who moderates and as Ada read the room then. */
  all: GroupContent
  ada: GroupContent
}

export async function seminar(seed: number, { steps = 360, moments: wanted = 110 } = {}) {
  const room = await polledRoom(['Ada', 'Ben', 'Cleo', 'Dan'], { seed, runSheet: SHEET })
  const { world, owner, live, people } = room
  const path = `/api/rooms/${room.id}`
  let state = seed * 7919
  const dice = (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
  const pick = <T>(list: readonly T[]): T | undefined => list[dice(list.length)]
  const pages = new Map<string, TestClient>()
  const pageOf = (id: string) => {
    const open = pages.get(id)
    if (open && !open.closed) return open
    const fresh = world.connect(live, live.members.get(id as never)!)
    pages.set(id, fresh)
    return fresh
  }
  const removed: EntryKey[] = []
  const moments: Moment[] = []
  const isOwn = (id: string) => (entry: { key: EntryKey }) => entry.key.startsWith(`${id}/`)
  const words = () => `word${dice(10_000)} and canary-${dice(10_000)}`
  const newKey = (id: string) => entryKey(id as never, newUlid(world.random, world.clock.now))

  async function act(id: string, page: TestClient, browser: typeof owner): Promise<void> {
    const content = readGroup(page.doc)
    const mine = content.annotations.filter(isOwn(id))
    const entry: Annotation | undefined = pick(content.annotations)
    switch (dice(9)) {
      case 0:
      case 1: {
        const start = dice(40)
        const place = { revision: 1, start, end: start + 5 + dice(40) }
        return writeAnnotation(page.doc, newKey(id), { motivation: 'classifying', ...place, statement: words() })
      }
      case 2:
        return writeAnnotation(
          page.doc,
          newKey(id),
          { motivation: 'commenting', revision: 1, start: 0, end: 9 },
          words(),
        )
      case 3: {
        const own = pick(mine)
        if (own) writeBody(page.doc, own.key, `${own.body} ${words()}`.slice(-600))
        return
      }
      case 4: {
        const to = pick([...content.annotations, ...content.replies])?.key
        if (to) writeReply(page.doc, newKey(id), { to, move: 'object', body: words() })
        return
      }
      case 5: {
        const own = pick(mine)
        if (own && dice(3) === 0) removeAnnotation(page.doc, own.key)
        return
      }
      default: {
        const poll = pick((entry && live.claimPolls.get(entry.key)) ?? [])
        const choice = poll?.of === 'stance' ? pick(['agree', 'disagree', 'pass']) : pick(['fact', 'opinion', 'mixed'])
        if (poll) await browser.put(`/api/polls/${poll.id}/ballot`, { choice })
      }
    }
  }

  async function moderate(): Promise<void> {
    const entry = pick(readGroup(live.groups[0]!.doc).annotations)
    if (!entry) return
    const target = `annotations:${entry.key}`
    const what = (['hide', 'restore', 'remove'] as const)[dice(3)]!
    if (what === 'remove') removed.push(entry.key)
    await owner.post(`${path}/moderation`, { act: what, target, ...(what === 'hide' ? { reason: 'off topic' } : {}) })
  }

  const everyone = [...people, { browser: owner, id: room.ownerId, name: 'Olga' }]
  for (const { id } of everyone) pageOf(id)
  await world.settle()
  let free: { id: string } | undefined
  for (let i = 0; i < steps; i++) {
    world.clock.now += 1000 + dice(39_000)
    await world.settle()
    if (i === 110 || i === 210 || i === 300) await owner.post(`${path}/stage`, { to: 'next' })
    if (i === 30) free = await room.ask({ question: 'Tea?', method: 'single', options: YES_NO, reveal: 'closed' })
    if (free && i > 30 && i < 45) {
      const by = people[i % 4]!
      await by.browser.put(`/api/polls/${free.id}/ballot`, { choice: i % 3 ? 'yes' : 'no' })
    }
    if (i === 60) await owner.post(`/api/polls/${free!.id}/close`)
    if (i === 250) await people[1]!.browser.post(`${path}/me`, { name: 'Benedict' })
    const who = pick(everyone)!
    if (i % 40 === 39) await moderate()
    else await act(who.id, pageOf(who.id), who.browser)
    await world.settle()
    for (const { id } of everyone) pageOf(id)
    // Tallies are written half a second later at most.
    world.clock.now += 600
    await world.settle()
    if (dice(steps) < wanted * 1.2) {
      const ada = live.members.get(people[0]!.id)!
      const plain = <T>(value: T): T => structuredClone(value)
      moments.push({
        at: world.clock.now,
        all: plain(readGroup(live.groups[0]!.doc)),
        ada: plain(live.groups[0]!.withheld.contentFor(ada)),
      })
    }
    world.clock.now += 1
  }
  return { ...room, removed, moments, path }
}
