/** The front page: join with a code, start a room, look around the demo, come back to a room one is in. */
import { createResource, createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import { api } from '../room/api.ts'
import { pages } from '../text/pages.ts'
import { navigate } from '../ui/address.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { toast } from '../ui/Toasts.tsx'
import { CodeInput } from './CodeInput.tsx'
import { complaintAbout } from './code.ts'
import styles from './Landing.module.css'
import { PageLinks } from './PageLinks.tsx'
import { rememberPersonalCode } from './personalCode.ts'
import { SamplePage, SampleQuote } from './Sample.tsx'
import { Wordmark } from './Wordmark.tsx'

export function Landing() {
  const [code, setCode] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [home] = createResource(async () => {
    const answer = await api.home()
    return answer.ok ? answer.value : undefined
  })
  const field = createUniqueId()
  onMount(() => {
    document.title = pages.landing.title
  })

  const complaint = () => {
    const found = isAsked() ? complaintAbout(code()) : undefined
    if (!found) return undefined
    return found.kind === 'short' ? pages.landing.codeShort(found.missing) : pages.landing.codeLetter(found.letters)
  }
  const join = () => {
    setAsked(true)
    if (!complaintAbout(code())) navigate(`/join/${code()}`)
  }
  const enterDemo = async () => {
    setBusy(true)
    const answer = await api.joinDemo()
    setBusy(false)
    if (!answer.ok) return toast(answer.problem.detail)
    rememberPersonalCode(answer.value)
    navigate(`/r/${answer.value.room.id}`)
  }

  return (
    <div class={styles.page}>
      <div class={styles.left}>
        <header class={styles.top}>
          <Wordmark />
        </header>
        <main class={styles.main}>
          <h1 class={styles.title}>
            <For each={pages.landing.promise}>{line => <span>{line} </span>}</For>
          </h1>
          <p class={styles.lede}>{pages.landing.lede}</p>
          <SampleQuote class={`${styles.quote} ${styles.narrow}`} />
          <form
            class={styles.form}
            onSubmit={event => {
              event.preventDefault()
              join()
            }}
          >
            <label for={field} class={styles.label}>
              {pages.landing.joinWithCode}
            </label>
            <div class={styles.row}>
              <CodeInput
                id={field}
                value={code()}
                onInput={next => {
                  setCode(next)
                  setAsked(false)
                }}
                isWrong={complaint() !== undefined}
                describedBy={`${field}-note`}
                hasFocus
              />
              <Button type="submit" look="primary" size="large" isWide class={styles.join}>
                {pages.landing.join}
              </Button>
            </div>
            <p
              id={`${field}-note`}
              class={complaint() ? styles.error : 'visually-hidden'}
              role={complaint() ? 'alert' : undefined}
            >
              {complaint() ?? pages.landing.codeHint}
            </p>
          </form>
          <div class={styles.or} aria-hidden="true">
            {pages.landing.or}
          </div>
          <div class={styles.begin}>
            <LinkButton href="/new" size="large" isWide class={styles.start}>
              {pages.landing.startRoom}
            </LinkButton>
            <Show when={home()?.demo}>
              <Button look="link" isBusy={isBusy()} onClick={enterDemo}>
                {pages.landing.demo}
              </Button>
            </Show>
          </div>
          <Show when={home()?.rooms.length}>
            <section class={styles.rooms}>
              <h2>{pages.landing.yourRooms}</h2>
              <ul>
                <For each={home()!.rooms}>
                  {room => (
                    <li>
                      <a class={styles.room} href={`/r/${room.id}`}>
                        <span dir="auto">{room.title}</span>
                        <span class={styles.hint} dir="auto">
                          {pages.landing.roomAs(room.name)}
                        </span>
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        </main>
        <footer class={styles.foot}>
          <span>{pages.landing.noAccount}</span>
          <span>{pages.landing.offline}</span>
          <PageLinks />
        </footer>
      </div>
      <aside class={styles.right} aria-hidden="true">
        <SamplePage />
      </aside>
    </div>
  )
}
