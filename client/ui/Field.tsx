/** A labelled input or text area with its hint and its error beside it. */
import { createUniqueId, type JSX, Show } from 'solid-js'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

export interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  hint?: JSX.Element
  error?: string | undefined
  /** More than one line. */
  lines?: number
  size?: 'large'
  /** The words are the person's own and are set in the reading face. */
  isSaid?: boolean
  isLabelHidden?: boolean
  maxLength?: number
  placeholder?: string
  autocomplete?: string
  name?: string
  required?: boolean
  spellcheck?: boolean
  /** Which keys a telephone offers. */
  inputMode?: 'url' | 'numeric'
  ref?: (element: HTMLInputElement | HTMLTextAreaElement) => void
}

export function Field(props: FieldProps) {
  const id = createUniqueId()
  const describedBy = () =>
    [props.error && `${id}-error`, props.hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  const shared = () => ({
    id,
    name: props.name,
    dir: 'auto' as const,
    class: [styles.input, props.size && styles[props.size], props.isSaid && styles.said].filter(Boolean).join(' '),
    value: props.value,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    required: props.required ?? false,
    spellcheck: props.spellcheck ?? true,
    inputMode: props.inputMode,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(),
    onInput: (event: InputEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      props.onInput(event.currentTarget.value),
  })
  return (
    <div class={styles.field}>
      <label for={id} class={props.isLabelHidden ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <Show
        when={props.lines}
        fallback={<input {...shared()} ref={props.ref} type="text" autocomplete={props.autocomplete ?? 'off'} />}
      >
        <textarea {...shared()} ref={props.ref} rows={props.lines} />
      </Show>
      <Show when={props.error}>
        <p id={`${id}-error`} class={styles.error}>
          <Icon name="warn" size={16} />
          <span>{props.error}</span>
        </p>
      </Show>
      <Show when={props.hint}>
        <p id={`${id}-hint`} class={styles.hint}>
          {props.hint}
        </p>
      </Show>
    </div>
  )
}
