/** What ballots have come to: how the room moved, how far it agrees, what it calls each claim, and what all sides say. */
import { Show } from 'solid-js'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { guides } from '../text/guides.ts'
import { results as text } from '../text/results.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Across } from './Across.tsx'
import { Agreement } from './Agreement.tsx'
import { Called } from './Called.tsx'
import { createResults } from './createResults.ts'
import { FreePolls } from './FreePolls.tsx'
import { Groups } from './Groups.tsx'
import styles from './ResultsView.module.css'
import { Swing } from './Swing.tsx'

export function ResultsView(props: { view: RoomView }) {
  const { results, problem, again } = createResults(props.view)
  const isEmpty = () => {
    const found = results()
    return (
      found &&
      found.polls.length === 0 &&
      found.claims.every(({ classification, stance }) => !classification.turnout && !stance.turnout)
    )
  }
  const guide = () => (props.view.me().role === 'moderator' ? 'moderators' : 'participants')
  return (
    <div class={styles.view} data-region="results">
      <h1 class="visually-hidden">{text.title}</h1>
      <Show when={problem()}>
        {detail => (
          <div class={styles.empty}>
            <p>{detail()}</p>
            <Button onClick={again}>{t.problem.tryAgain}</Button>
          </div>
        )}
      </Show>
      <Show when={isEmpty()}>
        <div class={styles.empty}>
          <h2>{text.empty}</h2>
          <p>{text.emptyHint}</p>
          <LinkButton look="link" href={`/guide/${guide()}`} target="_blank">
            {guides[guide()]}
          </LinkButton>
        </div>
      </Show>
      <Show when={!isEmpty() && results()} fallback={<Show when={!problem() && !results()}>{text.loading}</Show>}>
        {found => {
          const free = () => found().polls.filter(({ poll }) => poll.about === 'free')
          return (
            <div class={styles.grid}>
              <Show when={props.view.resultsThen}>
                <p class={styles.then}>{text.ofThen}</p>
              </Show>
              <Show when={found().motion?.before || found().motion?.after}>
                <Swing view={props.view} results={found()} motion={found().motion!} />
              </Show>
              <Agreement view={props.view} results={found()} />
              <Called view={props.view} results={found()} />
              <Show when={props.view.room().motion && !props.view.resultsThen}>
                <Across view={props.view} results={found()} />
              </Show>
              <Show when={found().opinionGroups}>{groups => <Groups view={props.view} found={groups()} />}</Show>
              <Show when={free().length > 0}>
                <FreePolls polls={free()} />
              </Show>
            </div>
          )
        }}
      </Show>
    </div>
  )
}
