/** A ballot in an order: by dragging, by the arrows beside each option, or by the arrow keys on them. Options may be left out. */
import { createSignal, For, Show } from 'solid-js'
import { polls as text } from '../text/polls.ts'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './Ballots.module.css'
import type { BallotProps } from './OptionsBallot.tsx'

export function RankedBallot(props: BallotProps) {
  let list: HTMLOListElement | undefined
  const [dragged, setDragged] = createSignal<string>()
  const order = () => (Array.isArray(props.choice) ? (props.choice as readonly string[]) : [])
  const rest = () => props.options.filter(({ key }) => !order().includes(key))
  const label = (key: string) => props.options.find(option => option.key === key)?.label ?? key

  function move(key: string, to: number, isSaid = true) {
    if (props.why !== undefined || to < 0 || to > order().length) return
    const others = order().filter(other => other !== key)
    props.onChoose([...others.slice(0, to), key, ...others.slice(to)])
    if (!isSaid) return
    announce(text.movedTo(label(key), Math.min(to, others.length) + 1))
    queueMicrotask(() => list?.querySelector<HTMLElement>(`[data-option="${CSS.escape(key)}"] button`)?.focus())
  }
  const out = (key: string) => props.why === undefined && props.onChoose(order().filter(other => other !== key))

  function drag(key: string, event: PointerEvent & { currentTarget: HTMLElement }) {
    if (props.why !== undefined || (event.target as Element).closest('button')) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragged(key)
  }
  function follow(event: PointerEvent) {
    const key = dragged()
    if (!key || !list) return
    const rows = [...list.children]
    const to = rows.filter(row => {
      const { top, height } = row.getBoundingClientRect()
      return (row as HTMLElement).dataset.option !== key && event.clientY > top + height / 2
    }).length
    if (order().indexOf(key) !== to) move(key, to, false)
  }
  return (
    <div class={styles.rows}>
      <p class={styles.hint}>{text.rankHint}</p>
      <Show when={order().length > 0}>
        <ol class={styles.ranks} ref={list} aria-label={text.ranked}>
          <For each={order()}>
            {(key, at) => (
              <li
                class={styles.rank}
                data-option={key}
                data-dragged={dragged() === key}
                onPointerDown={event => drag(key, event)}
                onPointerMove={follow}
                onPointerUp={() => setDragged()}
                onPointerCancel={() => setDragged()}
              >
                <span class={styles.place}>{at() + 1}</span>
                <span dir="auto">{label(key)}</span>
                <span class={styles.moves}>
                  <Move label={text.up(label(key))} isOff={at() === 0} onClick={() => move(key, at() - 1)} isUp />
                  <Move
                    label={text.down(label(key))}
                    isOff={at() === order().length - 1}
                    onClick={() => move(key, at() + 1)}
                  />
                  <button type="button" aria-label={text.unrank(label(key))} onClick={() => out(key)}>
                    <Icon name="close" size={14} />
                  </button>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={rest().length > 0}>
        <ul class={styles.ranks} aria-label={text.unranked}>
          <For each={rest()}>
            {option => (
              <li class={styles.rank} data-out>
                <button
                  type="button"
                  class={styles.take}
                  aria-label={text.rank(option.label)}
                  aria-disabled={props.why === undefined ? undefined : 'true'}
                  onClick={() => move(option.key, order().length)}
                >
                  <Icon name="plus" size={14} />
                  <span dir="auto">{option.label}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}

const Move = (props: { label: string; isOff: boolean; isUp?: boolean; onClick: () => void }) => (
  <button
    type="button"
    class={props.isUp ? styles.up : undefined}
    aria-label={props.label}
    aria-disabled={props.isOff ? 'true' : undefined}
    onClick={() => !props.isOff && props.onClick()}
  >
    <Icon name="down" size={14} />
  </button>
)
