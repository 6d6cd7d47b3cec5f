/**
 * A count per label as one bar: each part as wide as its count, in its label's wash over its label's line.
 * The bar is a picture; give its sentence in `says` (read to those who do not see it) and write it beside.
 */
import { For } from 'solid-js'
import styles from './Distribution.module.css'
import type { LabelLook } from './LabelChip.tsx'

export interface DistributionPart extends LabelLook {
  key: string
  count: number
}

export function Distribution(props: {
  parts: readonly DistributionPart[]
  says: string
  isMini?: boolean
  isAnimated?: boolean
}) {
  const total = () => props.parts.reduce((sum, part) => sum + part.count, 0)
  const look = () =>
    [styles.bar, props.isMini ? styles.mini : styles.full, props.isAnimated && styles.animated]
      .filter(Boolean)
      .join(' ')
  return (
    <div class={look()} role="img" aria-label={props.says}>
      <For each={props.parts.filter(part => part.count > 0)}>
        {part => (
          <div
            class={part.count / total() < 0.1 ? `${styles.part} ${styles.narrow}` : styles.part}
            data-colour={part.colour}
            data-line={part.line}
            style={{ 'flex-grow': part.count }}
          >
            {props.isMini ? '' : part.count / total() < 0.07 ? part.count : `${part.letter} ${part.count}`}
          </div>
        )}
      </For>
    </div>
  )
}

/** Agree solid, disagree hatched, pass empty: a bar that survives a grey printer. */
export function StanceBar(props: {
  agree: number
  disagree: number
  pass: number
  says: string
  isAnimated?: boolean
}) {
  const parts = () => (['agree', 'disagree', 'pass'] as const).filter(key => props[key] > 0)
  return (
    <div
      class={`${styles.bar} ${styles.ink} ${props.isAnimated ? styles.animated : ''}`}
      role="img"
      aria-label={props.says}
    >
      <For each={parts()}>
        {key => <div class={`${styles.part} ${styles[key]}`} style={{ 'flex-grow': props[key] }} />}
      </For>
    </div>
  )
}
