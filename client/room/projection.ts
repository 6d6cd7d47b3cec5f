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
  type EntryKey,
  type MemberId,
  type ModerationValue,
  type PlaceValue,
  type PollId,
  type PollValue,
  ROOTS,
  type Root,
  type RosterValue,
  readAnnotation,
  readReply,
} from '../../shared/room/index.ts'
import { t } from '../text/catalogue.ts'
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
  /** The revision whose text is on the page. */
  revision: number
  /** Calls `run` once, soon: the next frame. */
  schedule: (run: () => void) => void
  /** What only this member may know of a poll. */
  ownView: (poll: PollId) => Pick<PollView, 'mine' | 'tally'>
  /** A poll was opened, closed, counted or withdrawn. */
  onPoll?: (poll: PollView) => void
}

export function createProjection(tools: ProjectionTools) {
  const [state, setState] = createStore<State>({ cards: {}, polls: {}, roster: {}, room: {} })
  const [cards, setCards] = createSignal<Card[]>([])
  const [strays, setStrays] = createSignal<ThreadReply[]>([], { equals: isSameList })
  const threads = makeThreadIndex()
  const rows = new Map<EntryKey, ThreadReply>()
  const pollsOf = new Map<EntryKey, { classification?: PollId; stance?: PollId }>()
  const dirty = new Map<Root, Set<string>>(ROOTS.map(root => [root, new Set()]))
  let doc: Y.Doc | undefined
  let detach = () => {}
  let isScheduled = false
  let isReordered = false

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
    detach()
    const roots = ROOTS.map(root => next.getMap(root))
    const before = doc
    doc = next
    for (const [i, root] of ROOTS.entries()) {
      const keys = dirty.get(root)!
      for (const key of before?.getMap(root).keys() ?? []) keys.add(key)
      for (const key of roots[i]!.keys()) keys.add(key)
    }
    const watch = ROOTS.map((root, i) => {
      const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
        const keys = dirty.get(root)!
        for (const event of events) {
          if (event.path.length) keys.add(String(event.path[0]))
          else for (const key of event.changes.keys.keys()) keys.add(key)
        }
        stir()
      }
      roots[i]!.observeDeep(onChange as never)
      return () => roots[i]!.unobserveDeep(onChange as never)
    })
    const onOwn = (transaction: Y.Transaction) => {
      if (transaction.local) flush()
    }
    next.on('afterTransaction', onOwn)
    detach = () => {
      next.off('afterTransaction', onOwn)
      for (const stop of watch) stop()
    }
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
      if (isReordered)
        setCards(inTextOrder(Object.values(unwrap(state).cards)).map(card => state.cards[card.annotation.key]!))
      isReordered = false
    })
  }

  function applyRoom(): void {
    if (take('room').length) setState('room', reconcile(doc!.getMap('room').toJSON()))
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
      if (arrived.has(creator)) setState('cards', key, 'creator', person(creator))
      if (card.thread.some(row => arrived.has(row.reply.creator))) setState('cards', key, 'thread', threadOf(key, true))
    }
  }

  function applyPolls(): void {
    for (const id of take<PollId>('polls')) {
      const poll = value<PollValue>('polls', id)
      const claim = poll?.claim ?? state.polls[id]?.claim
      const of = poll?.of ?? state.polls[id]?.of
      if (poll) setState('polls', id, reconcile({ ...poll, id, ...tools.ownView(id) } as PollView))
      else setState('polls', id, undefined!)
      if (claim && of) {
        const known = pollsOf.get(claim) ?? {}
        if (poll) pollsOf.set(claim, { ...known, [of]: id })
        else if (known[of] === id) delete known[of]
        if (state.cards[claim]) setState('cards', claim, of, poll ? unwrap(state).polls[id]! : undefined!)
      }
      if (poll) tools.onPoll?.(state.polls[id]!)
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
        rows.delete(key)
        const annotation = threads.rootOf(key)
        if (annotation) threadsOf.add(annotation)
      }
    }
    for (const key of take<EntryKey>('replies')) {
      rows.delete(key)
      const reply = readReply(doc!, key)
      for (const annotation of reply ? threads.set(reply) : threads.delete(key)) threadsOf.add(annotation)
    }
    for (const key of touched) applyAnnotation(key)
    for (const key of threadsOf) if (state.cards[key]) setState('cards', key, 'thread', threadOf(key))
    if (areRepliesTouched || touched.size) setStrays(findStrays())
  }

  /** Their mark is gone, or an answer above them is: nobody's words disappear with another's. */
  function findStrays(): ThreadReply[] {
    const annotations = doc!.getMap('annotations')
    return threads
      .roots()
      .filter(root => !annotations.has(root))
      .flatMap(root => threadOf(root))
      .sort((a, b) => (a.reply.id < b.reply.id ? -1 : 1))
  }

  function applyAnnotation(key: EntryKey): void {
    const annotation = shownAnnotation(key)
    const before = unwrap(state).cards[key]
    if (!annotation) {
      if (before) setState('cards', key, undefined!)
      isReordered ||= before !== undefined
      return
    }
    const moderation = value<ModerationValue>('moderation', `annotations:${key}`)
    if (!before) {
      setState('cards', key, makeCard(annotation, moderation))
      isReordered = true
      return
    }
    isReordered ||= before.annotation.start !== annotation.start || before.annotation.end !== annotation.end
    setState('cards', key, 'annotation', reconcile(annotation))
    setState('cards', key, 'moderation', reconcile(moderation!))
  }

  function makeCard(annotation: Annotation, moderation: ModerationValue | undefined): Card {
    const { key, creator } = annotation
    const { classification, stance } = pollsOf.get(key) ?? {}
    const polls = unwrap(state).polls
    return {
      annotation,
      creator: person(creator),
      isMine: creator === tools.me,
      thread: threadOf(key),
      ...(classification ? { classification: polls[classification]! } : {}),
      ...(stance ? { stance: polls[stance]! } : {}),
      ...(moderation ? { moderation } : {}),
    }
  }

  /** The annotation where it stands in the shown revision, or undefined when it does not stand there. */
  function shownAnnotation(key: EntryKey): Annotation | undefined {
    const annotation = readAnnotation(doc!, key)
    if (!annotation) return undefined
    const place = value<PlaceValue>('places', key)
    const placed = place && 'start' in place ? { ...annotation, ...place } : annotation
    return placed.revision === tools.revision && !(place && 'orphan' in place) ? placed : undefined
  }

  function threadOf(annotation: EntryKey, isFresh = false): ThreadReply[] {
    return threads.thread(annotation).map(({ reply, depth }) => {
      const known = rows.get(reply.key)
      if (known && known.depth === depth && !isFresh) return known
      const moderation = value<ModerationValue>('moderation', `replies:${reply.key}`)
      const row: ThreadReply = {
        reply,
        depth,
        creator: person(reply.creator),
        isMine: reply.creator === tools.me,
        ...(moderation ? { moderation } : {}),
      }
      rows.set(reply.key, row)
      return row
    })
  }

  /** A member as the roster has them; someone who is not there yet gets a name that claims nothing. */
  const person = (id: MemberId): RosterValue =>
    unwrap(state).roster[id] ?? { name: t.room.someone, role: 'participant', colour: 1 }

  return {
    attach,
    flush,
    detach: () => detach(),
    cards,
    card: (key: EntryKey): Card | undefined => state.cards[key],
    strays,
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

const isSameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, i) => item === b[i])

/** Start first; of two that start together the longer stands first. */
const inTextOrder = (cards: Card[]) =>
  cards.sort(
    ({ annotation: a }, { annotation: b }) =>
      a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
