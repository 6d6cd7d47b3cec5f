/** The article as it is read and marked: title, text, gutter, heat strip, marking bar. Words never move once they stand. */
import { createEffect, onMount, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { lazyPart, preloadWhenQuiet } from '../ui/lazyPart.tsx'
import styles from './ArticleView.module.css'
import { createMarking } from './createMarking.ts'
import { createMarks } from './createMarks.ts'
import { createSurface } from './createSurface.ts'
import { Gutter } from './Gutter.tsx'
import { Handles } from './Handles.tsx'
import { HeatStrip } from './HeatStrip.tsx'
import './marks.css'

/** It stands there only once something is selected, or marking goes on. */
const MarkingBar = lazyPart(() => import('./MarkingBar.tsx').then(module => module.MarkingBar))

const WORDS_A_MINUTE = 230

export function ArticleView(props: { view: RoomView; reading: Reading }) {
  return (
    <Show when={props.view.article().hash} keyed>
      {_hash => <Revision view={props.view} reading={props.reading} />}
    </Show>
  )
}

/** One revision: its text is made once. */
function Revision(props: { view: RoomView; reading: Reading }) {
  const { view, reading } = props
  const article = view.article()
  const surface = createSurface(view, reading, styles.text!)
  const marks = createMarks(view, reading, surface)
  const marking = createMarking(view, reading, surface, marks)
  surface.sentences[0]?.setAttribute('tabindex', '0')
  let reachable = surface.sentences[0]
  // Tab comes back to the sentence one was at.
  createEffect(() => {
    const next = surface.sentences[reading.sentence() ?? 0]
    reachable?.setAttribute('tabindex', '-1')
    next?.setAttribute('tabindex', '0')
    reachable = next
  })
  onMount(() => preloadWhenQuiet(MarkingBar))
  createEffect(() => surface.root.classList.toggle(styles.onMark!, reading.hovered() !== undefined))
  createEffect(() => {
    const glow = reading.glowing()
    const card = glow && view.card(glow.key)
    const element = card && surface.sentences[reading.sentenceAt(card.annotation.start)]
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
        class={styles.body}
        aria-label={text.article}
        aria-description={text.howToWalk}
        data-region="text"
        on:keydown={marking.onKeyDown}
        onPointerMove={marking.onPointerMove}
        onPointerLeave={() => reading.hover(undefined)}
      >
        <Gutter
          view={view}
          reading={reading}
          marks={marks}
          isWalking={marking.isWalking()}
          onOpen={at => marking.openNext(marks.bySentence()[at]!.map(mark => mark.key))}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div onClick={marking.onClick}>{surface.root}</div>
        <Handles reading={reading} surface={surface} marking={marking} isRtl={article.dir === 'rtl'} />
        <Show when={(reading.isBarOpen() && reading.selected()) || reading.sticky()}>
          <MarkingBar view={view} reading={reading} marking={marking} />
        </Show>
      </section>
      <HeatStrip view={view} reading={reading} marks={marks} />
    </article>
  )
}

function minutesToRead(words: string): number {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words))
    if (isWordLike) count++
  return Math.max(1, Math.round(count / WORDS_A_MINUTE))
}
