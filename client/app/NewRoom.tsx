/** A new room: a text on the left, on the right as it will be read. Everything but the text and a name has a good default. */
import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { ArticleAnswer, Problem, TextSource } from '../../shared/protocol/index.ts'
import { api } from '../room/api.ts'
import { t } from '../text/catalogue.ts'
import { pages } from '../text/pages.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './NewRoom.module.css'
import { NewRoomFolds } from './NewRoomFolds.tsx'
import { createNewRoomForm, type NewRoomErrors } from './newRoomForm.ts'
import { Preview } from './Preview.tsx'
import { rememberPersonalCode } from './personalCode.ts'
import { SourceTabs } from './SourceTabs.tsx'
import { Wordmark } from './Wordmark.tsx'

/** After the last letter, before the text is read anew. */
const PREVIEW_AFTER_MS = 700

export function NewRoom() {
  const navigate = useNavigate()
  const form = createNewRoomForm()
  const [previewed, setPreviewed] = createSignal<{ source: TextSource; article: ArticleAnswer }>()
  const [isReading, setReading] = createSignal(false)
  const [isOpening, setOpening] = createSignal(false)
  onMount(() => {
    document.title = `${pages.newRoom.pageTitle} · ${t.parley}`
  })

  createEffect(
    on(form.source, source => {
      if (!source) return void setPreviewed()
      const timer = setTimeout(() => void read(source), previewed() ? PREVIEW_AFTER_MS : 0)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  async function read(source: TextSource) {
    setReading(true)
    const answer = await api.makeArticle(source)
    setReading(false)
    if (form.source() !== source) return
    if (answer.ok) setPreviewed({ source, article: answer.value.article })
    form.setErrors(({ source: _, ...others }) => (answer.ok ? others : { ...others, source: sayWhy(answer.problem) }))
  }

  async function open() {
    const known = previewed()
    const wish = form.wish(known && known.source === form.source() ? known.article.id : undefined)
    if (!wish) return announce(Object.values(form.errors()).join(' '))
    setOpening(true)
    const answer = await api.makeRoom(wish)
    setOpening(false)
    if (!answer.ok) return form.setErrors(errorsOf(answer.problem))
    form.forget()
    rememberPersonalCode(answer.value)
    navigate(`/r/${answer.value.room.id}`)
  }

  return (
    <div class={styles.page}>
      <header class={styles.top}>
        <Wordmark />
        <p>
          <span>{pages.newRoom.goneAfterDay}</span>
          <LinkButton look="link" href="/">
            {t.cancel}
          </LinkButton>
        </p>
      </header>
      <main class={styles.panes}>
        <form
          class={styles.form}
          onSubmit={event => {
            event.preventDefault()
            void open()
          }}
        >
          <h1>{pages.newRoom.pageTitle}</h1>
          <SourceTabs form={form} />
          <NewRoomFolds form={form} articleTitle={previewed()?.article.title} />
          <Show when={form.errors().whole}>
            <p class={styles.error} role="alert">
              {form.errors().whole}
            </p>
          </Show>
          <div class={styles.go}>
            <Button type="submit" look="primary" size="large" isBusy={isOpening()}>
              {isOpening() ? pages.newRoom.opening : pages.newRoom.open}
            </Button>
            <span class={styles.quiet}>{pages.newRoom.next}</span>
          </div>
        </form>
        <Preview article={previewed()?.article} isReading={isReading()} />
      </main>
    </div>
  )
}

const sayWhy = (problem: Problem) => problem.errors?.[0]?.message ?? problem.detail

/** What the server found wrong, beside the field that it is about. */
function errorsOf(problem: Problem): NewRoomErrors {
  const errors: NewRoomErrors = {}
  for (const { path, message } of problem.errors ?? []) {
    const field = ({ name: 'name', title: 'title', motion: 'motion', codebook: 'labels', article: 'source' } as const)[
      path.split(/[./[]/)[0]!
    ]
    if (field) errors[field] = message
    else errors.whole = message
  }
  return Object.keys(errors).length ? errors : { whole: problem.detail }
}
