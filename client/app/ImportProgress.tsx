/** What the import is at, once it takes longer than a breath, and the way to call it off. */
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { t } from '../text/catalogue.ts'
import { words } from '../text/newRoom.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/Toasts.tsx'
import type { Import } from './createImport.ts'
import styles from './ImportProgress.module.css'

const QUICK_MS = 1000

export function ImportProgress(props: { import: Import }) {
  const [isLong, setLong] = createSignal(false)
  const isBusy = () => props.import.step() !== undefined
  createEffect(
    on(isBusy, busy => {
      setLong(false)
      if (!busy) return
      const timer = setTimeout(() => setLong(true), QUICK_MS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  const said = () => {
    const step = props.import.step()
    return isLong() && step ? words.steps[step] : undefined
  }
  createEffect(
    on(said, sentence => {
      if (sentence) announce(sentence)
    }),
  )
  return (
    <>
      <Show when={said()}>
        {sentence => (
          <div class={styles.progress}>
            <span class={styles.bar} aria-hidden="true" />
            <span>{sentence()}</span>
            <Button size="small" onClick={() => props.import.cancel()}>
              {t.cancel}
            </Button>
          </div>
        )}
      </Show>
      <Show when={props.import.isCalledOff()}>
        <div class={styles.progress} role="status">
          <span>{words.calledOff}</span>
          <Button size="small" onClick={() => props.import.again()}>
            {words.readAnyway}
          </Button>
        </div>
      </Show>
    </>
  )
}
