/** Without a margin column: at the end of a line that begins a marked sentence, how many marks it has and the leading label. */
import { createMemo, For, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import { reading as text } from '../text/reading.ts'
import { named } from '../ui/named.ts'
import { CardMark } from './CardMark.tsx'
import styles from './Counters.module.css'
import { countersOf } from './counters.ts'

const AHEAD = 400

export function Counters(props: { reading: Reading }) {
  let element!: HTMLDivElement
  const counters = createMemo(() => {
    const geometry = props.reading.geometry()
    if (!geometry) return []
    const marks = props.reading
      .marks()
      .filter(mark => !mark.isHidden)
      .map(({ key, start, look }) => ({ key, look, y: geometry.sentences[props.reading.sentenceAt(start)]?.top ?? 0 }))
    return countersOf(marks)
  })
  const origin = createMemo(() => {
    props.reading.geometry()
    const text = props.reading.surface()?.element
    return text && element ? text.getBoundingClientRect().top - element.getBoundingClientRect().top : 0
  })
  const near = createMemo(() => {
    const { top, height } = props.reading.port()
    return counters().filter(counter => counter.y > top - AHEAD && counter.y < top + height + AHEAD)
  })
  return (
    <div ref={element} class={styles.counters}>
      <For each={near()}>
        {counter => (
          <button
            type="button"
            class={styles.counter}
            data-colour={counter.look.colour}
            data-open={counter.keys.includes(props.reading.focused()!)}
            style={{ transform: `translateY(${counter.y + origin()}px)` }}
            onClick={() => {
              const at = counter.keys.indexOf(props.reading.focused()!)
              props.reading.open(counter.keys[at + 1] ?? counter.keys[0]!, { scroll: true })
            }}
          >
            <CardMark look={counter.look} />
            {counter.keys.length}
            <span class="visually-hidden">{text.counter(counter.keys.length)}</span>
            <Show when={counter.keys.some(props.reading.isUnread)}>
              <span class={styles.unread} {...named(text.unread)} />
            </Show>
          </button>
        )}
      </For>
    </div>
  )
}
