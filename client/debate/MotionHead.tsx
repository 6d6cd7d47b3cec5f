/** The motion in the reading face, its sides with who stands on them, and where one takes a side of one's own. */
import { For, Show } from 'solid-js'
import type { GiveSides } from '../../shared/protocol/index.ts'
import { declareSide, giveSides, membersOf, sidesOf } from '../room/floor.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/debate.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuHeading, MenuItem, MenuRule } from '../ui/MenuItem.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './MotionHead.module.css'
import { SideMark } from './SideMark.tsx'

const FACES = 3

export function MotionHead(props: { view: RoomView }) {
  const motion = () => props.view.room().motion
  return (
    <header class={styles.head}>
      <Show
        when={motion()}
        fallback={
          <div>
            <h1 class={styles.none}>{words.noMotion}</h1>
            <p class={styles.label}>{words.noMotionHint}</p>
          </div>
        }
      >
        {said => (
          <>
            <div class={styles.motion}>
              <p class={styles.label}>{words.motion}</p>
              <h1 dir="auto">{said().sentence}</h1>
            </div>
            <ul class={styles.sides} aria-label={words.sides}>
              <For each={sidesOf(props.view)}>
                {(side, index) => {
                  const members = () => membersOf(props.view, side.key)
                  return (
                    <li>
                      <SideMark index={index()} />
                      <strong dir="auto">{side.label}</strong>
                      <span>{members().length}</span>
                      <span class={styles.faces} aria-hidden="true">
                        <For each={members().slice(0, FACES)}>
                          {([, person]) => <Avatar name={person.name} colour={person.colour} size="small" isBeside />}
                        </For>
                      </span>
                    </li>
                  )
                }}
              </For>
              <Show when={membersOf(props.view, undefined).length}>
                {count => <li class={styles.undecided}>{words.undecided(count())}</li>}
              </Show>
              <li>
                <SideMenu view={props.view} />
              </li>
            </ul>
          </>
        )}
      </Show>
    </header>
  )
}

function SideMenu(props: { view: RoomView }) {
  const room = () => props.view.room().id
  const mine = () => props.view.me().side
  const why = () => props.view.refusalOfStage({ kind: 'declare-side' })?.detail
  const isModerator = () => props.view.refusalOfStage({ kind: 'give-sides' }) === undefined
  const take = async (side: string | null) => {
    const refusal = await declareSide(room(), side)
    if (refusal) toast(refusal.detail)
  }
  const giveOut = async (act: 'draw' | 'switch' | 'free', done: string) => {
    const refusal = await giveSides(room(), { act } satisfies GiveSides)
    toast(refusal?.detail ?? done)
  }
  return (
    <Show when={isModerator() || props.view.me().role === 'participant'}>
      <Menu
        label={mine() === undefined ? words.takeSide : words.changeSide}
        trigger={mine() === undefined ? words.takeSide : words.changeSide}
        triggerClass={styles.take}
      >
        {close => {
          const then = (act: () => Promise<void>) => () => {
            close()
            void act()
          }
          return (
            <>
              <For each={sidesOf(props.view)}>
                {side => (
                  <MenuItem isChecked={mine() === side.key} why={why()} onClick={then(() => take(side.key))}>
                    <bdi>{side.label}</bdi>
                  </MenuItem>
                )}
              </For>
              <MenuItem isChecked={mine() === undefined} why={why()} onClick={then(() => take(null))}>
                {words.noSide}
              </MenuItem>
              <Show when={isModerator()}>
                <MenuRule />
                <MenuHeading>{words.giveOut}</MenuHeading>
                <MenuItem onClick={then(() => giveOut('draw', words.drawn))}>{words.draw}</MenuItem>
                <MenuItem onClick={then(() => giveOut('switch', words.switched))}>{words.switch}</MenuItem>
                <MenuItem onClick={then(() => giveOut('free', words.freed))}>{words.free}</MenuItem>
              </Show>
            </>
          )
        }}
      </Menu>
    </Show>
  )
}
