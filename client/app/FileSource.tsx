/** A file, chosen or dropped. It goes to the server as it is. */
import { createSignal, Show } from 'solid-js'
import { words } from '../text/newRoom.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './NewRoom.module.css'
import type { NewRoomForm } from './newRoomForm.ts'
import { FILE_LIMIT, FILE_TYPES } from './sources.ts'

export function FileSource(props: { form: NewRoomForm; isRead: boolean }) {
  const { fields, setErrors, giveFile, isFileForgotten } = props.form
  const [isOver, setOver] = createSignal(false)
  let input: HTMLInputElement | undefined
  function take(file: File | undefined) {
    if (!file) return
    // The file that was given before it stays, and stands above: which one is meant has to be said.
    if (file.size > FILE_LIMIT)
      return void setErrors(errors => ({ ...errors, source: `\u2068${file.name}\u2069: ${words.fileTooBig}` }))
    setErrors(({ source: _, ...others }) => others)
    giveFile(file)
  }
  const size = (bytes: number) => words.kilobytes(Math.max(1, Math.round(bytes / 1000)))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the button inside does the same
    <div
      class={isOver() ? styles.over : undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        accept={FILE_TYPES}
        hidden
        onChange={event => {
          take(event.currentTarget.files?.[0])
          // The same file again, after it was changed, is a change too.
          event.currentTarget.value = ''
        }}
      />
      <Show
        when={fields.file}
        fallback={
          <div class={styles.drop}>
            <Icon name="page" size={24} />
            <span>{words.drop}</span>
            <Button onClick={() => input?.click()}>{words.choose}</Button>
            <span class={styles.quiet}>{words.fileKinds}</span>
          </div>
        }
      >
        {file => (
          <div class={styles.file}>
            <Icon name="page" size={20} />
            <div>
              <strong dir="auto">{file().name}</strong>
              <span class={styles.quiet}>
                {isFileForgotten()
                  ? words.fileForgotten
                  : props.isRead
                    ? words.fileRead(size(file().size))
                    : size(file().size)}
              </span>
            </div>
            <Button size="small" onClick={() => input?.click()}>
              {isFileForgotten() ? words.choose : words.replace}
            </Button>
          </div>
        )}
      </Show>
      <Show when={props.form.errors().source}>
        <p class={styles.error} role="alert">
          <Icon name="warn" size={16} />
          <span>{props.form.errors().source}</span>
        </p>
      </Show>
    </div>
  )
}
