/** Where who has the floor writes; it is there for nobody else. What was not sent in time is kept for its speaker. */
import { createSignal, onCleanup, Show, untrack } from 'solid-js'
import { MOTION_KEY, REPLY_LIMIT } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/debate.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { makeLeaving } from '../ui/leaving.ts'
import styles from './SpeechBox.module.css'

export function SpeechBox(props: { view: RoomView; onEnd: () => Promise<void> }) {
  const [text, setText] = createSignal('')
  const { view } = props
  const keep = (isPage: boolean) => {
    const body = untrack(text).trim()
    if (body) view.keepDraft({ root: 'replies', text: body, value: { to: MOTION_KEY, move: 'reply', body }, isPage })
  }
  const send = () => {
    const body = text().trim()
    if (!body) return
    view.reply(MOTION_KEY, 'reply', body)
    setText('')
  }
  makeLeaving(() => keep(true))
  onCleanup(() => keep(false))
  return (
    <form
      class={styles.box}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <Field
        label={words.yourWords}
        value={text()}
        onInput={setText}
        lines={5}
        isSaid
        maxLength={REPLY_LIMIT}
        hint={words.yourWordsHint}
        ref={element => queueMicrotask(() => element.focus())}
      />
      <div class={styles.acts}>
        <Button type="submit" look="primary">
          {words.say}
        </Button>
        <Show when={!text().trim()}>
          <Button onClick={() => void props.onEnd()}>{words.endMine}</Button>
        </Show>
      </div>
    </form>
  )
}
