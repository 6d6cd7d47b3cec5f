/** The debate: the motion and its sides, who has the floor and who is next, and the case as a map rooted in the article. */
import { Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/debate.ts'
import { words as joint } from '../text/joint.ts'
import { ArgumentMap } from './ArgumentMap.tsx'
import type { Acts } from './acts.ts'
import styles from './DebateView.module.css'
import { FloorPanel } from './FloorPanel.tsx'
import { MotionHead } from './MotionHead.tsx'
import { Speeches } from './Speeches.tsx'
import { hasStatements, Statements } from './Statements.tsx'

export function DebateView(props: { view: RoomView; reading: Reading; acts?: Acts }) {
  const comes = () => props.view.stages()[props.view.stagePlace().index + 1]
  return (
    <div class={styles.view} data-statements={hasStatements(props.view)}>
      <MotionHead view={props.view} />
      <section class={styles.floor} data-region="floor" aria-label={words.floor}>
        <FloorPanel view={props.view} />
        <Show when={comes()}>
          {stage => (
            <p class={styles.comes}>
              {words.nextStage} <strong dir="auto">{stage().title}</strong>
            </p>
          )}
        </Show>
        <Speeches view={props.view} acts={props.acts} />
      </section>
      <Show when={hasStatements(props.view)}>
        <section class={styles.statements} data-region="statements" aria-label={joint.region}>
          <Statements view={props.view} reading={props.reading} />
        </section>
      </Show>
      <section class={styles.map} data-region="map" aria-label={words.map}>
        <ArgumentMap view={props.view} reading={props.reading} acts={props.acts} />
      </section>
    </div>
  )
}
