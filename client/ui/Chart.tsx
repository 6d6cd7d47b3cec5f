/**
 * A chart with its table: one toggle, remembered on this device. The sentence beside a chart is the caller's; the picture itself
 * is hidden from assistive technology where `says` tells it, and print shows what is shown.
 */
import { createSignal, For, type JSX, Show } from 'solid-js'
import styles from './Chart.module.css'
import { csvOf } from './csv.ts'
import { Icon } from './Icon.tsx'

export interface ChartTable {
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}
export interface ChartProps {
  /** Under which the toggle is remembered: the kind of chart, not which one. */
  kind: string
  title?: string
  /** Where the title stands among the page's headings. */
  level?: 2 | 3
  /** One sentence or two, over the picture. */
  sentence?: JSX.Element
  table: ChartTable
  words: { chart: string; table: string; copyCsv: string }
  onCopy: (csv: string) => void
  /** What stands under chart and table. */
  foot?: JSX.Element
  children: JSX.Element
}

const KEPT = 'parley:chart-tables'
const [tables, setTables] = createSignal<readonly string[]>(read())

function read(): string[] {
  try {
    return (localStorage.getItem(KEPT) ?? '').split(',').filter(Boolean)
  } catch {
    return []
  }
}
function show(kind: string, isTable: boolean): void {
  setTables(all => [...all.filter(other => other !== kind), ...(isTable ? [kind] : [])])
  try {
    localStorage.setItem(KEPT, tables().join(','))
  } catch {
    // Then it lasts as long as the page.
  }
}

export function Chart(props: ChartProps) {
  const isTable = () => tables().includes(props.kind)
  return (
    <section class={styles.chart} aria-label={props.title}>
      <div class={styles.head}>
        <Show when={props.title}>
          <Show when={props.level === 3} fallback={<h2 class={styles.title}>{props.title}</h2>}>
            <h3 class={styles.small}>{props.title}</h3>
          </Show>
        </Show>
        <div class={styles.toggle}>
          <button type="button" aria-pressed={!isTable()} onClick={() => show(props.kind, false)}>
            <Icon name="bars" size={15} />
            {props.words.chart}
          </button>
          <button type="button" aria-pressed={isTable()} onClick={() => show(props.kind, true)}>
            <Icon name="table" size={15} />
            {props.words.table}
          </button>
        </div>
      </div>
      <Show when={props.sentence}>
        <div class={styles.sentence}>{props.sentence}</div>
      </Show>
      <Show when={isTable()} fallback={props.children}>
        <Table {...props.table} label={props.title} />
      </Show>
      <p class={styles.foot}>
        {props.foot}{' '}
        <Show when={isTable()}>
          <button type="button" onClick={() => props.onCopy(csvOf(props.table))}>
            {props.words.copyCsv}
          </button>
        </Show>
      </p>
    </section>
  )
}

/** The first column is what a row is about; numbers stand to the end. */
const Table = (props: ChartTable & { label: string | undefined }) => (
  <section class={styles.scroller} tabindex="0" aria-label={props.label}>
    <table class={styles.table}>
      <thead>
        <tr>
          <For each={props.columns}>{column => <th scope="col">{column}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {row => (
            <tr>
              <For each={row}>
                {(cell, at) =>
                  at() === 0 ? (
                    <th scope="row" dir="auto">
                      {cell}
                    </th>
                  ) : (
                    <td data-number={typeof cell === 'number' || undefined}>{cell}</td>
                  )
                }
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </section>
)
