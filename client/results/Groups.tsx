/** Opinion groups on a map, and what each stands for. The server finds them, from 30 voters and 10 claims up, and names nobody. */
import { For } from 'solid-js'
import type { OpinionAnswer } from '../../shared/protocol/index.ts'
import type { EntryKey } from '../../shared/room/index.ts'
import { statementOf } from '../room/statementOf.ts'
import type { RoomView } from '../room/types.ts'
import { results as text } from '../text/results.ts'
import { Chart } from '../ui/Chart.tsx'
import { MapChart, MapSign } from '../ui/MapChart.tsx'
import { copyTable } from './copyTable.ts'
import styles from './ResultsView.module.css'

export function Groups(props: { view: RoomView; found: OpinionAnswer }) {
  const words = text.groups
  const said = (claim: string) => {
    const card = props.view.card(claim as EntryKey)
    return card ? statementOf(props.view, card) : ''
  }
  const sentence = () => words.says(props.found.groups.length, props.found.points.length)
  return (
    <Chart
      kind="groups"
      title={words.title}
      sentence={sentence()}
      table={{
        columns: words.columns,
        rows: props.found.groups.flatMap((group, at) =>
          group.claims.map(claim => [
            at + 1,
            group.size,
            said(claim.claim),
            words.claim(claim.stance, claim.count, claim.n),
            Math.round((100 * claim.count) / claim.n),
          ]),
        ),
      }}
      words={text.chart}
      onCopy={copyTable}
    >
      <div class={styles.groups}>
        <MapChart points={props.found.points} mine={props.found.mine} mineWord={text.you} says={sentence()} />
        <ol>
          <For each={props.found.groups}>
            {(group, at) => (
              <li>
                <h3>
                  <MapSign group={at()} /> {words.group(at() + 1, group.size)}
                </h3>
                <ul>
                  <For each={group.claims} fallback={<li class={styles.quiet}>{words.nothing}</li>}>
                    {claim => (
                      <li>
                        <span dir="auto">{said(claim.claim)}</span>{' '}
                        <small>{words.claim(claim.stance, claim.count, claim.n)}</small>
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ol>
      </div>
    </Chart>
  )
}
