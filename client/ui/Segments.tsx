/** One of a few, all of them in sight: radio buttons that look like one control. */
import { createUniqueId, For } from 'solid-js'
import styles from './Segments.module.css'

export function Segments<Key extends string>(props: {
  legend: string
  options: readonly { key: Key; label: string }[]
  chosen: Key
  hint?: string
  onChoose: (key: Key) => void
}) {
  const name = createUniqueId()
  return (
    <fieldset class={styles.segments} aria-describedby={props.hint ? `${name}-hint` : undefined}>
      <legend>{props.legend}</legend>
      <div class={styles.row}>
        <For each={props.options}>
          {({ key, label }) => (
            <label class={styles.one}>
              <input
                class="visually-hidden"
                type="radio"
                name={name}
                value={key}
                checked={props.chosen === key}
                onChange={() => props.onChoose(key)}
              />
              <span data-of={key}>{label}</span>
            </label>
          )}
        </For>
      </div>
      {props.hint && (
        <p id={`${name}-hint`} class={styles.hint}>
          {props.hint}
        </p>
      )}
    </fieldset>
  )
}
