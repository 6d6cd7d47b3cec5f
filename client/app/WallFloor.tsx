/** The floor on the wall: which side speaks and for how long, and which is next. A name only in a room that shows names. */
import { For, Show } from 'solid-js'
import type { MemberId } from '../../shared/room/index.ts'
import { floorOf as openedBy, upNext } from '../../shared/stages/floor.ts'
import { floorOf, prepLeftOf, sidesOf, speechLeftOf } from '../room/floor.ts'
import type { RoomView } from '../room/types.ts'
import { wall } from '../text/wall.ts'
import { timeLeft } from '../ui/countdown.ts'
import styles from './Wall.module.css'

/** So many of those who wait are called; the others are counted. */
const SHOWN = 4

export function WallFloor(props: { view: RoomView }) {
  const floor = () => floorOf(props.view)
  const called = ({ member, side }: { member: MemberId; side?: string }) => {
    const isNamed = props.view.room().settings.names === 'named'
    const name = isNamed ? props.view.roster()[member]?.name : undefined
    const label = sidesOf(props.view).find(({ key }) => key === side)?.label
    return [name, label].filter(Boolean).join(wall.comma) || wall.aMember
  }
  const waiting = () => {
    const [rules, state] = [openedBy(props.view.stage()), floor()]
    return rules && state ? upNext(rules, state) : []
  }
  return (
    <Show when={floor()}>
      {state => (
        <section class={styles.floor} aria-label={wall.floor}>
          <Show
            when={state().speaker}
            fallback={
              <Show when={prepLeftOf(props.view)} fallback={<p class={styles.label}>{wall.floorFree}</p>}>
                {left => (
                  <p class={styles.label}>
                    {wall.prepare} <strong>{timeLeft(left())}</strong>
                  </p>
                )}
              </Show>
            }
          >
            {speaker => (
              <p class={styles.label}>
                {wall.hasFloor} <strong dir="auto">{called(speaker())}</strong>{' '}
                <span class={styles.speech} role="timer" aria-label={wall.speechLeft}>
                  {timeLeft(speechLeftOf(props.view) ?? 0)}
                </span>
              </p>
            )}
          </Show>
          <Show when={waiting()[0]}>
            {hand => (
              <p class={styles.label}>
                {wall.next} <strong dir="auto">{called(hand())}</strong>
                <For each={waiting().slice(1, SHOWN)}>
                  {one => (
                    <>
                      {' · '}
                      <span dir="auto">{called(one)}</span>
                    </>
                  )}
                </For>
                <Show when={waiting().length > SHOWN}> +{waiting().length - SHOWN}</Show>
              </p>
            )}
          </Show>
        </section>
      )}
    </Show>
  )
}
