/** A panel that stays open when Tab has led out of it would cover what has the focus then: it closes. */
import { onCleanup, onMount } from 'solid-js'

/** For a page, once; apart from the panels themselves, as nobody tabs out of one before the page is quiet. */
export function leavePanels(): void {
  const onFocusIn = ({ target }: FocusEvent) => {
    for (const panel of document.querySelectorAll<HTMLElement>(':popover-open')) {
      const isIn = panel.contains(target as Node) || (target as Element).matches(`[popovertarget="${panel.id}"]`)
      if (!isIn) panel.hidePopover()
    }
  }
  onMount(() => {
    document.addEventListener('focusin', onFocusIn)
    onCleanup(() => document.removeEventListener('focusin', onFocusIn))
  })
}
