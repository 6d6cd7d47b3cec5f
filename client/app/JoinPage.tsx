/** Coming in: a code, then a name; or a personal code, as the member one already is. */
import { createEffect, createResource, createSignal, createUniqueId, Match, on, Show, Switch } from 'solid-js'
import { NAME_LIMIT } from '../../shared/protocol/index.ts'
import { readJoinCode, showJoinCode } from '../../shared/room/index.ts'
import { api } from '../room/api.ts'
import { t } from '../text/catalogue.ts'
import { pages } from '../text/pages.ts'
import { navigate } from '../ui/address.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { PageProps } from '../ui/Pages.tsx'
import { CodeInput } from './CodeInput.tsx'
import { Contract } from './Contract.tsx'
import { complaintAbout, readAddressed } from './code.ts'
import styles from './JoinPage.module.css'
import { rememberPersonalCode } from './personalCode.ts'
import { Wordmark } from './Wordmark.tsx'

type Way = 'code' | 'name' | 'personal'

function objectionTo(code: string): string | undefined {
  const complaint = complaintAbout(code)
  if (!complaint) return undefined
  return complaint.kind === 'short'
    ? pages.landing.codeShort(complaint.missing)
    : pages.landing.codeLetter(complaint.letters)
}

export function JoinPage(props: PageProps) {
  const [code, setCode] = createSignal('')
  const [name, setName] = createSignal('')
  const [personal, setPersonal] = createSignal('')
  const [isPersonal, setPersonalWay] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const given = () => readJoinCode(readAddressed(props.params.code))
  const [door, { refetch }] = createResource(given, async known => {
    const answer = await api.door(known)
    if (!answer.ok) setError(answer.problem.status === 404 ? pages.join.unknownCode : answer.problem.detail)
    return answer.ok ? answer.value : undefined
  })
  const way = (): Way => (isPersonal() ? 'personal' : given() && (door() || door.loading) ? 'name' : 'code')
  createEffect(() => {
    document.title = `${door() ? pages.join.joining(door()!.title) : pages.join.title} · ${t.parley}`
  })
  const field = createUniqueId()
  // A code that opens nothing stands where it can be mended.
  createEffect(
    on(
      () => props.params.code,
      part => {
        setCode(readAddressed(part))
        if (part && !given()) setError(objectionTo(code()))
      },
    ),
  )

  async function comeIn() {
    const wish = way() === 'personal' ? { personalCode: personal().trim() } : { code: given()!, name: name().trim() }
    if ('personalCode' in wish ? !wish.personalCode : !wish.name) {
      return setError(way() === 'personal' ? pages.join.personalCodeMissing : pages.join.nameMissing)
    }
    setBusy(true)
    const answer = await api.join(wish)
    setBusy(false)
    if (!answer.ok) return setError(answer.problem.errors?.[0]?.message ?? answer.problem.detail)
    rememberPersonalCode(answer.value)
    navigate(`/r/${answer.value.room.id}`)
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    setError()
    if (way() !== 'code') return void comeIn()
    const objection = objectionTo(code())
    if (objection) setError(objection)
    else if (code() === given()) void refetch()
    else navigate(`/join/${code()}`)
  }
  const switchWay = (toPersonal: boolean) => {
    setPersonalWay(toPersonal)
    setError()
  }

  return (
    <div class={styles.page}>
      <header class={styles.top}>
        <a class={styles.back} href="/" aria-label={pages.back}>
          <Icon name="back" size={22} />
        </a>
        <Wordmark />
      </header>
      <main class={styles.main}>
        <Show when={way() === 'name' && given()}>
          {known => (
            <p class={styles.code} translate="no">
              {showJoinCode(known())}
            </p>
          )}
        </Show>
        <h1 class={styles.title} dir="auto">
          {way() === 'name' ? (door()?.title ?? pages.join.looking) : pages.join.title}
        </h1>
        <form class={styles.form} onSubmit={submit}>
          <Switch>
            <Match when={way() === 'code'}>
              <div class={styles.field}>
                <label for={field}>
                  <strong>{pages.landing.joinWithCode}</strong>
                </label>
                <CodeInput
                  id={field}
                  value={code()}
                  onInput={next => {
                    setCode(next)
                    setError()
                  }}
                  isWrong={error() !== undefined}
                  describedBy={`${field}-error`}
                  hasFocus
                />
                <p id={`${field}-error`} class={styles.error} role="alert">
                  {error()}
                </p>
              </div>
            </Match>
            <Match when={way() === 'personal'}>
              <Field
                label={pages.join.personalCode}
                value={personal()}
                onInput={setPersonal}
                hint={pages.join.personalCodeHint}
                error={error()}
                size="large"
                spellcheck={false}
                ref={focusSoon}
              />
            </Match>
            <Match when={door()}>
              {open => (
                <Show when={open().isDoorOpen} fallback={<p class={styles.error}>{pages.join.doorClosed}</p>}>
                  <Field
                    label={pages.join.name}
                    value={name()}
                    onInput={setName}
                    hint={open().names === 'named' ? pages.join.nameHintNamed : pages.join.nameHintDrawn}
                    error={error()}
                    size="large"
                    autocomplete="nickname"
                    maxLength={NAME_LIMIT}
                    spellcheck={false}
                    ref={focusSoon}
                  />
                  <Contract names={open().names} typed={name()} />
                </Show>
              )}
            </Match>
          </Switch>
          <div class={styles.go}>
            <Show when={way() !== 'name' || door()?.isDoorOpen}>
              <Button type="submit" look="primary" size="large" isWide isBusy={isBusy()}>
                {way() === 'code' ? pages.landing.join : pages.join.comeIn}
              </Button>
            </Show>
            <p class={styles.device}>
              <Show
                when={!isPersonal()}
                fallback={
                  <Button look="link" onClick={() => switchWay(false)}>
                    {pages.join.useJoinCode}
                  </Button>
                }
              >
                {pages.join.anotherDevice}
                <Button look="link" onClick={() => switchWay(true)}>
                  {pages.join.usePersonalCode}
                </Button>
              </Show>
              <Show when={way() === 'name' && !door()?.isDoorOpen && !door.loading}>
                <LinkButton look="link" href="/join">
                  {pages.join.otherCode}
                </LinkButton>
              </Show>
            </p>
          </div>
        </form>
      </main>
    </div>
  )
}

const focusSoon = (element: HTMLElement) => queueMicrotask(() => element.focus())
