/**
 * Short sentences that come and go, and the page's one polite live region. `announce` is only heard; `toast` is also seen.
 * A toast never carries the only copy of something: what matters stands on the page as well.
 */
import { createSignal, For, Show } from 'solid-js'
import styles from './toast.module.css'

const SHOWN_MS = 5000
/** There is something to decide: it stays longer, and as long as pointer or focus is on it. */
const OFFERED_MS = 10_000
/** How long a sentence can still be heard after the next one was said. */
const HEARD_MS = 1000

/** What can be done about it: one button, which never takes the focus by itself. */
export interface Offer {
  label: string
  run: () => void
}
interface Toast {
  id: number
  text: string
  offer?: Offer | undefined
}

const [toasts, setToasts] = createSignal<Toast[]>([])
const [heard, setHeard] = createSignal<{ text: string }[]>([])
let count = 0

/** Says a sentence to assistive technology. The same sentence twice is said twice, and one said at once after another does not take its place. */
export function announce(text: string): void {
  const sentence = { text }
  setHeard(all => [...all, sentence])
  setTimeout(() => setHeard(all => all.slice(all.indexOf(sentence))), HEARD_MS)
}

/** Answers what takes it away before its time. */
export function toast(text: string, offer?: Offer): () => void {
  announce(text)
  const id = ++count
  // Said again it takes its own place; what offers something is taken away by whoever offers it.
  setToasts(all => [...all.filter(one => one.offer || one.text !== text).slice(-2), { id, text, offer }])
  const end = () => setToasts(all => all.filter(t => t.id !== id))
  const expire = () => (document.getElementById(`toast-${id}`)?.matches(':hover, :focus-within') ? wait() : end())
  const wait = () => void setTimeout(expire, offer ? OFFERED_MS : SHOWN_MS)
  wait()
  return end
}

/** Stands once, at the root of the page. */
export function Toasts() {
  return (
    <>
      <div class="visually-hidden" aria-live="polite" aria-atomic="false" role="status">
        <For each={heard()}>{sentence => <p>{sentence.text}</p>}</For>
      </div>
      <div class={styles.stack}>
        <For each={toasts()}>
          {item => (
            <div id={`toast-${item.id}`} class={styles.toast} dir="auto">
              <span aria-hidden="true">{item.text}</span>
              <Show when={item.offer}>
                {offer => (
                  <button type="button" class={styles.offer} onClick={() => offer().run()}>
                    {offer().label}
                  </button>
                )}
              </Show>
            </div>
          )}
        </For>
      </div>
    </>
  )
}
