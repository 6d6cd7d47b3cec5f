/** The margin before anyone has marked anything. */
import { reading as text } from '../text/reading.ts'
import styles from './EmptyMargin.module.css'
import { interfaceDir } from './interfaceDir.ts'

export function EmptyMargin(props: { y: number }) {
  return (
    <div class={styles.empty} style={{ transform: `translateY(${props.y}px)` }} dir={interfaceDir()}>
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
