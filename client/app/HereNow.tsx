/** Who is here: a few faces in the bar, everyone in the list behind them. */
import { For, Show } from 'solid-js'
import type { MemberId, RosterValue } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './TopBar.module.css'

const FACES = 4

export function HereNow(props: { view: RoomView }) {
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
            {t.room.hereShort(count())}
          </span>
        </>
      }
    >
      {() => <Roster view={props.view} />}
    </Popover>
  )
}

function Roster(props: { view: RoomView }) {
  const isHere = () => new Set(props.view.here())
  const people = () =>
    (Object.entries(props.view.roster()) as [MemberId, RosterValue][])
      .filter(([, person]) => person !== undefined)
      .sort(
        ([, a], [, b]) =>
          Number(b.role === 'moderator') - Number(a.role === 'moderator') || a.name.localeCompare(b.name),
      )
  const here = () => people().filter(([id]) => isHere().has(id))
  const away = () => people().filter(([id]) => !isHere().has(id))
  const row = ([id, person]: [MemberId, RosterValue], isAway: boolean) => (
    <Person person={person} isMe={id === props.view.me().id} isAway={isAway} side={sideOf(person)} />
  )
  const sideOf = ({ side }: RosterValue) => props.view.room().motion?.sides.find(s => s.key === side)?.label
  return (
    <>
      <h2>{t.room.hereNow}</h2>
      <ul>
        <For each={here()}>{entry => row(entry, false)}</For>
      </ul>
      <Show when={away().length}>
        <h3>{t.room.notHere}</h3>
        <ul>
          <For each={away()}>{entry => row(entry, true)}</For>
        </ul>
      </Show>
    </>
  )
}

function Person(props: { person: RosterValue; isMe: boolean; isAway: boolean; side: string | undefined }) {
  return (
    <li class={props.isAway ? `${styles.person} ${styles.away}` : styles.person}>
      <Avatar
        name={props.person.name}
        colour={props.person.colour}
        isImagined={props.person.imagined}
        you={props.isMe ? t.you : undefined}
        isBeside
      />
      <span class={styles.name} dir="auto">
        {props.person.name}
      </span>
      <span class={styles.badges}>
        <Show when={props.side}>
          <span class={styles.badge} dir="auto">
            {props.side}
          </span>
        </Show>
        <Show when={props.person.imagined}>
          <span class={styles.badge} title={t.room.imaginedHint}>
            {t.room.imagined}
          </span>
        </Show>
        <Show when={props.person.role !== 'participant'}>
          <span class={styles.badge}>{t.room.roles[props.person.role]}</span>
        </Show>
      </span>
    </li>
  )
}
