/** The room's second bar: the stage that is on, what it asks, and how long is left by the server's clock. */
import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { timeLeft } from '../ui/countdown.ts'
import { Icon } from '../ui/Icon.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './StageBar.module.css'

const StageControl = lazyPart(() => import('./StageControl.tsx').then(module => module.StageControl))

export function StageBar(props: { view: RoomView }) {
  const [isOpen, setOpen] = createSignal(false)
  const prompt = createUniqueId()
  const stage = () => props.view.stage()
  const place = () => props.view.stagePlace()
  /** The lock and a pause are said here; what a stage does not open is said where one would write. */
  const closed = () =>
    props.view.room().archived || props.view.room().isLocked || props.view.me().muted
      ? props.view.refusalOf('mark')?.detail
      : undefined
  const gone = () => {
    const left = leftOf(props.view)
    const { seconds } = stage()
    return left === undefined || !seconds ? 1 : Math.max(0, 1 - left / (seconds * 1000))
  }
  // What follows from another's press is said once; the stage that one comes into stands on the page.
  const stageId = createMemo(() => stage().id)
  createEffect(
    on(stageId, () => announce([t.room.newStage(stage().title), stage().prompt].filter(Boolean).join(' ')), {
      defer: true,
    }),
  )
  createEffect(
    on(
      () => props.view.deadline() === 0,
      isUp => isUp && announce(t.room.timeUp),
      { defer: true },
    ),
  )
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
            {props.view.room().archived ? t.room.archived : props.view.room().isLocked ? t.room.locked : t.room.muted}
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
      <div class={styles.end}>
        <Show when={props.view.paused()}>
          <span class={styles.left}>{t.room.paused}</span>
        </Show>
        <Show when={leftOf(props.view)}>
          {left => (
            <span class={styles.left} role="timer" aria-label={t.room.leftLabel(Math.ceil(left() / 60_000))}>
              <Show when={!props.view.paused()}>{t.room.left}</Show>
              <span class={styles.clock}>{timeLeft(left())}</span>
            </span>
          )}
        </Show>
        <Show when={leftOf(props.view) === 0}>
          <span class={styles.left}>{t.room.timeUp}</span>
        </Show>
        {/* After the first cards: nobody leads or looks ahead before. */}
        <Show when={props.view.isLoaded() && (place().count > 1 || stage().seconds || stage().minimums)}>
          <StageControl view={props.view} />
        </Show>
      </div>
      <Show when={place().count > 1} fallback={<div class={styles.line} aria-hidden="true" />}>
        <ol class={styles.line} aria-label={t.room.course} tabindex="0">
          <For each={props.view.stages()}>
            {(one, at) => (
              <li
                class={at() < place().index ? styles.past : at() === place().index ? styles.now : undefined}
                style={{ '--gone': at() === place().index ? gone() : undefined }}
                aria-current={at() === place().index ? 'step' : undefined}
              >
                <span dir="auto">{one.title}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}

/** Milliseconds of the stage that are left, its time running or not. */
const leftOf = (view: RoomView) => view.deadline() ?? view.paused()?.left
