/** The margin before anyone has marked anything: how it is done, or why it cannot be done now. */
import { Show } from 'solid-js'
import { guides } from '../text/guides.ts'
import { reading as text } from '../text/reading.ts'
import { LinkButton } from '../ui/Button.tsx'
import styles from './EmptyMargin.module.css'
import { interfaceDir } from './interfaceDir.ts'

/** `why`: why nothing can be marked now. */
export function EmptyMargin(props: { why: string | undefined; y: number }) {
  return (
    <div class={styles.empty} style={{ transform: `translateY(${props.y}px)` }} dir={interfaceDir()}>
      <h2>{text.emptyTitle}</h2>
      <Show
        when={props.why}
        fallback={
          <>
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
          </>
        }
      >
        <p>{props.why}</p>
      </Show>
    </div>
  )
}
