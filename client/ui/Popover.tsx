/**
 * A button and what it opens: a native popover placed under the button's inline end, inside the window.
 * The browser closes it on Esc and on a click elsewhere; the place is set when it opens.
 */
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import styles from './Popover.module.css'

export interface PopoverProps {
  class?: string | undefined
  label: string
  trigger: JSX.Element
  /** The trigger has words of its own: they name it, and `label` only what it opens. */
  hasWords?: boolean
  triggerClass?: string | undefined
  /** What assistive technology is told to expect; `menu` when the content is one. */
  kind?: 'menu' | 'dialog'
  onOpen?: (panel: HTMLElement) => void
  children: (close: () => void) => JSX.Element
}

export function Popover(props: PopoverProps) {
  const id = createUniqueId()
  const [isOpen, setOpen] = createSignal(false)
  let button: HTMLButtonElement | undefined
  let panel: HTMLDivElement | undefined
  const place = () => {
    if (!button || !panel) return
    const from = button.getBoundingClientRect()
    const isRtl = getComputedStyle(button).direction === 'rtl'
    const width = panel.offsetWidth
    const wanted = isRtl ? from.left : from.right - width
    panel.style.left = `${Math.max(12, Math.min(wanted, innerWidth - width - 12))}px`
    panel.style.top = `${Math.max(12, Math.min(from.bottom + 8, innerHeight - panel.offsetHeight - 12))}px`
  }
  const close = () => {
    panel?.hidePopover()
    button?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.triggerClass}
        aria-label={props.hasWords ? undefined : props.label}
        aria-haspopup={props.kind ?? 'dialog'}
        aria-expanded={isOpen()}
        popovertarget={id}
      >
        {props.trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        {...(props.kind === 'menu' ? {} : { role: 'dialog', 'aria-label': props.label, tabindex: 0 })}
        class={props.class ? `${styles.popover} ${props.class}` : styles.popover}
        onToggle={event => {
          const opened = (event as ToggleEvent).newState === 'open'
          setOpen(opened)
          if (opened) {
            place()
            props.onOpen?.(panel!)
          }
        }}
      >
        <Show when={isOpen()}>{props.children(close)}</Show>
      </div>
    </>
  )
}
