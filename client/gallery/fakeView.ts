/** A room without a server: the same accessors and verbs over a store, so that the views can be tried in every state. */
import { createMemo, createSignal } from 'solid-js'
import { createStore, produce, unwrap } from 'solid-js/store'
import { refuse } from '../../shared/policy/index.ts'
import { creatorOf, type EntryKey, type PollId, type RoomId, STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { FREE_READING } from '../../shared/stages/index.ts'
import type { Card, RoomView, Saving } from '../room/types.ts'
import type { ShownArticle } from './articles.ts'
import { ME, nextKey, ROSTER } from './marks.ts'

export interface FakeOptions {
  /** Nothing may be written: the stage is closed. */
  isClosed?: boolean
  saving?: Saving
}

export function fakeView(article: ShownArticle, given: readonly Card[], options: FakeOptions = {}): RoomView {
  const [state, setState] = createStore<{ byKey: Record<EntryKey, Card> }>({
    byKey: Object.fromEntries(given.map(card => [card.annotation.key, card])),
  })
  const inOrder = (keys: EntryKey[]) => {
    const places = new Map(keys.map(key => [key, unwrap(state).byKey[key]!.annotation]))
    return keys.sort((a, b) => places.get(a)!.start - places.get(b)!.start || places.get(b)!.end - places.get(a)!.end)
  }
  const [order, setOrder] = createSignal(inOrder(given.map(card => card.annotation.key)))
  const cards = createMemo(() => order().map(key => state.byKey[key]!))
  const [undone, setUndone] = createSignal<(() => void)[]>([])
  const withReply = (to: EntryKey) =>
    cards().find(card => card.annotation.key === to || card.thread.some(item => item.reply.key === to))
  const closed = (what: string) =>
    options.isClosed ? refuse('PHASE', 'STAGE-1', `${what} is closed in “Take sides”.`) : undefined
  const change = (key: EntryKey, edit: (card: Card) => void) => setState('byKey', key, produce(edit))
  const remove = (key: EntryKey) => {
    setOrder(keys => keys.filter(other => other !== key))
    setState('byKey', key, undefined!)
  }

  return {
    room: () => ({
      id: 'gallery' as RoomId,
      title: 'Gallery',
      codebook: STANDARD_CODEBOOK,
      settings: {
        names: 'pseudonymous',
        participantsExport: true,
        claims: { secrecy: 'confidential', reveal: 'live' },
      },
      epoch: 1,
      isDemo: false,
      isLocked: false,
    }),
    me: () => ({ id: ME, name: ROSTER[ME]!.name, role: 'participant', group: 'everyone', colour: 3 }),
    article: () => article,
    articles: () => [],
    show: async () => undefined,
    isPast: () => false,
    textOf: async () => article,
    allCards: cards,
    stage: () => FREE_READING.stages[0]!,
    stages: () => FREE_READING.stages,
    stagePlace: () => ({ index: 0, count: 1 }),
    deadline: () => undefined,
    paused: () => undefined,
    published: () => ({}),
    serverNow: () => 0,
    speeches: () => [],
    refusalOfStage: () => undefined,
    roster: () => ROSTER,
    here: () => Object.keys(ROSTER) as (keyof typeof ROSTER)[],
    saving: () => options.saving ?? { state: 'saved' },
    isKept: () => true,
    lostBallots: () => [],
    forgetLostBallots: () => {},
    isLoaded: () => true,
    cards,
    polls: () => [],
    refusalOfPoll: () => undefined,
    card: key => state.byKey[key],
    strays: () => [],
    refusalOf: what => closed(what === 'mark' ? 'Marking' : what === 'reply' ? 'Replying' : 'Casting'),
    desk: () => undefined,
    needDesk: () => Promise.reject(new Error('there is no desk here')),
    mark(place, motivation, statement, body) {
      const key = nextKey(ME, 0)
      const annotation = {
        ...place,
        key,
        id: key.slice(-26),
        creator: ME,
        motivation,
        revision: 1,
        body: body ?? '',
        ...(statement === undefined ? {} : { statement }),
      }
      const card: Card = { annotation, creator: ROSTER[ME]!, isMine: true, thread: [] }
      setState('byKey', key, card)
      setOrder(keys => inOrder([...keys, key]))
      setUndone(all => [...all, () => remove(key)])
      return key
    },
    editStatement: (key, statement) => change(key, card => (card.annotation.statement = statement)),
    editBody: (key, words) => change(key, card => (card.annotation.body = words)),
    removeMark: remove,
    reply(to, move, body) {
      const key = nextKey(ME, 0)
      const card = withReply(to)
      if (!card) return key
      change(card.annotation.key, draft => {
        const parent = draft.thread.findIndex(item => item.reply.key === to)
        const depth = parent < 0 ? 0 : draft.thread[parent]!.depth + 1
        const reply = { key, id: key.slice(-26), creator: creatorOf(key), to, move, body }
        const item = { reply, depth, creator: ROSTER[ME]!, isMine: true }
        draft.thread.splice(parent < 0 ? draft.thread.length : parent + 1, 0, item)
      })
      return key
    },
    editReply() {},
    removeReply() {},
    lastChange: () => undefined,
    equip() {},
    addNotes() {},
    notes: () => undefined,
    undo() {
      const last = undone().at(-1)
      setUndone(all => all.slice(0, -1))
      last?.()
      return last !== undefined
    },
    async cast(poll: PollId, choice) {
      const refusal = closed('Casting')
      if (refusal) return refusal
      const card = cards().find(c => c.classification?.id === poll || c.stance?.id === poll)
      if (!card) return undefined
      change(card.annotation.key, draft => {
        const found = draft.classification?.id === poll ? draft.classification : draft.stance!
        const counts = { ...(found.tally && 'counts' in found.tally ? found.tally.counts : {}) }
        if (typeof found.mine === 'string') counts[found.mine] = (counts[found.mine] ?? 1) - 1
        if (typeof choice === 'string') counts[choice] = (counts[choice] ?? 0) + 1
        found.mine = choice
        found.tally = { n: Object.values(counts).reduce((a, b) => a + b, 0), counts }
      })
      return undefined
    },
    rename: async () => undefined,
    drafts: () => [],
    refusalOfDraft: () => undefined,
    editDraft() {},
    keepDraft() {},
    moderate: async () => undefined,
    refusalOfActing: () => undefined,
    members: async () => [],
    signOut: async () => undefined,
    discardDraft() {},
    resendDraft() {},
    dispose() {},
  }
}
