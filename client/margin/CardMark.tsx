/** The small sign at a card's beginning: the leading label's letter for a claim, a drawn sign for the rest. */
import { Show } from 'solid-js'
import type { Look } from '../room/look.ts'
import { reading as text } from '../text/reading.ts'
import { Icon } from '../ui/Icon.tsx'
import { LabelChip } from '../ui/LabelChip.tsx'
import { named } from '../ui/named.ts'
import styles from './CardMark.module.css'

export function CardMark(props: { look: Look }) {
  const isNote = () => props.look.style === 'note'
  return (
    <Show
      when={props.look.motivation === 'classifying'}
      fallback={
        <span
          class={styles.sign}
          data-motivation={props.look.motivation}
          {...named(isNote() ? text.note : text.kind[props.look.motivation])}
        >
          <Show when={props.look.motivation !== 'highlighting'} fallback={<span class={styles.pen} />}>
            <Icon name={isNote() ? 'lock' : props.look.motivation === 'questioning' ? 'ask' : 'reply'} size={16} />
          </Show>
        </span>
      }
    >
      <LabelChip look={props.look} name={props.look.label?.label ?? text.noLabelLeads} />
    </Show>
  )
}
