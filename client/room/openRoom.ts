/**
 * A live room for the views: fetches it, joins its document and keeps both going through lost networks, refusals and new
 * epochs. The views get accessors and verbs (types.ts) and never learn which life of the document they look at.
 */
import { batch, createEffect, createMemo, createRoot, createSignal, on, onCleanup } from 'solid-js'
import { type Act, check, type Refusal, ROOM_ACTS, refuse } from '../../shared/policy/index.ts'
import type { ArticleAnswer, MemberInfo, RoomAnswer } from '../../shared/protocol/index.ts'
import type {
  AnnotationValue,
  MemberId,
  ModerationValue,
  PollId,
  Random,
  ReplyValue,
  RoomId,
} from '../../shared/room/index.ts'
import { t } from '../text/catalogue.ts'
import { type Answer, api } from './api.ts'
import { asRefusal, createBallots } from './ballots.ts'
import { type Cache, forgetDevice, type KeptRow, openCache } from './cache.ts'
import { serverAhead } from './clock.ts'
import { createDrafts, forgetDrafts } from './drafts.ts'
import { asMember, factsOf, sampleAct, stageOf } from './facts.ts'
import { type Lives, makeLives } from './lives.ts'
import { makeOwnTallies } from './ownTallies.ts'
import { createProjection } from './projection.ts'
import type { OwnEntry } from './reoffer.ts'
import type { Draft, RoomView, Saving } from './types.ts'
import { makeTyping } from './typing.ts'

/** How often a muted member's page asks whether it is over. */
const MUTED_MS = 15_000

export interface RoomTools {
  random: Random
  /** This device's clock, in milliseconds. */
  now: () => number
}

export async function openRoom(id: RoomId, tools: RoomTools): Promise<Answer<RoomView>> {
  const answer = await api.room(id)
  if (!answer.ok) return answer
  const newest = answer.value.articles.at(-1)
  const cache = openCache(id, answer.value.me.id, tools)
  const [article, rows] = await Promise.all([api.article(id, newest?.revision ?? 1), cache.rows()])
  if (!article.ok) return article
  const opened = { first: answer.value, article: article.value, cache, rows }
  return { ok: true, value: createRoot(dispose => createRoom(opened, tools, dispose)) }
}

interface Opened {
  first: RoomAnswer
  article: ArticleAnswer
  cache: Cache
  /** What earlier pages left unsaved. */
  rows: readonly KeptRow[]
}

function createRoom({ first, article, cache, rows }: Opened, tools: RoomTools, dispose: () => void): RoomView {
  const room = first.room.id
  const [info, setInfo] = createSignal(first.room)
  const [ownInfo, setOwnInfo] = createSignal<MemberInfo>(first.me)
  const myId = first.me.id
  const [isLoaded, setLoaded] = createSignal(false)
  const [others, setOthers] = createSignal<MemberId[]>([])
  const [offlineSince, setOfflineSince] = createSignal<number>()
  const [over, setOver] = createSignal<Extract<Saving, { state: 'over' }>>()
  const [unsavedCount, setUnsavedCount] = createSignal(0)
  const later = (run: () => void, ms: number) => void setTimeout(run, ms)
  let isDisposed = false

  const typing = makeTyping(
    { set: (run, ms) => setTimeout(run, ms) as unknown as number, clear: id => clearTimeout(id) },
    () => !lives?.present().isFilled,
  )
  const cast = new Map<PollId, string>(
    first.polls.flatMap(poll => (poll.mine === undefined ? [] : [[poll.id, poll.mine] as const])),
  )
  const ballots = createBallots({ cast, send: api.cast, later, changed: poll => projection.refreshPoll(poll) })
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
      return { ...(mine === undefined ? {} : { mine }), ...(tally ? { tally } : {}) }
    },
    onPoll: tallies.note,
  })
  const kept = createDrafts(room, myId, tools.random, storage())

  const me = createMemo((): MemberInfo => {
    const seen = projection.roster()[myId]
    return seen
      ? { ...ownInfo(), role: seen.role, colour: seen.colour, ...(seen.side ? { side: seen.side } : {}) }
      : ownInfo()
  })

  /** The lock stands in the document, and the page follows it at once. */
  const shownInfo = createMemo(() => ({ ...info(), isLocked: projection.room().locked === true }))
  // Whoever is made a moderator learns the code; whoever was one forgets it.
  createEffect(
    on(
      () => projection.roster()[myId]?.role,
      role => role && role !== ownInfo().role && void lookAtMe(),
    ),
  )

  // --- asking the rules ---
  const isRemoved = (entry: string) => {
    const said = lives!.present().doc.getMap('moderation').get(entry) as ModerationValue | undefined
    return said !== undefined && 'removed' in said
  }
  const facts = () => factsOf(projection, first, isRemoved)
  const ask = (act: Act) => check(act, asMember(me(), first), facts())
  const askEntry = ({ root, key, value }: OwnEntry) =>
    ask({ kind: 'write', root, key, ...(value ? { value } : { isDeletion: true }) })

  // --- the document's lives ---
  let lives: Lives | undefined
  lives = makeLives(
    first.groups[0]!.doc,
    {
      room,
      me: myId,
      revision: article.revision,
      random: tools.random,
      now: tools.now,
      later,
      typing,
      cache,
      kept: rows,
      check: askEntry,
      stranded: entry => keepWords(entry, false),
    },
    {
      filled(life) {
        projection.attach(life.doc)
        setLoaded(true)
      },
      keepDrafts(refused) {
        kept.keep(refused)
        if (refused.some(({ refusal }) => refusal.rule === 'ROOM-5')) void lookAtMe()
      },
      online,
      offline: () => setOfflineSince(since => since ?? tools.now()),
      here: setOthers,
      changed: recount,
      renewed,
      over(reason, left) {
        const detail = reason === 'removed' ? t.room.over.removed : t.room.over.loginEnded
        setOver({ state: 'over', reason, detail })
        const words = left.filter(entry => entry.value || entry.text)
        kept.keep(words.map(entry => ({ entry, refusal: refuse('ROLE', '', detail) })))
        setOthers([])
      },
    },
  )
  const writing = () => lives!.present().writing

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
  /** Being muted stands in no document: who is asks now and then whether it is over. */
  async function lookAtMe(): Promise<void> {
    const answer = await api.room(room)
    if (answer.ok) renewed(answer.value)
    if (me().muted && !isDisposed) later(() => void lookAtMe(), MUTED_MS)
  }
  if (first.me.muted) later(() => void lookAtMe(), MUTED_MS)

  function online(): void {
    setOfflineSince(undefined)
    ballots.retry()
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

  // --- the clock ---
  const [serverNow, setServerNow] = createSignal(tools.now() + serverAhead())
  const clock = setInterval(
    () => projection.room().deadline !== undefined && setServerNow(tools.now() + serverAhead()),
    500,
  )

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
    clearInterval(clock)
    typing.flush()
    projection.detach()
    lives!.stop()
    isDisposed = true
  })

  /** What sending a draft again would write, or undefined when what it belongs to is gone. */
  function wishOf({ root, key, value }: Draft): AnnotationValue | ReplyValue | undefined {
    return value ?? (root === 'replies' ? undefined : projection.card(key)?.annotation)
  }
  function refusalOfDraft(draft: Draft): Refusal | undefined {
    const ended = over()
    if (ended) return refuse('ROLE', '', ended.detail)
    // What a moderator took out does not come back by one press; the words can be copied.
    if (draft.refusal.rule === 'CASE-2') return draft.refusal
    const wish = wishOf(draft)
    if (!wish) return refuse('REMOVED', '', t.room.drafts.gone)
    if ('to' in wish && !(['annotations', 'replies'] as const).some(root => writing().isThere(root, wish.to)))
      return refuse('REMOVED', '', t.room.drafts.gone)
    if ('to' in wish && !draft.text.trim()) return refuse('SCHEMA', '', t.room.drafts.empty)
    const root = 'to' in wish ? 'replies' : 'annotations'
    return ask({ kind: 'write', root, key: writing().newKey(), value: wish })
  }
  function resend(draft: Draft): void {
    const wish = wishOf(draft)
    if (!wish || refusalOfDraft(draft)) return
    const { key, text } = draft
    const isThere = writing().isThere(draft.root, key)
    if ('to' in wish) {
      if (isThere) writing().editReply(key, text)
      else writing().reply(wish.to, wish.move, text)
    } else {
      const { motivation, statement } = wish
      const body = text === statement ? undefined : text
      if (!isThere) writing().mark(wish, motivation, statement, body)
      else {
        if (draft.root === 'annotations') writing().editStatement(key, statement ?? '')
        if (body !== undefined) writing().editBody(key, body)
      }
    }
    typing.flush()
    kept.discard(draft.id)
  }

  return {
    room: shownInfo,
    me,
    article: () => article,
    stage: () => stageOf(projection.room(), first),
    stagePlace: () => stageOf(projection.room(), first),
    deadline() {
      const deadline = projection.room().deadline as number | undefined
      return deadline === undefined ? undefined : Math.max(0, deadline - serverNow())
    },
    roster: projection.roster,
    here: () => [myId, ...others().filter(member => member !== myId)],
    saving,
    isKept: cache.isKept,
    isLoaded,
    cards: projection.cards,
    card: projection.card,
    strays: projection.strays,
    refusalOf: what => ask(sampleAct(what, me())),
    mark: (...given) => writing().mark(...given),
    editStatement: (...given) => writing().editStatement(...given),
    editBody: (...given) => writing().editBody(...given),
    removeMark: key => writing().removeMark(key),
    reply: (...given) => writing().reply(...given),
    editReply: (...given) => writing().editReply(...given),
    removeReply: key => writing().removeReply(key),
    undo: () => writing().undo(),
    cast: ballots.cast,
    async rename(name) {
      const answer = await api.rename(room, name)
      if (!answer.ok) return asRefusal(answer.problem)
      setOwnInfo(answer.value.member)
      return undefined
    },
    drafts: kept.drafts,
    refusalOfDraft,
    editDraft: kept.edit,
    discardDraft: kept.discard,
    keepDraft: ({ isPage, ...words }) => keepWords({ ...words, key: words.key ?? writing().newKey() }, isPage),
    resendDraft(id) {
      const draft = kept.drafts().find(d => d.id === id)
      if (draft) resend(draft)
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
      cache.forget()
      forgetDrafts(storage())
      await forgetDevice()
      return undefined
    },
    dispose,
  }
}

/** The next frame, or a quarter of a second in a tab that draws none. */
function nextFrame(run: () => void): void {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    run()
  }
  requestAnimationFrame(once)
  setTimeout(once, 250)
}

/** The browser may forbid storage; then drafts live in memory. */
function storage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
