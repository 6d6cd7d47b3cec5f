/** What stands there while the room is opened: the page's shape, in paper. */
import { For } from 'solid-js'
import { t } from '../text/catalogue.ts'
import styles from './RoomSkeleton.module.css'
import { Wordmark } from './Wordmark.tsx'

const LINES = 15

export const RoomSkeleton = () => (
  <div>
    <header class={styles.bars}>
      <Wordmark />
    </header>
    <main>
      <TextSkeleton />
    </main>
  </div>
)

export const TextSkeleton = () => (
  <div role="status">
    <span class="visually-hidden">{t.room.loading}</span>
    <div class={styles.text} aria-hidden="true">
      <For each={[...Array(LINES).keys()]}>{() => <i />}</For>
    </div>
  </div>
)
