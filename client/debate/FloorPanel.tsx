/** Who has the floor and for how long, who is next, and one's own hand; for moderators what they may do with both. */
import { createEffect, createMemo, For, on, Show } from 'solid-js'
import type { Refusal } from '../../shared/policy/index.ts'
import type { ActOnFloor } from '../../shared/protocol/index.ts'
import type { MemberId, RosterValue } from '../../shared/room/index.ts'
import { type FloorState, floorOf as openedBy, upNext } from '../../shared/stages/floor.ts'
import { actOnFloor, floorOf, prepLeftOf, sideIndex, sidesOf, speechLeftOf } from '../room/floor.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { words } from '../text/debate.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { timeLeft } from '../ui/countdown.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { announce, toast } from '../ui/Toasts.tsx'
import styles from './FloorPanel.module.css'
import { SideMark } from './SideMark.tsx'
import { SpeechBox } from './SpeechBox.tsx'

const MINUTE = 60_000

export function FloorPanel(props: { view: RoomView }) {
  return (
    <Show when={floorOf(props.view)} fallback={<p class={styles.quiet}>{words.noSpeaking}</p>}>
      {floor => <Floor view={props.view} floor={floor()} />}
    </Show>
  )
}

const person = (view: RoomView, id: MemberId): RosterValue =>
  view.roster()[id] ?? { name: t.room.someone, role: 'participant', colour: 1 }

function Floor(props: { view: RoomView; floor: FloorState }) {
  const me = () => props.view.me().id
  const speaker = () => props.floor.speaker
  const isMine = createMemo(() => speaker()?.member === me())
  const mayLead = () => props.view.refusalOfStage({ kind: 'order-hands' }) === undefined
  const rules = () => openedBy(props.view.stage())
  const queue = createMemo(() => {
    const floor = rules()
    return floor ? upNext(floor, props.floor).map(hand => hand.member) : []
  })
  const act = async (wish: ActOnFloor) => {
    const refusal: Refusal | undefined = await actOnFloor(props.view.room().id, wish)
    if (refusal) toast(refusal.detail)
  }
  createEffect(on(isMine, mine => mine && announce(words.youHaveIt), { defer: true }))
  return (
    <>
      <Show
        when={speaker()}
        fallback={
          <Show when={prepLeftOf(props.view)} fallback={<p class={styles.free}>{words.isFree}</p>}>
            {left => (
              <p class={styles.prepare} role="timer">
                {words.prepare} <span class={styles.clock}>{timeLeft(left())}</span>
              </p>
            )}
          </Show>
        }
      >
        {one => <SpeakerNow view={props.view} speaker={one()} />}
      </Show>
      <Show when={isMine()}>
        <SpeechBox view={props.view} onEnd={() => act({ act: 'end' })} />
      </Show>
      <h2 class={styles.heading}>{words.next[rules()?.order ?? 'queue']}</h2>
      <Show when={queue().length} fallback={<p class={styles.quiet}>{words.noHands}</p>}>
        <ol class={styles.queue} aria-label={words.queue}>
          <For each={queue()}>
            {(id, at) => (
              <li>
                <span class={styles.at}>{at() + 1}</span>
                <Avatar
                  name={person(props.view, id).name}
                  colour={person(props.view, id).colour}
                  you={id === me() ? t.you : undefined}
                  isBeside
                />
                <span class={id === me() ? styles.you : undefined} dir="auto">
                  {id === me() ? t.you : person(props.view, id).name}
                </span>
                <span class={styles.end}>
                  <Side view={props.view} side={person(props.view, id).side} />
                  <Show when={mayLead()}>
                    <HandMenu view={props.view} id={id} queue={queue()} onAct={act} />
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <div class={styles.acts}>
        <Show when={!isMine()}>
          <Show
            when={queue().includes(me())}
            fallback={
              <Show when={props.view.me().role !== 'observer'}>
                <Button
                  isWide
                  why={props.view.refusalOfStage({ kind: 'raise-hand' })?.detail}
                  onClick={() => void act({ act: 'raise-hand' })}
                >
                  {words.raise}
                </Button>
              </Show>
            }
          >
            <Button isWide onClick={() => void act({ act: 'lower-hand' })}>
              {words.lower}
            </Button>
          </Show>
        </Show>
        <Show when={mayLead()}>
          <Button isWide why={queue().length ? undefined : words.noHands} onClick={() => void act({ act: 'give' })}>
            {words.giveNext}
          </Button>
          <Show when={speaker() && !isMine()}>
            <Button isWide onClick={() => void act({ act: 'end' })}>
              {words.end}
            </Button>
          </Show>
        </Show>
      </div>
    </>
  )
}

/** The mark for the eye, the side's name for the ear. */
function Side(props: { view: RoomView; side: string | undefined }) {
  const index = () => sideIndex(props.view, props.side)
  return (
    <>
      <SideMark index={index()} />
      <Show when={index() !== undefined}>
        <span class="visually-hidden">{sidesOf(props.view)[index()!]!.label}</span>
      </Show>
    </>
  )
}

function SpeakerNow(props: { view: RoomView; speaker: NonNullable<FloorState['speaker']> }) {
  const who = () => person(props.view, props.speaker.member)
  const left = () => speechLeftOf(props.view) ?? 0
  const length = () => props.speaker.until - props.speaker.since
  const isLast = createMemo(() => left() <= MINUTE && left() > 0)
  createEffect(on(isLast, last => last && length() > MINUTE && announce(words.lastMinute), { defer: true }))
  return (
    <div class={styles.speaker}>
      <h2 class={styles.label}>{words.hasFloor}</h2>
      <div class={styles.who}>
        <span class={styles.ring}>
          <Avatar
            name={who().name}
            colour={who().colour}
            size="large"
            you={props.speaker.member === props.view.me().id ? t.you : undefined}
            isBeside
          />
        </span>
        <div class={styles.name}>
          <strong dir="auto">{who().name}</strong>
          <Show when={sideIndex(props.view, props.speaker.side) !== undefined}>
            <span>
              <SideMark index={sideIndex(props.view, props.speaker.side)} />
              <bdi>{sidesOf(props.view)[sideIndex(props.view, props.speaker.side)!]!.label}</bdi>
            </span>
          </Show>
        </div>
        <div class={styles.time} role="timer" aria-label={words.leftLabel}>
          <span class={styles.clock}>{timeLeft(left())}</span>
          <span>{words.of(timeLeft(length()))}</span>
        </div>
      </div>
      <div class={styles.bar} style={{ '--left': left() / length() }} aria-hidden="true" />
      <p class={styles.quiet}>{words.clock}</p>
    </div>
  )
}

function HandMenu(props: {
  view: RoomView
  id: MemberId
  queue: readonly MemberId[]
  onAct: (wish: ActOnFloor) => Promise<void>
}) {
  const at = () => props.queue.indexOf(props.id)
  const move = (to: number): ActOnFloor => {
    const members = props.queue.filter(id => id !== props.id)
    members.splice(to, 0, props.id)
    return { act: 'order', members }
  }
  return (
    <Menu
      label={words.forSpeaker(person(props.view, props.id).name)}
      trigger={<Icon name="more" size={16} />}
      triggerClass={styles.more}
    >
      {close => {
        const then = (wish: () => ActOnFloor) => () => {
          const asked = wish()
          close()
          void props.onAct(asked)
        }
        return (
          <>
            <MenuItem onClick={then(() => ({ act: 'give', member: props.id }))}>{words.give}</MenuItem>
            <Show when={at() > 0}>
              <MenuItem onClick={then(() => move(at() - 1))}>{words.up}</MenuItem>
            </Show>
            <Show when={at() < props.queue.length - 1}>
              <MenuItem onClick={then(() => move(at() + 1))}>{words.down}</MenuItem>
            </Show>
            <MenuItem onClick={then(() => ({ act: 'lower-hand', member: props.id }))}>{words.lowerTheirs}</MenuItem>
          </>
        )
      }}
    </Menu>
  )
}
