/** One member in a list: who they are, and for moderators the name they gave and what can be done about them. */
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { MemberInfo } from '../../shared/protocol/index.ts'
import type { MemberId, RosterValue } from '../../shared/room/index.ts'
import { giveSides } from '../room/floor.ts'
import { lifeCalls } from '../room/lifeCalls.ts'
import type { RoomView } from '../room/types.ts'
import { bringBack } from '../text/bringBack.ts'
import { t } from '../text/catalogue.ts'
import { words as debate } from '../text/debate.ts'
import { dialogs } from '../text/dialogs.ts'
import { moderation as text } from '../text/moderation.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuHeading, MenuItem, MenuRule } from '../ui/MenuItem.tsx'
import type { MemberAsking } from './Moderation.tsx'
import styles from './Person.module.css'

export interface PersonProps {
  view: RoomView
  onAsk: (asking: MemberAsking) => void
  id: MemberId
  isAway: boolean
  /** What a moderator may know besides. */
  info: MemberInfo | undefined
  onDone: () => void
  /** In place of the side's badge, where there is room for columns. */
  columns?: JSX.Element
}

export function Person(props: PersonProps) {
  const [refused, setRefused] = createSignal<string>()
  const [seat, setSeat] = createSignal<string>()
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
        <Show when={!props.columns && side()}>
          <Badge>{side()!}</Badge>
        </Show>
        <Show when={props.info?.muted}>
          <Badge>{text.muted}</Badge>
        </Show>
        <Show when={person().imagined}>
          <Badge title={dialogs.imaginedHint}>{dialogs.imagined}</Badge>
        </Show>
        <Show when={person().imported}>
          <Badge title={dialogs.importedHint}>{dialogs.imported}</Badge>
        </Show>
        <Show when={person().role !== 'participant'}>
          <Badge>{dialogs.roles[person().role]}</Badge>
        </Show>
      </span>
      {props.columns}
      <Show when={isAlone()}>
        <Acts {...props} person={person()} isMe={isMe()} onRefused={setRefused} onSeat={setSeat} />
      </Show>
      <Show when={seat()}>
        {code => (
          <p class={styles.refused} role="status" translate="no">
            {bringBack.seat(code())}
          </p>
        )}
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

function Acts(
  props: PersonProps & {
    person: RosterValue
    isMe: boolean
    onRefused: (detail: string | undefined) => void
    onSeat: (code: string) => void
  },
) {
  const isMuted = () => props.info?.muted === true
  const why = (act: 'demote' | 'expel') =>
    props.view.refusalOfActing(act, { isOwner: props.info?.owner === true })?.detail
  async function drawSeat(close: () => void) {
    close()
    const answer = await lifeCalls.drawSeat(props.view.room().id, props.id)
    props.onRefused(answer.ok ? undefined : answer.problem.detail)
    if (answer.ok) props.onSeat(answer.value.personalCode)
  }
  const sides = () => (props.person.role === 'participant' ? (props.view.room().motion?.sides ?? []) : [])
  async function assign(side: string | null, close: () => void) {
    close()
    const refusal = await giveSides(props.view.room().id, { act: 'assign', member: props.id, side })
    props.onRefused(refusal?.detail)
  }
  const ask = (act: MemberAsking['act'], close: () => void) => {
    close()
    const { name, role } = props.person
    const about = { target: props.id, name, onDone: props.onDone }
    props.onAsk(act === 'rename' || act === 'expel' ? { ...about, act } : { ...about, act, role })
  }
  return (
    <Menu label={text.member(props.person.name)} trigger={<Icon name="more" size={17} />} triggerClass={styles.more}>
      {close => (
        <>
          <Show when={!props.isMe}>
            <MenuItem icon="pause" onClick={() => ask(isMuted() ? 'unmute' : 'mute', close)}>
              {isMuted() ? text.unmute : text.mute}
            </MenuItem>
            <MenuItem icon="pencil" onClick={() => ask('rename', close)}>
              {text.rename}
            </MenuItem>
          </Show>
          <Show when={props.view.room().isBroughtBack && !props.isMe && !props.person.imported}>
            <MenuItem icon="key" onClick={() => void drawSeat(close)}>
              {bringBack.drawSeat}
            </MenuItem>
          </Show>
          <Show when={text.promote[props.person.role]}>
            {words => (
              <MenuItem icon="person" onClick={() => ask('promote', close)}>
                {words()}
              </MenuItem>
            )}
          </Show>
          <Show when={text.demote[props.person.role]}>
            {words => (
              <MenuItem icon="eye" why={why('demote')} onClick={() => ask('demote', close)}>
                {words()}
              </MenuItem>
            )}
          </Show>
          <Show when={sides().length}>
            <MenuRule />
            <MenuHeading>{debate.assign}</MenuHeading>
            <For each={sides()}>
              {({ key, label }) => (
                <MenuItem isChecked={props.person.side === key} onClick={() => void assign(key, close)}>
                  <bdi>{label}</bdi>
                </MenuItem>
              )}
            </For>
            <MenuItem isChecked={props.person.side === undefined} onClick={() => void assign(null, close)}>
              {debate.noSide}
            </MenuItem>
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
