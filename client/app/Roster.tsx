/** Everyone of the room: who is here, who is away; for moderators with the names people gave and what can be done. */
import { createResource, createSignal, For, Show } from 'solid-js'
import type { MemberInfo } from '../../shared/protocol/index.ts'
import type { MemberId, RosterValue } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { dialogs } from '../text/dialogs.ts'
import { moderation as text } from '../text/moderation.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu, MenuItem, MenuRule } from '../ui/Menu.tsx'
import { toast } from '../ui/Toasts.tsx'
import type { MemberAsking } from './Moderation.tsx'
import styles from './Roster.module.css'

export interface RosterProps {
  view: RoomView
  onAsk: (asking: MemberAsking) => void
}

export function Roster(props: RosterProps) {
  const isModerator = () => props.view.me().role === 'moderator'
  const [known, { refetch }] = createResource(isModerator, async may =>
    may ? new Map((await props.view.members()).map(member => [member.id, member])) : undefined,
  )
  const isHere = () => new Set(props.view.here())
  const people = () =>
    (Object.entries(props.view.roster()) as [MemberId, RosterValue][])
      .filter(([, person]) => person !== undefined && !person.expelled)
      .sort(
        ([, a], [, b]) =>
          Number(b.role === 'moderator') - Number(a.role === 'moderator') || a.name.localeCompare(b.name),
      )
      .map(([id]) => id)
  const here = () => people().filter(id => isHere().has(id))
  const away = () => people().filter(id => !isHere().has(id))
  const row = (id: MemberId, isAway: boolean) => (
    <Person {...props} id={id} isAway={isAway} info={known.latest?.get(id)} onDone={() => void refetch()} />
  )
  return (
    <>
      <h2 class={styles.title}>{t.room.hereNow}</h2>
      <ul>
        <For each={here()}>{id => row(id, false)}</For>
      </ul>
      <Show when={away().length}>
        <h3 class={styles.subtitle}>{dialogs.notHere}</h3>
        <ul>
          <For each={away()}>{id => row(id, true)}</For>
        </ul>
      </Show>
    </>
  )
}

interface PersonProps extends RosterProps {
  id: MemberId
  isAway: boolean
  /** What a moderator may know besides. */
  info: MemberInfo | undefined
  onDone: () => void
}

function Person(props: PersonProps) {
  const [refused, setRefused] = createSignal<string>()
  const person = (): RosterValue =>
    props.view.roster()[props.id] ?? { name: t.room.someone, role: 'participant', colour: 1 }
  const isMe = () => props.id === props.view.me().id
  const side = () => props.view.room().motion?.sides.find(s => s.key === person().side)?.label
  const isAlone = () => !person().imagined && props.view.me().role === 'moderator'
  return (
    <li class={props.isAway ? `${styles.person} ${styles.away}` : styles.person}>
      <Avatar
        name={person().name}
        colour={person().colour}
        isImagined={person().imagined}
        you={isMe() ? t.you : undefined}
        isBeside
      />
      <span class={styles.name} dir="auto">
        {person().name}
        <Show when={props.info?.givenName}>{given => <small>{given()}</small>}</Show>
      </span>
      <span class={styles.badges}>
        <Show when={side()}>
          <Badge>{side()!}</Badge>
        </Show>
        <Show when={props.info?.muted}>
          <Badge>{text.muted}</Badge>
        </Show>
        <Show when={person().imagined}>
          <Badge title={dialogs.imaginedHint}>{dialogs.imagined}</Badge>
        </Show>
        <Show when={person().role !== 'participant'}>
          <Badge>{dialogs.roles[person().role]}</Badge>
        </Show>
      </span>
      <Show when={isAlone()}>
        <Acts {...props} person={person()} isMe={isMe()} onRefused={setRefused} />
      </Show>
      <Show when={refused()}>
        <p class={styles.refused} role="alert">
          {refused()}
        </p>
      </Show>
    </li>
  )
}

const Badge = (props: { title?: string; children: string }) => (
  <span class={styles.badge} dir="auto" title={props.title}>
    {props.children}
  </span>
)

type Direct = 'mute' | 'unmute' | 'promote' | 'demote'

function Acts(
  props: PersonProps & { person: RosterValue; isMe: boolean; onRefused: (detail: string | undefined) => void },
) {
  const isMuted = () => props.info?.muted === true
  const why = (act: Direct | 'expel') =>
    props.view.refusalOfActing(act, { isOwner: props.info?.owner === true })?.detail
  async function act(what: Direct, close: () => void) {
    close()
    const refusal = await props.view.moderate({ act: what, target: props.id })
    props.onRefused(refusal?.detail)
    if (refusal) return
    toast(text.done[what](props.person.name))
    props.onDone()
  }
  const ask = (what: MemberAsking['act'], close: () => void) => {
    close()
    props.onAsk({ act: what, target: props.id, name: props.person.name })
  }
  return (
    <Menu label={text.member(props.person.name)} trigger={<Icon name="more" size={17} />} triggerClass={styles.more}>
      {close => (
        <>
          <Show when={!props.isMe}>
            <MenuItem icon="pause" onClick={() => void act(isMuted() ? 'unmute' : 'mute', close)}>
              {isMuted() ? text.unmute : text.mute}
            </MenuItem>
            <MenuItem icon="pencil" onClick={() => ask('rename', close)}>
              {text.rename}
            </MenuItem>
          </Show>
          <Show when={text.promote[props.person.role]}>
            {words => (
              <MenuItem icon="person" onClick={() => void act('promote', close)}>
                {words()}
              </MenuItem>
            )}
          </Show>
          <Show when={text.demote[props.person.role]}>
            {words => (
              <MenuItem icon="eye" why={why('demote')} onClick={() => void act('demote', close)}>
                {words()}
              </MenuItem>
            )}
          </Show>
          <Show when={!props.isMe}>
            <MenuRule />
            <MenuItem icon="leave" why={why('expel')} onClick={() => ask('expel', close)}>
              {text.expel}
            </MenuItem>
          </Show>
        </>
      )}
    </Menu>
  )
}
