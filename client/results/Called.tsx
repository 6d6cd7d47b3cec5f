/** What the room calls each claim, the most split first; and what it called it before the discussion, where it was asked twice. */
import { For, Show } from 'solid-js'
import { agreementOfTallies, leading } from '../../shared/polls/index.ts'
import type { ResultsAnswer } from '../../shared/protocol/index.ts'
import type { Counted } from '../../shared/room/index.ts'
import { lookOfLabel } from '../room/look.ts'
import { joinSaid, sayClassification } from '../room/saying.ts'
import { statementOf } from '../room/statementOf.ts'
import type { RoomView } from '../room/types.ts'
import { results as text } from '../text/results.ts'
import { Chart } from '../ui/Chart.tsx'
import { Distribution } from '../ui/Distribution.tsx'
import { copyTable } from './copyTable.ts'
import { hasSealed } from './createResults.ts'
import styles from './ResultsView.module.css'

export function Called(props: { view: RoomView; results: ResultsAnswer }) {
  const words = text.called
  const codebook = () => props.view.room().codebook
  const rows = () => {
    const place = new Map(props.results.worthDiscussing.map(({ claim }, at) => [claim, at]))
    return props.results.claims
      .flatMap(({ claim, classification: { tally, before } }) => {
        const card = props.view.card(claim)
        return card && tally && 'counts' in tally && tally.n > 0
          ? [{ claim, id: card.annotation.id, words: statementOf(props.view, card), tally, before }]
          : []
      })
      .sort(
        (a, b) => (place.get(a.claim) ?? Number.POSITIVE_INFINITY) - (place.get(b.claim) ?? Number.POSITIVE_INFINITY),
      )
  }
  /** Of 100 pairs of ballots on the claim, how many say the same. */
  const percentOf = ({ counts }: Counted) => {
    const { percent } = agreementOfTallies([{ claim: '', counts }])
    return percent === undefined ? undefined : Math.round(percent)
  }
  const labelled = (key: string | undefined) => codebook().find(label => label.key === key)?.label ?? '–'
  const isTwice = () => rows().some(({ before }) => before)
  const changed = () =>
    rows().filter(({ before, tally }) => before && leading(before, codebook()) !== leading(tally, codebook()))
  const tableRow = (claim: string, when: string | undefined, tally: Counted) => [
    claim,
    ...(when === undefined ? [] : [when]),
    ...codebook().map(({ key }) => tally.counts[key] ?? 0),
    labelled(leading(tally, codebook())),
    percentOf(tally) ?? '–',
  ]
  /** Most first; beside each other, both bars in the codebook's order, so that what moved is seen to move. */
  const parts = (tally: Counted) => {
    const all = codebook().map(label => ({
      ...lookOfLabel(label),
      key: label.key,
      count: tally.counts[label.key] ?? 0,
    }))
    return isTwice() ? all : all.sort((a, b) => b.count - a.count)
  }
  const sentence = () => {
    if (rows().length === 0 && hasSealed(props.results, 'classification')) return text.agreement.sealed
    return isTwice() ? words.changed(changed().length) : words.says(rows().length)
  }
  const says = (tally: Counted) => joinSaid(sayClassification(tally, codebook(), false))
  return (
    <Chart
      kind="called"
      title={isTwice() ? words.titleOfBoth : words.title}
      sentence={sentence()}
      table={{
        columns: [
          text.claim,
          ...(isTwice() ? [''] : []),
          ...codebook().map(({ label }) => label),
          words.lead,
          `${words.part}, %`,
        ],
        rows: rows().flatMap(({ words: claim, before, tally }) => [
          ...(before ? [tableRow(claim, words.before, before)] : []),
          tableRow(claim, isTwice() ? words.after : undefined, tally),
        ]),
      }}
      words={text.chart}
      onCopy={copyTable}
    >
      <ul class={styles.claims}>
        <For each={rows()}>
          {row => (
            <li>
              <a href={`/r/${props.view.room().id}/a/${row.id}`} dir="auto">
                {row.words}
              </a>
              <Show when={row.before} fallback={<Distribution parts={parts(row.tally)} says={says(row.tally)} />}>
                {before => (
                  <div class={styles.twice}>
                    <span>{words.before}</span>
                    <Distribution parts={parts(before())} says={says(before())} />
                    <span>{words.after}</span>
                    <Distribution parts={parts(row.tally)} says={says(row.tally)} />
                  </div>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Chart>
  )
}
