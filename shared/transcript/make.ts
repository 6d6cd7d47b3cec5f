/** A room's plain data → its transcript in one profile. What may not be seen is left out here, once, for every format. */
import type { Article } from '../article/index.ts'
import {
  type Annotation,
  creatorOf,
  type EntryKey,
  type GroupContent,
  type Member,
  type MemberId,
  type ModerationValue,
  type Poll,
  type Reply,
  type Room,
  type Tally,
} from '../room/index.ts'
import { methodNotes } from './method.ts'
import { makeNames } from './people.ts'
import { makeThreads, type Placed } from './threads.ts'
import type { Entry, Mark, Profile, Removal, Transcript, TranscriptPoll, TranscriptReply } from './transcript.ts'

/** A poll with its tally where whoever asked for the transcript may see it now; `turnout` counts its ballots. */
export interface CountedPoll {
  poll: Poll
  turnout: number
  tally?: Tally
}

export interface TranscriptInput {
  /** The room's address without a path, for links into it. */
  origin: string
  room: Room
  /** Every revision that an annotation lies in. */
  articles: readonly (Article & { revision: number })[]
  content: Pick<GroupContent, 'annotations' | 'replies' | 'moderation' | 'places'>
  /** When entries were accepted, under `<root>:<key>`. */
  times: ReadonlyMap<string, { created: number; modified: number }>
  polls: readonly CountedPoll[]
  members: readonly Member[]
  profile: Profile
  made: number
  head: { seq: number; hash: string }
}

type Place = { revision: number; start: number; end: number }

/** Throws when an annotation lies in a revision that `articles` lacks: that is a bug of the caller's. */
export function makeTranscript(input: TranscriptInput): Transcript {
  const { room, content, profile, members } = input
  const isPublic = profile === 'public'
  const marks = content.annotations
    .map(annotation => ({ annotation, place: placeOf(annotation, content.places) }))
    .sort(inTextOrder)
  const keys = marks.map(({ annotation }) => annotation.key)
  const { threads, loose } = makeThreads(keys, content.replies, bySaying(input.times))
  const removed = Object.entries(content.moderation).flatMap(([key, value]) =>
    'removed' in value ? [{ key, value }] : [],
  )
  const removedBy = ({ key }: { key: string }) => creatorOf(key.slice(key.indexOf(':') + 1) as EntryKey)
  const nameOf = makeNames(members, profile, [
    ...marks.flatMap(({ annotation }) => [annotation.creator, ...threads.get(annotation.key)!.map(creatorOfReply)]),
    ...loose.map(creatorOfReply),
    ...removed.map(removedBy),
  ])

  const entry = (root: 'annotations' | 'replies', key: EntryKey, body: string): Entry => {
    const hidden = hiddenOf(content.moderation[`${root}:${key}`])
    const made: Entry = { by: nameOf(creatorOf(key)), body: hidden && isPublic ? '' : body }
    if (!isPublic) Object.assign(made, input.times.get(`${root}:${key}`))
    if (hidden) made.hidden = isPublic ? { reason: hidden.reason } : hidden
    return made
  }
  const thread = (placed: readonly Placed[], above?: MemberId): TranscriptReply[] => {
    const byKey = new Map(placed.map(({ reply }) => [reply.key, reply.creator]))
    return placed.map(({ reply, depth }) => {
      const answered = byKey.get(reply.to)
      const said = entry('replies', reply.key, reply.body)
      const to = answered && answered !== above ? { to: nameOf(answered).name } : {}
      return { ...said, depth, ...to, move: reply.move, cites: said.hidden && isPublic ? [] : (reply.cites ?? []) }
    })
  }
  const standing = input.polls.filter(({ poll }) => poll.about === 'claim' && !poll.isWithdrawn)
  const tallies = new Map(standing.map(({ poll, tally }) => [`${poll.of}:${poll.claim}`, tally]))

  let number = 0
  const mark = ({ annotation, place }: { annotation: Annotation; place: Place }, text: string): Mark => {
    const { key, motivation, id } = annotation
    const said = entry('annotations', key, annotation.body)
    const isLeftOut = said.hidden && isPublic
    const made: Mark = {
      ...said,
      number: ++number,
      kind: motivation,
      start: place.start,
      end: place.end,
      quote: text.slice(place.start, place.end),
      tags: isLeftOut ? [] : (annotation.tags ?? []),
      thread: thread(threads.get(key)!, annotation.creator),
    }
    if (annotation.statement && !isLeftOut) made.statement = annotation.statement
    if (!isPublic) made.link = `${input.origin}/r/${room.id}/a/${id}`
    const classification = tallies.get(`classification:${key}`)
    const stance = tallies.get(`stance:${key}`)
    if (classification) made.classification = classification
    if (stance) made.stance = stance
    return made
  }

  const articles = [...input.articles].sort((a, b) => a.revision - b.revision)
  for (const { place } of marks) {
    if (!articles.some(({ revision }) => revision === place.revision))
      throw new Error(`no article of revision ${place.revision}`)
  }
  const writes = (id: MemberId, entries: readonly { creator: MemberId }[]) =>
    entries.filter(({ creator }) => creator === id).length
  const shown = members.map(member => ({
    member,
    marks: writes(member.id, content.annotations),
    replies: writes(member.id, content.replies),
  }))
  const people = shown
    .filter(({ marks: m, replies: r }) => !isPublic || m + r > 0)
    .map(({ member, ...counts }) => ({
      ...nameOf(member.id),
      ...counts,
      ...(isPublic ? {} : { role: member.role, ...sideOf(member, room) }),
    }))

  return {
    title: room.title,
    profile,
    made: input.made,
    ...(room.motion
      ? { motion: { sentence: room.motion.sentence, sides: room.motion.sides.map(({ label }) => label) } }
      : {}),
    codebook: room.codebook,
    articles: articles
      .map(article => ({
        ...article,
        marks: marks.filter(({ place }) => place.revision === article.revision).map(m => mark(m, article.text)),
      }))
      .filter((article, i) => article.marks.length > 0 || i === articles.length - 1),
    polls: input.polls.flatMap(otherPoll),
    members: isPublic ? people.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1)) : people,
    memberCount: members.length,
    loose: thread(loose),
    removals: removed.map(one => removal(one, nameOf(removedBy(one)), isPublic)),
    method: methodNotes(input),
    head: input.head,
  }
}

const creatorOfReply = ({ reply }: Placed) => reply.creator

/** Where the annotation lies now. One that no longer anchors stays where it was made. */
function placeOf(annotation: Annotation, places: GroupContent['places']): Place {
  const moved = Object.hasOwn(places, annotation.key) ? places[annotation.key] : undefined
  return moved && !('orphan' in moved) ? moved : annotation
}

function inTextOrder(a: { annotation: Annotation; place: Place }, b: { annotation: Annotation; place: Place }): number {
  const byPlace = a.place.revision - b.place.revision || a.place.start - b.place.start || b.place.end - a.place.end
  return byPlace || (a.annotation.id < b.annotation.id ? -1 : 1)
}

/** By the server's clock; where that says nothing, by what the id claims. */
function bySaying(times: TranscriptInput['times']) {
  const created = (reply: Reply) => times.get(`replies:${reply.key}`)?.created ?? 0
  return (a: Reply, b: Reply) => created(a) - created(b) || (a.id < b.id ? -1 : 1)
}

const hiddenOf = (value: ModerationValue | undefined) =>
  value && 'hidden' in value ? { reason: value.reason, at: value.at } : undefined

function removal(removed: { key: string; value: ModerationValue }, by: Removal['by'], isPublic: boolean): Removal {
  const { key, value } = removed
  const code = 'removed' in value ? value.code : undefined
  return {
    what: key.startsWith('replies:') ? 'reply' : 'mark',
    by,
    ...(code ? { code } : {}),
    ...(isPublic ? {} : { at: value.at }),
  }
}

function sideOf(member: Member, room: Room): { side?: string } {
  const side = room.motion?.sides.find(({ key }) => key === member.side)
  return side ? { side: side.label } : {}
}

function otherPoll({ poll, tally }: CountedPoll): TranscriptPoll[] {
  if (poll.about === 'claim') return []
  const { about, question = '', options, isOpen } = poll
  return [{ about, question, options, isOpen, ...(tally ? { tally } : {}) }]
}
