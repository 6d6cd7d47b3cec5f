/** A drawn icon. Decoration only: the words beside it, or its button's label, say what it means. */
import { ICONS, type IconName } from './icons.ts'

export function Icon(props: { name: IconName; size?: number }) {
  return (
    <svg
      width={props.size ?? 18}
      height={props.size ?? 18}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width={props.name === 'more' ? 2.6 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={ICONS[props.name]} />
    </svg>
  )
}
