/** A join code: one field for assistive technology and for pasting, drawn as eight boxes. */
import { createSignal, For } from 'solid-js'
import { JOIN_ALPHABET, JOIN_LENGTH } from '../../shared/room/index.ts'
import styles from './CodeInput.module.css'
import { readTyped } from './code.ts'

export function CodeInput(props: {
  id: string
  value: string
  onInput: (code: string) => void
  describedBy?: string | undefined
  isWrong?: boolean
  hasFocus?: boolean
}) {
  const [caret, setCaret] = createSignal(0)
  const look = (at: number) => {
    const letter = props.value[at]
    const isWrong = props.isWrong && letter !== undefined && !JOIN_ALPHABET.includes(letter)
    const isAt = at === Math.min(caret(), props.value.length, JOIN_LENGTH - 1)
    return [styles.box, isAt && styles.at, isWrong && styles.wrong].filter(Boolean).join(' ')
  }
  const follow = (input: HTMLInputElement) => setCaret(input.selectionStart ?? props.value.length)
  return (
    <div class={styles.code}>
      <For each={[...Array(JOIN_LENGTH).keys()]}>
        {at => (
          <span class={look(at)} aria-hidden="true">
            {props.value[at]}
          </span>
        )}
      </For>
      <input
        id={props.id}
        class={styles.input}
        ref={input => {
          if (props.hasFocus && matchMedia('(pointer: fine)').matches) queueMicrotask(() => input.focus())
        }}
        value={props.value}
        type="text"
        inputmode="text"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        aria-describedby={props.describedBy}
        aria-invalid={props.isWrong ? 'true' : undefined}
        onInput={event => {
          const { currentTarget: input } = event
          const end = input.selectionStart ?? input.value.length
          const before = readTyped(input.value.slice(0, end)).length
          const code = readTyped(input.value)
          input.value = code
          const at = end === event.currentTarget.value.length ? code.length : Math.min(before, code.length)
          input.setSelectionRange(at, at)
          props.onInput(code)
          setCaret(at)
        }}
        onKeyUp={event => follow(event.currentTarget)}
        onClick={event => follow(event.currentTarget)}
        onFocus={event => follow(event.currentTarget)}
      />
    </div>
  )
}
