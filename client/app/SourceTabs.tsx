/** Where the article comes from: pasted words, or a file that this browser reads as text. */
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { pages } from '../text/pages.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './NewRoom.module.css'
import { FILE_LIMIT, type NewRoomForm } from './newRoomForm.ts'

const TABS = [
  { key: 'paste', icon: 'paste', label: pages.newRoom.paste },
  { key: 'file', icon: 'page', label: pages.newRoom.file },
] as const

export function SourceTabs(props: { form: NewRoomForm }) {
  const id = createUniqueId()
  const { fields, set } = props.form
  const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    set('from', fields.from === 'paste' ? 'file' : 'paste')
    event.currentTarget.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }
  return (
    <>
      <div class={styles.tabs} role="tablist" aria-label={pages.newRoom.source} tabindex="-1" onKeyDown={walk}>
        <For each={TABS}>
          {tab => (
            <button
              type="button"
              role="tab"
              class={styles.tab}
              aria-selected={fields.from === tab.key}
              aria-controls={id}
              tabindex={fields.from === tab.key ? 0 : -1}
              onClick={() => set('from', tab.key)}
            >
              <Icon name={tab.icon} />
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <div id={id} role="tabpanel">
        <Show when={fields.from === 'paste'} fallback={<FileSource form={props.form} />}>
          <Field
            label={pages.newRoom.text}
            isLabelHidden
            isSaid
            lines={8}
            value={fields.pasted}
            onInput={text => set('pasted', text)}
            placeholder={pages.newRoom.textPlaceholder}
            hint={pages.newRoom.textHint}
            error={props.form.errors().source}
          />
        </Show>
      </div>
    </>
  )
}

function FileSource(props: { form: NewRoomForm }) {
  const { fields, set, setErrors } = props.form
  const [isOver, setOver] = createSignal(false)
  let input: HTMLInputElement | undefined
  async function take(file: File | undefined) {
    if (!file) return
    const complain = (source: string) => setErrors(errors => ({ ...errors, source }))
    if (file.size > FILE_LIMIT) return complain(pages.newRoom.fileTooBig)
    const text = readText(await file.arrayBuffer())
    if (text === undefined) return complain(pages.newRoom.fileUnreadable)
    setErrors(({ source: _, ...others }) => others)
    set('file', { name: file.name, size: file.size, text })
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,.markdown,text/plain,text/markdown"
        hidden
        onChange={event => take(event.currentTarget.files?.[0])}
      />
      <Show
        when={fields.file}
        fallback={
          // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the button inside does the same
          <div
            class={isOver() ? `${styles.drop} ${styles.over}` : styles.drop}
            onDragOver={event => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={event => {
              event.preventDefault()
              setOver(false)
              void take(event.dataTransfer?.files[0])
            }}
          >
            <Icon name="page" size={24} />
            <span>{pages.newRoom.drop}</span>
            <Button onClick={() => input?.click()}>{pages.newRoom.choose}</Button>
            <span class={styles.quiet}>{pages.newRoom.fileKinds}</span>
          </div>
        }
      >
        {file => (
          <div class={styles.file}>
            <Icon name="page" size={20} />
            <div>
              <strong dir="auto">{file().name}</strong>
              <span class={styles.quiet}>
                {pages.newRoom.fileRead(pages.newRoom.kilobytes(Math.max(1, Math.round(file().size / 1000))))}
              </span>
            </div>
            <Button size="small" onClick={() => input?.click()}>
              {pages.newRoom.replace}
            </Button>
          </div>
        )}
      </Show>
      <Show when={props.form.errors().source}>
        <p class={styles.error} role="alert">
          {props.form.errors().source}
        </p>
      </Show>
    </>
  )
}

/** UTF-8, or UTF-16 where the file says so; undefined when it is no text. */
function readText(bytes: ArrayBuffer): string | undefined {
  const [a, b] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
