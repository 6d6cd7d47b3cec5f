/** Merging a claim into another: which one stays. The likest wording stands first; with many claims a word of it finds one. */
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { fold, jaccard, trigrams } from '../../shared/argument/similar.ts'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Merging } from '../room/reading.ts'
import { statementOf } from '../room/statementOf.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/merging.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './MergeClaim.module.css'

/** From here on one is found sooner by a word. */
const MANY = 6

export function MergeClaim(props: { view: RoomView; asking: Merging; onClose: () => void }) {
  const name = createUniqueId()
  const key = () => props.asking.target.slice('annotations:'.length) as EntryKey
  const [into, setInto] = createSignal(props.asking.into)
  const [sought, seek] = createSignal('')
  const [said, setSaid] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const { held } = props.asking
  let isIn = held === undefined
  const own = createMemo(() => {
    const card = props.view.card(key())
    return card ? statementOf(props.view, card) : (held?.words ?? '')
  })
  const others = createMemo(() => {
    const these = trigrams(own())
    return props.view
      .allCards()
      .filter(
        ({ annotation: { key: other, motivation }, mergedInto }) =>
          motivation === 'classifying' && other !== key() && !mergedInto,
      )
      .map(card => ({ card, text: statementOf(props.view, card) }))
      .map(one => ({ ...one, likeness: jaccard(these, trigrams(one.text)) }))
      .sort((a, b) => b.likeness - a.likeness)
  })
  const shown = createMemo(() => others().filter(({ text }) => fold(text).includes(fold(sought()))))
  /** Once: where merging is refused after it, another choice is still open. */
  async function letIn() {
    const refusal = isIn ? undefined : await held?.letIn()
    isIn ||= refusal === undefined
    return refusal
  }
  async function merge() {
    const chosen = into()
    if (!chosen) return setSaid(words.missing)
    setBusy(true)
    const refusal =
      (await letIn()) ?? (await props.view.moderate({ act: 'merge', target: props.asking.target, into: chosen }))
    setBusy(false)
    if (refusal) return setSaid(refusal.detail)
    toast(words.done)
    props.onClose()
  }
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void merge()
      }}
    >
      <p class={styles.detail}>{words.detail}</p>
      <p class={styles.claim}>
        <span>{words.from}</span>
        <q dir="auto">{own()}</q>
      </p>
      <Show when={held}>
        <p class={styles.detail}>{words.letsIn}</p>
      </Show>
      <Show when={others().length} fallback={<p>{words.none}</p>}>
        <Show when={others().length > MANY}>
          <Field label={words.find} value={sought()} onInput={seek} />
        </Show>
        <fieldset class={styles.claims}>
          <legend>{words.into}</legend>
          <For each={shown()} fallback={<p class={styles.detail}>{words.noneFound}</p>}>
            {({ card, text }) => (
              <label class={styles.choice}>
                <input
                  type="radio"
                  name={name}
                  checked={into() === card.annotation.key}
                  onChange={() => setInto(card.annotation.key)}
                />
                <span>
                  <span class={styles.words} dir="auto">
                    {text}
                  </span>
                  <bdi class={styles.by}>{words.by(card.creator.name)}</bdi>
                </span>
              </label>
            )}
          </For>
        </fieldset>
        <Show when={said()}>
          <p class={styles.complaint} role="alert">
            <Icon name="warn" size={16} />
            {said()}
          </p>
        </Show>
        <Button type="submit" look="primary" isBusy={isBusy()}>
          {words.act}
        </Button>
      </Show>
    </form>
  )
}
