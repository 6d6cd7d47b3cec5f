/** The room's first bar: where one is and what else there is to see, whether everything is saved, who is here, and the menu. */
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Icon } from '../ui/Icon.tsx'
import { HereNow } from './HereNow.tsx'
import type { MemberAsking } from './Moderation.tsx'
import type { RoomDialog } from './RoomDialogs.tsx'
import { RoomMenu } from './RoomMenu.tsx'
import { SavedState } from './SavedState.tsx'
import styles from './TopBar.module.css'
import { ViewTabs } from './ViewTabs.tsx'
import type { View } from './views.ts'
import { Wordmark } from './Wordmark.tsx'

export function TopBar(props: {
  view: RoomView
  shown: View
  onDialog: (dialog: RoomDialog | 'polls' | 'search' | 'commands') => void
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
      <ViewTabs view={props.view} shown={props.shown} />
      <div class={styles.end}>
        <SavedState saving={props.view.saving()} />
        <button
          type="button"
          class={`${styles.menu} ${styles.search}`}
          aria-label={t.room.search}
          aria-keyshortcuts="/"
          title={`${t.room.search} (/)`}
          onClick={() => props.onDialog('search')}
        >
          <Icon name="search" />
        </button>
        <HereNow view={props.view} onAsk={props.onAsk} />
        <RoomMenu view={props.view} onDialog={props.onDialog} />
      </div>
    </div>
  )
}
