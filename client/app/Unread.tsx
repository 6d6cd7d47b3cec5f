/** How much is new since one was here, at the page's lower edge: a press goes to the next of it. */
import { Show } from 'solid-js'
import { neighbour } from '../room/neighbour.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { commands as words } from '../text/commands.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Unread.module.css'

export function Unread(props: { view: RoomView; reading: Reading }) {
  const count = () => props.reading.unread().size
  function go() {
    const { view, reading } = props
    const key = neighbour(view, reading, 1, 'unread') ?? reading.marks().find(mark => reading.isUnread(mark.key))?.key
    if (key) reading.open(key, { scroll: true, glow: true, caret: 'card' })
  }
  return (
    <Show when={count() > 0}>
      <button type="button" class={styles.unread} aria-label={words.unreadNext(count())} onClick={go}>
        <span class={styles.dot} />
        {words.unread(count())}
        <Icon name="down" size={14} />
      </button>
    </Show>
  )
}
