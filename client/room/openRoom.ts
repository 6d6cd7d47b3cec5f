/**
 * A live room for the views: fetches it, joins its document and keeps both going through lost networks, refusals and new
 * epochs. The views get accessors and verbs (types.ts) and never learn which life of the document they look at.
 */
import { createMemo, createRoot, createSignal, onCleanup } from 'solid-js'
import { type Act, check, type Refusal } from '../../shared/policy/index.ts'
import { type ArticleAnswer, CLOSE, type MemberInfo, type RoomAnswer } from '../../shared/protocol/index.ts'
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
import { serverAhead } from './clock.ts'
import { readRefusal } from './connection.ts'
import { createDrafts } from './drafts.ts'
import { asMember, factsOf, sampleAct, stageOf } from './facts.ts'
import { beginLife, type Life } from './life.ts'
import { makeOwnTallies } from './ownTallies.ts'
import { createProjection } from './projection.ts'
import { judge, type OwnEntry } from './reoffer.ts'
import type { Draft, RoomView, Saving } from './types.ts'
import { makeTyping } from './typing.ts'

export interface RoomTools {
  random: Random
  /** This device's clock, in milliseconds. */
  now: () => number
}

/** Socket losses shorter than this are not worth a word. */
const GRACE_MS = 1500
/** After so many failed attempts in a row the server is asked whether this member may still come in. */
const ASK_AFTER = 3

export async function openRoom(id: RoomId, tools: RoomTools): Promise<Answer<RoomView>> {
  const answer = await api.room(id)
  if (!answer.ok) return answer
  const newest = answer.value.articles.at(-1)
  const article = await api.article(id, newest?.revision ?? 1)
  if (!article.ok) return article
  return { ok: true, value: createRoot(dispose => createRoom(answer.value, article.value, tools, dispose)) }
}

function createRoom(first: RoomAnswer, article: ArticleAnswer, tools: RoomTools, dispose: () => void): RoomView {
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

  const typing = makeTyping(
    { set: (run, ms) => setTimeout(run, ms) as unknown as number, clear: id => clearTimeout(id) },
    () => !isFilled,
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

  // --- asking the rules ---
  const isRemoved = (entry: string) => {
    const said = life.doc.getMap('moderation').get(entry) as ModerationValue | undefined
    return said !== undefined && 'removed' in said
  }
  const ask = (act: Act) => check(act, asMember(me(), first), factsOf(projection, first, isRemoved))
  const askEntry = ({ root, key, value }: OwnEntry) =>
    ask({ kind: 'write', root, key, ...(value ? { value } : { isDeletion: true }) })

  // --- the document's lives ---
  let lastRefusal = Number.NEGATIVE_INFINITY
  /** The present document holds what the server has. */
  let isFilled = false
  let life: Life
  begin(first.groups[0]!.doc)

  /** `before` is the life that ended, `refusal` why, unless it was only its epoch. */
  function begin(name: RoomAnswer['groups'][number]['doc'], before?: Life, refusal?: Refusal): void {
    const sinceLast = tools.now() - lastRefusal
    if (refusal) lastRefusal = tools.now()
    const own = before ? before.unsaved.entries().map(before.writing.read) : []
    isFilled = false
    const next = beginLife(
      {
        origin: location.origin.replace(/^http/, 'ws'),
        name,
        me: myId,
        revision: article.revision,
        random: tools.random,
        now: tools.now,
        typing,
      },
      {
        opened: online,
        lost: () =>
          later(
            () =>
              life === next && life.connection.sent() === undefined && setOfflineSince(since => since ?? tools.now()),
            GRACE_MS,
          ),
        failed: times => times % ASK_AFTER === 0 && void lookAgain(next),
        closed: (code, reason) => closed(next, name, code, reason),
        here: setOthers,
        changed: recount,
        synced() {
          if (life !== next || isFilled) return
          isFilled = true
          projection.attach(next.doc)
          setLoaded(true)
          takeOver(own, refusal, sinceLast)
          typing.flush()
        },
      },
    )
    life = next
  }

  function takeOver(own: OwnEntry[], refusal: Refusal | undefined, sinceLast: number): void {
    const { write, drafts } = judge(
      own,
      refusal,
      sinceLast,
      (root, key) => life.writing.read(`${root}:${key}`),
      askEntry,
    )
    for (const entry of write) life.writing.offer(entry)
    kept.keep(drafts)
    recount()
  }

  function closed(ended: Life, name: RoomAnswer['groups'][number]['doc'], code: number, reason: string): void {
    if (life !== ended) return
    typing.flush()
    ended.end()
    if (code === CLOSE.refused) begin(name, ended, readRefusal(reason))
    else if (code === CLOSE.epochOver) void followEpoch(ended)
    else if (code === CLOSE.removed) end('removed', t.room.over.removed)
    else end('login-ended', t.room.over.loginEnded)
  }

  async function followEpoch(ended: Life): Promise<void> {
    const answer = await api.room(room)
    if (!answer.ok) return end('epoch-over', t.room.over.epochOver)
    setInfo(answer.value.room)
    begin(answer.value.groups[0]!.doc, ended)
  }

  /** The socket does not open: perhaps the network, perhaps this member may not come in any more. */
  async function lookAgain(from: Life): Promise<void> {
    setOfflineSince(since => since ?? tools.now())
    const answer = await api.room(room)
    if (life !== from || over()) return
    if (answer.ok && answer.value.groups[0]!.doc !== from.connection.name) {
      from.end()
      begin(answer.value.groups[0]!.doc, from)
    } else if (!answer.ok && [401, 403, 404].includes(answer.problem.status)) {
      from.end()
      end('login-ended', t.room.over.loginEnded)
    }
  }

  /** What was not saved when the room ended for this tab is kept as drafts. */
  function end(reason: Extract<Saving, { state: 'over' }>['reason'], detail: string): void {
    setOver({ state: 'over', reason, detail })
    const own = life.unsaved.entries().map(life.writing.read)
    kept.keep(own.filter(e => e.value || e.text).map(entry => ({ entry, refusal: { code: 'ROLE', rule: '', detail } })))
    setOthers([])
  }

  function online(): void {
    setOfflineSince(undefined)
    ballots.retry()
  }

  // --- what is saved ---
  function recount(): void {
    setUnsavedCount(new Set([...life.unsaved.entries(), ...typing.waiting()]).size)
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
    life.connection.pause()
  }
  const onOnline = () => over() || life.connection.resume()
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
    life.end()
  })

  function resend(draft: Draft): void {
    const { root, value, text } = draft
    if (root === 'replies' && value && 'to' in value) {
      const { to, move } = value as ReplyValue
      if (!ask({ kind: 'write', root, key: life.writing.newKey(), value })) {
        life.writing.reply(to, move, text)
        kept.discard(draft.id)
      }
      return
    }
    const mark = (value ?? projection.card(draft.key)?.annotation) as AnnotationValue | undefined
    if (!mark || ask({ kind: 'write', root: 'annotations', key: life.writing.newKey(), value: mark })) return
    const { motivation, statement } = mark
    life.writing.mark(mark, motivation, statement, text === statement ? undefined : text)
    kept.discard(draft.id)
  }

  return {
    room: info,
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
    isLoaded,
    cards: projection.cards,
    card: projection.card,
    refusalOf: what => ask(sampleAct(what, me())),
    mark: (...given) => life.writing.mark(...given),
    editStatement: (...given) => life.writing.editStatement(...given),
    editBody: (...given) => life.writing.editBody(...given),
    removeMark: key => life.writing.removeMark(key),
    reply: (...given) => life.writing.reply(...given),
    editReply: (...given) => life.writing.editReply(...given),
    removeReply: key => life.writing.removeReply(key),
    undo: () => life.writing.undo(),
    cast: ballots.cast,
    async rename(name) {
      const answer = await api.rename(room, name)
      if (!answer.ok) return asRefusal(answer.problem)
      setOwnInfo(answer.value.member)
      return undefined
    },
    drafts: kept.drafts,
    discardDraft: kept.discard,
    resendDraft(id) {
      const draft = kept.drafts().find(d => d.id === id)
      if (draft) resend(draft)
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
