/** A count an option as horizontal bars: ink on paper, the leading one solid and the others hatched, so that grey printing tells them apart. */
import { For } from 'solid-js'
import styles from './CountBars.module.css'

export function CountBars(props: {
  bars: readonly { key: string; label: string; count: number; isLeading?: boolean; isMine?: boolean }[]
  says: string
  mineWord: string
}) {
  const most = () => Math.max(1, ...props.bars.map(bar => bar.count))
  return (
    <div class={styles.bars} role="img" aria-label={props.says}>
      <For each={props.bars}>
        {bar => (
          <div class={styles.bar}>
            <span class={styles.label} dir="auto">
              {bar.label}
              {bar.isMine ? <small> ({props.mineWord})</small> : ''}
            </span>
            <span class={styles.track}>
              <span
                class={styles.fill}
                data-leading={bar.isLeading || undefined}
                style={{ 'inline-size': `${(100 * bar.count) / most()}%` }}
              />
            </span>
            <span class={styles.count}>{bar.count}</span>
          </div>
        )}
      </For>
    </div>
  )
}
