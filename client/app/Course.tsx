/** The whole course of a run-sheet at a glance: what comes when, for how long, and what one may do in it. */
import { For, Show } from 'solid-js'
import type { RunSheet } from '../../shared/stages/stage.ts'
import { factsOf, lengthOf } from '../room/stageFacts.ts'
import { words } from '../text/runSheet.ts'
import { say, sayStage } from '../text/saying.ts'
import styles from './Course.module.css'

export function Course(props: { sheet: RunSheet }) {
  return (
    <ol class={styles.course} aria-label={words.courseOf(say(props.sheet.title))}>
      <For each={props.sheet.stages.map(sayStage)}>
        {stage => (
          <li>
            <p class={styles.head}>
              <strong dir="auto">{stage.title}</strong>
              <span>{lengthOf(stage)}</span>
            </p>
            <Show when={stage.prompt}>
              <p class={styles.prompt} dir="auto">
                {stage.prompt}
              </p>
            </Show>
            <p class={styles.facts}>{factsOf(stage).join(' · ')}</p>
          </li>
        )}
      </For>
    </ol>
  )
}
