/**
 * What is under way and what comes next, beside the stage's time: how far one is with what the stage asks, who has the floor and
 * for how long, who waits for it, and the stage after this one.
 */
import { createMemo, Show } from 'solid-js'
import type { MemberId } from '../../shared/room/index.ts'
import { floorOf as openedBy, upNext } from '../../shared/stages/floor.ts'
import { floorOf, speechLeftOf } from '../room/floor.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { words as sheet } from '../text/runSheet.ts'
import { words } from '../text/stageControl.ts'
import { timeLeft } from '../ui/countdown.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './StageAhead.module.css'
import { StageNeeds } from './StageNeeds.tsx'

export function StageAhead(props: { view: RoomView }) {
  const floor = () => floorOf(props.view)
  const nameOf = (id: MemberId) =>
    id === props.view.me().id ? t.you : (props.view.roster()[id]?.name ?? t.room.someone)
  const waiting = createMemo(() => {
    const [rules, state] = [openedBy(props.view.stage()), floor()]
    return rules && state ? upNext(rules, state).map(hand => hand.member) : []
  })
  /** What one writes alone is said to be alone, and from whom it is not kept. */
  const withheld = () => {
    const { visibility, blindForModerators } = props.view.stage()
    if (visibility !== 'own') return undefined
    if (props.view.me().role !== 'participant') return sheet.unseen
    return blindForModerators ? sheet.nobody : sheet.onlyModerators
  }
  const next = () => props.view.stages()[props.view.stagePlace().index + 1]
  return (
    <div class={styles.ahead}>
      <Show when={withheld()}>
        {says => (
          <p class={styles.needs} title={says()}>
            <Icon name="lock" size={14} /> {says()}
          </p>
        )}
      </Show>
      <Show when={props.view.stage().minimums}>
        <StageNeeds view={props.view} />
      </Show>
      <Show when={floor()}>
        {state => (
          <p class={styles.floor}>
            <Show when={state().speaker} fallback={words.floorFree}>
              {speaker => (
                <>
                  {words.floor} <strong dir="auto">{nameOf(speaker().member)}</strong>{' '}
                  <span class={styles.clock}>{timeLeft(speechLeftOf(props.view) ?? 0)}</span>
                </>
              )}
            </Show>
            <Show when={waiting().length}>
              {' '}
              <span class={styles.then}>{words.thenSpeaks(nameOf(waiting()[0]!), waiting().length - 1)}</span>
            </Show>
          </p>
        )}
      </Show>
      <Show when={next()}>
        {stage => (
          <p class={styles.next}>
            {words.nextStage} <strong dir="auto">{stage().title}</strong>
          </p>
        )}
      </Show>
    </div>
  )
}
