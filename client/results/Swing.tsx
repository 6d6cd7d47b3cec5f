/** How the room moved: the motion before and after as a flow, both winners with their rules, and what moved people. */
import { For, Match, Show, Switch } from 'solid-js'
import type { ResultsAnswer } from '../../shared/protocol/index.ts'
import type { EntryKey, Tally } from '../../shared/room/index.ts'
import { wordsUnder } from '../room/contribution.ts'
import type { RoomView } from '../room/types.ts'
import { results as text } from '../text/results.ts'
import { sayLabels } from '../text/saying.ts'
import { Chart } from '../ui/Chart.tsx'
import { CountBars } from '../ui/CountBars.tsx'
import { FlowChart } from '../ui/FlowChart.tsx'
import type { FlowNode } from '../ui/flowLayout.ts'
import { copyTable } from './copyTable.ts'
import styles from './ResultsView.module.css'
import { sayGain, sayWinners } from './saySwing.ts'

const NOT_CAST = 'not-cast'
type Motion = NonNullable<ResultsAnswer['motion']>

type Found = NonNullable<Motion['swing']>

const countsOf = (tally: Tally | undefined) => (tally && 'counts' in tally ? tally.counts : undefined)

export function Swing(props: { view: RoomView; results: ResultsAnswer; motion: Motion }) {
  const words = text.swing
  const options = () => {
    const asked = sayLabels(props.results.polls.find(({ poll }) => poll.about === 'motion')?.poll.options ?? [])
    const [first, ...rest] = asked
    const isSide = (key: string) => props.view.room().motion?.sides.some(side => side.key === key)
    // Who has made up their mind neither way stands between the sides.
    return first ? [first, ...rest.filter(({ key }) => !isSide(key)), ...rest.filter(({ key }) => isSide(key))] : []
  }
  const label = (key: string) => (key === NOT_CAST ? words.notCast : (options().find(o => o.key === key)?.label ?? key))
  const nodes = (): FlowNode[] => {
    const sides = props.view.room().motion?.sides.map(({ key }) => key) ?? []
    const looks = ['solid', 'hatched', 'dotted', 'hatched', 'dotted', 'hatched'] as const
    return [
      ...options().map(({ key, label }) => ({
        key,
        label,
        look:
          sides.includes(key) || key === 'agree' || key === 'disagree'
            ? looks[Math.max(sides.indexOf(key), key === 'disagree' ? 1 : 0)]!
            : ('empty' as const),
      })),
      { key: NOT_CAST, label: words.notCast, look: 'empty' as const },
    ]
  }
  const before = () => countsOf(props.motion.before?.tally)
  const after = () => countsOf(props.motion.after?.tally)
  const flow = () => props.motion.swing?.flow ?? []
  const changed = () => flow().filter(({ from, to }) => from !== to && from !== NOT_CAST && to !== NOT_CAST)
  const both = () => flow().filter(({ from, to }) => from !== NOT_CAST && to !== NOT_CAST)
  const sum = (links: readonly { n: number }[]) => links.reduce((total, { n }) => total + n, 0)
  const gain = () => sayGain(options(), before() ?? {}, after() ?? {})
  const sentence = () => (flow().length > 0 ? words.changed(sum(changed()), sum(both())) : words.noFlow)
  const winners = (swing: Found) => sayWinners(options(), swing, after() ?? {})
  const bars = (counts: Readonly<Record<string, number>>) =>
    options().map(({ key, label }) => ({
      key,
      label,
      count: counts[key] ?? 0,
      isLeading: (counts[key] ?? 0) > 0 && Math.max(...Object.values(counts)) === counts[key],
    }))
  return (
    <Switch
      fallback={<p class={styles.quiet}>{words.sealed((props.motion.after ?? props.motion.before)?.turnout ?? 0)}</p>}
    >
      <Match when={props.motion.swing}>
        {swing => (
          <Chart
            kind="swing"
            title={words.title}
            sentence={
              <>
                <strong>{gain()}</strong> {sentence()}
                <p>{winners(swing())}</p>
              </>
            }
            table={
              flow().length > 0
                ? {
                    columns: words.columns,
                    rows: flow().map(({ from, to, n }) => [label(from), label(to), n]),
                  }
                : {
                    columns: words.answers,
                    rows: options().map(({ key, label }) => [label, before()?.[key] ?? 0, after()?.[key] ?? 0]),
                  }
            }
            words={text.chart}
            onCopy={copyTable}
          >
            <Show
              when={flow().length > 0}
              fallback={
                <div class={styles.pair}>
                  <p>{words.before(swing().n.before)}</p>
                  <CountBars bars={bars(before() ?? {})} says={words.before(swing().n.before)} mineWord={text.yours} />
                  <p>{words.after(swing().n.after)}</p>
                  <CountBars bars={bars(after() ?? {})} says={words.after(swing().n.after)} mineWord={text.yours} />
                </div>
              }
            >
              <FlowChart
                nodes={nodes()}
                links={flow()}
                before={words.before(swing().n.before)}
                after={words.after(swing().n.after)}
                says={`${gain()} ${sentence()} ${winners(swing())}`}
                sayLink={({ from, to, n }) => words.link(n, label(from), label(to))}
              />
            </Show>
            <WhatMoved view={props.view} moved={props.motion.moved} />
          </Chart>
        )}
      </Match>
      <Match when={before()}>
        {counts => (
          <Chart
            kind="swing"
            title={words.title}
            sentence={words.waitingAfter}
            table={{
              columns: words.answers.slice(0, 2),
              rows: bars(counts()).map(({ label, count }) => [label, count]),
            }}
            words={text.chart}
            onCopy={copyTable}
          >
            <CountBars bars={bars(counts())} says={words.waitingAfter} mineWord={text.yours} />
          </Chart>
        )}
      </Match>
    </Switch>
  )
}

function WhatMoved(props: { view: RoomView; moved: Motion['moved'] }) {
  const words = text.swing
  const said = (key: EntryKey | null): string =>
    key === null ? words.nothing : (wordsUnder(props.view, key) ?? words.gone)
  const found = () => (props.moved && 'entries' in props.moved ? props.moved : undefined)
  return (
    <Show when={props.moved}>
      <div class={styles.movers}>
        <h3>{words.moved}</h3>
        <Show when={found()} fallback={<p class={styles.quiet}>{words.few}</p>}>
          {moved => (
            <>
              <ul>
                <For each={moved().entries}>
                  {({ entry, moved: n, across }) => (
                    <li>
                      <q dir="auto">{said(entry)}</q> <span>{words.movedBy(n, across)}</span>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={moved().silent > 0}>
                <p class={styles.quiet}>{words.silent(moved().silent)}</p>
              </Show>
            </>
          )}
        </Show>
      </div>
    </Show>
  )
}
