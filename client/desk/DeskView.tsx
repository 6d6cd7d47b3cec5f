/**
 * The moderators' desk, where a moderator stays: the course and the room's own switches; what waits, oldest first, with what can be
 * decided by one key; its people; what was done; and what the room takes home, as it will read. Others at the desk are seen at
 * what they look at, and left to it.
 */
import { type JSX, onMount, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { DeskLog } from './DeskLog.tsx'
import { DeskStage } from './DeskStage.tsx'
import styles from './DeskView.module.css'
import { Queue } from './Queue.tsx'
import { RoomSwitches } from './RoomSwitches.tsx'

export interface DeskViewProps {
  view: RoomView
  reading: Reading
  now: () => number
  /** Everyone of the room, with what can be done about them. */
  roster: JSX.Element
  /** What leaves the room, and how. */
  takeHome: JSX.Element
}

export function DeskView(props: DeskViewProps) {
  let log!: HTMLElement
  onMount(() => void props.view.needDesk().catch(() => {}))
  const toLog = () => {
    log.scrollIntoView({ block: 'start' })
    log.focus({ preventScroll: true })
  }
  const isModerator = () => props.view.me().role === 'moderator'
  return (
    <Show when={isModerator()} fallback={<p class={styles.closed}>{text.forModerators}</p>}>
      <div class={styles.desk}>
        <div class={styles.lead}>
          <DeskStage view={props.view} />
          <RoomSwitches view={props.view} onLog={toLog} />
        </div>
        <div class={styles.middle}>
          <Queue view={props.view} reading={props.reading} now={props.now} />
          {props.roster}
          <DeskLog
            view={props.view}
            ref={section => {
              log = section
            }}
          />
        </div>
        <div class={styles.home}>{props.takeHome}</div>
      </div>
    </Show>
  )
}
