/** A menu under a button. Arrows, Home and End walk it, letters jump, Esc gives the focus back. */
import type { JSX } from 'solid-js'
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
