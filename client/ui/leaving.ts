/** Runs `keep` when the page goes away: a reload, a closed tab, another address. It must be done when it returns. */
import { onCleanup } from 'solid-js'

export function makeLeaving(keep: () => void): void {
  window.addEventListener('pagehide', keep)
  onCleanup(() => window.removeEventListener('pagehide', keep))
}
