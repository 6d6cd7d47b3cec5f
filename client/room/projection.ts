/**
 * The document as the views read it: a Solid store in which a change of one entry wakes only what shows that entry.
 * Yjs says which keys changed; they are gathered and applied once a frame, own edits at once. Cards, polls and people keep
 * their identity from change to change, so that a list of thousands re-renders only what is new.
 */
import { batch, createSignal } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type * as Y from 'yjs'
import {
  type Annotation,
  claimOfNote,
  creatorOf,
  type EntryKey,
  type MemberId,
  type Merges,
  MOTION_KEY,
  type ModerationValue,
  mergedInto,
  mergesIn,
  type PlaceValue,
  type PollId,
  type PollValue,
  type Readable,
  ROOTS,
  type Root,
  type RosterValue,
  readAnnotation,
  readReply,
  standingFor,
} from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import { t } from '../text/catalogue.ts'
import { countChange } from './cardChanges.ts'
import { type Follow, followDocument } from './following.ts'
import { isSameList } from './perCard.ts'
import { raw } from './raw.ts'
import { makeThreadIndex } from './threads.ts'
import type { Card, PollView, ThreadReply } from './types.ts'

interface State {
  cards: Record<EntryKey, Card>
  polls: Record<PollId, PollView>
  roster: Record<MemberId, RosterValue>
  room: Record<string, unknown>
}

export interface ProjectionTools {
  me: MemberId
  /** The revision whose text is on the page at first. */
  revision: number
  /** Calls `run` once, soon: the next frame. */
  schedule: (run: () => void) => void
  /** What only this member may know of a poll. */
  ownView: (poll: PollId) => Pick<PollView, 'mine' | 'tally' | 'isWaiting'>
  /** A poll was opened, closed, counted or withdrawn. */
  onPoll?: (poll: PollView) => void
  /** An own mark of an earlier revision whose place is to be worked out: the document tells places to all, and what is withheld to nobody. */
  onUnplaced?: (revision: number, key: EntryKey) => void
}

export function createProjection(tools: ProjectionTools) {
  const [state, setState] = createStore<State>({ cards: {}, polls: {}, roster: {}, room: {} })
  const [cards, setCards] = createSignal<Card[]>([])
  const [allCards, setAllCards] = createSignal<Card[]>([])
  const [polls, setPolls] = createSignal<PollView[]>([])
  const [strays, setStrays] = createSignal<ThreadReply[]>([], { equals: isSameList })
  const [speeches, setSpeeches] = createSignal<ThreadReply[]>([], { equals: isSameList })
  const threads = makeThreadIndex()
  let merges: Merges = new Map()
  const replies = new Map<EntryKey, ThreadReply>()
  const pollsOf = new Map<EntryKey, { classification?: PollId; stance?: PollId }>()
  const dirty = new Map<Root, Set<string>>(ROOTS.map(root => [root, new Set()]))
  let doc: Readable | undefined
  let detach = () => {}
  let isScheduled = false
  /** All cards in text order; `plain` is the store's own value, read without its watching. */
  let rows: { plain: Card; card: Card }[] = []
  /** Came, went, or stand elsewhere than in `rows`. */
  const moved = new Set<EntryKey>()
  let shown = tools.revision
  /** Where marks of earlier revisions stand in the shown one, when the document does not tell; null for orphans, undefined where nobody can say. */
  let stood: Map<EntryKey, { start: number; end: number } | null | undefined> | undefined

  /** Writes into a card, if it stands already. */
  function setCard(key: EntryKey, parts: { [Part in keyof Card]?: Card[Part] | undefined }): void {
    const card = unwrap(state).cards[key]
    if (!card) return
    setState('cards', key, parts as Partial<Card>)
    countChange(card)
  }
  const value = <T>(root: Root, key: string) => doc!.getMap(root).get(key) as T | undefined
  const take = <K extends string>(root: Root) => {
    const keys = [...dirty.get(root)!] as K[]
    dirty.get(root)!.clear()
    return keys
  }

  function stir(): void {
    if (isScheduled) return
    isScheduled = true
    tools.schedule(() => {
      if (isScheduled) flush()
    })
  }

  /** Reads from this document from now on. What the one before had and this has not goes. */
  function attach(next: Y.Doc): void {
    read(next, followDocument)
  }

  /** The same of whatever reads like a document; `follow` tells what changes in it. */
  function read<D extends Readable>(next: D, follow: Follow<D>): void {
    detach()
    const before = doc
    doc = next
    for (const root of ROOTS) {
      const keys = dirty.get(root)!
      for (const key of before?.getMap(root).keys() ?? []) keys.add(key)
      for (const key of next.getMap(root).keys()) keys.add(key)
    }
    detach = follow(next, {
      changed(root, keys) {
        for (const key of keys) {
          dirty.get(root)!.add(key)
          if (root === 'annotations') stood?.delete(key as EntryKey)
        }
        stir()
      },
      now: flush,
    })
    flush()
  }

  function flush(): void {
    isScheduled = false
    if (!doc || ![...dirty.values()].some(keys => keys.size)) return
    batch(() => {
      applyRoom()
      applyRoster()
      applyPolls()
      applyEntries()
      if (moved.size) reorder()
    })
  }

  /** What did not move stays as it stands: thousands are neither sorted nor read anew for one. */
  function reorder(): void {
    const stayed = rows.filter(({ plain }) => !moved.has(plain.annotation.key))
    const placed = [...moved].flatMap(key => {
      const plain = unwrap(state).cards[key]
      return plain ? { plain, card: state.cards[key]! } : []
    })
    moved.clear()
    rows = [...stayed, ...placed].sort(inTextOrder)
    setAllCards(rows.map(({ card }) => card))
    setCards(rows.filter(({ plain }) => plain.annotation.revision === shown).map(({ card }) => card))
  }

  function applyRoom(): void {
    const names = take('room')
    if (!names.length) return
    setState('room', reconcile(doc!.getMap('room').toJSON()))
    if (names.some(claimOfNote)) applyMerges()
  }

  /** What is merged into what; a claim's card and polls show it on both sides. */
  function applyMerges(): void {
    const before = merges
    merges = mergesIn(unwrap(state).room)
    for (const claim of [before, merges].flatMap(all => [...all].flatMap(([key]) => [key, standingFor(all, key)]))) {
      for (const poll of Object.values(pollsOf.get(claim) ?? {})) dirty.get('polls')!.add(poll)
      setCard(claim, mergePart(claim))
    }
  }

  const mergePart = (claim: EntryKey): Pick<Card, 'mergedInto' | 'merged'> => {
    const merged = mergedInto(merges, claim)
    return {
      mergedInto: merges.has(claim) ? standingFor(merges, claim) : undefined,
      merged: merged.length ? merged : undefined,
    }
  }

  /** Who has cast on a merged claim alone is counted by that in the one that stands [CASE-7]. */
  function ownIn(id: PollId, claim: EntryKey | undefined, of: 'classification' | 'stance' | undefined) {
    const own = tools.ownView(id)
    if (own.mine !== undefined || !claim || !of) return own
    for (const other of mergedInto(merges, claim)) {
      const poll = pollsOf.get(other)?.[of]
      const mine = poll && tools.ownView(poll).mine
      if (mine !== undefined) return { ...own, mine }
    }
    return own
  }

  function applyRoster(): void {
    const arrived = new Set<MemberId>()
    for (const id of take<MemberId>('roster')) {
      const person = value<RosterValue>('roster', id)
      if (!state.roster[id]) arrived.add(id)
      if (person) setState('roster', id, reconcile(person))
      else setState('roster', id, undefined!)
    }
    if (!arrived.size) return
    for (const card of Object.values(unwrap(state).cards)) {
      const { key, creator } = card.annotation
      if (arrived.has(creator)) setCard(key, { creator: person(creator) })
      if (card.thread.some(row => arrived.has(row.reply.creator))) setCard(key, { thread: threadOf(key, true) })
    }
  }

  function applyPolls(): void {
    const ids = take<PollId>('polls')
    // First whose polls they are: who has cast on a merged claim is looked for in another one's poll.
    for (const id of ids) {
      const { claim, of } = value<PollValue>('polls', id) ?? {}
      if (claim && of) pollsOf.set(claim, { ...pollsOf.get(claim), [of]: id })
    }
    for (const id of ids) {
      const poll = value<PollValue>('polls', id)
      const claim = poll?.claim ?? state.polls[id]?.claim
      const of = poll?.of ?? state.polls[id]?.of
      if (poll) setState('polls', id, reconcile(raw({ ...poll, id, ...ownIn(id, claim, of) } as PollView)))
      else setState('polls', id, undefined!)
      const isKnown = polls().some(known => known.id === id)
      if (poll && poll.about !== 'claim' && !isKnown) setPolls([...polls(), state.polls[id]!])
      if (!poll && isKnown) setPolls(polls().filter(known => known.id !== id))
      if (claim && of) {
        const known = pollsOf.get(claim) ?? {}
        if (!poll && known[of] === id) delete known[of]
        if (doc!.getMap('annotations').has(claim)) setCard(claim, { [of]: poll && unwrap(state).polls[id] })
      }
      if (poll) tools.onPoll?.(unwrap(state).polls[id]!)
    }
  }

  function applyEntries(): void {
    const touched = new Set<EntryKey>([
      ...take<EntryKey>('annotations'),
      ...take<EntryKey>('bodies'),
      ...take<EntryKey>('places'),
    ])
    const threadsOf = new Set<EntryKey>()
    const areRepliesTouched = dirty.get('replies')!.size + dirty.get('moderation')!.size > 0
    for (const entry of take('moderation')) {
      const [root, key] = entry.split(':') as [string, EntryKey]
      if (root !== 'replies') touched.add(key)
      else {
        replies.delete(key)
        const annotation = threads.rootOf(key)
        if (annotation) threadsOf.add(annotation)
      }
    }
    for (const key of take<EntryKey>('replies')) {
      replies.delete(key)
      const reply = readReply(doc!, key)
      for (const annotation of reply ? threads.set(reply) : threads.delete(key)) threadsOf.add(annotation)
    }
    for (const key of touched) applyAnnotation(key)
    for (const key of threadsOf) setCard(key, { thread: threadOf(key) })
    if (areRepliesTouched || touched.size) setStrays(findStrays())
    if (areRepliesTouched) setSpeeches(threadOf(MOTION_KEY))
  }

  /** Their mark is gone, or an answer above them is: nobody's words disappear with another's. */
  function findStrays(): ThreadReply[] {
    const annotations = doc!.getMap('annotations')
    return threads
      .roots()
      .filter(root => !annotations.has(root) && root !== MOTION_KEY)
      .flatMap(root => threadOf(root))
      .sort((a, b) => (a.reply.id < b.reply.id ? -1 : 1))
  }

  function applyAnnotation(key: EntryKey): void {
    const annotation = placedAnnotation(key)
    const before = unwrap(state).cards[key]
    if (!annotation) {
      if (before && moved.add(key)) setState('cards', key, undefined!)
      return
    }
    const moderation = value<ModerationValue>('moderation', `annotations:${key}`)
    if (!before) {
      setState('cards', key, makeCard(annotation, moderation))
      moved.add(key)
      return
    }
    if (PLACE.some(part => before.annotation[part] !== annotation[part])) moved.add(key)
    setState('cards', key, 'annotation', reconcile(annotation))
    setState('cards', key, 'moderation', reconcile(moderation!))
    setCard(key, { isOrphan: isOrphan(key) })
  }

  function makeCard(annotation: Annotation, moderation: ModerationValue | undefined): Card {
    const { key, creator } = annotation
    const { classification, stance } = pollsOf.get(key) ?? {}
    const polls = unwrap(state).polls
    const card: Card = raw({
      annotation,
      creator: person(creator),
      isMine: creator === tools.me,
      isOrphan: isOrphan(key),
      ...mergePart(key),
      thread: threadOf(key),
      ...(classification ? { classification: polls[classification]! } : {}),
      ...(stance ? { stance: polls[stance]! } : {}),
      ...(moderation && { moderation }),
    })
    countChange(card)
    return card
  }

  /**
   * The annotation where it stands: in the shown revision if it does there, else in the newest, else where it was made. What
   * stands in the shown revision stays there when a newer one comes: nothing moves under who is reading.
   */
  function placedAnnotation(key: EntryKey): Annotation | undefined {
    const annotation = readAnnotation(doc!, key)
    if (!annotation || annotation.revision === shown) return annotation
    const place = placeOf(key)
    if (!place && isOwn(key) && !stood?.has(key)) tools.onUnplaced?.(annotation.revision, key)
    const told = place && 'start' in place ? place : undefined
    const before = unwrap(state).cards[key]?.annotation
    const here =
      told?.revision === shown ? told : (stood?.get(key) ?? (before?.revision === shown ? before : undefined))
    return here ? { ...annotation, revision: shown, start: here.start, end: here.end } : { ...annotation, ...told }
  }

  /** In a stage that withholds, `places` says where others see a mark that its creator may have moved: one's own is worked out. */
  const isOwn = (key: EntryKey) => creatorOf(key) === tools.me
  const placeOf = (key: EntryKey) =>
    (state.room.stage as Stage | undefined)?.visibility === 'own' && isOwn(key)
      ? undefined
      : value<PlaceValue>('places', key)

  function isOrphan(key: EntryKey): boolean {
    const place = placeOf(key)
    return place ? 'orphan' in place : stood?.get(key) === null
  }

  function threadOf(annotation: EntryKey, isFresh = false): ThreadReply[] {
    return threads.thread(annotation).map(({ reply, depth }) => {
      const known = replies.get(reply.key)
      if (known && known.depth === depth && !isFresh) return known
      const moderation = value<ModerationValue>('moderation', `replies:${reply.key}`)
      const row: ThreadReply = raw({
        reply,
        depth,
        creator: person(reply.creator),
        isMine: reply.creator === tools.me,
        ...(moderation && { moderation }),
      })
      replies.set(reply.key, row)
      return row
    })
  }

  /** A member as the roster has them; someone who is not there yet gets a name that claims nothing. */
  const person = (id: MemberId): RosterValue =>
    unwrap(state).roster[id] ?? { name: t.room.someone, role: 'participant', colour: 1 }

  return {
    attach,
    read,
    flush,
    detach: () => detach(),
    cards,
    allCards,
    /** Another revision's text is on the page; `marks`: where those of earlier revisions stood in it. */
    show(revision: number, marks?: typeof stood): void {
      shown = revision
      stood = marks
      for (const key of (doc?.getMap('annotations').keys() ?? []) as Iterable<EntryKey>) {
        dirty.get('annotations')!.add(key)
        moved.add(key)
      }
      flush()
    },
    card: (key: EntryKey): Card | undefined => state.cards[key],
    polls,
    strays,
    speeches,
    poll: (id: PollId): PollView | undefined => state.polls[id],
    roster: () => state.roster,
    room: () => state.room,
    /** This member's own view of a poll changed: a ballot was cast, or a tally was shown to them alone. */
    refreshPoll(id: PollId): void {
      dirty.get('polls')!.add(id)
      flush()
    },
  }
}
export type Projection = ReturnType<typeof createProjection>

const PLACE = ['revision', 'start', 'end'] as const

/** Start first; of two that start together the longer stands first. */
const inTextOrder = ({ plain: { annotation: a } }: { plain: Card }, { plain: { annotation: b } }: { plain: Card }) =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)
