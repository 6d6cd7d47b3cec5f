/**
 * Words from the clipboard. What was copied from a page or a document brings its headings and lists along in the clipboard's
 * HTML: that is taken, in one piece, and the plain text is one button away.
 */
import { Show } from 'solid-js'
import { words } from '../text/newRoom.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import { LongLines } from './LongLines.tsx'
import styles from './NewRoom.module.css'
import type { NewRoomForm } from './newRoomForm.ts'
import { hasStructure } from './sources.ts'

export function PasteSource(props: { form: NewRoomForm }) {
  const { fields, giveText } = props.form
  let panel: HTMLDivElement | undefined
  const focusFirst = (what: string) => queueMicrotask(() => panel?.querySelector<HTMLElement>(what)?.focus())
  function paste(event: ClipboardEvent & { currentTarget: HTMLElement }) {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const field = event.currentTarget.querySelector('textarea')!
    const isWhole = field.selectionEnd - field.selectionStart === field.value.length
    // In the middle of a text it is words like any others.
    if (!isWhole || !hasStructure(html)) return
    event.preventDefault()
    giveText(event.clipboardData?.getData('text/plain') ?? '', html)
    announce(words.richKept)
    focusFirst('button')
  }
  return (
    <div ref={panel} onPaste={paste}>
      <Show
        when={fields.rich}
        fallback={
          <LongLines text={fields.pasted}>
            <Field
              label={words.text}
              isLabelHidden
              isSaid
              lines={8}
              value={fields.pasted}
              onInput={text => giveText(text)}
              placeholder={words.textPlaceholder}
              hint={words.textHint}
              error={props.form.errors().source}
            />
          </LongLines>
        }
      >
        <div class={styles.file}>
          <Icon name="paste" size={20} />
          <div>
            <strong>{words.richKept}</strong>
            <span class={styles.quiet}>{words.richKeptDetail}</span>
          </div>
        </div>
        <div class={styles.ways}>
          <Button
            size="small"
            onClick={() => {
              giveText(fields.pasted)
              focusFirst('textarea')
            }}
          >
            {words.plainInstead}
          </Button>
          <Button
            size="small"
            look="plain"
            onClick={() => {
              giveText('')
              focusFirst('textarea')
            }}
          >
            {words.pasteAnew}
          </Button>
        </div>
        <Show when={props.form.errors().source}>
          <p class={styles.error} role="alert">
            <Icon name="warn" size={16} />
            <span>{props.form.errors().source}</span>
          </p>
        </Show>
      </Show>
    </div>
  )
}
