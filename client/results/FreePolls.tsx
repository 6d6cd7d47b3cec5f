/** What the room's other polls came to, each with its sentence. */
import { For, Show } from 'solid-js'
import { ahead } from '../../shared/polls/index.ts'
import type { ResultsAnswer } from '../../shared/protocol/index.ts'
import { inWords } from '../text/outcomes.ts'
import { results as text } from '../text/results.ts'
import { sayLabels } from '../text/saying.ts'
import { Chart } from '../ui/Chart.tsx'
import { CountBars } from '../ui/CountBars.tsx'
import { copyTable } from './copyTable.ts'
import styles from './ResultsView.module.css'

export function FreePolls(props: { polls: ResultsAnswer['polls'] }) {
  const words = text.polls
  return (
    <section class={styles.polls} aria-label={words.title}>
      <h2>{words.title}</h2>
      <For each={props.polls}>
        {({ poll, tally, result, turnout }) => {
          const sentence = () => (result ? inWords(result, sayLabels(poll.options)) : words.sealed(turnout))
          const counts = () => (tally && 'counts' in tally ? tally.counts : {})
          const rows = () =>
            sayLabels(poll.options).map(({ key, label }) => ({ key, label, count: counts()[key] ?? 0 }))
          return (
            <Show
              when={tally && 'counts' in tally && tally.n > 0}
              fallback={
                <div class={styles.sealed}>
                  <h3>{poll.question}</h3>
                  <p>{sentence()}</p>
                </div>
              }
            >
              <Chart
                kind="free"
                level={3}
                title={poll.question ?? ''}
                sentence={
                  <>
                    {sentence()} <Show when={poll.isOpen}>({words.isOpen})</Show>
                  </>
                }
                table={{ columns: [words.option, words.count], rows: rows().map(({ label, count }) => [label, count]) }}
                words={text.chart}
                onCopy={copyTable}
              >
                <CountBars
                  bars={rows()
                    .map(row => ({ ...row, isLeading: row.key === (tally && ahead(tally, poll.options)) }))
                    .sort((a, b) => b.count - a.count)}
                  says={`${poll.question ?? ''} ${sentence()}`}
                  mineWord={text.yours}
                />
              </Chart>
            </Show>
          )
        }}
      </For>
    </section>
  )
}
