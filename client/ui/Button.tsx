/**
 * A button, or a link that looks like one. A disabled button stays focusable and says why (`why`), to a finger too, which
 * has no hover: nobody meets a control that is dead without a reason.
 */
import { createUniqueId, type JSX, Show, splitProps } from 'solid-js'
import styles from './Button.module.css'
import { toast } from './Toasts.tsx'

export interface ButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: 'primary' | 'quiet' | 'plain' | 'link' | 'danger' | undefined
  size?: 'large' | 'small' | undefined
  /** A round button for one icon; give it an `aria-label`. */
  isRound?: boolean | undefined
  isWide?: boolean | undefined
  /** Why it cannot be used now. A sentence; the button is disabled while there is one. */
  why?: string | undefined
  isBusy?: boolean | undefined
}

const classOf = (p: Pick<ButtonProps, 'look' | 'size' | 'isRound' | 'isWide'>, more?: string) =>
  [
    styles.button,
    styles[p.look ?? 'quiet'],
    p.size && styles[p.size],
    p.isRound && styles.round,
    p.isWide && styles.wide,
    more,
  ]
    .filter(Boolean)
    .join(' ')

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, [
    'look',
    'size',
    'isRound',
    'isWide',
    'why',
    'isBusy',
    'class',
    'children',
    'onClick',
    'type',
  ])
  const reason = createUniqueId()
  const isOff = () => own.why !== undefined || own.isBusy === true
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={classOf(own, own.class)}
      aria-disabled={isOff() ? 'true' : undefined}
      aria-busy={own.isBusy ? 'true' : undefined}
      aria-describedby={own.why ? reason : rest['aria-describedby']}
      title={own.why ?? rest.title}
      onClick={event => {
        if (isOff()) {
          event.preventDefault()
          if (own.why) toast(own.why)
        } else if (typeof own.onClick === 'function') own.onClick(event)
      }}
    >
      {own.children}
      <Show when={own.why}>
        <span id={reason} class="visually-hidden">
          {own.why}
        </span>
      </Show>
    </button>
  )
}

export interface LinkButtonProps extends JSX.AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: ButtonProps['look']
  size?: ButtonProps['size']
  isWide?: boolean | undefined
}

export function LinkButton(props: LinkButtonProps) {
  const [own, rest] = splitProps(props, ['look', 'size', 'isWide', 'class'])
  return <a {...rest} class={classOf(own, own.class)} />
}
