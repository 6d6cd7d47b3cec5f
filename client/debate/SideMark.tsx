/** A side in ink and shape, never in colour: the first is a disc, the second a ring, others a half, a square, a diamond. */
import styles from './SideMark.module.css'

export const SideMark = (props: { index: number | undefined }) => (
  <i class={styles.mark} data-at={props.index === undefined ? 'none' : props.index % 5} aria-hidden="true" />
)
