/** A room without a server: the same accessors and verbs over a store, so that the views can be tried in every state. */
import { createSignal } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
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
  const inOrder = (cards: Card[]) =>
    cards.sort((a, b) => a.annotation.start - b.annotation.start || b.annotation.end - a.annotation.end)
  const [state, setState] = createStore<{ cards: Card[] }>({ cards: inOrder([...given]) })
  const [undone, setUndone] = createSignal<(() => void)[]>([])
  const at = (key: EntryKey) => state.cards.findIndex(card => card.annotation.key === key)
  const closed = (what: string) =>
    options.isClosed ? refuse('PHASE', 'STAGE-1', `${what} is closed in “Take sides”.`) : undefined
  const change = (key: EntryKey, edit: (card: Card) => void) => setState('cards', at(key), produce(edit))

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
    }),
    me: () => ({ id: ME, name: ROSTER[ME]!.name, role: 'participant', group: 'everyone', colour: 3 }),
    article: () => article,
    stage: () => FREE_READING.stages[0]!,
    stagePlace: () => ({ index: 0, count: 1 }),
    deadline: () => undefined,
    roster: () => ROSTER,
    here: () => Object.keys(ROSTER) as (keyof typeof ROSTER)[],
    saving: () => options.saving ?? { state: 'saved' },
    isLoaded: () => true,
    cards: () => state.cards,
    card: key => state.cards.find(card => card.annotation.key === key),
    refusalOf: what => closed(what === 'mark' ? 'Marking' : what === 'reply' ? 'Replying' : 'Casting'),
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
      setState(
        'cards',
        produce(cards => {
          cards.push(card)
          inOrder(cards)
        }),
      )
      setUndone(all => [...all, () => setState('cards', cards => cards.filter(c => c.annotation.key !== key))])
      return key
    },
    editStatement: (key, statement) => change(key, card => (card.annotation.statement = statement)),
    editBody: (key, words) => change(key, card => (card.annotation.body = words)),
    removeMark: key => setState('cards', cards => cards.filter(card => card.annotation.key !== key)),
    reply(to, move, body) {
      const key = nextKey(ME, 0)
      const card = state.cards.find(c => c.annotation.key === to || c.thread.some(t => t.reply.key === to))
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
    undo() {
      const last = undone().at(-1)
      setUndone(all => all.slice(0, -1))
      last?.()
      return last !== undefined
    },
    async cast(poll: PollId, choice) {
      const refusal = closed('Casting')
      if (refusal) return refusal
      const card = state.cards.find(c => c.classification?.id === poll || c.stance?.id === poll)
      if (!card) return undefined
      change(card.annotation.key, draft => {
        const found = draft.classification?.id === poll ? draft.classification : draft.stance!
        const counts = { ...(found.tally && 'counts' in found.tally ? found.tally.counts : {}) }
        if (found.mine !== undefined) counts[found.mine] = (counts[found.mine] ?? 1) - 1
        counts[choice] = (counts[choice] ?? 0) + 1
        found.mine = choice
        found.tally = { n: Object.values(counts).reduce((a, b) => a + b, 0), counts }
      })
      return undefined
    },
    rename: async () => undefined,
    drafts: () => [],
    discardDraft() {},
    resendDraft() {},
    dispose() {},
  }
}
