/** Who is here: a few faces in the bar, everyone in the list behind them. The list is loaded when the page is quiet. */
import { For } from 'solid-js'
import type { MemberId, RosterValue } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { number } from '../text/intl.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Popover } from '../ui/Popover.tsx'
import type { MemberAsking } from './Moderation.tsx'
import styles from './TopBar.module.css'

export const Roster = lazyPart(() => import('./Roster.tsx').then(module => module.Roster))

const FACES = 4

export function HereNow(props: { view: RoomView; onAsk: (asking: MemberAsking) => void }) {
  const me = () => props.view.me().id
  const person = (id: MemberId): RosterValue =>
    props.view.roster()[id] ?? { name: t.room.someone, role: 'participant', colour: 1 }
  const others = () => props.view.here().filter(id => id !== me())
  const count = () => props.view.here().length
  return (
    <Popover
      label={t.room.hereNow}
      hasWords
      triggerClass={styles.here}
      class={styles.list}
      trigger={
        <>
          <span class={styles.faces} aria-hidden="true">
            <For each={others().slice(0, FACES)}>
              {id => (
                <Avatar name={person(id).name} colour={person(id).colour} isImagined={person(id).imagined} isBeside />
              )}
            </For>
            <Avatar name={props.view.me().name} colour={props.view.me().colour} you={t.you} isBeside />
          </span>
          <span class={styles.long}>{t.room.here(count())}</span>
          <span class="visually-hidden">, {t.room.whoIsHere}</span>
          <span class={styles.short} aria-hidden="true">
            {number(count())}
          </span>
        </>
      }
    >
      {() => <Roster view={props.view} onAsk={props.onAsk} />}
    </Popover>
  )
}
