/** The margin before anyone has marked anything. */
import { guides } from '../text/guides.ts'
import { reading as text } from '../text/reading.ts'
import { LinkButton } from '../ui/Button.tsx'
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
      <LinkButton look="link" href="/guide/participants" target="_blank">
        {guides.participants}
      </LinkButton>
    </div>
  )
}
