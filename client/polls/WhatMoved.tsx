/** Asked of who answers otherwise after the debate than before: what others said that moved them, or nothing in particular. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import { contributionsIn } from '../room/contribution.ts'
import { pollCalls } from '../room/pollCalls.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { polls as text } from '../text/polls.ts'
import { Field } from '../ui/Field.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './PollCard.module.css'

const SHOWN = 8

export function WhatMoved(props: { view: RoomView; poll: PollView; said: { by?: EntryKey | null } }) {
  const [sought, setSought] = createSignal('')
  const [picked, setPicked] = createSignal<EntryKey | null | undefined>(props.said.by)
  const [refused, setRefused] = createSignal<string>()
  const all = createMemo(() => contributionsIn(props.view).filter(one => !one.isMine))
  const matching = createMemo(() => {
    const words = sought().trim().toLocaleLowerCase()
    return all().filter(one => !words || `${one.words} ${one.name}`.toLocaleLowerCase().includes(words))
  })
  async function pick(by: EntryKey | null) {
    const answer = await pollCalls.sayMoved(props.poll.id, by)
    setRefused(answer.ok ? undefined : answer.problem.detail)
    if (!answer.ok) return announce(answer.problem.detail)
    setPicked(by)
    announce(text.moved.thanks)
  }
  const choice = (key: EntryKey | null, words: string, name?: string) => (
    <label class={styles.mover}>
      <input type="radio" name={`moved-${props.poll.id}`} checked={picked() === key} onChange={() => void pick(key)} />
      <span dir="auto">
        {words} <Show when={name}>{who => <small>{text.moved.by(who())}</small>}</Show>
      </span>
    </label>
  )
  return (
    <fieldset class={styles.moved}>
      <legend>{text.moved.question}</legend>
      <p class={styles.quiet}>{text.moved.hint}</p>
      <Field label={text.moved.search} value={sought()} onInput={setSought} />
      {choice(null, text.moved.nothing)}
      <For each={matching().slice(0, SHOWN)}>{one => choice(one.key, one.words, one.name)}</For>
      <Show when={matching().length > SHOWN}>
        <p class={styles.quiet}>{text.moved.more(matching().length - SHOWN)}</p>
      </Show>
      <Show when={refused() ?? (picked() !== undefined ? text.moved.thanks : undefined)}>
        {words => <p class={refused() ? styles.refused : styles.quiet}>{words()}</p>}
      </Show>
    </fieldset>
  )
}
