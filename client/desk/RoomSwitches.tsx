/** The room's switches at the desk: writing, joining, which new posts are held, slow mode. */
import { createSignal, For, Show } from 'solid-js'
import type { Moderate } from '../../shared/protocol/index.ts'
import { HOLDS, type Hold, showJoinCode } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import styles from './RoomSwitches.module.css'

const SLOW_SECONDS = [0, 10, 30, 60, 120, 300] as const

export function RoomSwitches(props: { view: RoomView; onLog: () => void }) {
  const [refused, setRefused] = createSignal<string>()
  const room = () => props.view.room()
  /** Of an archived room nothing is switched. */
  const why = () => props.view.refusalOfActing('lock')?.detail
  const act = async (wish: Moderate) => setRefused((await props.view.moderate(wish))?.detail)
  const slow = () => (props.view.published().slow as number | undefined) ?? 0
  const slowChoices = () => [...new Set([...SLOW_SECONDS, slow()])].sort((a, b) => a - b)
  return (
    <section class={styles.switches} aria-label={text.room}>
      <h2 class={styles.title}>{text.room}</h2>
      <div class={styles.row}>
        <p>
          {text.writing} <small>{room().isLocked ? text.locked : text.open}</small>
        </p>
        <Button size="small" why={why()} onClick={() => void act({ act: room().isLocked ? 'unlock' : 'lock' })}>
          {room().isLocked ? text.unlock : text.lock}
        </Button>
      </div>
      <div class={styles.row}>
        <p>
          {text.joining}{' '}
          <small translate="no">
            {room().isDoorOpen === false ? text.doorClosed : showJoinCode(room().code ?? '')}
          </small>
        </p>
        <Button
          size="small"
          why={why()}
          onClick={() => void act({ act: room().isDoorOpen === false ? 'open-door' : 'close-door' })}
        >
          {room().isDoorOpen === false ? text.openDoor : text.closeDoor}
        </Button>
      </div>
      <label class={`${styles.row} ${styles.choice}`}>
        <span>{text.posts}</span>
        <select
          value={room().settings.hold ?? 'stage'}
          disabled={why() !== undefined}
          onChange={event => {
            const { value } = event.currentTarget
            void act({ act: 'hold', hold: value === 'stage' ? null : (value as Hold) })
          }}
        >
          <For each={['stage', ...HOLDS] as const}>{hold => <option value={hold}>{text.hold[hold]}</option>}</For>
        </select>
      </label>
      <label class={`${styles.row} ${styles.choice}`}>
        <span>{text.slow}</span>
        <select
          value={String(slow())}
          disabled={why() !== undefined}
          onChange={event => void act({ act: 'slow', seconds: Number(event.currentTarget.value) })}
        >
          <For each={slowChoices()}>
            {seconds => <option value={String(seconds)}>{text.everySeconds(seconds)}</option>}
          </For>
        </select>
      </label>
      <Show when={refused()}>
        {detail => (
          <p class={styles.refused} role="alert">
            {detail()}
          </p>
        )}
      </Show>
      <Show when={why()}>{sentence => <p class={styles.why}>{sentence()}</p>}</Show>
      <div class={styles.ways}>
        <LinkButton href={`/r/${room().id}/wall`} target="_blank">
          {text.wall}
        </LinkButton>
        <Button onClick={() => props.onLog()}>{text.log}</Button>
      </div>
    </section>
  )
}
