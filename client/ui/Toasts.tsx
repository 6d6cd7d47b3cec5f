/**
 * Short sentences that come and go, and the page's one polite live region. `announce` is only heard; `toast` is also seen.
 * A toast never carries the only copy of something: what matters stands on the page as well.
 */
import { createSignal, For } from 'solid-js'
import styles from './toast.module.css'

const SHOWN_MS = 5000
const [toasts, setToasts] = createSignal<{ id: number; text: string }[]>([])
const [heard, setHeard] = createSignal('')
let count = 0

/** Says a sentence to assistive technology. The same sentence twice is said twice. */
export function announce(text: string): void {
  count++
  setHeard(text + (count % 2 ? ' ' : ''))
}

export function toast(text: string): void {
  announce(text)
  const id = count
  setToasts(all => [...all.slice(-2), { id, text }])
  setTimeout(() => setToasts(all => all.filter(t => t.id !== id)), SHOWN_MS)
}

/** Stands once, at the root of the page. */
export function Toasts() {
  return (
    <>
      <div class="visually-hidden" aria-live="polite" role="status">
        {heard()}
      </div>
      <div class={styles.stack} aria-hidden="true">
        <For each={toasts()}>
          {item => (
            <div class={styles.toast} dir="auto">
              {item.text}
            </div>
          )}
        </For>
      </div>
    </>
  )
}
