/** What goes with a decision to whoever wrote it: one of the room's reasons, a moderator's own words, or both. */
import { createSignal, For, Show } from 'solid-js'
import type { DeskItem } from '../../shared/protocol/index.ts'
import { REASON_CODES, REASON_LIMIT } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { reading as readingText } from '../text/reading.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import type { QueueState, Reasoned } from './createQueue.ts'
import styles from './Why.module.css'

export function Why(props: { view: RoomView; queue: QueueState; item: DeskItem; act: Reasoned }) {
  const [code, setCode] = createSignal<string>()
  const [words, setWords] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const isLetter = () => props.act === 'ask-edit'
  const codes = () =>
    props.view.room().settings.reasons ?? REASON_CODES.map(key => ({ key, label: readingText.reasons[key] }))
  const missing = () => {
    if (words().trim() || (!isLetter() && code())) return undefined
    return isLetter() ? text.wordsMissing : text.whyMissing
  }
  const send = () => {
    setAsked(true)
    if (missing()) return
    const reason = words().trim()
    void props.queue.decide(props.item, props.act, {
      ...(code() ? { code: code()! } : {}),
      ...(reason ? { reason } : {}),
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.queue.setAsking()
    // Enter is a new line of a letter; with Ctrl it sends, as everywhere.
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else return
    event.preventDefault()
  }
  return (
    <form
      class={styles.why}
      aria-label={text.asks[props.act]}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
      onKeyDown={onKey}
    >
      <Show when={!isLetter()}>
        <fieldset class={styles.codes} aria-label={text.reasons}>
          <For each={codes()}>
            {({ key, label }) => (
              <button
                type="button"
                aria-pressed={code() === key}
                dir="auto"
                onClick={() => setCode(code() === key ? undefined : key)}
              >
                {label}
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      <Field
        label={isLetter() ? text.askWords : text.why}
        value={words()}
        onInput={setWords}
        maxLength={REASON_LIMIT}
        {...(isLetter() ? { lines: 3 } : {})}
        hint={isLetter() ? (props.item.state === 'waiting' ? text.askHint : text.askHintStanding) : text.whyHint}
        error={isAsked() ? missing() : undefined}
        ref={field => queueMicrotask(() => field.focus())}
      />
      <div class={styles.acts}>
        <Button type="submit" size="small" look="primary">
          {text.confirm[props.act]}
        </Button>
        <Button size="small" look="plain" onClick={() => props.queue.setAsking()}>
          {text.notNow}
        </Button>
      </div>
    </form>
  )
}
