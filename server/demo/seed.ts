/**
 * The demo room, made once. It is played by its imagined readers in a room in memory, through the same gate and the same
 * acts as everyone's, and then stored whole in one transaction: there is never half a demo.
 */
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { type Article, anchor } from '../../shared/article/index.ts'
import {
  type EntryKey,
  entryKey,
  type Member,
  makeDoc,
  newArticleId,
  newUlid,
  type PollId,
  type Random,
  type RoomId,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { readArticle } from '../intake/readArticle.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { castBallot } from '../rooms/ballots.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { createRoom } from '../rooms/makeRoom.ts'
import { addMember } from '../rooms/people.ts'
import { openPoll } from '../rooms/polls.ts'
import type { Effect, RoomStore } from '../rooms/roomStore.ts'
import { Rooms, type RoomsTools } from '../rooms/rooms.ts'
import { memoryStore } from '../storage/memory.ts'
import { DEMO_ARTICLE, DEMO_MOTION } from './article.ts'
import { DEMO_READERS } from './readers.ts'

/** The readers' afternoon: each thing they do is this much later than the one before. */
const STEP_MS = 15_000
const MODERATOR = 'Parley’s demo'

/** The demo room's id; it is made when there is none. */
export async function ensureDemo(store: RoomStore, tools: RoomsTools): Promise<RoomId> {
  return (await store.demoRoom()) ?? (await seed(store, tools))
}

async function seed(store: RoomStore, tools: RoomsTools): Promise<RoomId> {
  const { readers, annotations, replies, ballots } = DEMO_READERS
  let time = tools.now() - STEP_MS * (2 * readers.length + annotations.length + replies.length + ballots.length + 2)
  const now = () => (time += STEP_MS)
  const stage = memoryStore()
  const rooms = new Rooms(stage, { ...tools, now })
  const article = demoArticle(tools.random)
  await stage.saveArticle(article, time)
  const wish = {
    ownerName: MODERATOR,
    title: 'Demo: fact, or opinion?',
    article,
    motion: DEMO_MOTION,
    isDemo: true,
    ownerIsImagined: true,
  }
  const made = await createRoom(stage, wish, tools.random, time)
  const live = (await rooms.open(made.room.id))!
  await play(live, article, now)
  await rooms.close()
  return keep(stage, store, article, made.room.id, time)
}

/** The article that everyone knows, under an id of its own. */
export const demoArticle = (random: Random): Article => ({
  ...readArticle(DEMO_ARTICLE.source, DEFAULT_LIMITS, {
    id: newArticleId(random),
    sha256: text => createHash('sha256').update(text, 'utf8').digest('hex'),
  }),
  dek: DEMO_ARTICLE.dek,
  credit: DEMO_ARTICLE.credit,
})

async function play(live: LiveRoom, article: Article, now: () => number): Promise<void> {
  const members = new Map<string, Member>()
  for (const { key, name } of DEMO_READERS.readers) {
    members.set(key, await live.act(turn => addMember(live, turn, { name, role: 'participant', isImagined: true })))
  }
  const pens = new Map([...members].map(([key, member]) => [key, new Pen(live, member)]))
  const keys = new Map<string, EntryKey>()
  const newKey = (reader: string, key: string) => {
    const made = entryKey(members.get(reader)!.id, newUlid(live.random, now()))
    keys.set(key, made)
    return made
  }
  const place = (quote: string) => {
    const { start, end } = anchor(article, [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }])!
    return { start, end }
  }
  for (const { key, reader, quote, motivation, statement, body } of DEMO_READERS.annotations) {
    const value = { motivation, revision: 1, ...place(quote), ...(statement ? { statement } : {}) }
    await pens.get(reader)!.write(doc => writeAnnotation(doc, newKey(reader, key), value, body))
  }
  for (const { key, reader, to, move, body, cites } of DEMO_READERS.replies) {
    const value = {
      to: keys.get(to)!,
      move,
      body,
      ...(cites ? { cites: cites.map(quote => ({ revision: 1, ...place(quote) })) } : {}),
    }
    await pens.get(reader)!.write(doc => writeReply(doc, newKey(reader, key), value))
  }
  const owner = [...live.members.values()].find(member => member.isOwner)!
  const before = await openPoll(live, owner.id, { about: 'motion', givesSides: true }, DEFAULT_LIMITS.pollsPerRoom)
  for (const { key, side } of DEMO_READERS.readers) await castBallot(live, members.get(key)!.id, before.id, side)
  for (const { reader, claim, of, choice } of DEMO_READERS.ballots) {
    const poll = live.claimPolls.get(keys.get(claim)!)!.find(p => p.of === of)!.id as PollId
    await castBallot(live, members.get(reader)!.id, poll, choice)
  }
}

/** Writes for a member under one clientID that the server holds and never hands out. */
class Pen {
  readonly #live: LiveRoom
  readonly #member: Member
  readonly #doc = makeDoc()

  constructor(live: LiveRoom, member: Member) {
    this.#live = live
    this.#member = member
  }

  async write(edit: (doc: Y.Doc) => void): Promise<void> {
    const group = this.#live.groupOf(this.#member)
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(group.doc))
    const before = Y.encodeStateVector(this.#doc)
    edit(this.#doc)
    group.offerFor(this.#member.id, Y.encodeStateAsUpdate(this.#doc, before))
    await this.#live.act(() => {})
  }
}

/** Copies the finished room from the store it was played in to the one it lives in. */
async function keep(from: RoomStore, to: RoomStore, article: Article, id: RoomId, now: number): Promise<RoomId> {
  const { room, runSheet, groups, members, polls, ballots, entries, owners } = (await from.loadRoom(id))!
  const rows = await from.readRecord(id, 1, Number.MAX_SAFE_INTEGER)
  const effects: Effect[] = [
    ...polls.map(poll => ({ kind: 'poll' as const, poll })),
    ...ballots.map(ballot => ({ kind: 'ballot' as const, ballot })),
    ...entries.map(entry => ({ kind: 'entry' as const, entry })),
    ...owners.map(owner => ({ kind: 'client' as const, owner })),
  ]
  await to.saveArticle(article, now)
  await to.createRoom({ room, runSheet, groups, members }, { room: id, rows, effects })
  return id
}
