/**
 * Around a text area that may be given a whole book on one line. Where every line has a direction of its own, Chromium lays such
 * a line out for a minute; so as long as one is that long, and before it comes in, the text has one direction as a whole.
 */
import { createEffect, createSignal, type JSX, on } from 'solid-js'
import styles from './LongLines.module.css'

const isLong = (text: string | null | undefined) => /[^\n]{20000}/.test(text ?? '')

export function LongLines(props: { text: string; children: JSX.Element }) {
  const [isComing, setComing] = createSignal(false)
  createEffect(
    on(
      () => props.text,
      () => setComing(false),
    ),
  )
  return (
    <div
      class={styles.holder}
      classList={{ [styles.long!]: isComing() || isLong(props.text) }}
      on:beforeinput={event => {
        if (isLong(event.data ?? event.dataTransfer?.getData('text/plain'))) setComing(true)
      }}
    >
      {props.children}
    </div>
  )
}
