/** How far members' classifications coincide: in words first, then the numbers they stand on, and which two labels are mixed up most. */
import { Show } from 'solid-js'
import { bandOf, mostMixedUp } from '../../shared/polls/index.ts'
import type { AgreementAnswer, ResultsAnswer } from '../../shared/protocol/index.ts'
import { lookOfLabel } from '../room/look.ts'
import type { RoomView } from '../room/types.ts'
import { number } from '../text/intl.ts'
import { results as text } from '../text/results.ts'
import { Chart } from '../ui/Chart.tsx'
import { LabelChip } from '../ui/LabelChip.tsx'
import { ScaleChart } from '../ui/ScaleChart.tsx'
import { copyTable } from './copyTable.ts'
import { hasSealed } from './createResults.ts'
import styles from './ResultsView.module.css'

/** Where the scale's words stand: Krippendorff's 0.667 and 0.8, chance at 0, and half of the way to the first. */
const MARKS = [0, 0.33, 0.67, 0.8, 1]
const MEASURES = ['alpha', 'percent', 'claims', 'members', 'ballots'] as const
/** As the count itself warns. */
const FEW_BALLOTS = 30
const FEW_CLAIMS = 5

export function Agreement(props: { view: RoomView; results: ResultsAnswer }) {
  const words = text.agreement
  const found = () => props.results.agreement
  const band = () => bandOf(found().alpha ?? undefined)
  const alpha = () => (found().alpha === null ? words.notAvailable : words.number(found().alpha!))
  /** What can be said of the time before the discussion. */
  const said = () => {
    const before = found().before
    if (!before || before.alpha === null || before.percent === null) return undefined
    return { alpha: before.alpha, percent: before.percent }
  }
  const from = () => words.from(found().claims, found().members, found().ballots)
  const isSmall = () => found().ballots < FEW_BALLOTS || found().claims < FEW_CLAIMS
  const isSealed = () => found().claims === 0 && hasSealed(props.results, 'classification')
  const codebook = () => props.view.room().codebook
  const mixed = () =>
    mostMixedUp(
      props.results.claims.flatMap(({ classification: { tally } }) =>
        tally && 'counts' in tally ? [tally.counts] : [],
      ),
      codebook().map(({ key }) => key),
    )
  const labelOf = (key: string) => codebook().find(label => label.key === key)!
  return (
    <Chart
      kind="agreement"
      title={words.title}
      table={{
        columns: found().before ? words.columnsOfBoth : words.columns,
        rows: MEASURES.map((measure, i) => {
          const cell = (of: AgreementAnswer) => {
            const value = of[measure]
            if (value === undefined || value === null || (of === found() && isSealed())) return words.notAvailable
            return measure === 'alpha' ? words.number(value) : Math.round(value)
          }
          const before = found().before
          return [words.rows[i]!, ...(before ? [cell(before)] : []), cell(found())]
        }),
      }}
      words={text.chart}
      onCopy={copyTable}
      foot={
        <>
          {isSealed() ? '' : from()} {isSmall() && found().claims > 0 ? words.small : ''}
        </>
      }
    >
      <p class={styles.large}>{words.band[band()]}</p>
      <Show
        when={found().alpha !== null && found().percent !== null}
        fallback={
          <p class={styles.lead}>
            {found().claims > 0 ? words.alike(from()) : isSealed() ? words.sealed : words.unclassified}
          </p>
        }
      >
        <p class={styles.lead}>
          {words.percent(found().percent!)[0]}
          <strong>{words.percent(found().percent!)[1]}</strong>
          {words.percent(found().percent!)[2]}
          <strong>{words.alpha(alpha())}</strong>.
          <Show when={said()}>
            {before => <> {words.beforeThat(words.number(before().alpha), before().percent)}</>}
          </Show>
        </p>
        <ScaleChart
          value={found().alpha!}
          shown={alpha()}
          marks={MARKS.map((at, i) => ({ at, label: words.scale[i]!, shown: number(at) }))}
          says={`${words.band[band()]} ${words.percent(found().percent!).join('')}${words.alpha(alpha())}. ${from()}`}
        />
      </Show>
      <Show when={mixed()}>
        {pair => {
          const said = () => {
            const [a, b] = pair().labels
            return words.mixed(labelOf(a).label, labelOf(b).label, pair().pairs, pair().of)
          }
          return (
            <div class={styles.mixed}>
              <span class={styles.chips}>
                <LabelChip look={lookOfLabel(labelOf(pair().labels[0]))} />
                <LabelChip look={lookOfLabel(labelOf(pair().labels[1]))} />
              </span>
              <p>
                {said()[0]}
                <strong>{said()[1]}</strong>
                {said()[2]} <a href={`/r/${props.view.room().id}/claims`}>{words.seeClaims}</a>
              </p>
            </div>
          )
        }}
      </Show>
    </Chart>
  )
}
