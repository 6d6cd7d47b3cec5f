/** Marks that a correction left without words: below the text, with what they quoted and what was said about it. */
import { createEffect, createMemo, createResource, createUniqueId, For, Show } from 'solid-js'
import { newestOf, revisionsOf } from '../../shared/room/index.ts'
import { isRemoved } from '../room/look.ts'
import type { Reading } from '../room/reading.ts'
import type { Card, RoomView } from '../room/types.ts'
import { articles as text } from '../text/articles.ts'
import { reading as words } from '../text/reading.ts'
import { Button } from '../ui/Button.tsx'
import { Folded } from './Folded.tsx'
import { interfaceDir } from './interfaceDir.ts'
import styles from './Orphans.module.css'
import strays from './Strays.module.css'
import thread from './Thread.module.css'

/** `linked`: the id of the mark that the page's address leads to. */
export function Orphans(props: { view: RoomView; reading: Reading; linked?: string | undefined }) {
  const title = createUniqueId()
  /** In an earlier revision they stand in the text. */
  const isNewest = () => {
    const { revision } = props.view.article()
    return newestOf(props.view.articles(), revision)?.revision === revision
  }
  const orphans = createMemo(() => {
    const here = new Set(revisionsOf(props.view.articles(), props.view.article().revision).map(one => one.revision))
    return props.view.allCards().filter(card => card.isOrphan && here.has(card.annotation.revision) && !isRemoved(card))
  })
  return (
    <Show when={orphans().length > 0 && isNewest()}>
      <section class={strays.strays} aria-labelledby={title} data-region="orphans">
        <div class={strays.inside} dir={interfaceDir()}>
          <h2 id={title} class={strays.title}>
            {text.orphans}
          </h2>
          <p class={strays.hint}>{text.orphansHint}</p>
          <ul class={styles.list}>
            <For each={orphans()}>{card => <Orphan {...props} card={card} />}</For>
          </ul>
        </div>
      </section>
    </Show>
  )
}

function Orphan(props: { view: RoomView; reading: Reading; linked?: string | undefined; card: Card }) {
  let item!: HTMLLIElement
  // Where it stands is known once the text above it stands: it may be another article's that the link has brought.
  createEffect<boolean>(isShown => {
    if (isShown || mark().id !== props.linked || !props.reading.geometry()) return isShown
    item.scrollIntoView({ block: 'center' })
    item.focus({ preventScroll: true })
    return true
  }, false)
  const mark = () => props.card.annotation
  const [source] = createResource(() => mark().revision, props.view.textOf)
  const place = () =>
    revisionsOf(props.view.articles(), mark().revision).findIndex(one => one.revision === mark().revision) + 1
  return (
    <li ref={item} class={styles.orphan} id={`orphan-${mark().id}`} tabindex="-1">
      <blockquote class={styles.quote} dir="auto">
        {source()?.text.slice(mark().start, mark().end) ?? '…'}
      </blockquote>
      <p class={styles.who}>
        {words.kind[mark().motivation]} <bdi>{text.by(props.card.creator.name)}</bdi>
      </p>
      <Folded item={props.card}>
        <Show when={mark().statement}>
          <p class={styles.statement} dir="auto">
            {mark().statement}
          </p>
        </Show>
        <Show when={mark().body}>
          <p class={thread.words} dir="auto">
            {mark().body}
          </p>
        </Show>
      </Folded>
      <Show when={props.card.thread.length > 0}>
        <ul class={thread.thread}>
          <For each={props.card.thread}>
            {item => (
              <li class={thread.answer}>
                <div class={thread.main}>
                  <p class={thread.who}>
                    <bdi class={thread.name}>{item.creator.name}</bdi>
                  </p>
                  <Folded item={item}>
                    <p class={thread.words} dir="auto">
                      {item.reply.body}
                    </p>
                  </Folded>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p>
        <Button look="link" onClick={() => void props.view.show(mark().revision)}>
          {text.readThere(place())}
        </Button>
      </p>
    </li>
  )
}
