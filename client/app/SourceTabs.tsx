/** Where the article comes from: pasted words, a file, or an address that the server fetches. */
import { createUniqueId, For, Match, Show, Switch } from 'solid-js'
import type { Dropped } from '../../shared/protocol/index.ts'
import { words } from '../text/newRoom.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { AddressSource } from './AddressSource.tsx'
import { countWords } from './countWords.ts'
import type { Import } from './createImport.ts'
import { FileSource } from './FileSource.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import styles from './NewRoom.module.css'
import type { NewRoomForm } from './newRoomForm.ts'
import { PasteSource } from './PasteSource.tsx'

const TABS = [
  { key: 'paste', icon: 'paste', label: words.paste },
  { key: 'file', icon: 'page', label: words.file },
  { key: 'address', icon: 'globe', label: words.address },
] as const

export function SourceTabs(props: { form: NewRoomForm; import: Import; canFetch: boolean }) {
  const id = createUniqueId()
  const { fields, set } = props.form
  /** What readers will miss comes first, what every page sheds comes last: as the catalogue has them. */
  const dropped = () => {
    const order = Object.keys(words.dropped)
    return (props.import.made()?.import.dropped ?? []).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  }
  const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const at = TABS.findIndex(tab => tab.key === fields.from)
    set('from', TABS[(at + step + TABS.length) % TABS.length]!.key)
    event.currentTarget.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }
  return (
    <div class={styles.source}>
      <div class={styles.tabs} role="tablist" aria-label={words.source} tabindex="-1" onKeyDown={walk}>
        <For each={TABS}>
          {tab => (
            <button
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              class={styles.tab}
              aria-selected={fields.from === tab.key}
              aria-controls={id}
              tabindex={fields.from === tab.key ? 0 : -1}
              onClick={() => set('from', tab.key)}
            >
              <Icon name={tab.icon} />
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${fields.from}`} class={styles.panel}>
        <Switch>
          <Match when={fields.from === 'paste'}>
            <PasteSource form={props.form} />
          </Match>
          <Match when={fields.from === 'file'}>
            <FileSource form={props.form} isRead={props.import.made() !== undefined} />
          </Match>
          <Match when={fields.from === 'address'}>
            <AddressSource form={props.form} canFetch={props.canFetch} isBusy={props.import.step() !== undefined} />
          </Match>
        </Switch>
        <Show when={props.form.errors().source && props.import.step() === undefined && fields.from !== 'paste'}>
          <div class={styles.ways}>
            <Button size="small" onClick={() => set('from', 'paste')}>
              {words.pasteInstead}
            </Button>
          </div>
        </Show>
        <ImportProgress import={props.import} />
        <Show when={props.import.made()?.import.isShort && props.import.made()}>
          {made => (
            <div class={styles.short} role="status">
              <Icon name="warn" size={18} />
              <div>
                <p>
                  {words.short(words.words(countWords(made().article)))} {words.shortRemedy}
                </p>
                <Show when={fields.from !== 'paste'}>
                  <Button size="small" onClick={() => set('from', 'paste')}>
                    {words.pasteInstead}
                  </Button>
                </Show>
              </div>
            </div>
          )}
        </Show>
        <Show when={dropped().length}>
          <p class={styles.left}>
            <Icon name="warn" size={16} />
            <span>{words.leftBehind(dropped().map(sayDropped))}</span>
          </p>
        </Show>
      </div>
    </div>
  )
}

const sayDropped = ({ kind, count }: Dropped) => words.dropped[kind](count)
