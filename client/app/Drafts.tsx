/** Words that were refused: why, what they said, and what can be done with them now. */
import { createSignal, For, Show } from 'solid-js'
import { BODY_LIMIT, REPLY_LIMIT, STATEMENT_LIMIT } from '../../shared/room/index.ts'
import type { Draft, RoomView } from '../room/types.ts'
import { dialogs } from '../text/dialogs.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copyAndSay } from './copyAndSay.ts'
import styles from './Drafts.module.css'

export function Drafts(props: { view: RoomView }) {
  return (
    <ul class={styles.list}>
      <For each={props.view.drafts().map(draft => draft.id)}>
        {id => (
          <Show when={props.view.drafts().find(draft => draft.id === id)}>
            {draft => <DraftCard draft={draft()} view={props.view} />}
          </Show>
        )}
      </For>
    </ul>
  )
}

function DraftCard(props: { draft: Draft; view: RoomView }) {
  const refusal = () => props.draft.refusal
  const notNow = () => props.view.refusalOfDraft(props.draft)?.detail
  const [isEditing, setEditing] = createSignal(false)
  const limit = () => {
    const { root, value, text } = props.draft
    if (root === 'replies') return REPLY_LIMIT
    return value && 'statement' in value && value.statement === text ? STATEMENT_LIMIT : BODY_LIMIT
  }
  return (
    <li class={styles.draft}>
      <div class={styles.why}>
        <Icon name="pause" />
        <div>
          <p>{refusal().detail}</p>
          <p class={styles.rule}>{refusal().rule && dialogs.drafts.rule(refusal().rule)}</p>
        </div>
      </div>
      <div class={styles.words}>
        <p class={styles.about}>
          <Icon name="pencil" size={16} />
          <strong>{dialogs.drafts.yours}</strong>
          {dialogs.drafts.kinds[props.draft.root]}, {dialogs.drafts.onDevice}
        </p>
        <Show
          when={!isEditing()}
          fallback={
            <Field
              label={dialogs.drafts.editLabel}
              isLabelHidden
              isSaid
              lines={4}
              value={props.draft.text}
              maxLength={limit()}
              onInput={words => props.view.editDraft(props.draft.id, words)}
              ref={element => queueMicrotask(() => element.focus())}
            />
          }
        >
          <p class={styles.said} dir="auto">
            {props.draft.text || dialogs.drafts.noWords}
          </p>
        </Show>
        <div class={styles.acts}>
          <Button look="primary" why={notNow()} onClick={() => props.view.resendDraft(props.draft.id)}>
            {dialogs.drafts.sendAgain}
          </Button>
          <Show when={props.draft.text || isEditing()}>
            <Button aria-pressed={isEditing()} onClick={() => setEditing(!isEditing())}>
              {dialogs.drafts.edit}
            </Button>
          </Show>
          <Button onClick={() => copyAndSay(props.draft.text)}>{dialogs.drafts.copy}</Button>
          <Button look="plain" onClick={() => props.view.discardDraft(props.draft.id)}>
            {dialogs.drafts.discard}
          </Button>
        </div>
        <Show when={notNow() !== refusal().detail && notNow()}>
          <p class={styles.notNow}>{notNow()}</p>
        </Show>
      </div>
    </li>
  )
}
