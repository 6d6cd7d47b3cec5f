/** A line that shows a present value and unfolds to change it, and a choice among a few inside it. */
import { createSignal, type JSX, Show } from 'solid-js'
import { Icon } from '../ui/Icon.tsx'
import styles from './NewRoom.module.css'

export function Fold(props: {
  label: string
  value: JSX.Element
  isOpen?: boolean
  hasError?: boolean
  isFaint?: boolean
  isSaid?: boolean
  /** The value is what the field inside says: one of the two is enough. */
  isEcho?: boolean
  children: JSX.Element
}) {
  // Open at first where something is needed; afterwards its reader decides, unless there is an error to see.
  const [isOpen, setOpen] = createSignal(props.isOpen ?? false)
  const look = () =>
    [styles.value, props.isFaint && styles.faint, props.isSaid && styles.said].filter(Boolean).join(' ')
  return (
    <details
      class={props.isEcho ? `${styles.fold} ${styles.echo}` : styles.fold}
      open={isOpen() || props.hasError}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>{props.label}</span>
        <span class={look()} dir="auto">
          {props.value}
        </span>
        <Icon name="down" size={17} />
      </summary>
      <div class={styles.inside}>{props.children}</div>
    </details>
  )
}

export function Choice(props: { name: string; label: string; hint?: string; isChosen: boolean; onChoose: () => void }) {
  return (
    <label class={styles.choice}>
      <input type="radio" name={props.name} checked={props.isChosen} onChange={() => props.onChoose()} />
      <span>{props.label}</span>
      <Show when={props.hint}>
        <small>{props.hint}</small>
      </Show>
    </label>
  )
}
