/**
 * The scale of a replay: an ordinary slider over a picture of what happened. Claims stand above the line and ballots below it, as
 * many as their height; stages begin at the long strokes, polls at the rings.
 */
import { createMemo, For } from 'solid-js'
import type { PastRoom } from '../room/past.ts'
import { replay as text } from '../text/replay.ts'
import type { Player } from './createPlayer.ts'
import styles from './Scale.module.css'

const SLOTS = 160
const STEP_MS = 10_000

export function Scale(props: {
  past: PastRoom
  player: Player
  says: () => string
  nameOf: (stage: string) => string
}) {
  const { past, player } = props
  const placeOf = (step: number) => (player.length ? past.span.placeOf(step) / player.length : 0)
  const slots = createMemo(() => {
    const claims = new Array<number>(SLOTS).fill(0)
    const ballots = new Array<number>(SLOTS).fill(0)
    for (const tick of past.ticks) {
      const slot = Math.min(SLOTS - 1, Math.floor(placeOf(tick.step) * SLOTS))
      if (tick.kind === 'claim') claims[slot]!++
      if (tick.kind === 'ballots') ballots[slot]! += tick.count
    }
    return { claims: bars(claims), ballots: bars(ballots) }
  })
  const of = (...kinds: string[]) => past.ticks.filter(({ kind }) => kinds.includes(kind))
  const percent = (place: number) => `${(100 * place).toFixed(3)}%`

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const onwards = event.currentTarget.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight'
    const by = [onwards, 'ArrowUp', 'PageUp'].includes(event.key)
      ? 1
      : /^Arrow|^PageDown/.test(event.key)
        ? -1
        : undefined
    if (event.key === 'Home') player.goTo(0)
    else if (event.key === 'End') player.goTo(player.length)
    else if (!by) return
    else if (event.key.startsWith('Page')) player.goToTick(by, kind => kind === 'stage')
    else if (event.shiftKey) player.goToTick(by)
    else player.goTo(player.played() + by * STEP_MS)
    event.preventDefault()
  }

  return (
    <div class={styles.scale} style={{ '--at': percent(player.length ? player.played() / player.length : 0) }}>
      <div class={styles.picture} aria-hidden="true">
        <For each={slots().claims}>{bar => <i class={styles.claims} style={{ '--x': bar.x, '--h': bar.h }} />}</For>
        <For each={slots().ballots}>{bar => <i class={styles.ballots} style={{ '--x': bar.x, '--h': bar.h }} />}</For>
        <For each={of('stage')}>
          {tick => (
            <i class={styles.stage} style={{ '--x': percent(placeOf(tick.step)) }}>
              <span dir="auto">{'stage' in tick ? props.nameOf(tick.stage) : ''}</span>
            </i>
          )}
        </For>
        <For each={of('opened', 'closed')}>
          {tick => <i class={styles[tick.kind]} style={{ '--x': percent(placeOf(tick.step)) }} />}
        </For>
        <For each={of('erased')}>
          {tick => <i class={styles.erased} style={{ '--x': percent(placeOf(tick.step)) }} />}
        </For>
        <b />
      </div>
      <input
        type="range"
        class={styles.range}
        min="0"
        max={player.length}
        step="1"
        value={player.played()}
        aria-label={text.moment}
        aria-valuetext={props.says()}
        title={text.keys}
        onInput={event => player.goTo(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

/** Of a hundred: one is well to be seen, and more grow ever slower. */
const height = (count: number) => Math.min(100, 25 + 25 * Math.sqrt(count))
const bars = (counts: readonly number[]) =>
  counts.flatMap((count, slot) =>
    count ? [{ x: `${((100 * (slot + 0.5)) / SLOTS).toFixed(3)}%`, h: `${height(count)}%` }] : [],
  )
