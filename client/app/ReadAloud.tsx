/** While the text is read aloud: back, pause or go on, forward, stop. It stands at the page's lower edge and takes no focus. */
import { Show } from 'solid-js'
import type { Speech } from '../room/speech.ts'
import { commands as words } from '../text/commands.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './ReadAloud.module.css'

export function ReadAloud(props: { speech: Speech }) {
  const isReading = () => props.speech.state() === 'reading'
  return (
    <Show when={props.speech.state()}>
      <div class={styles.player} role="toolbar" aria-label={words.aloud.bar}>
        <button type="button" aria-label={words.aloud.back} onClick={() => props.speech.step(-1)}>
          <Icon name="back" />
        </button>
        <button type="button" class={styles.main} onClick={() => props.speech.toggle()}>
          <Icon name={isReading() ? 'pause' : 'forward'} size={16} />
          {isReading() ? words.aloud.pause : words.aloud.goOn}
        </button>
        <button type="button" aria-label={words.aloud.forward} onClick={() => props.speech.step(1)}>
          <Icon name="forward" />
        </button>
        <button type="button" aria-label={words.aloud.stop} onClick={() => props.speech.stop()}>
          <Icon name="close" />
        </button>
      </div>
    </Show>
  )
}
