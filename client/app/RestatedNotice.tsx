/** Someone restates what this member said and waits for the answer: it is asked wherever the member is. */
import { createMemo, Show } from 'solid-js'
import { FairOrNot } from '../margin/Restated.tsx'
import type { Reading } from '../room/reading.ts'
import { askedOfMe } from '../room/restating.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/restating.ts'
import { navigate } from '../ui/address.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from './Notice.tsx'
import styles from './RestatedNotice.module.css'

export function RestatedNotice(props: { view: RoomView; reading: Reading }) {
  /** In the open card it is asked already. */
  const asked = createMemo(() => {
    const found = askedOfMe(props.view)
    return found?.card.annotation.key === props.reading.focused() ? undefined : found
  })
  function show() {
    const card = asked()!.card.annotation
    if (props.reading.surface()) props.reading.open(card.key, { scroll: true, glow: true, caret: 'card' })
    else navigate(`/r/${props.view.room().id}/a/${card.id}`)
  }
  return (
    <Show when={asked()?.item} keyed>
      {item => (
        <Notice
          icon="restate"
          isUrgent
          title={words.asked(item.creator.name)}
          detail={
            <span class={styles.words} dir="auto">
              {item.reply.body}
            </span>
          }
        >
          <FairOrNot view={props.view} item={item} />
          <Button look="plain" size="small" onClick={show}>
            {words.show}
          </Button>
        </Notice>
      )}
    </Show>
  )
}
