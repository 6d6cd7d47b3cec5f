/** A room's plain data → its transcript in one profile. What may not be seen is left out here, once, for every format. */
import type { Article } from '../article/index.ts'
import type { AcrossSides } from '../polls/index.ts'
import {
  type Annotation,
  type Choice,
  type Citation,
  creatorOf,
  type EntryKey,
  type GroupContent,
  type Member,
  type MemberId,
  type Merges,
  MOTION_KEY,
  type ModerationValue,
  newestOf,
  type Poll,
  type PollId,
  type Reply,
  type Room,
  revisionsOf,
  standingFor,
  type Tally,
} from '../room/index.ts'
import { ballotsOf } from './ballots.ts'
import { type DebateInput, type SpokenTurn, speechesOf, statementsOf, type WrittenStatement } from './debate.ts'
import { methodNotes } from './method.ts'
import { type DoneAct, moderationLog, namelessly } from './moderation.ts'
import { otherPoll } from './otherPolls.ts'
import { makeNames, UNKNOWN } from './people.ts'
import { withReadyWords } from './readyWords.ts'
import { reasonWords } from './reasonWords.ts'
import { type Mover, roomResults } from './results.ts'
import type { Language } from './text/languages.ts'
import { wordsIn } from './text/words.ts'
import { makeThreads, type Placed } from './threads.ts'
import type { Entry, Mark, Profile, Removal, Transcript, TranscriptReply } from './transcript.ts'

/** A poll with its tally where whoever asked for the transcript may see it now; `turnout` counts its ballots. */
export interface CountedPoll {
  poll: Poll
  turnout: number
  tally?: Tally
  /** How many may cast in it; left out, the members of today who are no observers. */
  eligible?: number
  /** Of a claim's classification: what its ballots said before a later stage asked again, where the tally may be seen. */
  before?: Readonly<Record<string, number>>
  /** Who cast what, where that may be told. */
  ballots?: readonly { member: MemberId; choice: Choice }[]
}

export interface TranscriptInput {
  /** Of the transcript's own words; English where it is left out. */
  language?: Language
  /** The room's address without a path, for links into it. */
  origin: string
  room: Room
  /** Every revision that an annotation lies in. */
  articles: readonly (Article & { revision: number })[]
  content: Pick<GroupContent, 'annotations' | 'replies' | 'moderation' | 'places'>
  /** Claims that are merged into others. */
  merges?: Merges
  /** When entries were accepted, under `<root>:<key>`. */
  times: ReadonlyMap<string, { created: number; modified: number }>
  polls: readonly CountedPoll[]
  /** Claims on which most of every side say the same, only of those whose tally whoever asked may see. */
  across?: readonly AcrossSides[]
  /** How many each entry moved to another answer (null: nothing in the room), where that may be told. */
  moved?: { entries: readonly { entry: EntryKey | null; moved: number; across: number }[]; silent: number }
  /** Members with like stances, largest group first. */
  opinionGroups?: readonly {
    size: number
    claims: readonly { claim: string; stance: 'agree' | 'disagree'; count: number; n: number }[]
  }[]
  /** The room's stages in their order, what was said to its motion, and what was written together that whoever asked may read. */
  stages?: DebateInput['stages']
  /** When stages began after the first (by id), and when polls closed. */
  course?: { stages: readonly { stage: string; at: number }[]; closed: ReadonlyMap<PollId, number> }
  turns?: readonly SpokenTurn[]
  statements?: readonly WrittenStatement[]
  /** What moderators did, by the record; `readsLog`: whoever asked reads their log in the room. */
  acts?: readonly DoneAct[]
  readsLog?: boolean
  members: readonly Member[]
  profile: Profile
  made: number
  head: { seq: number; hash: string }
}

type Place = { revision: number; start: number; end: number }

/** Throws when an annotation lies in a revision that `articles` lacks: that is a bug of the caller's. */
export function makeTranscript(given: TranscriptInput): Transcript {
  const input = withReadyWords(given)
  const { room, content, profile, members } = input
  const w = wordsIn(input.language)
  const isPublic = profile === 'public'
  const marks = content.annotations
    .map(annotation => ({ annotation, place: placeOf(annotation, content.places) }))
    .sort(inTextOrder)
  const keys = marks.map(({ annotation }) => annotation.key)
  const marked = new Set(keys)
  const { threads, loose } = makeThreads([...keys, MOTION_KEY], content.replies, bySaying(input.times))
  const spoken = threads.get(MOTION_KEY)!
  const debate: DebateInput = {
    room,
    profile,
    stages: input.stages ?? [],
    turns: input.turns ?? [],
    statements: input.statements ?? [],
  }
  const removed = Object.entries(content.moderation).flatMap(([key, value]) =>
    'removed' in value ? [{ key, value }] : [],
  )
  const removedBy = ({ key }: { key: string }) => creatorOf(key.slice(key.indexOf(':') + 1) as EntryKey)
  const nameOf = makeNames(members, profile, [
    ...marks.flatMap(({ annotation }) => [annotation.creator, ...threads.get(annotation.key)!.map(creatorOfReply)]),
    ...loose.map(creatorOfReply),
    ...spoken.map(creatorOfReply),
    ...debate.turns.map(({ member }) => member),
    ...removed.map(removedBy),
  ])
  const knownName = (id: MemberId) => {
    const known = nameOf(id)
    return known.name === UNKNOWN ? undefined : known
  }
  const plain = namelessly(members, profile, knownName, w)

  const replyKeys = new Set(content.replies.map(({ key }) => key))
  const idOf = makeIds(
    isPublic,
    keys,
    [...keys.flatMap(key => threads.get(key)!), ...loose, ...spoken].map(({ reply }) => reply.key),
  )
  const entry = (root: 'annotations' | 'replies', key: EntryKey, body: string): Entry => {
    const hidden = hiddenOf(content.moderation[`${root}:${key}`])
    const made: Entry = { id: idOf(root, key), by: nameOf(creatorOf(key)), body: hidden && isPublic ? '' : body }
    if (!isPublic) Object.assign(made, input.times.get(`${root}:${key}`))
    const reason = hidden && plain(reasonWords(hidden.reason, w))
    if (hidden) made.hidden = isPublic ? { reason: reason! } : { ...hidden, reason: reason! }
    return made
  }
  /** `thread`: the revision that a citation means which names none. */
  const quoted = (cite: Citation, thread: number | undefined) => {
    if ('url' in cite) return cite
    const revision = cite.revision ?? thread
    const source = input.articles.find(article => article.revision === revision)
    if (!source || cite.end > source.text.length) return cite
    return { ...cite, revision: source.revision, quote: source.text.slice(cite.start, cite.end) }
  }
  const correctedBy = (revision: number) => {
    const before = revisionsOf(room.articles, revision).filter(one => one.revision < revision)
    return before.length > 0 ? { corrects: before.at(-1)!.revision } : {}
  }
  const isSuperseded = (revision: number) => (newestOf(room.articles, revision)?.revision ?? revision) !== revision
  const thread = (placed: readonly Placed[], above?: Annotation): TranscriptReply[] => {
    const byKey = new Map(placed.map(({ reply }) => [reply.key, reply.creator]))
    return placed.map(({ reply, depth }) => {
      const answered = byKey.get(reply.to)
      const said = entry('replies', reply.key, reply.body)
      const to = answered && answered !== above?.creator ? { to: nameOf(answered).name } : {}
      const root = byKey.has(reply.to) ? 'replies' : marked.has(reply.to) ? 'annotations' : undefined
      const parent = root ? { parent: idOf(root, reply.to) } : {}
      return {
        ...said,
        ...parent,
        depth,
        ...to,
        move: reply.move,
        cites: said.hidden && isPublic ? [] : (reply.cites ?? []).map(cite => quoted(cite, above?.revision)),
      }
    })
  }
  const polls = countedHere(input)
  const standing = polls.filter(({ poll }) => poll.about === 'claim' && !poll.isWithdrawn)
  const tallies = new Map(standing.map(({ poll, tally }) => [`${poll.of}:${poll.claim}`, tally]))

  let number = 0
  const madeOf = new Map<EntryKey, Mark>()
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
      thread: thread(threads.get(key)!, annotation),
    }
    if (annotation.statement && !isLeftOut) made.statement = annotation.statement
    if (!isPublic) made.link = `${input.origin}/r/${room.id}/a/${id}`
    const classification = tallies.get(`classification:${key}`)
    const stance = tallies.get(`stance:${key}`)
    if (classification) made.classification = classification
    if (stance) made.stance = stance
    madeOf.set(key, made)
    return made
  }

  const articles = [...input.articles].sort(
    (a, b) => Number(isSuperseded(a.revision)) - Number(isSuperseded(b.revision)) || a.revision - b.revision,
  )
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

  const withMarks = articles
    .map(article => ({
      ...article,
      ...correctedBy(article.revision),
      ...(isSuperseded(article.revision) ? { isSuperseded: true as const } : {}),
      marks: marks.filter(({ place }) => place.revision === article.revision).map(m => mark(m, article.text)),
    }))
    .filter(article => article.marks.length > 0 || !article.isSuperseded)
  linkMerged(input, madeOf)

  return {
    language: w.language,
    title: room.title,
    profile,
    made: input.made,
    ...(room.motion
      ? { motion: { sentence: room.motion.sentence, sides: room.motion.sides.map(({ label }) => label) } }
      : {}),
    codebook: room.codebook,
    course: courseIn(input),
    articles: withMarks,
    polls: polls.flatMap(counted => otherPoll(counted, input, w)),
    ballots: ballotsOf({ profile, polls, nameOf, idOf: claim => madeOf.get(claim)?.id }),
    results: roomResults(
      polls,
      room,
      {
        across: withStatements(input, input.across ?? []),
        ...(input.moved
          ? { movers: moversIn(input, key => nameOf(creatorOf(key)).name), silent: input.moved.silent }
          : {}),
        likeMinded: (input.opinionGroups ?? []).map(({ size, claims }) => ({
          size,
          claims: withStatements(input, claims),
        })),
      },
      w,
    ),
    speeches: speechesOf(debate, spoken, thread(spoken), nameOf),
    statements: statementsOf(debate, nameOf),
    members: isPublic ? people.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1)) : people,
    memberCount: members.length,
    loose: thread(loose),
    removals: removed.map(one => removal(one, nameOf(removedBy(one)), isPublic)),
    log: moderationLog({
      acts: input.acts ?? [],
      profile,
      readsLog: input.readsLog ?? false,
      settings: room.settings,
      nameOf: knownName,
      plain,
      words: w,
      entryOf(root, key) {
        const stands = root === 'replies' ? replyKeys.has(key) : marked.has(key)
        if (!stands) return `${root}:${key}` in content.moderation ? {} : undefined
        const made = root === 'replies' ? undefined : madeOf.get(key)
        return { id: idOf(root as 'replies', key), ...(made ? { number: made.number } : {}) }
      },
    }),
    method: methodNotes({ ...input, polls }, w),
    head: input.head,
  }
}

/** Ballots on what is merged into another claim are counted there, and nowhere twice [CASE-7]. */
const countedHere = ({ polls, merges }: TranscriptInput): readonly CountedPoll[] =>
  merges?.size ? polls.filter(({ poll }) => !(poll.claim && !poll.isWithdrawn && merges.has(poll.claim))) : polls

/** What is merged says into what, and that says what was merged into it. */
function linkMerged({ merges = new Map() }: TranscriptInput, marks: ReadonlyMap<EntryKey, Mark>): void {
  for (const claim of merges.keys()) {
    const [merged, standing] = [marks.get(claim), marks.get(standingFor(merges, claim))]
    if (!merged || !standing || merged === standing) continue
    merged.mergedInto = { id: standing.id, number: standing.number }
    standing.merged = [...(standing.merged ?? []), { id: merged.id, number: merged.number, by: merged.by }]
  }
}

/** An entry's id in the transcript: its key, or in public its number, since a key tells who wrote it and when. */
function makeIds(isPublic: boolean, marks: readonly EntryKey[], replies: readonly EntryKey[]) {
  const numbers = new Map([
    ...marks.map((key, i) => [`annotations:${key}`, `mark-${i + 1}`] as const),
    ...replies.map((key, i) => [`replies:${key}`, `reply-${i + 1}`] as const),
  ])
  return (root: 'annotations' | 'replies', key: EntryKey) => (isPublic ? numbers.get(`${root}:${key}`)! : key)
}

/** Those of claims that still stand, with their words as this transcript shows them. */
function withStatements<T extends { claim: string }>({ content, profile }: TranscriptInput, claims: readonly T[]) {
  return claims.flatMap(one => {
    const annotation = content.annotations.find(({ key }) => key === one.claim)
    const isHidden = hiddenOf(content.moderation[`annotations:${one.claim}`]) && profile === 'public'
    return annotation?.statement && !isHidden ? [{ ...one, statement: annotation.statement }] : []
  })
}

const QUOTED = 100

/** What moved members, in its own words as this transcript shows them; what is hidden or gone is told without. */
function moversIn({ moved, content }: TranscriptInput, nameOf: (key: EntryKey) => string): Mover[] {
  return moved!.entries.map(({ entry, ...counts }) => {
    if (entry === null) return counts
    const mark = content.annotations.find(({ key }) => key === entry)
    const written = mark ? mark.statement || mark.body : content.replies.find(({ key }) => key === entry)?.body
    const words = written?.replace(/\s+/g, ' ').trim()
    const isHidden = hiddenOf(content.moderation[`${mark ? 'annotations' : 'replies'}:${entry}`])
    const shown = isHidden || !words ? '…' : words.length > QUOTED ? `${words.slice(0, QUOTED).trimEnd()}…` : words
    return { ...counts, said: { words: shown, by: nameOf(entry) } }
  })
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

/** Told where it is known and times are: the first stage began with the room. */
function courseIn({ room, stages = [], course, profile }: TranscriptInput): Transcript['course'] {
  if (!course || profile === 'public' || !stages[0]) return []
  const titleOf = (id: string) => stages.find(stage => stage.id === id)?.title ?? id
  return [{ stage: stages[0].id, at: room.created }, ...course.stages].map(({ stage, at }) => ({
    stage: titleOf(stage),
    began: at,
  }))
}
