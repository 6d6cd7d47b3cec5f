/**
 * The room as it was: the same accessors as a live room's, read from its past, so that the same views show it. Nothing can be
 * done in it, and every refusal says so; whoever looks back is an observer.
 */
import { createEffect, createMemo, createRoot, createSignal, on } from 'solid-js'
import { type Refusal, refuse } from '../../shared/policy/index.ts'
import type { ArticleInfo, RoomInfo } from '../../shared/protocol/index.ts'
import {
  type Line,
  lineReader,
  Past,
  type ShownStep,
  type Span,
  spanOf,
  type Tick,
  ticksOf,
} from '../../shared/replay/index.ts'
import {
  type AnnotationValue,
  type EntryKey,
  newestOf,
  newestOfEach,
  type RosterValue,
} from '../../shared/room/index.ts'
import { replay as text } from '../text/replay.ts'
import { sayStage } from '../text/saying.ts'
import { type Answer, ask, room } from './api.ts'
import { createArticles } from './articles.ts'
import type { StageNow } from './facts.ts'
import { pastResults } from './pastResults.ts'
import { createProjection } from './projection.ts'
import { shownRoom } from './shownRoom.ts'
import type { RoomView } from './types.ts'

export interface PastRoom {
  view: RoomView
  span: Span
  ticks: readonly Tick[]
  /** How many steps have been taken, and the time that it was then. */
  step: () => number
  at: () => number
  /** Goes to a place: so many milliseconds of playing. */
  seek: (played: number) => void
  /** Where the mark or answer with this id is first there, and the mark that it belongs to. */
  momentOf: (id: string) => { played: number; mark?: EntryKey } | undefined
  dispose: () => void
}

export async function openPast(live: RoomView): Promise<Answer<PastRoom>> {
  const answer = await ask<{ first: string; lines: Line[] }>('GET', `${room(live.room().id)}/replay`)
  if (!answer.ok) return answer
  const steps = answer.value.lines.map(lineReader())
  return { ok: true, value: createRoot(dispose => createPast(live, steps, dispose)) }
}

export function createPast(live: RoomView, steps: readonly ShownStep[], dispose: () => void): PastRoom {
  const past = new Past(steps)
  const span = spanOf(steps)
  const [at, setAt] = createSignal(steps[0]?.at ?? 0)
  const [step, setStep] = createSignal(0)
  const projection = createProjection({
    me: live.me().id,
    revision: live.article().revision,
    schedule: () => {},
    ownView: () => ({}),
    onUnplaced: revision => queueMicrotask(() => articles.place(revision)),
  })
  let tell: Parameters<Parameters<typeof projection.read<Past>>[1]>[1] | undefined
  projection.read(past, (_, told) => {
    tell = told
    return () => {}
  })

  const said = <T>(name: string) => projection.room()[name] as T | undefined
  /** Before the first correction the room's root does not list them: there was one. */
  const listed = () => said<ArticleInfo[]>('articles') ?? live.articles().filter(({ revision }) => revision === 1)
  const articles = createArticles({
    room: live.room().id,
    first: live.article(),
    known: [],
    listed,
    marks: () => past.getMap('annotations').entries() as Iterable<[string, AnnotationValue]>,
    shown: projection.show,
  })
  // What is on the page is the newest text that there was.
  const newest = createMemo(
    () => (newestOf(listed(), articles.article().revision) ?? newestOfEach(listed())[0])?.revision,
  )
  createEffect(
    on(newest, revision => {
      if (revision !== undefined && revision !== articles.article().revision) void articles.show(revision)
    }),
  )
  const info = createMemo((): RoomInfo => {
    const { code: _, motion: __, ...now } = live.room()
    return shownRoom(now, projection.room())
  })
  const me = createMemo(() => {
    const { side: _, owner: __, muted: ___, ...own } = live.me()
    const side = projection.roster()[own.id]?.side
    return { ...own, role: 'observer' as const, ...(side ? { side } : {}) }
  })
  const stage = createMemo((): StageNow => {
    const { length: count } = live.stages()
    return sayStage(said<StageNow>('stage') ?? { ...live.stages()[0]!, index: 0, count, started: 0 })
  })
  const no = (): Refusal => refuse('PHASE', '', text.past)
  const refused = async () => no()
  const noKey = () => '' as EntryKey
  const nothing = () => {}

  const view: RoomView = {
    room: info,
    me,
    article: articles.article,
    articles: listed,
    show: articles.show,
    isPast: articles.isPast,
    textOf: articles.textOf,
    stage,
    stages: live.stages,
    stagePlace: stage,
    deadline() {
      const deadline = said<number>('deadline')
      return deadline === undefined ? undefined : Math.max(0, Math.min(deadline - at(), deadline - stage().started))
    },
    paused: () => said('paused'),
    published: projection.room,
    serverNow: at,
    refusalOfStage: no,
    roster: projection.roster,
    here: () => [],
    saving: () => ({ state: 'saved' }),
    isKept: () => true,
    isLoaded: () => true,
    allCards: projection.allCards,
    cards: projection.cards,
    polls: projection.polls,
    card: projection.card,
    strays: projection.strays,
    speeches: projection.speeches,
    refusalOf: no,
    mark: noKey,
    equip: nothing,
    addNotes: nothing,
    notes: () => undefined,
    desk: () => undefined,
    needDesk: live.needDesk,
    editStatement: nothing,
    editBody: nothing,
    removeMark: nothing,
    reply: noKey,
    editReply: nothing,
    removeReply: nothing,
    undo: () => false,
    lastChange: () => undefined,
    refusalOfPoll: no,
    cast: refused,
    lostBallots: () => [],
    forgetLostBallots: nothing,
    rename: refused,
    drafts: () => [],
    refusalOfDraft: no,
    editDraft: nothing,
    discardDraft: nothing,
    resendDraft: nothing,
    keepDraft: nothing,
    moderate: refused,
    refusalOfActing: no,
    members: async () => [],
    signOut: refused,
    resultsThen: () =>
      pastResults({
        cards: projection.cards(),
        polls: projection.polls(),
        people: Object.values<RosterValue>(projection.roster()),
        motion: info().motion,
      }),
    statementsThen() {
      step()
      return past.getMap('statements').toJSON() as Record<string, string>
    },
    dispose,
  }

  function seek(played: number): void {
    const to = span.at(played)
    for (const [root, keys] of past.seek(to.step)) if (root !== 'statements') tell?.changed(root, keys)
    setAt(to.at)
    setStep(to.step)
    tell?.now()
  }

  function momentOf(id: string) {
    for (const one of steps) {
      if (one.kind !== 'change' || (one.root !== 'annotations' && one.root !== 'replies')) continue
      if (!one.key.endsWith(`/${id}`)) continue
      const step = past.momentOf(one.root, one.key)!
      const mark = one.root === 'annotations' ? (one.key as EntryKey) : undefined
      return { played: span.placeOf(step), ...(mark ? { mark } : {}) }
    }
    return undefined
  }
  return { view, span, ticks: ticksOf(steps), step, at, seek, momentOf, dispose }
}
