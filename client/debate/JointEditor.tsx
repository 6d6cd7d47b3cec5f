/** A joint statement that is open to be written, or read along: the text with everyone's carets, its words, and what is saved. */
import { createEffect, createSignal, For, onCleanup, onMount, Show, untrack } from 'solid-js'
import { joinedNames } from '../room/joinedNames.ts'
import { type Joint, openJoint } from '../room/joint.ts'
import type { KeptWords } from '../room/keptWords.ts'
import { refusalOfStatement, type Statement } from '../room/statements.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/joint.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import { type Editor, openEditor } from './editor.ts'
import styles from './Statements.module.css'

export interface JointEditorProps {
  view: RoomView
  statement: Statement
  label: string
  onOver: () => void
  onStranded: (words: KeptWords) => void
}

export function JointEditor(props: JointEditorProps) {
  const { view, statement } = untrack(() => ({ view: props.view, statement: props.statement }))
  const joint = openJoint(
    {
      room: view.room().id,
      me: view.me().id,
      statement,
      unsavedReason: words.unsavedReason,
      epochReason: words.epochReason,
    },
    { over: () => props.onOver(), stranded: kept => props.onStranded(kept) },
  )
  const [count, setCount] = createSignal(statement.words)
  const limit = () => view.stages().find(({ id }) => id === statement.stage)?.words
  const refusal = () => refusalOfStatement(view, statement)
  const people = () => joinedNames(joint.writers())
  return (
    <div class={styles.open}>
      <Show when={people().length}>
        <ul class={styles.here} aria-label={words.here}>
          <For each={people()}>
            {({ name, colour }) => (
              <li>
                <Avatar name={name} colour={colour} size="small" />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={joint.isFilled()} fallback={<p class={styles.quiet}>{words.loading}</p>}>
        <Text
          joint={joint}
          label={props.label}
          isReadOnly={refusal() !== undefined}
          limit={limit()}
          onCount={setCount}
          onFull={() => announce(words.full(limit()!))}
        />
      </Show>
      <Show when={refusal()}>{why => <p class={styles.quiet}>{why().detail}</p>}</Show>
      <footer class={styles.foot}>
        <span data-full={limit() !== undefined && count() >= limit()!}>
          {limit() === undefined ? words.count(count()) : words.countOf(count(), limit()!)}
        </span>
        <span class={styles.saving} role="status">
          <Show when={joint.isOnline()} fallback={words.offline}>
            <Show when={joint.isSaved()} fallback={words.saving}>
              <Icon name="check" size={14} /> {words.saved}
            </Show>
          </Show>
        </span>
      </footer>
    </div>
  )
}

function Text(props: {
  joint: Joint
  label: string
  isReadOnly: boolean
  limit: number | undefined
  onCount: (words: number) => void
  onFull: () => void
}) {
  let editor: Editor | undefined
  let host!: HTMLDivElement
  // A shadow root needs a window, which an element has once it stands in the page.
  onMount(() => {
    editor = openEditor(host, {
      joint: props.joint,
      label: props.label,
      placeholder: words.placeholder,
      isReadOnly: untrack(() => props.isReadOnly),
      limit: props.limit,
      changed: props.onCount,
      full: props.onFull,
    })
    editor.setWriters(props.joint.writers())
  })
  createEffect(() => editor?.setReadOnly(props.isReadOnly))
  createEffect(() => editor?.setWriters(props.joint.writers()))
  onCleanup(() => editor?.destroy())
  return (
    <>
      <div ref={host} class={styles.text} />
      <Show when={!props.isReadOnly}>
        <button type="button" class={styles.undo} aria-label={words.undo} onClick={() => editor?.undo()}>
          <Icon name="undo" size={14} /> {words.undoShort}
        </button>
      </Show>
    </>
  )
}
