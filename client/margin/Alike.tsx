/** While a claim is being worded: others that say nearly the same already, each a link. A hint, never a verdict. */
import { createMemo, For, Show } from 'solid-js'
import { findAlike } from '../../shared/argument/similar.ts'
import type { EntryKey } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/alike.ts'
import styles from './Alike.module.css'

const MOST = 2

export interface AlikeProps {
  view: RoomView
  /** The claim that is being worded. */
  claim: EntryKey
  text: string
  /** Called before one goes to another claim: what was typed is kept first. */
  onGo: () => void
}

export function Alike(props: AlikeProps) {
  const others = createMemo(() =>
    props.view
      .allCards()
      .filter(
        card =>
          card.annotation.key !== props.claim && card.annotation.statement && !card.moderation && !card.mergedInto,
      ),
  )
  const found = createMemo(() => findAlike(props.text, others(), card => card.annotation.statement!, MOST))
  return (
    <div class={styles.alike} role="status">
      <Show when={found().length}>
        {words.alike}{' '}
        <For each={found()}>
          {({ said }) => (
            <a href={`/r/${props.view.room().id}/a/${said.annotation.id}`} dir="auto" onClick={() => props.onGo()}>
              {said.annotation.statement}
            </a>
          )}
        </For>
      </Show>
    </div>
  )
}
