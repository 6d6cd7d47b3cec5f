/** The room's second bar: the stage that is on, what it asks, and how long is left by the server's clock. */
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Icon } from '../ui/Icon.tsx'
import { timeLeft } from './countdown.ts'
import styles from './StageBar.module.css'

export function StageBar(props: { view: RoomView }) {
  const [isOpen, setOpen] = createSignal(false)
  const prompt = createUniqueId()
  const stage = () => props.view.stage()
  const place = () => props.view.stagePlace()
  /** The lock and a pause are said here; what a stage does not open is said where one would write. */
  const closed = () =>
    props.view.room().isLocked || props.view.me().muted ? props.view.refusalOf('mark')?.detail : undefined
  const gone = () => {
    const left = props.view.deadline()
    const { seconds } = stage()
    return left === undefined || !seconds ? 1 : 1 - left / (seconds * 1000)
  }
  return (
    <section class={styles.bar} aria-label={t.room.stageLabel}>
      <Show when={place().count > 1}>
        <span class={styles.place}>{t.room.stage(place().index + 1, place().count)}</span>
      </Show>
      <h2 class={styles.title} dir="auto">
        {stage().title}
      </h2>
      <Show when={closed()}>
        {why => (
          <span class={styles.closed} title={why()}>
            <Icon name="lock" size={15} />
            {props.view.room().isLocked ? t.room.locked : t.room.muted}
          </span>
        )}
      </Show>
      <Show when={stage().prompt}>
        <button
          type="button"
          class={styles.more}
          aria-label={t.room.promptOpen}
          aria-expanded={isOpen()}
          aria-controls={prompt}
          onClick={() => setOpen(!isOpen())}
        >
          <Icon name="down" size={16} />
        </button>
        <p id={prompt} class={isOpen() ? `${styles.prompt} ${styles.open}` : styles.prompt} title={stage().prompt}>
          <bdi>{stage().prompt}</bdi>
        </p>
      </Show>
      <Show when={props.view.deadline() !== undefined && props.view.deadline()!}>
        {left => (
          <span class={styles.left} role="timer" aria-label={t.room.leftLabel(Math.ceil(left() / 60_000))}>
            {t.room.left}
            <span class={styles.clock}>{timeLeft(left())}</span>
          </span>
        )}
      </Show>
      <Show when={props.view.deadline() === 0}>
        <span class={styles.left}>{t.room.timeUp}</span>
      </Show>
      <div class={styles.line} aria-hidden="true">
        <For each={[...Array(place().count).keys()]}>
          {at => (
            <i
              class={
                at < place().index ? styles.past : at === place().index && place().count > 1 ? styles.now : undefined
              }
              style={{ '--gone': at === place().index ? gone() : undefined }}
            />
          )}
        </For>
      </div>
    </section>
  )
}
