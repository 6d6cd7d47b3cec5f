/** A native modal dialog: the browser keeps the focus inside, closes on Esc and gives the focus back. */
import { createEffect, createUniqueId, type JSX, Show } from 'solid-js'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { Icon } from './Icon.tsx'

export interface DialogProps {
  isOpen: boolean
  title: string
  closeLabel: string
  onClose: () => void
  isWide?: boolean
  children: JSX.Element
}

export function Dialog(props: DialogProps) {
  let element: HTMLDialogElement | undefined
  const title = createUniqueId()
  createEffect(() => {
    if (props.isOpen && !element?.open) element?.showModal()
    if (!props.isOpen && element?.open) element.close()
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside it is a convenience; Esc closes it natively
    <dialog
      ref={element}
      class={props.isWide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={title}
      onClose={() => props.onClose()}
      onClick={event => event.target === element && props.onClose()}
    >
      <Show when={props.isOpen}>
        <div class={styles.head}>
          <h2 id={title} class={styles.title} dir="auto">
            {props.title}
          </h2>
          <Button look="plain" isRound aria-label={props.closeLabel} onClick={() => props.onClose()}>
            <Icon name="close" />
          </Button>
        </div>
        <div class={styles.body}>{props.children}</div>
      </Show>
    </dialog>
  )
}
