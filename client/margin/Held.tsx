/** Own posts that wait for a moderator, as their creator sees them: said plainly that nobody else does, to be changed or taken back. */
import { createSignal, For, Show, untrack } from 'solid-js'
import { type EntryKey, REPLY_LIMIT, type ReplyValue, saysSomething } from '../../shared/room/index.ts'
import type { Card, RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { words as text } from '../text/desk.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './Held.module.css'
import { InPlaceEditor } from './InPlaceEditor.tsx'

async function takeBack(view: RoomView, key: EntryKey) {
  const refusal = await view.desk()?.takeBack(key)
  toast(refusal?.detail ?? text.takenBack)
}

/** What a moderator asked its creator to change. */
const askedOf = (view: RoomView, key: EntryKey) =>
  view
    .desk()
    ?.contributions()
    .find(one => one.key === key && one.decision?.what === 'asked')?.decision

export function HeldCard(props: { view: RoomView; card: Card }) {
  const key = () => props.card.annotation.key
  const asked = () => askedOf(props.view, key())
  const says = () => {
    const { annotation } = props.card
    if (!saysSomething({ value: annotation, body: annotation.body })) return text.heldEmpty
    return asked() ? text.state.asked : text.held
  }
  return (
    <div class={styles.held}>
      <Icon name="clock" size={16} />
      <div>
        <p>{says()}</p>
        <Show when={asked()?.reason}>
          {reason => (
            <p class={styles.reason} dir="auto">
              {reason()}
            </p>
          )}
        </Show>
      </div>
      <Button size="small" look="plain" onClick={() => void takeBack(props.view, key())}>
        {text.takeBack}
      </Button>
    </div>
  )
}

/** Replies of this member in the card's thread that are held. */
export function HeldList(props: { view: RoomView; card: Card }) {
  const own = () => {
    const keys = new Set([props.card.annotation.key, ...props.card.thread.map(item => item.reply.key)])
    const replies = props.view.desk()?.replies() ?? []
    for (const reply of replies) if (keys.has(reply.to)) keys.add(reply.key)
    return replies.filter(reply => keys.has(reply.to))
  }
  return (
    <For each={own().map(({ key }) => key)}>
      {key => (
        <Show when={own().find(reply => reply.key === key)}>
          {reply => <HeldReply view={props.view} reply={reply()} />}
        </Show>
      )}
    </For>
  )
}

function HeldReply(props: { view: RoomView; reply: ReplyValue & { key: EntryKey } }) {
  const [isEditing, setEditing] = createSignal(false)
  const { key, ...value } = untrack(() => props.reply)
  const asked = () => askedOf(props.view, key)
  const isThere = () => untrack(() => props.view.desk()?.isHeld(key))
  return (
    <div class={styles.held}>
      <Icon name="clock" size={16} />
      <div>
        <p>{asked() ? text.state.asked : text.heldReply}</p>
        <Show when={asked()?.reason}>
          {reason => (
            <p class={styles.reason} dir="auto">
              {reason()}
            </p>
          )}
        </Show>
        <Show
          when={isEditing()}
          fallback={
            <p class={styles.words} dir="auto">
              {props.reply.body}
            </p>
          }
        >
          <InPlaceEditor
            label={cardText.edit}
            value={props.reply.body}
            limit={REPLY_LIMIT}
            onLeave={() => setEditing(false)}
            onGone={(words, isPage) => {
              if (isPage || !isThere())
                props.view.keepDraft({ root: 'replies', key, text: words, value: { ...value, body: words }, isPage })
            }}
            onKeep={words => {
              if (words.trim() && words !== props.reply.body) props.view.desk()?.change(key, { reply: words })
              setEditing(false)
            }}
          />
        </Show>
      </div>
      <Show when={!isEditing()}>
        <Button size="small" look="plain" onClick={() => setEditing(true)}>
          {cardText.edit}
        </Button>
        <Button size="small" look="plain" onClick={() => void takeBack(props.view, key)}>
          {text.takeBack}
        </Button>
      </Show>
    </div>
  )
}
