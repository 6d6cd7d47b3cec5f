/** Keys as they are drawn beside what they do. */
import { For } from 'solid-js'
import styles from './Keys.module.css'

export const Keys = (props: { keys: readonly string[] }) => (
  <span class={styles.keys}>
    <For each={props.keys}>{key => (key === '–' ? key : <kbd>{key}</kbd>)}</For>
  </span>
)
