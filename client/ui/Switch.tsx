/** Something that is on or off, with what it does in a line. */
import { createUniqueId, Show } from 'solid-js'
import styles from './Switch.module.css'

export function Switch(props: { label: string; hint?: string; isOn: boolean; onSwitch: (isOn: boolean) => void }) {
  const hint = createUniqueId()
  return (
    <div class={styles.switch}>
      <label class={styles.label}>
        <input
          type="checkbox"
          role="switch"
          checked={props.isOn}
          aria-checked={props.isOn}
          aria-describedby={props.hint ? hint : undefined}
          onChange={event => props.onSwitch(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      <Show when={props.hint}>
        <p id={hint} class={styles.hint}>
          {props.hint}
        </p>
      </Show>
    </div>
  )
}
