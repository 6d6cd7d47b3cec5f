/**
 * The first visit's four steps: how to mark, what cards are for, where the rest is, how to take things back. It lies at the
 * page's lower edge, takes no focus and covers no bar; skipped or walked to its end, it does not come back in this browser.
 */
import { createEffect, createSignal, Show } from 'solid-js'
import { walk as words } from '../text/walk.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './Walk.module.css'
import { endWalk } from './walked.ts'

export function Walk(props: { isTouch: boolean; onEnd: () => void }) {
  const [at, setAt] = createSignal(0)
  const steps = words.steps(props.isTouch)
  createEffect(() => announce(`${words.position(at() + 1, steps.length)}: ${steps[at()]!.title} ${steps[at()]!.text}`))
  const end = () => {
    endWalk()
    props.onEnd()
  }
  return (
    <section class={styles.walk} aria-label={words.name} onKeyDown={event => event.key === 'Escape' && end()}>
      <p class={styles.position}>{words.position(at() + 1, steps.length)}</p>
      <p class={styles.text}>
        <strong>{steps[at()]!.title}</strong> {steps[at()]!.text}
      </p>
      <p class={styles.acts}>
        <Button size="small" look="plain" onClick={end}>
          {words.skip}
        </Button>
        <Show when={at() > 0}>
          <Button size="small" onClick={() => setAt(at() - 1)}>
            {words.back}
          </Button>
        </Show>
        <Button size="small" look="primary" onClick={() => (at() + 1 < steps.length ? setAt(at() + 1) : end())}>
          {at() + 1 < steps.length ? words.next : words.done}
        </Button>
      </p>
    </section>
  )
}
