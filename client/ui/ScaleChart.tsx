/** One number on a named scale from 0 to 1: a line, its marks, and the point. Below 0 the point stands at the beginning. */
import { For } from 'solid-js'
import styles from './ScaleChart.module.css'

export function ScaleChart(props: {
  value: number
  shown: string
  /** `shown`: the place as the language writes it. */
  marks: readonly { at: number; label: string; shown?: string }[]
  says: string
}) {
  const place = () => `${100 * Math.min(1, Math.max(0, props.value))}%`
  return (
    <div class={styles.scale} role="img" aria-label={props.says}>
      <div class={styles.line}>
        <span class={styles.past} style={{ 'inline-size': place() }} />
        <span class={styles.point} style={{ 'inset-inline-start': place() }}>
          <b>{props.shown}</b>
        </span>
        <For each={props.marks}>{mark => <i style={{ 'inset-inline-start': `${100 * mark.at}%` }} />}</For>
      </div>
      <div class={styles.marks}>
        <For each={props.marks}>
          {mark => (
            <span
              style={{ 'inset-inline-start': `${100 * mark.at}%` }}
              data-edge={mark.at === 0 ? 'start' : mark.at === 1 ? 'end' : undefined}
            >
              {mark.label}
              <br />
              {mark.shown ?? mark.at}
            </span>
          )}
        </For>
      </div>
    </div>
  )
}
