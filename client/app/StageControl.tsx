/**
 * How a moderator leads the room through its course: on to the next stage with one press, everything else in a menu. What the
 * next stage opens is said before the press.
 */
import { For, Show } from 'solid-js'
import type { Stage } from '../../shared/stages/stage.ts'
import { makeLeading } from '../room/leading.ts'
import { factsOf, lengthOf } from '../room/stageFacts.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/stageControl.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuHeading, MenuItem, MenuRule } from '../ui/MenuItem.tsx'
import { StageAhead } from './StageAhead.tsx'
import styles from './StageControl.module.css'

const MORE_MINUTES = [1, 5] as const

/** What comes is everyone's to know, leading there is a moderator's. */
export function StageControl(props: { view: RoomView }) {
  return (
    <>
      <StageAhead view={props.view} />
      <Show when={props.view.me().role === 'moderator'}>
        <Control view={props.view} />
      </Show>
    </>
  )
}

function Control(props: { view: RoomView }) {
  const current = () => props.view.stage()
  const { stageAt, go, giveTime, halt, whyNoTime } = makeLeading(props.view)
  const after = (close: () => void, act: () => Promise<void>) => () => {
    close()
    void act()
  }
  return (
    <div class={styles.control}>
      <Menu label={words.steer} trigger={<Icon name="clock" size={18} />} triggerClass={styles.steer}>
        {close => (
          <>
            <MenuHeading>{words.time}</MenuHeading>
            <MenuItem icon="pause" onClick={after(close, halt)}>
              {props.view.paused() ? words.resume : words.pause}
            </MenuItem>
            <For each={MORE_MINUTES}>
              {minutes => (
                <MenuItem icon="plus" why={whyNoTime()} onClick={after(close, () => giveTime(minutes))}>
                  {words.more(minutes)}
                </MenuItem>
              )}
            </For>
            <MenuRule />
            <MenuHeading>{words.course}</MenuHeading>
            <For each={props.view.stages()}>
              {stage => (
                <MenuItem
                  isChecked={stage.id === current().id}
                  tail={stage.id === current().id ? words.isOn : undefined}
                  onClick={after(close, () => go(stage.id))}
                >
                  <bdi>{stage.title}</bdi>
                  <small class={styles.facts}>{said(stage)}</small>
                </MenuItem>
              )}
            </For>
          </>
        )}
      </Menu>
      <Show when={stageAt(1)}>
        {stage => (
          <div class={styles.onward}>
            <button
              type="button"
              class={styles.next}
              aria-label={words.nextTo(stage().title)}
              aria-describedby="next-stage"
              onClick={() => void go(stage().id)}
            >
              <span>{words.next}</span>
              <Icon name="forward" size={16} />
            </button>
            <p id="next-stage" class={styles.comes}>
              <span>{words.thenComes}</span>
              <strong dir="auto">{stage().title}</strong>
              <span>{said(stage())}</span>
            </p>
          </div>
        )}
      </Show>
    </div>
  )
}

const said = (stage: Stage) => [lengthOf(stage), ...factsOf(stage)].join(' · ')
