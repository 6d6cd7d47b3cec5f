/** The room's search: one field, what it finds by kind with the words marked, and the way there. The keys stay in the field. */
import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  createUniqueId,
  For,
  on,
  onMount,
  Show,
} from 'solid-js'
import { type MemberId, newestOfEach } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { search as text } from '../text/search.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { createFinder, type Excerpt, type Found, KINDS, type Kind } from './find.ts'
import { itemsIn, type Where } from './items.ts'
import styles from './Search.module.css'

/** Of each kind, until all are asked for. */
const FEW = 5
const MANY = 200
/** What was looked for outlives the closing of the dialog: one comes back to the next result. */
const [typed, setTyped] = createSignal('')

export function Search(props: { view: RoomView; onGo: (where: Where) => void; onClose: () => void }) {
  let field!: HTMLInputElement
  const list = createUniqueId()
  const [by, setBy] = createSignal<MemberId>()
  const [whole, setWhole] = createSignal<Kind>()
  const [at, setAt] = createSignal(0)
  const find = createFinder<Where>()
  const [articles] = createResource(
    () => newestOfEach(props.view.articles()).map(({ revision }) => revision),
    async revisions => (await Promise.all(revisions.map(props.view.textOf))).filter(article => article !== undefined),
  )
  const texts = () => articles.latest ?? [props.view.article()]
  const found = createMemo(() =>
    find(itemsIn(props.view, texts()), typed(), by(), kind => (kind === whole() ? MANY : FEW)),
  )
  const groups = () => KINDS.flatMap(kind => (found().has(kind) ? [{ kind, ...found().get(kind)! }] : []))
  const flat = createMemo(() => groups().flatMap(({ shown }) => shown))
  const count = () => groups().reduce((sum, group) => sum + group.count, 0)
  const isAsked = () => typed().trim() !== '' || by() !== undefined
  createEffect(on([typed, by], () => setAt(0)))
  // After the dialog has opened, which comes later than this: before that nothing in it takes the focus.
  onMount(() =>
    queueMicrotask(() => {
      field.focus()
      field.select()
    }),
  )

  const name = (id: string | undefined) => props.view.roster()[id as MemberId]?.name ?? t.room.someone
  function go({ item }: Found<Where>) {
    if (item.where.to !== 'member') return props.onGo(item.where)
    setBy(item.where.id)
    setTyped('')
    field.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    const last = flat().length - 1
    const to = { ArrowDown: at() + 1, ArrowUp: at() - 1 }[event.key]
    if (to !== undefined) setAt(to < 0 ? Math.max(0, last) : to > last ? 0 : to)
    else if (event.key === 'Enter' && flat()[at()]) go(flat()[at()]!)
    else if (event.key === 'Backspace' && by() && field.value === '') setBy(undefined)
    else return
    event.preventDefault()
    document.getElementById(`${list}-${at()}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Dialog isOpen isWide title={text.title} closeLabel={t.close} onClose={props.onClose}>
      <div class={styles.box}>
        <Icon name="search" />
        <Show when={by()}>
          {id => (
            <button
              type="button"
              class={styles.by}
              aria-label={text.notBy(name(id()))}
              onClick={() => setBy(undefined)}
            >
              <bdi>{text.by(name(id()))}</bdi>
              <Icon name="close" size={14} />
            </button>
          )}
        </Show>
        <input
          ref={field}
          type="text"
          class={styles.field}
          dir="auto"
          role="combobox"
          aria-label={text.label}
          aria-expanded={flat().length > 0}
          aria-controls={list}
          aria-activedescendant={flat().length ? `${list}-${at()}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={text.placeholder}
          value={typed()}
          onInput={event => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p class={isAsked() ? 'visually-hidden' : styles.hint} role="status">
        {isAsked() ? text.found(count()) : text.hint}
      </p>
      <Show when={isAsked() && count() === 0}>
        <p class={styles.hint}>{text.nothing}</p>
      </Show>
      <div id={list} role="listbox" aria-label={text.results} class={styles.results} tabindex="-1">
        <For each={groups()}>
          {group => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets
            <div role="group" aria-labelledby={`${list}-${group.kind}`}>
              <p id={`${list}-${group.kind}`} class={styles.kind}>
                {text.kinds[group.kind]} <span>{group.count}</span>
              </p>
              <For each={group.shown}>
                {one => {
                  const index = () => flat().indexOf(one)
                  return (
                    // biome-ignore lint/a11y/useFocusableInteractive: the field's active descendant
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
                    <div
                      id={`${list}-${index()}`}
                      role="option"
                      aria-selected={index() === at()}
                      class={styles.result}
                      data-kind={group.kind}
                      onPointerMove={() => setAt(index())}
                      onClick={() => go(one)}
                    >
                      <Marked excerpt={one.excerpt} />
                      <Show when={one.item.by}>
                        <small>
                          <bdi>{name(one.item.by)}</bdi>
                        </small>
                      </Show>
                      <Show when={one.item.only}>{only => <small>{text.only[only()]}</small>}</Show>
                    </div>
                  )
                }}
              </For>
            </div>
          )}
        </For>
      </div>
      <Show when={groups().some(group => group.count > group.shown.length)}>
        <p class={styles.more}>
          <For each={groups().filter(group => group.count > group.shown.length && group.kind !== whole())}>
            {group => (
              <Button
                look="link"
                onClick={() => {
                  setWhole(group.kind)
                  field.focus()
                }}
              >
                {text.more[group.kind](Math.min(MANY, group.count))}
              </Button>
            )}
          </For>
        </p>
      </Show>
    </Dialog>
  )
}

function Marked(props: { excerpt: Excerpt }) {
  const parts = () => {
    const { text: written, spans } = props.excerpt
    let from = 0
    const parts = spans.map(([start, end]) => {
      const before = written.slice(from, start)
      from = end
      return { before, found: written.slice(start, end) }
    })
    return [...parts, { before: written.slice(from), found: '' }]
  }
  return (
    <span class={styles.words} dir="auto">
      <For each={parts()}>
        {({ before, found }) => (
          <>
            {before}
            <Show when={found}>
              <mark>{found}</mark>
            </Show>
          </>
        )}
      </For>
    </span>
  )
}
