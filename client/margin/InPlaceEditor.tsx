/** Words edited where they are read. Enter keeps them (Shift+Enter is a new line), Esc leaves them as they were; so does nothing else. */
import { createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { card as text } from '../text/card.ts'
import { Button } from '../ui/Button.tsx'
import { makeLeaving } from '../ui/leaving.ts'
import styles from './InPlaceEditor.module.css'

const NEAR = 40

export function InPlaceEditor(props: {
  label: string
  value: string
  limit: number
  hint?: string
  placeholder?: string
  isStatement?: boolean
  /** Stands under the words while they are typed; `keep` does what Enter does. */
  beside?: (words: () => string, keep: () => void) => JSX.Element
  onKeep: (words: string) => void
  onLeave: () => void
  /** It goes away with changed words that were neither kept nor left; so does the page, when `isPage`. */
  onGone: (words: string, isPage: boolean) => void
}) {
  const [words, setWords] = createSignal(props.value)
  const hint = createUniqueId()
  let area!: HTMLTextAreaElement
  let isOver = false
  const end = (what: () => void) => {
    if (isOver) return
    isOver = true
    what()
  }
  const before = props.value
  const keepChanged = (isPage: boolean) => {
    if (!isOver && words().trim() && words() !== before) props.onGone(words(), isPage)
  }
  onCleanup(() => keepChanged(false))
  makeLeaving(() => keepChanged(true))
  onMount(() => {
    area.focus({ preventScroll: true })
    area.select()
  })
  return (
    <div class={styles.editor}>
      <textarea
        ref={area}
        dir="auto"
        rows={props.isStatement ? 2 : 3}
        class={props.isStatement ? `${styles.area} ${styles.statement}` : styles.area}
        aria-label={props.label}
        aria-describedby={hint}
        maxlength={props.limit}
        placeholder={props.placeholder}
        value={words()}
        onInput={event => setWords(event.currentTarget.value)}
        onKeyDown={event => {
          event.stopPropagation()
          if (event.isComposing) return
          if (event.key === 'Escape') end(props.onLeave)
          else if (event.key === 'Enter' && !event.shiftKey) end(() => props.onKeep(words()))
          else return
          event.preventDefault()
        }}
      />
      {props.beside?.(words, () => end(() => props.onKeep(words())))}
      <div class={styles.foot}>
        <span id={hint}>
          {props.hint ?? text.saveKeys}
          <Show when={props.limit - words().length < NEAR}> {props.limit - words().length}</Show>
        </span>
        <Button size="small" look="plain" onClick={() => end(props.onLeave)}>
          {text.cancel}
        </Button>
        <Button size="small" onClick={() => end(() => props.onKeep(words()))}>
          {text.save}
        </Button>
      </div>
    </div>
  )
}
