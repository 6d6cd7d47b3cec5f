/** One's private notes in this room, in the order of the text: to go to, to take elsewhere, to throw away. */
import { For, Show } from 'solid-js'
import type { Note } from '../room/notes.ts'
import type { RoomView } from '../room/types.ts'
import { dialogs } from '../text/dialogs.ts'
import { guides } from '../text/guides.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copyAndSay } from './copyAndSay.ts'
import styles from './MyNotes.module.css'

export function MyNotes(props: { view: RoomView; onGo: (note: Note) => void }) {
  const text = dialogs.notes
  const notes = () => props.view.notes()?.all() ?? []
  const isShown = (note: Note) => props.view.notes()?.card(note.key) !== undefined
  /** As Markdown, which is read as it stands as well. */
  const written = () =>
    [
      `# ${props.view.room().title}`,
      ...notes().map(({ quote, body }) => `> ${quote.replace(/\s*\n\s*/g, '\n> ')}\n\n${body}`.trim()),
    ].join('\n\n')
  function download() {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${written()}\n`], { type: 'text/markdown' }))
    link.download = `${text.file}.md`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  return (
    <div class={styles.notes}>
      <p class={styles.kept}>
        <Icon name="lock" size={16} />
        {props.view.notes()?.isKept() === false ? text.notKept : text.kept}
      </p>
      <Show when={notes().length > 0} fallback={<None />}>
        <p class={styles.acts}>
          <Button size="small" onClick={() => void copyAndSay(written())}>
            <Icon name="copy" size={15} />
            {text.copyAll}
          </Button>
          <Button size="small" onClick={download}>
            <Icon name="download" size={15} />
            {text.download}
          </Button>
        </p>
        <ul>
          <For each={notes()}>
            {note => (
              <li>
                <blockquote dir="auto">{note.quote}</blockquote>
                <p dir="auto" class={note.body ? styles.body : styles.kept}>
                  {note.body || text.noWords}
                </p>
                <p class={styles.acts}>
                  <Show when={isShown(note)} fallback={<span class={styles.kept}>{text.gone}</span>}>
                    <Button size="small" look="plain" onClick={() => props.onGo(note)}>
                      {text.go}
                    </Button>
                  </Show>
                  <Button size="small" look="plain" onClick={() => props.view.notes()?.remove(note.key)}>
                    {text.remove}
                  </Button>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}

const None = () => (
  <div>
    <p>{dialogs.notes.none}</p>
    <LinkButton look="link" href="/guide/participants" target="_blank">
      {guides.participants}
    </LinkButton>
  </div>
)
