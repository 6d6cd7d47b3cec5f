/** The reasons of a room to choose one from: its own, or the ones that every room has. */
import { createUniqueId, For } from 'solid-js'
import { REASON_CODES, type Settings } from '../../shared/room/index.ts'
import { reading } from '../text/reading.ts'
import styles from './Moderation.module.css'

export function Reasons(props: {
  legend: string
  settings: Settings
  chosen: string | undefined
  onChoose: (code: string) => void
}) {
  const reasons = () => props.settings.reasons ?? REASON_CODES.map(key => ({ key, label: reading.reasons[key] }))
  return <Choices legend={props.legend} options={reasons()} chosen={props.chosen} onChoose={props.onChoose} />
}

/** One of a few, as radio buttons. */
export function Choices<Key extends string>(props: {
  legend: string
  options: readonly { key: Key; label: string }[]
  chosen: Key | undefined
  onChoose: (key: Key) => void
}) {
  const name = createUniqueId()
  return (
    <fieldset class={styles.reasons}>
      <legend>{props.legend}</legend>
      <For each={props.options}>
        {({ key, label }) => (
          <label class={styles.reason}>
            <input
              type="radio"
              name={name}
              value={key}
              checked={props.chosen === key}
              onChange={() => props.onChoose(key)}
            />
            <span dir="auto">{label}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
