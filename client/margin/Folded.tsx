/** A reply that a moderator folded stays folded until one asks for it: hiding is folding, not removing. */
import { createSignal, type JSX, Show } from 'solid-js'
import { isRemoved } from '../room/look.ts'
import type { ThreadReply } from '../room/types.ts'
import { card as text } from '../text/card.ts'
import { Button } from '../ui/Button.tsx'
import { foldReason } from './foldReason.ts'
import styles from './Thread.module.css'

export function Folded(props: { item: Pick<ThreadReply, 'moderation'>; children: JSX.Element }) {
  const [isShown, setShown] = createSignal(false)
  return (
    <Show when={props.item.moderation && !isShown()} fallback={props.children}>
      <p class={styles.folded}>
        <span dir="auto">{isRemoved(props.item) ? text.removedByModerator : foldReason(props.item.moderation)}</span>
        <Show when={!isRemoved(props.item)}>
          <Button look="link" onClick={() => setShown(true)}>
            {text.show}
          </Button>
        </Show>
      </p>
    </Show>
  )
}
