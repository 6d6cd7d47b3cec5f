/** Bringing annotations from elsewhere: choose or paste, look at what would be placed and what not, then import it. */
import { createSignal, Show } from 'solid-js'
import type { AnnotationImport } from '../../shared/protocol/index.ts'
import { newestOf, newestOfEach } from '../../shared/room/index.ts'
import { importAnnotations } from '../room/importAnnotations.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { importing as text } from '../text/importing.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './ImportAnnotations.module.css'
import { ImportedReport } from './ImportedReport.tsx'
import { LongLines } from './LongLines.tsx'
import { Choices } from './Reasons.tsx'

const FILE_LIMIT = 5_000_000

export function ImportAnnotations(props: { view: RoomView; onDone: () => void }) {
  const articles = () => newestOfEach(props.view.articles())
  const [revision, setRevision] = createSignal(
    newestOf(props.view.articles(), props.view.article().revision)?.revision ?? props.view.article().revision,
  )
  const [file, setFile] = createSignal<File>()
  const [pasted, setPasted] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [report, setReport] = createSignal<AnnotationImport>()
  const [isBusy, setBusy] = createSignal(false)
  let input: HTMLInputElement | undefined

  function take(chosen: File | undefined) {
    if (!chosen) return
    const isTooBig = chosen.size > FILE_LIMIT
    setError(isTooBig ? text.tooBig : undefined)
    if (!isTooBig) setFile(() => chosen)
  }
  async function ask(apply: boolean) {
    const source = file() ?? (pasted().trim() ? new Blob([pasted()]) : undefined)
    if (!source) return setError(text.missing)
    setBusy(true)
    const answer = await importAnnotations(props.view.room().id, { file: source, revision: revision(), apply })
    setBusy(false)
    if (!answer.ok) return setError(answer.problem.detail)
    setError(undefined)
    if (!apply) return setReport(answer.value)
    toast(text.done(answer.value.placed.length + answer.value.replies))
    props.onDone()
  }
  const count = () => (report()?.placed.length ?? 0) + (report()?.replies ?? 0)

  return (
    <Show
      when={report()}
      fallback={
        <form
          class={styles.form}
          onSubmit={event => {
            event.preventDefault()
            void ask(false)
          }}
        >
          <p class={styles.hint}>{text.hint}</p>
          <Show when={articles().length > 1}>
            <Choices
              legend={text.article}
              options={articles().map(one => ({ key: String(one.revision), label: one.title }))}
              chosen={String(revision())}
              onChoose={key => setRevision(Number(key))}
            />
          </Show>
          <input
            ref={input}
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json"
            hidden
            onChange={event => {
              take(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
          <div class={styles.file}>
            <Button onClick={() => input?.click()}>
              <Icon name="page" size={16} />
              {file() ? text.another : text.choose}
            </Button>
            <Show when={file()}>{chosen => <strong dir="auto">{chosen().name}</strong>}</Show>
          </div>
          <LongLines text={pasted()}>
            <Field
              label={text.paste}
              lines={5}
              value={pasted()}
              onInput={words => {
                setPasted(words)
                setFile()
              }}
              error={error()}
              spellcheck={false}
            />
          </LongLines>
          <div class={styles.acts}>
            <Button type="submit" look="primary" isBusy={isBusy()}>
              {text.look}
            </Button>
            <Button look="plain" onClick={() => props.onDone()}>
              {t.cancel}
            </Button>
          </div>
        </form>
      }
    >
      {shown => (
        <div class={styles.form}>
          <ImportedReport report={shown()} />
          <Show when={error()}>
            <p class={styles.error} role="alert">
              {error()}
            </p>
          </Show>
          <div class={styles.acts}>
            <Button
              look="primary"
              isBusy={isBusy()}
              why={count() ? undefined : text.nothing}
              onClick={() => void ask(true)}
            >
              {text.act(count())}
            </Button>
            <Button look="plain" onClick={() => setReport()}>
              {text.back}
            </Button>
          </div>
        </div>
      )}
    </Show>
  )
}
