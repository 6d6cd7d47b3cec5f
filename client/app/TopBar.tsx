/** The room's first bar: where one is, whether everything is saved, who is here, and the menu. */
import type { RoomView } from '../room/types.ts'
import { HereNow } from './HereNow.tsx'
import type { MemberAsking } from './Moderation.tsx'
import type { RoomDialog } from './RoomDialogs.tsx'
import { RoomMenu } from './RoomMenu.tsx'
import { SavedState } from './SavedState.tsx'
import styles from './TopBar.module.css'
import { Wordmark } from './Wordmark.tsx'

export function TopBar(props: {
  view: RoomView
  onDialog: (dialog: RoomDialog) => void
  onAsk: (asking: MemberAsking) => void
}) {
  return (
    <div class={styles.bar}>
      <span class={styles.mark}>
        <Wordmark />
      </span>
      <p class={styles.title} title={props.view.room().title}>
        <bdi>{props.view.room().title}</bdi>
      </p>
      <SavedState saving={props.view.saving()} />
      <HereNow view={props.view} onAsk={props.onAsk} />
      <RoomMenu view={props.view} onDialog={props.onDialog} />
    </div>
  )
}
