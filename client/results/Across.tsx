/** What most of every side say the same about; countable by hand. */
import { For } from 'solid-js'
import type { ResultsAnswer } from '../../shared/protocol/index.ts'
import type { EntryKey } from '../../shared/room/index.ts'
import { statementOf } from '../room/statementOf.ts'
import type { RoomView } from '../room/types.ts'
import { results as text } from '../text/results.ts'
import { Chart } from '../ui/Chart.tsx'
import { copyTable } from './copyTable.ts'
import { hasSealed } from './createResults.ts'
import styles from './ResultsView.module.css'

export function Across(props: { view: RoomView; results: ResultsAnswer }) {
  const words = text.across
  const sides = () => props.view.room().motion?.sides ?? []
  const named = (key: string) => sides().find(side => side.key === key)?.label ?? key
  const said = (claim: string) => {
    const card = props.view.card(claim as EntryKey)
    return card ? statementOf(props.view, card) : ''
  }
  const found = () => props.results.acrossSides.filter(({ claim }) => said(claim))
  return (
    <Chart
      kind="across"
      title={words.title}
      sentence={found().length > 0 ? words.says : hasSealed(props.results, 'stance') ? words.sealed : words.none}
      table={{
        columns: [text.claim, words.stance, ...sides().map(({ label }) => words.column(label)), `${words.least}, %`],
        rows: found().map(({ claim, stance, sides: counted }) => [
          said(claim),
          words[stance],
          ...sides().map(({ key }) => {
            const side = counted.find(one => one.side === key)
            return side ? words.of(side.count, side.n) : '–'
          }),
          Math.floor(100 * Math.min(...counted.map(({ count, n }) => count / n))),
        ]),
      }}
      words={text.chart}
      onCopy={copyTable}
      foot={words.foot}
    >
      <ul class={styles.claims}>
        <For each={found()}>
          {one => (
            <li>
              <span dir="auto">{said(one.claim)}</span>
              <div
                class={styles.sides}
                role="img"
                aria-label={words.inWords(
                  one.sides.map(side => ({ ...side, side: named(side.side) })),
                  one.stance,
                )}
              >
                <For each={one.sides}>
                  {side => (
                    <span class={styles.sideRow}>
                      <span>{named(side.side)}</span>
                      <span class={styles.units}>
                        <For each={[...Array(side.n).keys()]}>
                          {at => <i data-filled={at < side.count || undefined} />}
                        </For>
                      </span>
                      <span>{words.of(side.count, side.n)}</span>
                    </span>
                  )}
                </For>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Chart>
  )
}
