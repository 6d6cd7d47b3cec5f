/** Everyone of the room: who is here, who is away; for moderators with the names people gave and what can be done. */
import { For, Show } from 'solid-js'
import type { MemberId } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { dialogs } from '../text/dialogs.ts'
import { createRoster } from './createRoster.ts'
import type { MemberAsking } from './Moderation.tsx'
import { Person } from './Person.tsx'
import styles from './Roster.module.css'

export interface RosterProps {
  view: RoomView
  onAsk: (asking: MemberAsking) => void
}

export function Roster(props: RosterProps) {
  const roster = createRoster(props.view)
  const row = (id: MemberId, isAway: boolean) => (
    <Person {...props} id={id} isAway={isAway} info={roster.info(id)} onDone={roster.lookAgain} />
  )
  return (
    <>
      <h2 class={styles.title}>{t.room.hereNow}</h2>
      <ul>
        <For each={roster.here()}>{id => row(id, false)}</For>
      </ul>
      <Show when={roster.away().length}>
        <h3 class={styles.subtitle}>{dialogs.notHere}</h3>
        <ul>
          <For each={roster.away()}>{id => row(id, true)}</For>
        </ul>
      </Show>
    </>
  )
}
