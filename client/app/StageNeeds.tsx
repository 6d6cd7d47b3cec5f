/** What the stage asks of everyone at least and how far one is with it; for who leads, how many are done. */
import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { createNeeds, type Need } from '../room/stageNeeds.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/runSheet.ts'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './StageAhead.module.css'

const isMet = ({ done, least }: Need) => done >= least

export function StageNeeds(props: { view: RoomView }) {
  const { mine, progress } = createNeeds(props.view)
  const needs = () => (props.view.me().role === 'participant' ? mine() : undefined)
  /** Undefined until it is known: what one comes back to is not announced. */
  const areMet = createMemo(() => needs()?.every(isMet))
  createEffect(on(areMet, (met, before) => met && before === false && announce(words.met), { defer: true }))
  return (
    <>
      <Show when={needs()}>{all => <Needs needs={all()} />}</Show>
      <Show when={progress()}>{all => <p class={styles.needs}>{words.areDone(all().done, all().of)}</p>}</Show>
    </>
  )
}

export function Needs(props: { needs: readonly Need[] }) {
  return (
    <p class={styles.needs} title={props.needs.every(isMet) ? words.met : undefined}>
      <For each={props.needs}>
        {(need, at) => (
          <>
            <Show when={at()}> · </Show>
            <span class={isMet(need) ? styles.met : undefined}>
              <Show when={isMet(need)}>
                <Icon name="check" size={14} />
              </Show>
              {words.soFar(need.what, need.done, need.least)}
            </span>
          </>
        )}
      </For>
    </p>
  )
}
