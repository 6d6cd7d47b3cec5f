/** A person as two letters on a tint. The full name is its accessible label unless the name stands beside it. */
import styles from './Avatar.module.css'
import { initials } from './initials.ts'
import { named } from './named.ts'

export interface AvatarProps {
  name: string
  /** 1–6. */
  colour: number
  size?: 'small' | 'large' | undefined
  /** Drawn in ink with this word in it, for the person who looks. */
  you?: string | undefined
  isImagined?: boolean | undefined
  /** The name is written beside it, so it is silent. */
  isBeside?: boolean | undefined
}

export function Avatar(props: AvatarProps) {
  const look = () =>
    [styles.avatar, props.size && styles[props.size], props.you && styles.me, props.isImagined && styles.imagined]
      .filter(Boolean)
      .join(' ')
  return (
    <span class={look()} data-tint={((props.colour - 1) % 6) + 1} {...named(props.isBeside ? undefined : props.name)}>
      {props.you ?? initials(props.name)}
    </span>
  )
}
