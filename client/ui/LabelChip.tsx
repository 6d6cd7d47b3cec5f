/** A label's letter on its wash over its line. Silent by itself: the label's word stands beside it or in `name`. */
import styles from './LabelChip.module.css'
import { named } from './named.ts'

export interface LabelLook {
  letter: string
  colour: string
  line: string
}

export function LabelChip(props: { look: LabelLook; name?: string | undefined }) {
  return (
    <span class={styles.chip} data-colour={props.look.colour} data-line={props.look.line} {...named(props.name)}>
      {props.look.letter}
    </span>
  )
}
