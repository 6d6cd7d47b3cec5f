/**
 * A live room for the views: joins its document and keeps it going through lost networks, refusals and new epochs. The views get accessors and verbs (types.ts) and never learn which life of the document they look at.
 */
import { batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { type Act, checkWriting, ROOM_ACTS, refuse } from '../../shared/policy/index.ts'
import type { ArticleAnswer, ArticleInfo, MemberInfo, Mine, RoomAnswer } from '../../shared/protocol/index.ts'
import type { AnnotationValue, MemberId, Poll, PollId, PollValue } from '../../shared/room/index.ts'
import { t } from '../text/catalogue.ts'
import { sayRefusal, sayStage } from '../text/saying.ts'
import { api } from './api.ts'
import { createArticles } from './articles.ts'
import { asRefusal, createBallots } from './ballots.ts'
import { type Cache, forgetDevice, type KeptRow } from './cache.ts'
import { createDrafts, forgetDrafts } from './drafts.ts'
import { createEquipment } from './equipment.ts'
import { asMember, factsOf, sampleAct, stageOf } from './facts.ts'
import { createKeeping, keepWaiting } from './keeping.ts'
import { type Lives, makeLives } from './lives.ts'
import { lookUp } from './lookUp.ts'
import { nextFrame } from './nextFrame.ts'
import type { Notes } from './notes.ts'
import { makeOwnTallies } from './ownTallies.ts'
import { butHeld, createPosting, hasPostedIn } from './posting.ts'
import { createProjection } from './projection.ts'
import type { OwnEntry } from './reoffer.ts'
import type { RoomCopy } from './roomCopy.ts'
import { createServerTime } from './serverTime.ts'
import { shownRoom } from './shownRoom.ts'
import { storage } from './storage.ts'
import type { RoomTools, RoomView, Saving } from './types.ts'
import { makeTyping } from './typing.ts'
import { createUndoing } from './undoing.ts'

export interface Opened {
  first: RoomAnswer
  article: ArticleAnswer
  cache: Cache
  /** What earlier pages left unsaved. */
  rows: readonly KeptRow[]
  /** The server does not answer: all of this is as the device last saw it. */
  copy?: RoomCopy
}

const later = (run: () => void, ms: number) => void setTimeout(run, ms)

export function createRoom(
  { first, article, cache, rows, copy }: Opened,
  tools: RoomTools,
  dispose: () => void,
): RoomView {
  const room = first.room.id
  const [info, setInfo] = createSignal(first.room)
  const [ownInfo, setOwnInfo] = createSignal<MemberInfo>(first.me)
  const myId = first.me.id
  const [isLoaded, setLoaded] = createSignal(false)
  const [others, setOthers] = createSignal<MemberId[]>([])
  const [offlineSince, setOfflineSince] = createSignal(copy?.at)
  const [over, setOver] = createSignal<Extract<Saving, { state: 'over' }>>()
  const [unsavedCount, setUnsavedCount] = createSignal(0)

  const undoing = createUndoing()
  const typing = makeTyping(
    { set: (run, ms) => setTimeout(run, ms) as unknown as number, clear: id => clearTimeout(id) },
    () => !lives?.present().isFilled,
  )
  const cast = new Map<PollId, Mine>(
    first.polls.flatMap(({ id, mine }) => (mine === undefined ? [] : [[id, mine] as const])),
  )
  const pollAt = (poll: PollId) => lives!.present().doc.getMap('polls').get(poll) as PollValue | undefined
  const ballots = createBallots({
    cast,
    send: api.cast,
    later,
    asked: poll => pollAt(poll)?.edited ?? 0,
    changed: poll => projection.refreshPoll(poll),
    keep: (poll, ballot) => void keepWaiting(myId, poll, ballot).catch(() => {}),
  })
  const tallies = makeOwnTallies({
    isCounted: ballots.isCounted,
    async fetch(poll) {
      const got = await api.poll(poll)
      return got.ok ? got.value.tally : undefined
    },
    later,
    changed: poll => projection.refreshPoll(poll),
  })
  const projection = createProjection({
    me: myId,
    revision: article.revision,
    schedule: nextFrame,
    ownView(poll) {
      const mine = ballots.mine(poll)
      const tally = tallies.of(poll)
      return {
        ...(mine === undefined ? {} : { mine }),
        ...(tally ? { tally } : {}),
        ...(ballots.isWaiting(poll) ? { isWaiting: true } : {}),
      }
    },
    onPoll: tallies.note,
    onUnplaced: revision => articles.place(revision),
  })
  const articles = createArticles({
    room,
    first: article,
    known: copy?.articles ?? [],
    listed: () => (projection.room().articles as ArticleInfo[] | undefined) ?? first.articles,
    marks: () => lives!.present().doc.getMap('annotations').entries() as Iterable<[string, AnnotationValue]>,
    shown: projection.show,
  })
  const kept = createDrafts(room, myId, tools.random, storage())

  const me = createMemo((): MemberInfo => {
    const seen = projection.roster()[myId]
    return seen
      ? { ...ownInfo(), role: seen.role, colour: seen.colour, ...(seen.side ? { side: seen.side } : {}) }
      : ownInfo()
  })

  const shownInfo = createMemo(() => shownRoom(info(), projection.room()))
  const stage = createMemo(() => sayStage(stageOf(projection.room(), first)))
  const stages = createMemo(() => first.stages.map(sayStage))
  // Whoever is made a moderator learns the code; whoever was one forgets it.
  createEffect(
    on(
      () => projection.roster()[myId]?.role,
      role => role && role !== ownInfo().role && void lookAtMe(),
    ),
  )

  const { serverNow, shownNow } = createServerTime(room, { now: tools.now, later }, projection.room)

  // --- asking the rules ---
  const written = lookUp(() => lives!.present().doc)
  const { annotation } = written
  const [posted, setPosted] = createSignal(first.me.posted)
  const hasPosted = () => hasPostedIn(projection, lives!.present().doc, myId)
  const facts = () => factsOf(projection, first, articles.listed(), { ...written, hasPosted, lastPosted: posted })
  const ask = (act: Act) => {
    const asked = [asMember(me(), first), facts(), serverNow()] as const
    return sayRefusal(act.kind === 'write' ? checkWriting(act, ...asked) : equipment()?.check(act, ...asked))
  }
  const askEntry = ({ root, key, value }: OwnEntry) =>
    ask({ kind: 'write', root, key, ...(value ? { value } : { isDeletion: true }) })

  // --- the document's lives ---
  let lives: Lives | undefined
  lives = makeLives(
    first.groups[0]!.doc,
    {
      room,
      me: myId,
      revision: () => articles.article().revision,
      random: tools.random,
      now: tools.now,
      later,
      typing,
      cache,
      kept: rows,
      check: askEntry,
      stranded: entry => keepWords(entry, false),
      copy: copy?.state,
      undoing,
    },
    {
      filled(life) {
        projection.attach(life.doc)
        setLoaded(true)
        keeping.follow(life.doc)
      },
      keepDrafts: drafts => posting.keepOrHold(drafts),
      online,
      offline: () => setOfflineSince(since => since ?? tools.now()),
      here: setOthers,
      muted: isMuted => setOwnInfo(({ muted: _, ...own }) => (isMuted ? { ...own, muted: true } : own)),
      news: what => posting.news(what),
      changed: recount,
      renewed,
      over(reason, left) {
        const detail = reason === 'removed' ? t.room.over.removed : t.room.over.loginEnded
        setOver({ state: 'over', reason, detail })
        const words = left.filter(entry => entry.value || entry.text)
        kept.keep(words.map(entry => ({ entry, refusal: refuse('ROLE', '', detail) })))
        setOthers([])
        keeping.stop(true)
      },
    },
  )
  /** What the server would answer now, as far as this page knows. */
  const present = (): RoomAnswer => ({
    ...first,
    room: info(),
    me: ownInfo(),
    articles: [...articles.listed()],
    groups: [{ ...first.groups[0]!, doc: lives!.present().connection.name }],
    polls: [...(lives!.present().doc.getMap('polls').entries() as Iterable<[PollId, PollValue]>)].map(([id, poll]) => {
      const mine = cast.get(id)
      return { ...poll, id, ...(mine === undefined ? {} : { mine }) }
    }) as RoomAnswer['polls'],
  })
  const keeping = createKeeping({
    room,
    me: myId,
    now: tools.now,
    later,
    look: () => ({ answer: present(), articles: articles.seen() }),
    goOn: ballots.goOn,
  })
  const writing = () => lives!.present().writing
  const draftTools = { writing, typing, ask, annotation, ended: over, discard: kept.discard }
  const [equipment, equip] = createEquipment(draftTools)
  const posting = createPosting({
    room,
    me,
    writing,
    projection,
    notes: () => notes(),
    revision: () => articles.article().revision,
    ask,
    serverNow,
    setPosted,
    typing,
    keep: kept.keep,
  })

  /** Words for what went away while they were written: with the rule's reason where a moderator removed it. */
  function keepWords(entry: OwnEntry, isPage: boolean): void {
    const { root, key } = entry
    const reason =
      askEntry({ root, key }) ?? refuse('REMOVED', '', isPage ? t.room.drafts.pageLeft : t.room.drafts.gone)
    kept.keep([{ entry, refusal: reason }])
  }
  function renewed(answer: RoomAnswer): void {
    batch(() => {
      setInfo(answer.room)
      setOwnInfo(answer.me)
    })
  }
  async function lookAtMe(): Promise<void> {
    const answer = await api.room(room)
    if (answer.ok) renewed(answer.value)
  }

  let isOld = copy !== undefined
  function online(): void {
    setOfflineSince(undefined)
    ballots.retry()
    if (isOld) void lookAtMe()
    isOld = false
  }

  // --- what is saved ---
  function recount(): void {
    setUnsavedCount(new Set([...(lives?.present().unsaved.entries() ?? []), ...typing.waiting()]).size)
  }
  const saving = createMemo((): Saving => {
    const ended = over()
    if (ended) return ended
    const unsaved = unsavedCount() + ballots.count()
    const since = offlineSince()
    if (since !== undefined) return { state: 'offline', unsaved, since }
    return unsaved ? { state: 'saving', unsaved } : { state: 'saved' }
  })

  // --- the page ---
  const flushTyping = () => typing.flush()
  const onUnload = (event: BeforeUnloadEvent) => {
    typing.flush()
    const { state } = saving()
    if (state === 'saving' || (state === 'offline' && unsavedCount() + ballots.count() > 0)) event.preventDefault()
  }
  const onOffline = () => {
    setOfflineSince(since => since ?? tools.now())
    lives!.present().connection.pause()
  }
  const onOnline = () => over() || lives!.present().connection.resume()
  const listeners = [
    ['focusout', flushTyping],
    ['pagehide', flushTyping],
    ['beforeunload', onUnload],
    ['offline', onOffline],
    ['online', onOnline],
  ] as const
  for (const [event, listener] of listeners) addEventListener(event, listener as EventListener)

  onCleanup(() => {
    for (const [event, listener] of listeners) removeEventListener(event, listener as EventListener)
    typing.flush()
    keeping.stop(false)
    projection.detach()
    lives!.stop()
  })

  const [notes, setNotes] = createSignal<Notes>()
  const cards = createMemo(() => {
    const own = [...(notes()?.cards() ?? []), ...(posting.desk()?.cards() ?? [])]
    if (own.length === 0) return projection.cards()
    return [...projection.cards(), ...own].sort((a, b) => a.annotation.start - b.annotation.start)
  })

  return {
    room: shownInfo,
    me,
    article: articles.article,
    articles: articles.listed,
    show: articles.show,
    isPast: articles.isPast,
    textOf: articles.textOf,
    allCards: projection.allCards,
    stage,
    stages,
    stagePlace: stage,
    deadline() {
      const deadline = projection.room().deadline as number | undefined
      const { started = 0 } = (projection.room().stage ?? {}) as { started?: number }
      // Never more than the whole of it, however far off this device believes the server's clock to be.
      return deadline === undefined ? undefined : Math.max(0, Math.min(deadline - shownNow(), deadline - started))
    },
    paused: () => projection.room().paused as { left?: number } | undefined,
    published: projection.room,
    serverNow: shownNow,
    refusalOfStage: ask,
    roster: projection.roster,
    here: () => [myId, ...others().filter(member => member !== myId)],
    saving,
    isKept: cache.isKept,
    isLoaded,
    cards,
    polls: projection.polls,
    card: key => notes()?.card(key) ?? projection.card(key) ?? posting.desk()?.card(key),
    equip,
    desk: posting.desk,
    needDesk: posting.needDesk,
    notes,
    addNotes: make => void setNotes(make(undoing.did)),
    strays: projection.strays,
    speeches: projection.speeches,
    refusalOf: what =>
      articles.isPast() ? refuse('PHASE', '', t.room.past) : butHeld(ask(sampleAct(what, me(), info().settings))),
    ...posting.verbs,
    undo() {
      typing.flush()
      return undoing.undo()
    },
    lastChange: undoing.last,
    refusalOfPoll: ask,
    cast: (...ballot) =>
      (
        equipment()?.undoableCast(ballots, undoing, poll =>
          ask({ kind: 'take-back-ballot', poll: pollAt(poll) as Partial<Poll> as Poll }),
        ) ?? ballots.cast
      )(...ballot),
    lostBallots: keeping.lost,
    forgetLostBallots: keeping.forgetLost,
    async rename(name) {
      const answer = await api.rename(room, name)
      if (!answer.ok) return asRefusal(answer.problem)
      setOwnInfo(answer.value.member)
      return undefined
    },
    drafts: kept.drafts,
    refusalOfDraft: draft => equipment()?.refusalOf(draft),
    editDraft: kept.edit,
    discardDraft: kept.discard,
    keepDraft: ({ isPage, ...words }) => keepWords({ ...words, key: words.key ?? writing().newKey() }, isPage),
    resendDraft(id) {
      equip(({ resend }) => {
        const draft = kept.drafts().find(d => d.id === id)
        if (draft) resend(draft)
      })
    },
    async moderate(wish) {
      const answer = await api.moderate(room, wish)
      if (!answer.ok) return asRefusal(answer.problem)
      if (ROOM_ACTS.some(act => act === wish.act)) await lookAtMe()
      return undefined
    },
    refusalOfActing: (act, target) => ask({ kind: 'moderate', act, ...(target ? { target } : {}) } as Act),
    async members() {
      const answer = await api.room(room)
      return answer.ok ? answer.value.members : []
    },
    async signOut() {
      const answer = await api.logout()
      if (!answer.ok) return asRefusal(answer.problem)
      lives!.stop()
      keeping.stop(true)
      cache.forget()
      forgetDrafts(storage())
      await forgetDevice()
      await (await import('./notes.ts')).forgetNotes()
      return undefined
    },
    dispose,
  }
}
