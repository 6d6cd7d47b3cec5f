/** The margin before anyone has marked anything. */
import { reading as text } from '../text/reading.ts'
import styles from './EmptyMargin.module.css'

export function EmptyMargin(props: { y: number }) {
  return (
    <div class={styles.empty} style={{ transform: `translateY(${props.y}px)` }} dir="auto">
      <h2>{text.emptyTitle}</h2>
      <p>
        {text.emptyBefore}
        <kbd>↓</kbd>
        {text.emptyBetween}
        <kbd>Enter</kbd>
        {text.emptyAfter}
      </p>
    </div>
  )
}
