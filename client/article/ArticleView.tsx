/** The article as it is read and marked: title, text, gutter, heat strip, marking bar. Words never move once they stand. */
import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { lazyPart, preloadWhenQuiet } from '../ui/lazyPart.tsx'
import styles from './ArticleView.module.css'
import { createMarks } from './createMarks.ts'
import { createSurface } from './createSurface.ts'
import './marks.css'
import './forcedMarks.css'

/** At the page's edge, over no words: it comes when the page is quiet. */
const HeatStrip = lazyPart(() => import('./HeatStrip.tsx').then(module => module.HeatStrip))
/** The text is read before it is marked. */
const MarkingLayer = lazyPart(() => import('./MarkingLayer.tsx').then(module => module.MarkingLayer))

const WORDS_A_MINUTE = 230

export function ArticleView(props: { view: RoomView; reading: Reading }) {
  return (
    <Show when={props.view.article().revision} keyed>
      {_revision => <Revision view={props.view} reading={props.reading} />}
    </Show>
  )
}

/** One revision: its text is made once. */
function Revision(props: { view: RoomView; reading: Reading }) {
  const { view, reading } = props
  const article = view.article()
  const surface = createSurface(view, reading, styles.text!)
  const marks = createMarks(view, reading, surface)
  const [body, setBody] = createSignal<HTMLElement>()
  const early: Event[] = []
  /** A key or a click over the text before marking has come is kept for it. */
  const onEarly = (event: Event) => {
    if (MarkingLayer.isReady()) return
    early.push(event)
    void MarkingLayer.preload()
  }
  for (const kind of ['keydown', 'click']) surface.root.addEventListener(kind, onEarly)
  onCleanup(() => {
    for (const kind of ['keydown', 'click']) surface.root.removeEventListener(kind, onEarly)
  })
  surface.sentences[0]?.setAttribute('tabindex', '0')
  let reachable = surface.sentences[0]
  // Tab comes back to the sentence one was at.
  createEffect(() => {
    const next = surface.sentences[reading.sentence() ?? 0]
    reachable?.setAttribute('tabindex', '-1')
    next?.setAttribute('tabindex', '0')
    reachable = next
  })
  onMount(() => preloadWhenQuiet(MarkingLayer, HeatStrip))
  createEffect(() => surface.root.classList.toggle(styles.onMark!, reading.hovered() !== undefined))
  createEffect<HTMLElement | undefined>(before => {
    const index = reading.spoken()
    const now = index === undefined ? undefined : surface.sentences[index]
    before?.classList.remove(styles.spoken!)
    now?.classList.add(styles.spoken!)
    return now
  })
  createEffect(() => {
    const glow = reading.glowing()
    const element = glow && surface.sentences[glow.sentence]
    if (!element) return
    element.classList.remove(styles.glow!)
    void element.offsetWidth
    element.classList.add(styles.glow!)
    element.addEventListener('animationend', () => element.classList.remove(styles.glow!), { once: true })
  })

  return (
    <article class={styles.article} dir={article.dir} lang={article.lang}>
      <header class={styles.head}>
        <h1>{article.title}</h1>
        <Show when={article.dek}>{dek => <p class={styles.dek}>{dek()}</p>}</Show>
        <p class={styles.credit} lang={document.documentElement.lang}>
          <Show when={article.credit}>{credit => <span dir="auto">{credit()}</span>}</Show>
          <span dir="auto">{text.sentences(article.sentences.length)}</span>
          <span dir="auto">{text.minutes(minutesToRead(article.text))}</span>
          <button
            type="button"
            class={styles.calm}
            title={text.calmHint}
            aria-pressed={reading.isCalm()}
            onClick={() => reading.setCalm(!reading.isCalm())}
          >
            {text.calm}
          </button>
        </p>
      </header>
      <section
        ref={setBody}
        class={styles.body}
        aria-label={text.article}
        aria-description={text.howToWalk}
        data-region="text"
      >
        {surface.root}
        <Show when={MarkingLayer.isReady() && body()}>
          {section => (
            <MarkingLayer
              view={view}
              reading={reading}
              surface={surface}
              marks={marks}
              body={section()}
              early={early}
            />
          )}
        </Show>
      </section>
      <Show when={HeatStrip.isReady()}>
        <HeatStrip view={view} reading={reading} marks={marks} />
      </Show>
    </article>
  )
}

function minutesToRead(words: string): number {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words))
    if (isWordLike) count++
  return Math.max(1, Math.round(count / WORDS_A_MINUTE))
}
