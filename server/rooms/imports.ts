/**
 * Taking in annotations that were written elsewhere. Their authors become members without a login; each one's words are
 * written under a clientID that the server holds for them, through the same gate as everybody's: some entries a turn, as a
 * thousand at once would hold up every other room. What was taken in is remembered by a digest in the commit that takes it
 * in, so that the same file twice is once, and one that was broken off is gone on with [TEXT-8] [TEXT-9].
 */
import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import type {
  ForeignAuthor,
  ForeignSource,
  ImportPlan,
  NotPlaced,
  PlannedMark,
  PlannedReply,
} from '../../shared/imports/index.ts'
import { check } from '../../shared/policy/index.ts'
import { type AnnotationImport, FIRST_SYNC_LIMIT } from '../../shared/protocol/index.ts'
import {
  type AnnotationValue,
  cleanName,
  type EntryKey,
  entryKey,
  type Member,
  type MemberId,
  newUlid,
  type ReplyValue,
  shownName,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { admit, newMember } from './people.ts'
import { allow } from './refused.ts'
import type { Turn } from './turn.ts'
import { writeFor } from './writeFor.ts'

/** Imported members of a room. */
const MOST_AUTHORS = 100
/** What an entry weighs beside its words, at most. */
const ENTRY_BYTES = 400
const UPDATE_SHARE = 0.9

export interface ImportLimits {
  membersPerRoom: number
  annotationsPerMember: number
  repliesPerMember: number
  bytesPerMember: number
}

/** Entries of one turn: some five milliseconds. */
const PART = 25

/**
 * What the import would do, or with `isApplied` has done. Throws `Refused`: nothing has changed then, or what was taken in
 * before the room changed its mind, each with its row in the record.
 */
export async function importAnnotations(
  room: LiveRoom,
  asker: MemberId,
  plan: ImportPlan,
  revision: number,
  limits: ImportLimits,
  isApplied: boolean,
): Promise<AnnotationImport> {
  const done: Part[] = []
  const shared: Shared = { revision, limits, isApplied, spare: new Map() }
  for (const part of partsOf(plan)) {
    const goesOn = done.some(({ placed, replies }) => placed.length + replies > 0)
    const taken = await importPart(room, asker, part, shared, goesOn)
    // What is only looked at is not in the room for the next part to find: it is one whole that grows.
    if (!isApplied) done.pop()
    done.push(taken)
  }
  const members = new Map<MemberId, Part['members'][number]>()
  for (const one of done.flatMap(part => part.members)) if (!members.has(one.member.id)) members.set(one.member.id, one)
  const sum = (count: (part: Part) => number) => done.reduce((total, part) => total + count(part), 0)
  return {
    source: plan.source,
    isApplied,
    revision,
    placed: done.flatMap(part => part.placed),
    notPlaced: [...plan.notPlaced, ...done.flatMap(part => part.notPlaced)],
    ...(plan.hasMore ? { hasMore: true } : {}),
    replies: sum(part => part.replies),
    already: sum(part => part.already),
    members: [...members.values()].map(({ member, isNew }) => ({ name: shownName(member, room.room.settings), isNew })),
  }
}

/** What all parts of one import have in common. */
interface Shared {
  readonly revision: number
  readonly limits: ImportLimits
  readonly isApplied: boolean
  readonly spare: Spare
  looking?: Taking
}
/** By author, what earlier parts left: so that the parts take what the whole would. */
type Spare = Map<string, Author['left']>
type Planned = Pick<ImportPlan, 'source' | 'marks' | 'replies'>
type Part = Pick<AnnotationImport, 'placed' | 'notPlaced' | 'replies' | 'already'> & { members: Author[] }

/** Replies after all the marks, as they may answer any of them. */
function partsOf({ source, marks, replies }: ImportPlan): Planned[] {
  const parts: Planned[] = []
  for (let at = 0; at < marks.length; at += PART) parts.push({ source, marks: marks.slice(at, at + PART), replies: [] })
  for (let at = 0; at < replies.length; at += PART)
    parts.push({ source, marks: [], replies: replies.slice(at, at + PART) })
  return parts.length ? parts : [{ source, marks, replies }]
}

const importPart = (
  room: LiveRoom,
  asker: MemberId,
  { source, marks, replies }: Planned,
  shared: Shared,
  goesOn: boolean,
): Promise<Part> =>
  room.act(turn => {
    const moderator = room.members.get(asker)!
    const group = room.groupOf(moderator)
    allow(check({ kind: 'import' }, moderator, room.facts(group), turn.now))
    const { revision, limits, isApplied, spare } = shared
    const taking = shared.looking ?? new Taking(room, group, source, limits, spare, turn.now)
    if (!isApplied) shared.looking = taking
    for (const mark of marks) taking.mark(mark, revision)
    for (const reply of replies) taking.reply(reply)
    const { placed, notPlaced, already, members } = taking
    if (isApplied && taking.entries) {
      const said = {
        source,
        revision,
        annotations: placed.length,
        replies: taking.replies,
        already,
        left: notPlaced.length,
        ...(goesOn ? { goesOn } : {}),
      }
      apply(room, group, turn, asker, taking, said)
    }
    return {
      placed: isApplied ? placed : placed.map(({ key: _, ...one }) => one),
      notPlaced,
      replies: taking.replies,
      already,
      members,
    }
  })

/** The same annotation of the same kind of file has the same digest in every import. */
const digestOf = (source: ForeignSource, identity: string) =>
  createHash('sha256').update(`${source}\n${identity}`).digest('hex').slice(0, 32)

interface Author {
  member: Member
  isNew: boolean
  /** What the member may still write, and what is to be written. */
  left: { annotations: number; replies: number; bytes: number }
  writes: ((doc: Y.Doc) => void)[]
}

/** Decides what is taken in and by whom it is; changes nothing. */
class Taking {
  readonly placed: (AnnotationImport['placed'][number] & { key: EntryKey })[] = []
  readonly notPlaced: AnnotationImport['notPlaced'] = []
  readonly imported = new Map<string, EntryKey>()
  replies = 0
  already = 0
  readonly #room: LiveRoom
  readonly #group: LiveGroup
  readonly #source: ForeignSource
  readonly #limits: ImportLimits
  readonly #spare: Spare
  readonly #now: number
  readonly #authors = new Map<string, Author>()

  constructor(
    room: LiveRoom,
    group: LiveGroup,
    source: ForeignSource,
    limits: ImportLimits,
    spare: Spare,
    now: number,
  ) {
    this.#room = room
    this.#group = group
    this.#source = source
    this.#limits = limits
    this.#spare = spare
    this.#now = now
  }

  get members(): Author[] {
    return [...this.#authors.values()].filter(({ writes }) => writes.length)
  }
  get entries(): number {
    return this.placed.length + this.replies
  }

  mark(mark: PlannedMark, revision: number): void {
    const { id, motivation, statement, tags, start, end, body, quote, found, how, likeness } = mark
    const value: AnnotationValue = {
      motivation,
      revision,
      start,
      end,
      ...(statement ? { statement } : {}),
      ...(tags.length ? { tags: [...tags] } : {}),
    }
    const taken = this.#take(mark, 'annotations', value, quote)
    if (!taken) return
    taken.author.writes.push(doc => writeAnnotation(doc, taken.key, value, body))
    const by = shownName(taken.author.member, this.#room.room.settings)
    this.placed.push({ id, key: taken.key, by, how, likeness, quote, ...(found === undefined ? {} : { found }) })
  }

  reply(reply: PlannedReply): void {
    const { to, move, body, cites } = reply
    const parent = this.#keyOf(to)
    if (!parent) return void this.#leave(reply, 'no-parent', body)
    const value: ReplyValue = { to: parent, move, body, ...(cites.length ? { cites: [...cites] } : {}) }
    const taken = this.#take(reply, 'replies', value, body)
    if (!taken) return
    taken.author.writes.push(doc => writeReply(doc, taken.key, value))
    this.replies++
  }

  #take(
    planned: PlannedMark | PlannedReply,
    root: 'annotations' | 'replies',
    value: AnnotationValue | ReplyValue,
    quote: string,
  ): { author: Author; key: EntryKey } | undefined {
    const digest = digestOf(this.#source, planned.identity)
    if (this.#room.imported.has(digest) || this.imported.has(digest)) return void this.already++
    const author = this.#authorOf(planned.author)
    const bytes = ENTRY_BYTES + Buffer.byteLength(planned.body) + Buffer.byteLength(JSON.stringify(value))
    if (!author || author.left[root] < 1 || author.left.bytes < bytes)
      return void this.#leave(planned, 'too-many', quote)
    const written = Math.min(planned.created ?? this.#now, this.#now)
    const key = entryKey(author.member.id, newUlid(this.#room.random, written))
    // Whom a moderator lets in by importing waits for no moderator.
    const facts = { ...this.#room.facts(this.#group), hold: 'none' as const, slowSeconds: undefined }
    if (check({ kind: 'write', root, key, value }, author.member, facts, this.#now))
      return void this.#leave(planned, 'closed', quote)
    author.left[root]--
    author.left.bytes -= bytes
    this.imported.set(digest, key)
    return { author, key }
  }

  #leave({ id }: { id: string }, reason: NotPlaced, quote: string): void {
    this.notPlaced.push({ id, reason, quote: quote.slice(0, 300) })
  }

  /** An entry of this import or of an earlier one that is still there. */
  #keyOf(identity: string): EntryKey | undefined {
    const digest = digestOf(this.#source, identity)
    const before = this.#room.imported.get(digest)
    const isThere = before && ['annotations', 'replies'].some(root => this.#group.doc.getMap(root).has(before))
    return this.imported.get(digest) ?? (isThere ? before : undefined)
  }

  /** The member who wrote as this author in an earlier import, or a new one while there is room. */
  #authorOf({ id, name }: ForeignAuthor): Author | undefined {
    const importedFrom = `${this.#source} ${id}`
    const known = this.#authors.get(importedFrom)
    if (known) return known
    const members = [...this.#room.members.values()]
    const before = members.find(member => member.importedFrom === importedFrom)
    const others = [...members, ...[...this.#authors.values()].flatMap(({ member, isNew }) => (isNew ? member : []))]
    const isFull =
      others.filter(member => member.importedFrom !== undefined).length >= MOST_AUTHORS ||
      others.filter(member => !member.isExpelled).length >= this.#limits.membersPerRoom
    if (!before && isFull) return undefined
    const shown = cleanName(name.replace(/ \(imported\)$/, '')) || 'Unnamed'
    const member =
      before ?? newMember(this.#room, others, { name: shown, role: 'participant', importedFrom }, this.#now)
    const { annotations, replies, bytes } = before ? this.#group.gate.share(before.id) : NOTHING
    const { annotationsPerMember, repliesPerMember, bytesPerMember } = this.#limits
    const spare = this.#spare.get(importedFrom) ?? ALL
    const left = {
      annotations: Math.min(annotationsPerMember - annotations, spare.annotations),
      replies: Math.min(repliesPerMember - replies, spare.replies),
      bytes: Math.min(bytesPerMember - bytes, FIRST_SYNC_LIMIT * UPDATE_SHARE, spare.bytes),
    }
    this.#spare.set(importedFrom, left)
    const author: Author = { member, isNew: !before, left, writes: [] }
    this.#authors.set(importedFrom, author)
    return author
  }
}
const ALL = { annotations: Infinity, replies: Infinity, bytes: Infinity }
const NOTHING = { annotations: 0, replies: 0, bytes: 0 }

/** Everything is asked of the gate before anything is changed: an act that throws must leave nothing behind. */
function apply(room: LiveRoom, group: LiveGroup, turn: Turn, asker: MemberId, taking: Taking, said: object): void {
  const updates = writeFor(room, group, taking.members)
  for (const { member, update } of updates) {
    const refusal = group.refusalFor(member, update)
    if (refusal) throw new Error(`an import was refused: ${refusal.code} ${refusal.detail}`)
  }
  turn.record('act', asker, { act: 'import', ...said })
  for (const { member, isNew } of taking.members) if (isNew) admit(room, turn, member)
  for (const [digest, key] of taking.imported) {
    room.imported.set(digest, key)
    turn.effect({ kind: 'imported', imported: { digest, key } })
  }
  for (const { member, update } of updates) group.offerFor(member.id, update, true)
  room.takeOffers(group, turn)
}
