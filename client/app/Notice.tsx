/** One thing that the reader must know about this page. */
import { type JSX, Show } from 'solid-js'
import { t } from '../text/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import styles from './Notices.module.css'

export function Notice(props: {
  icon: IconName
  title: string
  detail: JSX.Element
  isUrgent?: boolean
  /** The detail is for the ear alone: a small screen has no room for it just now. */
  isBrief?: boolean
  onClose?: () => void
  children?: JSX.Element
}) {
  return (
    <div class={props.isUrgent ? `${styles.notice} ${styles.urgent}` : styles.notice} role="status">
      <Icon name={props.icon} />
      <div>
        <strong>{props.title}</strong>
        <p class={props.isBrief ? 'visually-hidden' : undefined}>{props.detail}</p>
        <Show when={props.children}>
          <div class={styles.doors}>{props.children}</div>
        </Show>
      </div>
      <Show when={props.onClose}>
        <Button look="plain" size="small" isRound aria-label={t.close} onClick={() => props.onClose?.()}>
          <Icon name="close" size={16} />
        </Button>
      </Show>
    </div>
  )
}
