/** A new room: a text on the left, on the right as it will be read. Everything but the text and a name has a good default. */
import { createSignal, onMount, Show } from 'solid-js'
import type { Problem } from '../../shared/protocol/index.ts'
import { api } from '../room/api.ts'
import { t } from '../text/catalogue.ts'
import { words } from '../text/newRoom.ts'
import { navigate } from '../ui/address.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { leavePanels } from '../ui/leavePanels.ts'
import { announce } from '../ui/Toasts.tsx'
import { BringBack } from './BringBack.tsx'
import { createImport, sayWhy } from './createImport.ts'
import styles from './NewRoom.module.css'
import { NewRoomFolds } from './NewRoomFolds.tsx'
import { createNewRoomForm, type NewRoomErrors } from './newRoomForm.ts'
import { Counts, Preview } from './Preview.tsx'
import { rememberPersonalCode } from './personalCode.ts'
import { SourceTabs } from './SourceTabs.tsx'
import { Wordmark } from './Wordmark.tsx'

const FORM = 'form'
const PREVIEW = 'preview'

export function NewRoom() {
  leavePanels()
  const form = createNewRoomForm()
  const reading = createImport(form.source, problem =>
    form.setErrors(({ source: _, ...others }) => (problem ? { ...others, source: sayWhy(problem) } : others)),
  )
  const [isOpening, setOpening] = createSignal(false)
  const [canFetch, setCanFetch] = createSignal(true)
  onMount(async () => {
    document.title = `${words.pageTitle} · ${t.parley}`
    const home = await api.home()
    if (home.ok) setCanFetch(home.value.canFetch)
  })
  const article = () => reading.made()?.article
  const title = () => {
    const shown = article()
    return shown && (form.titleOf(shown.title).trim() || shown.title)
  }

  async function open() {
    if (form.isAddressWaiting()) form.giveAddress()
    const missing = form.complain()
    form.setErrors(missing)
    if (Object.keys(missing).length) return announce(Object.values(missing).join(' '))
    setOpening(true)
    const made = await reading.ready()
    const answer = made && (await api.makeRoom(form.wish(made.article)))
    setOpening(false)
    if (!answer) return
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
          <span>{words.goneAfterDay}</span>
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
          <h1 id={FORM} tabindex="-1">
            {words.pageTitle}
          </h1>
          <SourceTabs form={form} import={reading} canFetch={canFetch()} />
          <Show when={article()}>
            {shown => (
              <p class={styles.below}>
                <Counts of={shown()} />
                <Jump to={PREVIEW} label={words.seePreview} icon="down" />
              </p>
            )}
          </Show>
          <NewRoomFolds form={form} articleTitle={title()} />
          <Show when={form.errors().whole}>
            <p class={styles.error} role="alert">
              {form.errors().whole}
            </p>
          </Show>
          <div class={styles.go}>
            <Button type="submit" look="primary" size="large" isBusy={isOpening()}>
              {isOpening() ? words.opening : words.open}
            </Button>
            <span class={styles.quiet}>{words.next}</span>
          </div>
          <BringBack />
        </form>
        <Preview
          form={form}
          import={reading}
          id={PREVIEW}
          back={
            <p class={styles.back}>
              <Jump to={FORM} label={words.backToForm} icon="up" />
            </p>
          }
        />
      </main>
    </div>
  )
}

/** Where the text stands below the form, from one to the other; the focus goes along. */
function Jump(props: { to: string; label: string; icon: IconName }) {
  return (
    <LinkButton
      look="link"
      href={`#${props.to}`}
      onClick={event => {
        event.preventDefault()
        const place = document.getElementById(props.to)
        place?.scrollIntoView()
        place?.focus({ preventScroll: true })
      }}
    >
      <Icon name={props.icon} size={16} />
      {props.label}
    </LinkButton>
  )
}

/** What the server found wrong, beside the field that it is about. */
function errorsOf(problem: Problem): NewRoomErrors {
  const errors: NewRoomErrors = {}
  for (const { path, message } of problem.errors ?? []) {
    const field = (
      {
        name: 'name',
        title: 'title',
        motion: 'motion',
        codebook: 'labels',
        settings: 'reasons',
        article: 'source',
        runSheet: 'sheet',
      } as const
    )[path.split(/[./[]/)[0]!]
    if (field) errors[field] = message
    else errors.whole = message
  }
  return Object.keys(errors).length ? errors : { whole: problem.detail }
}
