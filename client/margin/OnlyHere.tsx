/** Under a private note: where it is kept, said plainly, and a way to take it elsewhere. */
import { copyText } from '../room/copy.ts'
import type { Card, RoomView } from '../room/types.ts'
import { card as text } from '../text/card.ts'
import { copying } from '../text/copying.ts'
import { quoted } from '../text/intl.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './OnlyHere.module.css'

export function OnlyHere(props: { view: RoomView; card: Card }) {
  async function copy() {
    const { start, end, body } = props.card.annotation
    const quote = quoted(props.view.article().text.slice(start, end))
    toast((await copyText(`${quote}\n${body}`.trim())) ? text.noteCopied : copying.notCopied)
  }
  return (
    <div class={styles.only}>
      <Icon name="lock" size={16} />
      <p>{props.view.notes()?.isKept() === false ? text.noteNotKept : text.noteKept}</p>
      <Button size="small" look="plain" onClick={() => void copy()}>
        <Icon name="copy" size={15} />
        {text.copyNote}
      </Button>
    </div>
  )
}
