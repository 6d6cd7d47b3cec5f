/** The column of cards: only those near the view are on the page, and only their `transform` moves. */
import { createEffect, createMemo, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import styles from './CardColumn.module.css'
import type { Ballots } from './createBallot.ts'
import { type Column, createColumn } from './createColumn.ts'
import { interfaceDir } from './interfaceDir.ts'
import { EmptyMargin, OpenCard, Wires } from './lazy.ts'
import { RestingCard } from './RestingCard.tsx'

export function CardColumn(props: { view: RoomView; reading: Reading; ballots: Ballots }) {
  const { view, reading } = props
  const column = createColumn(reading)
  let element!: HTMLDivElement
  /** Until the open card's code has come, the card rests. */
  const isOpen = (key: EntryKey) => reading.focused() === key && OpenCard.isReady()

  createEffect(() => reading.focused() && void OpenCard.preload())
  createEffect(() => {
    reading.geometry()
    const text = reading.surface()?.element
    if (text) column.setOrigin(text.getBoundingClientRect().top - element.getBoundingClientRect().top)
  })
  const spots = createMemo(() => new Map(column.inView().map(item => [nameOf(item), item.y])))
  const cardKeys = createMemo(() => column.inView().flatMap(item => (item.kind === 'card' ? [item.key] : [])))
  const folds = createMemo(() => column.inView().flatMap(item => (item.kind === 'fold' ? [item] : [])))

  const shape = new ResizeObserver(entries => {
    column.measure(
      entries.map(({ target }) => {
        const card = target as HTMLElement
        return { key: card.dataset.key as EntryKey, isOpen: card.dataset.open === 'true', height: card.offsetHeight }
      }),
    )
  })
  onCleanup(() => shape.disconnect())

  return (
    <div
      ref={element}
      class={styles.column}
      onPointerEnter={event => event.pointerType === 'mouse' && column.setBusy(true)}
      onPointerLeave={() => column.setBusy(element.contains(document.activeElement))}
      onFocusIn={() => column.setBusy(true)}
      onFocusOut={event => column.setBusy(element.contains(event.relatedTarget as Node | null))}
    >
      <Wires view={view} reading={reading} column={column} />
      <Show when={view.isLoaded() && column.shown().length === 0}>
        <EmptyMargin why={view.refusalOf('mark')?.detail} y={column.origin()} />
      </Show>
      <ul class={styles.list}>
        <For each={cardKeys()}>
          {key => (
            <Slot
              y={spots().get(key) ?? 0}
              column={column}
              cardKey={key}
              isOpen={isOpen(key)}
              observe={card => {
                shape.observe(card)
                onCleanup(() => shape.unobserve(card))
              }}
            >
              <Show when={isOpen(key)} fallback={<RestingCard view={view} reading={reading} cardKey={key} />}>
                <OpenCard view={view} reading={reading} ballots={props.ballots} cardKey={key} />
              </Show>
            </Slot>
          )}
        </For>
        <For each={folds()}>
          {fold => (
            <li class={styles.slot} style={{ transform: `translateY(${fold.y + column.origin()}px)` }}>
              <button
                type="button"
                class={styles.fold}
                dir={interfaceDir()}
                onClick={() => reading.open(fold.keys[0]!)}
              >
                {text.moreHere(fold.keys.length)}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={column.waiting() > 0}>
        <p class={styles.waiting}>{text.newHere(column.waiting())}</p>
      </Show>
    </div>
  )
}

const nameOf = (item: { kind: 'card'; key: EntryKey } | { kind: 'fold'; keys: EntryKey[] }) =>
  item.kind === 'card' ? item.key : `fold ${item.keys[0]}`

/** A card's place. It appears where it belongs and from then on glides, where that is seen: thousands pass while one scrolls. */
function Slot(props: {
  y: number
  column: Column
  cardKey: EntryKey
  isOpen: boolean
  observe: (element: HTMLElement) => void
  children: JSX.Element
}) {
  let element!: HTMLLIElement
  let moving = 'data-appears'
  onMount(() => {
    props.observe(element)
    requestAnimationFrame(() => {
      moving = 'data-glides'
    })
  })
  const y = createMemo(() => props.y)
  createEffect(() => element.toggleAttribute(moving, props.column.isSeen(y())))
  return (
    <li
      ref={element}
      class={styles.slot}
      data-key={props.cardKey}
      data-open={props.isOpen}
      style={{ transform: `translateY(${y() + props.column.origin()}px)` }}
    >
      {props.children}
    </li>
  )
}
