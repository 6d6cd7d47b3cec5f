/** The gallery's pieces of a room in their states: stage bars, and cards at rest and open, over a room without a server. */

import { For } from 'solid-js'
import { FREE_READING } from '../../shared/stages/index.ts'
import { lake } from '../gallery/articles.ts'
import { fakeView } from '../gallery/fakeView.ts'
import { lakeCards, NOW } from '../gallery/marks.ts'
import { createBallots } from '../margin/createBallot.ts'
import { OpenCard } from '../margin/OpenCard.tsx'
import { RestingCard } from '../margin/RestingCard.tsx'
import { createReading } from '../room/reading.ts'
import type { Card, RoomView } from '../room/types.ts'
import styles from './Gallery.module.css'
import { StageBar } from './StageBar.tsx'
import { Needs } from './StageNeeds.tsx'

const MINUTE = 60_000

/** A stage bar's view: a course of four, in its second stage. */
function barView(more: Partial<RoomView>): RoomView {
  const titles = ['Read alone', 'Say what it is', 'Take sides', 'Vote again']
  const { prompt: _, ...plain } = FREE_READING.stages[0]!
  const stages = titles.map((title, i) => ({
    ...plain,
    id: `stage-${i}`,
    title,
    ...(i === 1 ? { prompt: 'Classify every claim. Where you differ, say why in one sentence.', seconds: 600 } : {}),
  }))
  return {
    ...fakeView(lake(), []),
    stages: () => stages,
    stage: () => stages[1]!,
    stagePlace: () => ({ index: 1, count: stages.length }),
    refusalOf: () => undefined,
    ...more,
  }
}
const moderator = { role: 'moderator' } as const
const room = (more: Partial<ReturnType<RoomView['room']>>) => ({ room: () => ({ ...barView({}).room(), ...more }) })
const me = (more: Partial<ReturnType<RoomView['me']>>) => ({ me: () => ({ ...barView({}).me(), ...more }) })
const refused = {
  refusalOf: () => ({ code: 'LOCKED', rule: 'ROOM-4', detail: 'Writing is locked.' }) as never,
}

const BARS: readonly [string, RoomView][] = [
  ['One stage, everything open', fakeView(lake(), [])],
  ['A course, no time', barView({})],
  ['Time runs', barView({ deadline: () => 7 * MINUTE + 12_000 })],
  ['The last seconds', barView({ deadline: () => 9_000 })],
  ['Time is up', barView({ deadline: () => 0 })],
  ['The time stands still', barView({ paused: () => ({ left: 4 * MINUTE }) })],
  ['For who leads', barView({ deadline: () => 7 * MINUTE, ...me(moderator) })],
  ['Locked', barView({ ...room({ isLocked: true }), ...refused })],
  ['One’s writing is paused', barView({ ...me({ muted: true }), ...refused })],
  ['Archived', barView({ ...room({ archived: NOW }), ...refused })],
]

const NEEDS = [
  ['What a stage asks, nothing done', 0, 0],
  ['One of two done', 2, 1],
  ['All done', 2, 3],
] as const

export const GalleryBars = () => (
  <section aria-label="Stage bars" class={styles.bars}>
    <h2>Stage bars</h2>
    <For each={BARS}>
      {([name, view]) => (
        <div>
          <small>{name}</small>
          <StageBar view={view} />
        </div>
      )}
    </For>
    <For each={NEEDS}>
      {([name, claims, classifications]) => (
        <div>
          <small>{name}</small>
          <Needs
            needs={[
              { what: 'claims', least: 2, done: claims },
              { what: 'classifications', least: 3, done: classifications },
            ]}
          />
        </div>
      )}
    </For>
  </section>
)

interface Shown {
  name: string
  isOpen: boolean
  of: (card: Card) => boolean
  change?: (card: Card) => Card
  isClosed?: boolean
}
const isClaim = (card: Card) => card.annotation.motivation === 'classifying'
const is = (motivation: string) => (card: Card) => card.annotation.motivation === motivation && !card.moderation
const hasThread = (card: Card) => isClaim(card) && card.thread.length > 1 && card.classification?.mine !== undefined
const sealed = (card: Card) => card.classification?.reveal === 'own'

const CARDS: readonly Shown[] = [
  { name: 'A claim', isOpen: false, of: hasThread },
  { name: 'A claim without ballots', isOpen: false, of: sealed },
  { name: 'A comment', isOpen: false, of: is('commenting') },
  { name: 'A question', isOpen: false, of: is('questioning') },
  { name: 'A highlight', isOpen: false, of: is('highlighting') },
  { name: 'Folded', isOpen: false, of: card => card.moderation !== undefined },
  { name: 'Held', isOpen: false, of: is('commenting'), change: card => ({ ...card, isMine: true, isHeld: true }) },
  { name: 'A claim that is open', isOpen: true, of: hasThread },
  { name: 'Sealed until one’s own ballot', isOpen: true, of: sealed },
  { name: 'Closed by its stage', isOpen: true, of: hasThread, isClosed: true },
  { name: 'One’s own', isOpen: true, of: card => isClaim(card) && card.isMine },
  { name: 'A question that is open', isOpen: true, of: is('questioning') },
  { name: 'Folded and open', isOpen: true, of: card => card.moderation !== undefined },
]

/** Each card in a room of its own: what is cast or written in one stays there. */
function GalleryCard(props: { shown: Shown }) {
  const article = lake()
  const found = lakeCards(article).find(props.shown.of)!
  const card = props.shown.change?.(found) ?? found
  const view = fakeView(article, [card], { isClosed: props.shown.isClosed === true })
  const reading = createReading(view, () => NOW)
  const parts = { view, reading, cardKey: card.annotation.key }
  return (
    <div class={styles.card}>
      <small>{props.shown.name}</small>
      {props.shown.isOpen ? <OpenCard {...parts} ballots={createBallots(view)} /> : <RestingCard {...parts} />}
    </div>
  )
}

export const GalleryCards = () => (
  <section aria-label="Cards">
    <h2>Cards</h2>
    <div class={styles.cards}>
      <For each={CARDS}>{shown => <GalleryCard shown={shown} />}</For>
    </div>
  </section>
)
