/** A menu under a button. Arrows, Home and End walk it, letters jump, Esc gives the focus back. */
import { type JSX, onMount, Show } from 'solid-js'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import styles from './Menu.module.css'
import { Popover } from './Popover.tsx'

export function Menu(props: {
  label: string
  trigger: JSX.Element
  triggerClass?: string | undefined
  children: (close: () => void) => JSX.Element
}) {
  return (
    <Popover
      kind="menu"
      label={props.label}
      trigger={props.trigger}
      triggerClass={props.triggerClass}
      class={styles.menu}
      onOpen={panel => queueMicrotask(() => items(panel)[0]?.focus())}
    >
      {close => (
        <div role="menu" tabindex="-1" aria-label={props.label} onKeyDown={walk}>
          {props.children(close)}
        </div>
      )}
    </Popover>
  )
}

const items = (menu: Element) => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const all = items(event.currentTarget)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to = next(event.key, at, all)
  if (to === undefined) return
  event.preventDefault()
  all[to]?.focus()
}

/** The item to go to from item `at`, or undefined when the key means nothing here. */
function next(key: string, at: number, all: readonly HTMLElement[]): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % all.length
  if (key === 'ArrowUp') return (at - 1 + all.length) % all.length
  if (key === 'Home') return 0
  if (key === 'End') return all.length - 1
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...all.keys()].map(i => (at + 1 + i) % all.length)
  return after.find(i => all[i]!.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}

export interface MenuItemProps {
  icon?: IconName | undefined
  /** Small words at the end: a shortcut, a value. */
  tail?: string | undefined
  onClick?: () => void
  /** Makes it a link; with `download` the page stays. */
  href?: string
  isDownload?: boolean
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
      <span>{props.children}</span>
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
          title={props.why}
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
