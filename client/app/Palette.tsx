/**
 * Everything that can be done, found by a few letters: a field that leads a list. The focus stays in the field; arrows choose,
 * Enter does, Esc leaves things as they were.
 */
import { createEffect, createMemo, createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import { t } from '../text/catalogue.ts'
import { commands as words } from '../text/commands.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import { type Command, type CommandTools, commandsOf } from './commands.ts'
import { findCommands } from './findCommands.ts'
import { Keys } from './Keys.tsx'
import styles from './Palette.module.css'

export function Palette(props: { tools: CommandTools; onClose: () => void }) {
  const { view, reading, shown } = props.tools
  const [typed, setTyped] = createSignal('')
  const [at, setAt] = createSignal(0)
  const id = createUniqueId()
  let dialog!: HTMLDialogElement
  let list!: HTMLDivElement
  const all = commandsOf(props.tools).filter(command => command.run)
  const found = createMemo((): Command[] => {
    const number = /^\s*(\d{1,6})\s*$/.exec(typed())?.[1]
    const sentence = number ? view.article().sentences[Number(number) - 1] : undefined
    if (number && sentence && shown === 'read')
      return [{ group: 'go', says: words.sentence(Number(number)), run: () => reading.visit(Number(number) - 1) }]
    return findCommands(all, typed())
  })
  createEffect(() => {
    const count = found().length
    setAt(0)
    if (typed()) announce(count ? words.found(count) : words.none)
  })
  createEffect(() => list?.children[at()]?.scrollIntoView({ block: 'nearest' }))
  onMount(() => dialog.showModal())

  /** The palette goes first and gives the focus back; what is done may take it. */
  function choose(command: Command | undefined) {
    if (!command || command.why) return
    dialog.close()
    command.run?.()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return
    const count = found().length
    switch (event.key) {
      case 'ArrowDown':
        setAt(i => (i + 1) % Math.max(1, count))
        break
      case 'ArrowUp':
        setAt(i => (i - 1 + count) % Math.max(1, count))
        break
      case 'Enter':
        choose(found()[at()])
        break
      default:
        return
    }
    event.preventDefault()
  }
  const option = (i: number) => `${id}-${i}`

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside it is a convenience; Esc closes it natively
    <dialog
      ref={dialog}
      class={styles.palette}
      aria-label={words.palette}
      onClose={() => props.onClose()}
      onClick={event => event.target === dialog && dialog.close()}
    >
      <div class={styles.field}>
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={words.palette}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={found().length ? option(at()) : undefined}
          placeholder={words.hint}
          autocomplete="off"
          spellcheck={false}
          value={typed()}
          onInput={event => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button look="plain" isRound aria-label={t.close} onClick={() => dialog.close()}>
          <Icon name="close" />
        </Button>
      </div>
      <Show when={found().length === 0}>
        <p class={styles.none}>{words.none}</p>
      </Show>
      <div ref={list} id={id} role="listbox" aria-label={words.list} class={styles.list}>
        <For each={found()}>
          {(command, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option that is meant
            <div
              id={option(i())}
              role="option"
              tabindex="-1"
              class={styles.option}
              aria-selected={at() === i()}
              aria-disabled={command.why ? 'true' : undefined}
              onPointerMove={() => setAt(i())}
              onClick={() => choose(command)}
            >
              <span class={styles.says} dir="auto">
                {command.says}
                <Show when={command.isOn}>
                  {' '}
                  <small>· {words.chosen}</small>
                </Show>
                <Show when={command.why}>
                  <small class={styles.why}>{command.why}</small>
                </Show>
              </span>
              <span class={styles.group}>{words.groups[command.group]}</span>
              <Keys keys={command.keys ?? []} />
            </div>
          )}
        </For>
      </div>
    </dialog>
  )
}
