/** While a reply waits for words to quote: the reader may go through all articles, and comes back with what is selected. */
import { Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { articles as text } from '../text/articles.ts'
import { quoted } from '../text/intl.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Citing.module.css'

export function Citing(props: { view: RoomView; reading: Reading; card: EntryKey }) {
  const selected = () => props.reading.selected()
  async function back() {
    const { reading, view, card } = props
    reading.setCiting(undefined)
    reading.select(undefined)
    reading.setBarOpen(false)
    const where = view.card(card)?.annotation.revision
    if (where !== undefined && where !== view.article().revision) await view.show(where)
    reading.open(card, { caret: 'reply' })
  }
  function quote() {
    const place = selected()?.place
    if (!place) return
    const { start, end } = place
    const cite = { revision: props.view.article().revision, start, end }
    props.reading.setCites(props.card, [...props.reading.citesOf(props.card), cite])
    void back()
  }
  return (
    <div class={styles.bar} role="toolbar" aria-label={text.quote}>
      <Show
        when={selected()}
        fallback={
          <p class={styles.words} role="status">
            {text.citing}
          </p>
        }
      >
        {chosen => (
          <p class={styles.words} dir="auto">
            {quoted(props.view.article().text.slice(chosen().place.start, chosen().place.end))}
          </p>
        )}
      </Show>
      {/* The selection must outlive the press on a button. */}
      <Button
        size="small"
        look="primary"
        why={selected() ? undefined : text.nothingSelected}
        onPointerDown={event => event.preventDefault()}
        onClick={quote}
      >
        {text.quoteThem}
      </Button>
      <Button size="small" onClick={() => void back()}>
        {text.backToReply}
      </Button>
    </div>
  )
}
