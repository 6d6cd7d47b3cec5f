/** A member's personal code, and where it and the other ways in have led: each login can be ended from here. */
import { createResource, createSignal, For, Show } from 'solid-js'
import type { LoginInfo, LoginsAnswer } from '../../shared/protocol/index.ts'
import { api, ask, room } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { dialogs } from '../text/dialogs.ts'
import { logins as text } from '../text/logins.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import { copyAndSay } from './copyAndSay.ts'
import styles from './PersonalCode.module.css'
import { keepPersonalCode, keptPersonalCode } from './personalCode.ts'

export function PersonalCode(props: { view: RoomView }) {
  const id = props.view.room().id
  const path = `${room(id)}/logins`
  const [code, setCode] = createSignal(keptPersonalCode(id))
  const [isReplaced, setReplaced] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const [logins, { refetch }] = createResource(async () => {
    const answer = await ask<LoginsAnswer>('GET', path)
    setProblem(answer.ok ? undefined : answer.problem.detail)
    // This browser first, then whatever came last.
    return answer.ok
      ? [...answer.value.logins].sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.since - a.since)
      : undefined
  })
  const others = () => (logins.latest ?? []).filter(login => !login.isThis)

  async function replace() {
    const answer = await api.newPersonalCode(id)
    if (!answer.ok) return setProblem(answer.problem.detail)
    keepPersonalCode(id, answer.value.personalCode)
    setCode(answer.value.personalCode)
    await refetch()
    setReplaced(true)
  }
  /** One that has ended meanwhile is what was asked for. */
  async function end(ended: LoginInfo[]) {
    let refused: string | undefined
    for (const login of ended) {
      const answer = await ask<void>('DELETE', `${path}/${login.id}`)
      if (!answer.ok && answer.problem.status !== 404) refused = answer.problem.detail
    }
    await refetch()
    if (refused) return setProblem(refused)
    setReplaced(false)
    announce(text.ended(ended.length))
  }
  return (
    <div class={styles.personal}>
      <p class={styles.hint}>{dialogs.personalHint}</p>
      <Show
        when={code()}
        fallback={
          <div class={styles.acts}>
            <Button look="primary" onClick={() => void replace()}>
              {dialogs.personalMake}
            </Button>
          </div>
        }
      >
        {shown => (
          <>
            <p class={styles.code} translate="no">
              {shown()}
            </p>
            <div class={styles.acts}>
              <Button look="primary" onClick={() => copyAndSay(shown())}>
                <Icon name="copy" size={16} />
                {dialogs.copy}
              </Button>
              <Button look="quiet" onClick={() => void replace()}>
                {text.replace}
              </Button>
            </div>
          </>
        )}
      </Show>
      <Show when={isReplaced()}>
        <p class={styles.notice} role="status">
          {others().length ? text.replacedButIn(others().length) : text.replaced}
        </p>
      </Show>
      <Show when={logins.latest}>
        {known => (
          <section class={styles.where} aria-labelledby="where-signed-in">
            <h3 id="where-signed-in" class={styles.title}>
              {text.title}
            </h3>
            <ul class={styles.list}>
              <For each={known()}>{login => <Login login={login} onEnd={() => void end([login])} />}</For>
            </ul>
            <Show when={others().length > 1 || (isReplaced() && others().length)}>
              <div class={styles.acts}>
                <Button look="danger" onClick={() => void end(others())}>
                  {text.endOthers}
                </Button>
              </div>
            </Show>
          </section>
        )}
      </Show>
      <Show when={problem()}>{detail => <p role="alert">{detail()}</p>}</Show>
    </div>
  )
}

function Login(props: { login: LoginInfo; onEnd: () => void }) {
  const since = () => text.since(props.login.since)
  const heard = () => {
    const { isOpen, seen } = props.login
    return isOpen ? text.open : seen === undefined ? undefined : text.seen(seen)
  }
  return (
    <li class={styles.login}>
      <span class={styles.name}>
        {props.login.isThis ? text.thisOne : text.another}
        <small>{since()}</small>
        <Show when={!props.login.isThis && heard()}>{words => <small>{words()}</small>}</Show>
      </span>
      <Show when={!props.login.isThis}>
        <Button size="small" aria-label={text.endThat(props.login.since)} onClick={() => props.onEnd()}>
          {text.end}
        </Button>
      </Show>
    </li>
  )
}
