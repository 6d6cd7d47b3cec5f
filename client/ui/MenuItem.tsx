/** What a menu holds. Apart from the menu itself, whose button is on the page before anyone opens it. */
import { type JSX, onMount, Show } from 'solid-js'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import styles from './Menu.module.css'

export interface MenuItemProps {
  icon?: IconName | undefined
  /** Small words at the end: a shortcut, a value. */
  tail?: string | undefined
  onClick?: () => void
  /** Makes it a link; with `download` the page stays. */
  href?: string
  isDownload?: boolean
  isNewTab?: boolean
  /** Chosen, or not: one of a set, or by itself where `isSwitch`. */
  isChecked?: boolean | undefined
  isSwitch?: boolean | undefined
  /** Why it cannot be used now. */
  why?: string | undefined
  children: JSX.Element
}

export function MenuItem(props: MenuItemProps) {
  let item: HTMLElement | undefined
  // Items that were loaded after their menu had opened: the first of them takes the focus that waits for it.
  onMount(() => {
    const menu = item?.closest('[role="menu"]')
    if (menu && !menu.contains(document.activeElement)) item?.focus()
  })
  const inside = () => (
    <>
      <Show when={props.icon}>{name => <Icon name={name()} size={17} />}</Show>
      <span>
        {props.children}
        <Show when={props.why}>
          <small class={styles.why}>{props.why}</small>
        </Show>
      </span>
      <Show when={props.isChecked}>
        <span class={styles.tail}>
          <Icon name="check" size={16} />
        </span>
      </Show>
      <Show when={props.tail}>
        <span class={styles.tail}>{props.tail}</span>
      </Show>
    </>
  )
  return (
    <Show
      when={props.href}
      fallback={
        <button
          ref={element => {
            item = element
          }}
          type="button"
          {...(props.isChecked === undefined
            ? { role: 'menuitem' }
            : { role: props.isSwitch ? 'menuitemcheckbox' : 'menuitemradio', 'aria-checked': props.isChecked })}
          aria-disabled={props.why ? 'true' : undefined}
          tabindex="-1"
          class={styles.item}
          onClick={() => !props.why && props.onClick?.()}
        >
          {inside()}
        </button>
      }
    >
      {href => (
        <a
          ref={element => {
            item = element
          }}
          role="menuitem"
          tabindex="-1"
          class={styles.item}
          href={href()}
          download={props.isDownload ? '' : undefined}
          target={props.isNewTab ? '_blank' : undefined}
          onClick={() => props.onClick?.()}
        >
          {inside()}
        </a>
      )}
    </Show>
  )
}

export const MenuRule = () => <hr class={styles.rule} />
export const MenuHeading = (props: { children: JSX.Element }) => <p class={styles.heading}>{props.children}</p>
export const MenuNote = (props: { children: JSX.Element }) => (
  <p class={styles.note} role="alert">
    {props.children}
  </p>
)
