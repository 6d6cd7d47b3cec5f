/** The way out when the import took something else for the article: another part of the page, or pasting the right words. */
import { For, Show } from 'solid-js'
import type { ImportReport } from '../../shared/protocol/index.ts'
import { words } from '../text/newRoom.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import type { NewRoomForm } from './newRoomForm.ts'
import styles from './Preview.module.css'

export function NotTheArticle(props: { form: NewRoomForm; report: ImportReport }) {
  const { fields, set } = props.form
  const pick = (part: string | undefined) => set('picks', fields.from, part)
  const choices = () => props.report.choices ?? []
  const hasParts = () => choices().length > 0 || fields.picks[fields.from] !== undefined
  const paste = () => set('from', 'paste')
  return (
    <Show when={hasParts() || fields.from !== 'paste'}>
      <Popover label={words.notTheArticle} hasWords trigger={words.notTheArticle} triggerClass={styles.out}>
        {close => (
          <div class={styles.parts}>
            <Show when={hasParts()} fallback={<p>{words.noOtherParts}</p>}>
              <p>{words.otherParts}</p>
              <ul>
                <Show when={fields.picks[fields.from]}>
                  <li>
                    <button
                      type="button"
                      onClick={() => {
                        close()
                        pick(undefined)
                      }}
                    >
                      <span>{words.firstChoice}</span>
                    </button>
                  </li>
                </Show>
                <For each={choices()}>
                  {choice => (
                    <li>
                      <button
                        type="button"
                        aria-current={fields.picks[fields.from] === choice.id ? 'true' : undefined}
                        onClick={() => {
                          close()
                          pick(choice.id)
                        }}
                      >
                        <span dir="auto">{choice.isWhole ? words.wholePage : choice.label}</span>
                        <small>{words.words(choice.words)}</small>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={fields.from !== 'paste'}>
              <Button
                size="small"
                onClick={() => {
                  close()
                  paste()
                }}
              >
                {words.pasteInstead}
              </Button>
            </Show>
          </div>
        )}
      </Popover>
    </Show>
  )
}
