/** All claims of the room: most split first, each with its two bars; the chosen one glows in its paragraph beside the list. */
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import { createReadingMarks } from '../room/readingMarks.ts'
import { statementOf } from '../room/statementOf.ts'
import type { RoomView } from '../room/types.ts'
import { claims as text } from '../text/claims.ts'
import { guides } from '../text/guides.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { announce } from '../ui/Toasts.tsx'
import { ClaimRow } from './ClaimRow.tsx'
import styles from './ClaimsView.module.css'
import { createClaims } from './createClaims.ts'
import { ListHead } from './ListHead.tsx'
import { Passage } from './Passage.tsx'

export function ClaimsView(props: { view: RoomView }) {
  const claims = createClaims(props.view)
  const marks = createReadingMarks(props.view)
  const isWide = createIsWide()
  let list: HTMLDivElement | undefined
  const chosenCard = createMemo(() => {
    const key = claims.chosen()
    return key && props.view.card(key)
  })
  const rowOf = (key: EntryKey) => list?.querySelector<HTMLElement>(`[data-claim="${key}"]`)

  function go(step: 1 | -1) {
    const key = claims.neighbour(step)
    if (!key) return
    claims.settle()
    claims.choose(key)
    const row = rowOf(key)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
    const card = props.view.card(key)
    if (card)
      announce(
        `${text.position(claims.shown().indexOf(key) + 1, claims.shown().length)}: ${statementOf(props.view, card)}`,
      )
  }
  onMount(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const step = ({ j: 1, k: -1 } as const)[event.key.toLowerCase() as 'j' | 'k']
      if (!step) return
      event.preventDefault()
      go(step)
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })

  const passage = () => (
    <Show when={chosenCard()} keyed>
      {card => (
        <Passage
          view={props.view}
          card={card}
          marks={marks()}
          isFirst={claims.order() === 'worth' && claims.shown()[0] === card.annotation.key}
          onNext={claims.neighbour(1) ? () => go(1) : undefined}
        />
      )}
    </Show>
  )
  return (
    <div class={styles.view}>
      <div class={styles.main} data-region="claims">
        <Show when={claims.all().length > 0} fallback={<Empty room={props.view.room().id} />}>
          <ListHead view={props.view} claims={claims} />
          <Show when={claims.isStale()}>
            <p class={styles.stale}>
              {text.orderChanged}{' '}
              <Button look="link" onClick={claims.orderAgain}>
                {text.orderAgain}
              </Button>
            </p>
          </Show>
          <div class={styles.heads} aria-hidden="true">
            <span />
            <span>{text.claim}</span>
            <span>{text.whatItIs}</span>
            <span>{text.stance}</span>
          </div>
          <div ref={list}>
            <ul class={styles.list} onPointerEnter={claims.settle} onFocusIn={claims.settle}>
              <For each={claims.shown()}>
                {key => (
                  <Show when={props.view.card(key)}>
                    {card => (
                      <li>
                        <ClaimRow
                          view={props.view}
                          card={card()}
                          isChosen={claims.chosen() === key}
                          onChoose={() => {
                            claims.settle()
                            claims.choose(key)
                          }}
                        />
                        <Show when={!isWide() && claims.chosen() === key}>
                          <div class={styles.inside}>{passage()}</div>
                        </Show>
                      </li>
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </div>
          <Show when={claims.shown().length === 0}>
            <p class={styles.nothing}>
              {text.nothingHere}{' '}
              <Button look="link" onClick={() => claims.filterBy({})}>
                {text.showAll}
              </Button>
            </p>
          </Show>
        </Show>
      </div>
      <Show when={isWide() && claims.all().length > 0}>
        <aside class={styles.aside} data-region="margin">
          {passage()}
        </aside>
      </Show>
    </div>
  )
}

const Empty = (props: { room: string }) => (
  <div class={styles.empty}>
    <h1>{text.empty}</h1>
    <p>{text.emptyHint}</p>
    <LinkButton look="primary" href={`/r/${props.room}`}>
      {text.toArticle}
    </LinkButton>
    <LinkButton look="link" href="/guide/participants" target="_blank">
      {guides.participants}
    </LinkButton>
  </div>
)

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable], [popover]') !== null

function createIsWide() {
  const query = matchMedia('(min-width: 1100px)')
  const [isWide, setWide] = createSignal(query.matches)
  const update = () => setWide(query.matches)
  query.addEventListener('change', update)
  onCleanup(() => query.removeEventListener('change', update))
  return isWide
}
