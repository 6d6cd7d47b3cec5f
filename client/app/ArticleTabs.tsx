/**
 * Over the text of a room with several articles, or with corrected ones: a tab for each article, which revision this is, and
 * a word when a newer one has come. Who has not begun to read gets it at once; under everyone else nothing moves.
 */
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { newestOf, newestOfEach, revisionsOf } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { articles as text } from '../text/articles.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './ArticleTabs.module.css'

/** `isLate`: the text is being read already. */
export function ArticleTabs(props: { view: RoomView; reading: Reading; isLate: boolean }) {
  const listed = () => props.view.articles()
  const here = () => props.view.article().revision
  const newest = createMemo(() => newestOf(listed(), here())?.revision ?? here())
  const revisions = createMemo(() => revisionsOf(listed(), here()))
  const at = () => revisions().findIndex(one => one.revision === here()) + 1
  const isBehind = () => newest() !== here() && !props.view.isPast()

  async function show(revision: number): Promise<void> {
    const { pathname } = location
    const problem = await props.view.show(revision)
    if (problem) return void toast(problem)
    // Whoever has gone on to another page meanwhile has its address.
    if (revision !== here() || pathname !== location.pathname) return
    history.replaceState(null, '', revision === newest() ? pathname : `${pathname}?v=${revision}`)
  }
  // An earlier revision has an address of its own; with a sentence in it, whoever follows that one shows the revision too.
  const asked = new URLSearchParams(location.search)
  const wanted = asked.has('s') ? undefined : Number(asked.get('v'))
  if (wanted !== here() && listed().some(one => one.revision === wanted)) void show(wanted!)
  /** The reader is in the middle of something. */
  const [isAsked, setAsked] = createSignal(false)
  createEffect(
    on(isBehind, behind => {
      const { reading } = props
      setAsked(behind && (reading.port().top > 0 || !!reading.focused() || !!reading.selected()))
      if (behind && !isAsked()) void show(newest()).then(() => toast(text.isShown))
    }),
  )

  const hasTabs = () => newestOfEach(listed()).length > 1
  const hasNote = () => revisions().length > 1 && !isBehind()
  return (
    <>
      <Show when={isBehind() && isAsked()}>
        <div class={styles.banner} role="status">
          <p>
            <strong>{text.isCorrected}</strong> {text.isCorrectedDetail}
          </p>
          <Button size="small" look="primary" onClick={() => void show(newest())}>
            {text.showIt}
          </Button>
        </div>
      </Show>
      <Show when={hasTabs() || hasNote()}>
        <div class={styles.over} ref={over => props.isLate && keepTextStill(over)}>
          <Show when={hasTabs()}>
            <Tabs view={props.view} here={newest()} onShow={revision => void show(revision)} />
          </Show>
          <Show when={hasNote()}>
            <p class={props.view.isPast() ? `${styles.note} ${styles.past}` : styles.note}>
              <span>{(props.view.isPast() ? text.past : text.corrected)(at(), revisions().length)}</span>
              <For each={revisions().filter(one => one.revision !== here())}>
                {one => (
                  <Button look="link" onClick={() => void show(one.revision)}>
                    {one.revision === newest()
                      ? text.toNewest
                      : text.read(revisions().findIndex(other => other.revision === one.revision) + 1)}
                  </Button>
                )}
              </For>
            </p>
          </Show>
        </div>
      </Show>
    </>
  )
}

/** At the very top of the page the browser lets the text be pushed down; further down it holds it by itself. */
function keepTextStill(over: HTMLElement): void {
  if (window.scrollY > 0) return
  requestAnimationFrame(() => window.scrollY === 0 && window.scrollBy(0, over.getBoundingClientRect().height))
}

/** One stop for Tab; the arrows go from article to article. */
function Tabs(props: { view: RoomView; here: number; onShow: (revision: number) => void }) {
  let list!: HTMLDivElement
  const marksIn = (revision: number) =>
    props.view.allCards().filter(card => card.annotation.revision === revision && !card.isOrphan).length
  function walk(event: KeyboardEvent) {
    const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')]
    const at = tabs.indexOf(document.activeElement as HTMLElement)
    const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    const next = tabs[(to + tabs.length) % tabs.length]
    next?.focus()
    next?.click()
  }
  return (
    <div ref={list} class={styles.tabs} role="tablist" aria-label={text.tabs} tabindex="-1" onKeyDown={walk}>
      <For each={newestOfEach(props.view.articles()).map(one => one.revision)}>
        {revision => {
          const title = () => props.view.articles().find(one => one.revision === revision)?.title ?? ''
          return (
            <button
              type="button"
              role="tab"
              class={styles.tab}
              aria-selected={revision === props.here}
              aria-controls="text"
              tabindex={revision === props.here ? 0 : -1}
              onClick={() => props.onShow(revision)}
            >
              <span class={styles.title} dir="auto">
                {title()}
              </span>
              <span class={styles.count}>
                {marksIn(revision)}
                <span class="visually-hidden"> {text.marks(marksIn(revision))}</span>
              </span>
            </button>
          )
        }}
      </For>
    </div>
  )
}
