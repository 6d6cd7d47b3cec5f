/**
 * All marks in reading order for those who do not see the highlights. Hidden until one of its buttons has the focus;
 * it is one Tab stop, arrows walk it, and it grows as it is walked so that thousands cost nothing.
 */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { ReadingMark } from '../room/readingMarks.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import styles from './MarkList.module.css'

const AROUND = 40
const LONG = 160

export function MarkList(props: { view: RoomView; reading: Reading }) {
  const [at, setAt] = createSignal(0)
  const current = () => Math.min(at(), Math.max(0, props.reading.marks().length - 1))
  const from = () => Math.max(0, current() - AROUND)
  const shown = createMemo(() => props.reading.marks().slice(from(), current() + AROUND))
  let list!: HTMLUListElement
  function walk(event: KeyboardEvent) {
    const to = { ArrowDown: current() + 1, ArrowUp: current() - 1, Home: 0, End: props.reading.marks().length - 1 }[
      event.key
    ]
    if (to === undefined || to < 0 || to >= props.reading.marks().length) return
    event.preventDefault()
    event.stopPropagation()
    setAt(to)
    list.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus()
  }
  return (
    <Show when={props.reading.marks().length > 0}>
      <nav class={styles.nav} aria-label={text.list}>
        <ul ref={list} class={styles.list} on:keydown={walk}>
          <For each={shown()}>
            {(mark, i) => (
              <li aria-setsize={props.reading.marks().length} aria-posinset={from() + i() + 1}>
                <button
                  type="button"
                  data-index={from() + i()}
                  tabindex={from() + i() === current() ? 0 : -1}
                  onFocus={() => setAt(from() + i())}
                  onClick={() => props.reading.open(mark.key, { scroll: true, caret: 'card' })}
                >
                  {text.listItem(
                    mark.look.style === 'note' ? text.note : text.kind[mark.motivation],
                    props.view.card(mark.key)?.creator.name ?? '',
                    quoteOf(props.view, mark),
                    props.reading.isUnread(mark.key),
                  )}
                </button>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  )
}

function quoteOf(view: RoomView, { start, end }: ReadingMark): string {
  const quote = view.article().text.slice(start, end)
  return quote.length > LONG ? `${quote.slice(0, LONG - 1)}…` : quote
}
