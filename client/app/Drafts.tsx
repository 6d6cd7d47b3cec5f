/** Words that were refused: why, what they said, and what can be done with them now. */
import { For } from 'solid-js'
import type { Draft, RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copyAndSay } from './copyAndSay.ts'
import styles from './Drafts.module.css'

export function Drafts(props: { view: RoomView }) {
  return (
    <ul class={styles.list}>
      <For each={props.view.drafts()}>{draft => <DraftCard draft={draft} view={props.view} />}</For>
    </ul>
  )
}

function DraftCard(props: { draft: Draft; view: RoomView }) {
  const refusal = () => props.draft.refusal
  const notNow = () => {
    if (props.view.saving().state === 'over') return refusal().detail
    return props.view.refusalOf(props.draft.root === 'replies' ? 'reply' : 'mark')?.detail
  }
  return (
    <li class={styles.draft}>
      <div class={styles.why}>
        <Icon name="pause" />
        <div>
          <p>{refusal().detail}</p>
          <p class={styles.rule}>{refusal().rule && t.room.drafts.rule(refusal().rule)}</p>
        </div>
      </div>
      <div class={styles.words}>
        <p class={styles.about}>
          <Icon name="pencil" size={16} />
          <strong>{t.room.drafts.yours}</strong>
          {t.room.drafts.kinds[props.draft.root]}, {t.room.drafts.onDevice}
        </p>
        <p class={styles.said} dir="auto">
          {props.draft.text || t.room.drafts.noWords}
        </p>
        <div class={styles.acts}>
          <Button look="primary" why={notNow()} onClick={() => props.view.resendDraft(props.draft.id)}>
            {t.room.drafts.sendAgain}
          </Button>
          <Button onClick={() => copyAndSay(props.draft.text)}>{t.room.drafts.copy}</Button>
          <Button look="plain" onClick={() => props.view.discardDraft(props.draft.id)}>
            {t.room.drafts.discard}
          </Button>
        </div>
      </div>
    </li>
  )
}
