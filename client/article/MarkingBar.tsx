/**
 * Claim, comment, question, highlight: under the last selected line, above the first one at the view's end, and docked at
 * the bottom under a finger. While marking goes on, it says so and offers to stop.
 */
import { createEffect, createMemo, createSignal, For, onMount, Show } from 'solid-js'
import type { Motivation } from '../../shared/room/index.ts'
import type { Box, Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { reading as text } from '../text/reading.ts'
import { Icon } from '../ui/Icon.tsx'
import { tellRoot } from '../ui/tellRoot.ts'
import type { Marking } from './createMarking.ts'
import styles from './MarkingBar.module.css'
import { MARKING_KEYS } from './marking.ts'

const ORDER: readonly Motivation[] = ['classifying', 'commenting', 'questioning', 'highlighting']
const keyOf = (motivation: Motivation) => Object.entries(MARKING_KEYS).find(([, m]) => m === motivation)![0]
const APART = 8

export function MarkingBar(props: { view: RoomView; reading: Reading; marking: Marking }) {
  return (
    <Show when={props.reading.isBarOpen() && props.reading.selected()} fallback={<KeptBar {...props} />}>
      {selected => <OpenBar {...props} place={selected().place} by={selected().by} />}
    </Show>
  )
}

function OpenBar(props: {
  view: RoomView
  reading: Reading
  marking: Marking
  place: { start: number; end: number }
  by: 'mouse' | 'keyboard' | 'touch'
}) {
  let bar!: HTMLDivElement
  const [size, setSize] = createSignal({ width: 0, height: 0 })
  onMount(() => {
    setSize({ width: bar.offsetWidth, height: bar.offsetHeight })
    if (props.by === 'keyboard') bar.querySelector('button')?.focus({ preventScroll: true })
  })
  const refusal = () => props.view.refusalOf('mark')
  const isDocked = () => props.by === 'touch' || props.reading.layout() === 'sheet'
  createEffect(() => isDocked() && tellRoot('data-docked'))
  const spot = createMemo(() => {
    const lines = props.reading.surface()?.rectsOf(props.place) ?? []
    const { top, height } = props.reading.port()
    return lines.length ? spotOf(lines, size(), props.reading.geometry()?.width ?? 0, top + height) : { x: 0, y: 0 }
  })
  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...bar.querySelectorAll<HTMLElement>('button')]
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <div
      ref={bar}
      class={isDocked() ? `${styles.bar} ${styles.docked}` : styles.bar}
      style={isDocked() ? {} : { left: `${spot().x}px`, top: `${spot().y}px` }}
      role="toolbar"
      aria-label={cardText.mark.bar}
      dir="auto"
      onKeyDown={onKeyDown}
      // The selection must outlive the press on a button.
      onPointerDown={event => event.preventDefault()}
    >
      <For each={ORDER}>
        {motivation => (
          <button
            type="button"
            class={styles.choice}
            aria-disabled={refusal() ? 'true' : undefined}
            aria-keyshortcuts={keyOf(motivation)}
            onClick={() => !refusal() && props.marking.mark(motivation)}
            onDblClick={() => props.marking.keep(motivation)}
          >
            {cardText.mark[motivation]}
            <kbd>{keyOf(motivation).toUpperCase()}</kbd>
          </button>
        )}
      </For>
      <Show when={!refusal()} fallback={<p class={styles.refusal}>{refusal()?.detail}</p>}>
        <KeepButton {...props} />
      </Show>
      <Show when={props.view.notes()}>
        <button
          type="button"
          class={styles.keep}
          title={cardText.noteHint}
          aria-label={cardText.note}
          aria-keyshortcuts="o"
          onClick={() => props.marking.note()}
        >
          <Icon name="lock" size={16} />
        </button>
      </Show>
    </div>
  )
}

/** Chooses the motivation that goes on: the one that is kept, or else claims. */
function KeepButton(props: { reading: Reading; marking: Marking }) {
  return (
    <button
      type="button"
      class={styles.keep}
      title={cardText.keepHint}
      aria-label={cardText.keep}
      onClick={() => {
        props.marking.keep('classifying')
        props.marking.mark('classifying')
      }}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        aria-hidden="true"
      >
        <path d="M7 3h6l-1 6 3 3H5l3-3ZM10 12v5" stroke-linejoin="round" stroke-linecap="round" />
      </svg>
    </button>
  )
}

function KeptBar(props: { view: RoomView; reading: Reading; marking: Marking }) {
  return (
    <Show when={props.reading.sticky()}>
      {kept => (
        <div
          ref={() => tellRoot('data-docked')}
          class={`${styles.bar} ${styles.docked} ${styles.kept}`}
          role="toolbar"
          aria-label={cardText.keep}
        >
          <For each={ORDER}>
            {other => (
              <button
                type="button"
                class={styles.choice}
                aria-pressed={other === kept().motivation}
                onClick={() => props.marking.keep(other)}
              >
                {other === kept().motivation && !kept().label ? text.keeping[other] : cardText.mark[other]}
              </button>
            )}
          </For>
          <Show when={kept().motivation === 'classifying' && !props.view.refusalOf('classify')}>
            <span class={styles.labels}>
              <For each={props.view.room().codebook}>
                {label => (
                  <button
                    type="button"
                    class={styles.choice}
                    aria-pressed={kept().label === label.key}
                    onClick={() => props.marking.keep('classifying', kept().label === label.key ? undefined : label)}
                  >
                    <span class={styles.letter} aria-hidden="true">
                      {label.letter}
                    </span>
                    {label.label}
                  </button>
                )}
              </For>
            </span>
          </Show>
          <button type="button" class={styles.choice} onClick={() => props.view.undo()}>
            {cardText.undo}
          </button>
          <button type="button" class={styles.choice} onClick={() => props.marking.keep(undefined)}>
            {cardText.stopKeeping}
            <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </Show>
  )
}

/** Under the last line at its beginning, inside the text's width; above the first line where the view ends. */
function spotOf(lines: readonly Box[], bar: { width: number; height: number }, width: number, viewEnd: number) {
  const first = lines[0]!
  const last = lines.at(-1)!
  const x = Math.max(0, Math.min(last.left - 4, width - bar.width))
  const below = last.bottom + APART
  return { x, y: below + bar.height > viewEnd ? first.top - APART - bar.height : below }
}
