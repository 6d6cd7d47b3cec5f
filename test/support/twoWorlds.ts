/**
 * The same lesson lived twice, with two members' ballots exchanged: everything that anyone else receives must be the same to the
 * last byte. In a secret poll a ballot is its choice and its receipt; one that was drawn in the first world is brought in the
 * second. In a confidential poll it is the choice; where its count is shown as ballots come in, the two exchange their turns as
 * well, so that the count goes the same way and only who cast when is another. Clock, chance and the order of all that is done
 * are the same in both.
 */
import { expect } from 'vitest'
import { PRESSED } from '../../server/press/press.ts'
import { PROFILES } from '../../shared/protocol/index.ts'
import type { Choice } from '../../shared/room/index.ts'
import { FORMATS } from '../../shared/transcript/index.ts'
import type { makeAppInMemory } from './appInMemory.ts'
import { polledRoom, TEA } from './polledRoom.ts'
import type { TestClient } from './roomInMemory.ts'
import { seededRandom } from './seeded.ts'

const NAMES = ['Ada', 'Ben', 'Cem', 'Dua', 'Eli', 'Fay', 'Gus', 'Hal']
type Browser = ReturnType<ReturnType<typeof makeAppInMemory>['browser']>

interface Cast {
  /** Which of the members. */
  by: number
  choice: Choice
  receipt?: string
  /** What the same member calls the claim, in the same moment. */
  label?: string
}
const LABELS = ['fact', 'opinion', 'mixed']
const choicesBy: Record<'single' | 'ranked' | 'approval' | 'consent', readonly Choice[]> = {
  single: ['yes', 'no'],
  ranked: [['yes', 'no'], ['no'], ['yes']],
  approval: [['yes'], [], ['yes', 'no']],
  consent: [{ key: 'agree' }, { key: 'block', reason: 'It harms the bakers.' }, { key: 'block', reason: 'Too dear.' }],
}
type Asked = keyof typeof choicesBy
const SECRETLY: readonly Asked[] = ['single', 'ranked', 'approval']
const CONFIDENTIALLY = Object.keys(choicesBy) as Asked[]

/** What is drawn from the seed: how it is asked, who the two are, and what everybody casts. */
function drawn(seed: number, n: number, methods: readonly Asked[]) {
  const draw = seededRandom(seed)
  const pick = (below: number) => draw(1)[0]! % below
  const method = methods[pick(methods.length)]!
  const i = pick(n)
  const j = (i + 1 + pick(n - 1)) % n
  const choices = choicesBy[method]
  const casts = Array.from({ length: n }, (_, by): Cast => ({ by, choice: choices[pick(choices.length)]! }))
  // Ballots that say the same would be no exchange.
  if (casts[i]!.choice === casts[j]!.choice) casts[j]!.choice = choices.find(choice => choice !== casts[i]!.choice)!
  return { draw, pick, method, i, j, casts }
}

/** Exchanges the ballots of two of `n` members in a secret poll, all drawn from the seed, and compares. Answers how many bytes were. */
export async function exchange(seed: number, n: number, formats: readonly string[] = TEXTS): Promise<number> {
  const { draw, pick, method, i, j, casts } = drawn(seed, n, SECRETLY)
  for (const cast of casts) if (pick(2)) cast.receipt = Buffer.from(draw(12)).toString('hex')
  const asked = { ...TEA, method, secrecy: 'secret', reveal: pick(2) ? 'closed' : 'moderator' }
  const how = { seed, asked, two: [i, j], formats, n }
  const first = await live({ ...how, casts })
  const from = (k: number) => (k === i ? j : k === j ? i : k)
  const second = await live({
    ...how,
    casts: casts.map((cast, k) =>
      from(k) === k ? cast : { by: k, choice: casts[from(k)]!.choice, receipt: first.receipts[from(k)]! },
    ),
  })
  expect(second.receipts[i]).toBe(first.receipts[j])
  return same(first.seen, second.seen, `seed ${seed}, ${n} members, ${i} and ${j} exchanged`)
}

const REVEALS = ['closed', 'moderator', 'live', 'own'] as const

/**
 * The same in a confidential poll and on a claim. While its count is shown as ballots come in, who has not cast is what
 * moderators are told by name: that alone is not compared before the end.
 */
export async function exchangeConfidential(
  seed: number,
  n: number,
  formats: readonly string[] = TEXTS,
): Promise<number> {
  const { pick, method, i, j, casts } = drawn(seed, n, CONFIDENTIALLY)
  for (const cast of casts) cast.label = LABELS[pick(LABELS.length)]!
  if (casts[i]!.label === casts[j]!.label)
    casts[j]!.label = LABELS[(LABELS.indexOf(casts[i]!.label!) + 1) % LABELS.length]!
  const reveal = REVEALS[seed % REVEALS.length]!
  const isWatched = reveal === 'live' || reveal === 'own'
  const { options, ...question } = TEA
  const asked = {
    ...question,
    ...(method === 'consent' ? {} : { options }),
    method,
    secrecy: 'confidential',
    reveal,
  }
  const how = { seed, asked, two: [i, j], formats, n, isWatched, claims: reveal }
  const first = await live({ ...how, casts })
  const to = (by: number) => (by === i ? j : by === j ? i : by)
  const exchanged = casts.map(cast => ({ ...cast, by: to(cast.by) }))
  // Not watched, each keeps their turn: then the two ballots change places in the row.
  if (!isWatched) exchanged.sort((a, b) => a.by - b.by)
  const second = await live({ ...how, casts: exchanged })
  return same(first.seen, second.seen, `seed ${seed}, ${reveal}, ${n} members, ${i} and ${j} exchanged`)
}

/**
 * Two worlds that differ in what one member casts, in a poll that shows nothing yet: until the moment that shows it, everyone
 * else (who has cast nothing themselves, where one's own ballot opens the tally) receives the same bytes. A count, a winner or an
 * order anywhere would be another.
 */
export async function vary(
  seed: number,
  secrecy: 'open' | 'confidential' | 'secret',
  reveal: 'closed' | 'moderator' | 'own',
  formats: readonly string[] = TEXTS,
): Promise<number> {
  const n = 6
  const { pick, method, i, casts } = drawn(seed, n, CONFIDENTIALLY)
  const { options, ...question } = TEA
  const asked = { ...question, ...(method === 'consent' ? {} : { options }), method, secrecy, reveal }
  // Nobody who has cast looks on where that opens it.
  const two = reveal === 'own' ? casts.map(({ by }) => by) : [i]
  for (const cast of casts)
    Object.assign(cast, { label: 'fact', ...(secrecy === 'secret' ? { receipt: `receipt-${cast.by}` } : {}) })
  const how = {
    seed,
    asked,
    two,
    formats,
    n,
    isSealed: true,
    ...(secrecy === 'secret' ? {} : { claims: reveal }),
  }
  const other = choicesBy[method].filter(choice => choice !== casts[i]!.choice)
  const varied = casts.map((cast, k) =>
    k === i ? { ...cast, choice: other[pick(other.length)]!, label: 'opinion' } : cast,
  )
  const [first, second] = [await live({ ...how, casts }), await live({ ...how, casts: varied })]
  return same(first.seen, second.seen, `seed ${seed}, ${secrecy}, ${reveal}, ${method}`)
}

function same(first: readonly string[], second: readonly string[], where: string): number {
  expect(second.length).toBe(first.length)
  for (const [k, line] of first.entries()) expect(second[k], where).toBe(line)
  return first.reduce((sum, line) => sum + line.length, 0)
}

const TEXTS = Object.keys(FORMATS)
/** With those that take long to lay out. */
export const EVERY_FORMAT = [...TEXTS, ...Object.keys(PRESSED)]

interface Life {
  seed: number
  n: number
  asked: object
  /** In the order in which they are cast. */
  casts: readonly Cast[]
  /** Those who exchange: all others look. */
  two: readonly number[]
  formats: readonly string[]
  isWatched?: boolean
  /** It ends while nothing is shown: exports are looked at then. */
  isSealed?: boolean
  /** How the claim's polls are shown. */
  claims?: (typeof REVEALS)[number]
}

/** One world: what it showed to everyone but the two, line by line, and everybody's receipt. */
async function live({ seed, n, asked, casts, two, formats, isWatched = false, isSealed = false, claims }: Life) {
  const room = await polledRoom(NAMES.slice(0, n), {
    seed,
    ...(claims ? { settings: { claims: { reveal: claims } } } : {}),
  })
  const { id, owner, ownerId, people, world, ask } = room
  const watcher = await room.join('Obi')
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'demote', target: watcher.id })
  const claim = claims && (await room.claim(ownerId, 'The council measured.', { clientID: 999 }))
  const others: { browser: Browser; id: string }[] = [
    { browser: owner, id: ownerId },
    watcher,
    ...people.filter((_, k) => !two.includes(k)),
  ]
  const seen: string[] = []
  const pages = others.map(({ id: member }, k): TestClient => {
    const page = world.connect(room.live, room.live.members.get(member as never)!, { clientID: 1000 + k })
    page.doc.on('update', (update: Uint8Array) => seen.push(`${k} ${Buffer.from(update).toString('hex')}`))
    return page
  })
  await world.settle()
  const { id: poll } = await ask(asked)
  const polls = [poll, ...(claim ? [claim.classification] : [])]
  const look = async (isOver: boolean) => {
    world.clock.now += 1000
    await world.settle()
    for (const [k, { browser }] of others.entries()) {
      const paths = polls.flatMap(one => [
        `/polls/${one}`,
        ...(isOver || !isWatched ? [`/polls/${one}/turnout`] : []),
        `/polls/${one}/ballots`,
      ])
      paths.push(...['', '/results', '/replay', '/record?from=1'].map(path => `/rooms/${id}${path}`))
      for (const path of paths) {
        const { status, text } = await browser.get(`/api${path}`)
        seen.push(`${k} ${path} ${status} ${text}`)
      }
    }
  }
  const receipts: string[] = []
  for (const [k, { by, choice, receipt, label }] of casts.entries()) {
    const cast = { choice, ...(receipt ? { receipt } : {}) }
    const { body } = await people[by]!.browser.put(`/api/polls/${poll}/ballot`, cast)
    expect(body.cast).toBe(true)
    receipts.push(body.receipt)
    if (claim) await people[by]!.browser.put(`/api/polls/${claim.classification}/ballot`, { choice: label })
    world.clock.now += 1000
    await world.settle()
    if (k === Math.floor(casts.length / 2)) await look(false)
  }
  await look(true)
  if (!isSealed) {
    for (const one of polls) {
      await owner.post(`/api/polls/${one}/close`)
      await owner.post(`/api/polls/${one}/reveal`)
    }
    await look(true)
  }
  for (const format of ['', ...formats.map(name => `/${name}`)]) {
    for (const profile of PROFILES) {
      const { status, text } = await owner.get(`/api/rooms/${id}/export${format}?profile=${profile}`)
      seen.push(`${format} ${profile} ${status} ${text}`)
    }
  }
  seen.push(...world.logged, ...pages.map(page => `${page.received} ${JSON.stringify(page.closed)}`))
  for (const page of pages) page.leave()
  room.live.tallies.stop()
  return { seen, receipts }
}
