/** Replay's own bar: play and pause, how fast, which moment this is, and the scale. */
import { createMemo, For, onCleanup, onMount } from 'solid-js'
import type { PastRoom } from '../room/past.ts'
import { replay as text } from '../text/replay.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Player, SPEEDS, type Speed } from './createPlayer.ts'
import styles from './ReplayBar.module.css'
import { Scale } from './Scale.tsx'

export interface ShownPart {
  key: string
  label: string
}

export function ReplayBar(props: {
  past: PastRoom
  player: Player
  parts: readonly ShownPart[]
  part: string
  onPart: (part: string) => void
  /** Where the room is as it is now. */
  present: string
  /** Fetches what has happened since. */
  onAgain: () => void
}) {
  const { past, player } = props
  const place = () => past.view.stagePlace()
  const nameOf = (id: string) => past.view.stages().find(stage => stage.id === id)?.title ?? id
  const counts = createMemo(() => {
    let claims = 0
    let ballots = 0
    for (const tick of past.ticks) {
      if (tick.step > past.step()) break
      if (tick.kind === 'claim') claims++
      if (tick.kind === 'ballots') ballots += tick.count
    }
    return text.sum(claims, ballots)
  })
  const day = createMemo(() => text.date(past.at()))
  const time = () => text.time(past.at())
  const says = () =>
    `${day()}, ${time()}. ${text.stageAt(place().index + 1, place().count, past.view.stage().title)}. ${counts()}`

  onMount(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isForItself(event.target)) return
      event.preventDefault()
      player.toggle()
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })

  return (
    <section class={styles.bar} aria-label={text.label}>
      <div class={styles.controls}>
        <button type="button" class={styles.step} aria-label={text.earlier} onClick={() => player.goToTick(-1)}>
          <Icon name="skipBack" size={16} />
        </button>
        <button
          type="button"
          class={styles.play}
          aria-label={player.isPlaying() ? text.pause : text.play}
          onClick={player.toggle}
        >
          <Icon name={player.isPlaying() ? 'pause' : 'play'} size={18} />
        </button>
        <button type="button" class={styles.step} aria-label={text.later} onClick={() => player.goToTick(1)}>
          <Icon name="skipForward" size={16} />
        </button>
        <label class={styles.speed}>
          <span class="visually-hidden">{text.speed}</span>
          <select
            value={player.speed()}
            onChange={event => player.setSpeed(Number(event.currentTarget.value) as Speed)}
          >
            <For each={SPEEDS}>{factor => <option value={factor}>{text.times(factor)}</option>}</For>
          </select>
        </label>
      </div>
      <p class={styles.moment}>
        <time dateTime={new Date(past.at()).toISOString()}>
          <b>{time()}</b> <span>{day()}</span>
        </time>
        <small>{counts()}</small>
      </p>
      <Scale past={past} player={player} says={says} nameOf={nameOf} />
      <div class={styles.end}>
        <label class={styles.part}>
          <span class="visually-hidden">{text.shows}</span>
          <select value={props.part} onChange={event => props.onPart(event.currentTarget.value)}>
            <For each={props.parts}>{({ key, label }) => <option value={key}>{label}</option>}</For>
          </select>
        </label>
        <button
          type="button"
          class={styles.step}
          aria-label={text.again}
          title={text.again}
          onClick={() => props.onAgain()}
        >
          <Icon name="replay" size={17} />
        </button>
        <a class={styles.now} href={props.present}>
          {text.now}
        </a>
      </div>
    </section>
  )
}

/** What the space bar means something else for. */
const isForItself = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest(
    'input:not([type="range"]), textarea, select, button, a, summary, dialog, [popover], [role="menu"]',
  ) !== null
