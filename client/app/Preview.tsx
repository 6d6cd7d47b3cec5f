/** The article just as everyone will read it, with its sentences numbered in the margin. */
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import type { ArticleAnswer } from '../../shared/protocol/index.ts'
import { renderText } from '../article/renderText.ts'
import { pages } from '../text/pages.ts'
import styles from './Preview.module.css'
import { type NumberedLine, numberLines } from './sentenceNumbers.ts'

const WORDS_A_MINUTE = 230

export function Preview(props: { article: ArticleAnswer | undefined; isReading: boolean }) {
  const words = () => {
    const segments = new Intl.Segmenter(props.article?.lang, { granularity: 'word' }).segment(props.article?.text ?? '')
    let count = 0
    for (const { isWordLike } of segments) if (isWordLike) count++
    return count
  }
  return (
    <section class={styles.pane} aria-label={pages.newRoom.preview} aria-busy={props.isReading}>
      <div class={styles.head}>
        <h2>{props.isReading ? pages.newRoom.previewing : pages.newRoom.preview}</h2>
        <Show when={props.article}>
          {article => (
            <p class={styles.counts}>
              <span>{pages.newRoom.sentences(article().sentences.length)}</span>
              <span>{pages.newRoom.words(words())}</span>
              <span>{pages.newRoom.minutes(Math.max(1, Math.round(words() / WORDS_A_MINUTE)))}</span>
            </p>
          )}
        </Show>
      </div>
      <div class={styles.sheet}>
        <Show when={props.article} keyed fallback={<p class={styles.empty}>{pages.newRoom.previewEmpty}</p>}>
          {article => (
            <article lang={article.lang} dir={article.dir}>
              <h3 class={styles.title}>{article.title}</h3>
              <Show when={article.dek}>
                <p class={styles.dek}>{article.dek}</p>
              </Show>
              <Show when={article.credit}>
                <p class={styles.credit}>{article.credit}</p>
              </Show>
              <Text article={article} />
            </article>
          )}
        </Show>
      </div>
    </section>
  )
}

function Text(props: { article: ArticleAnswer }) {
  const [lines, setLines] = createSignal<NumberedLine[]>([])
  let root: HTMLDivElement | undefined
  createEffect(() => {
    if (!root) return
    const holder = root
    const { content, sentences } = renderText(props.article)
    holder.replaceChildren(content)
    const measure = () => {
      const top = holder.getBoundingClientRect().top
      setLines(numberLines(sentences.map(sentence => (sentence.getClientRects()[0]?.top ?? top) - top)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(holder)
    onCleanup(() => observer.disconnect())
  })
  return (
    <div class={styles.text}>
      <div ref={root} />
      <For each={lines()}>
        {line => (
          <span class={styles.number} style={{ top: `${line.top + 6}px` }} aria-hidden="true">
            {line.first === line.last ? line.first : `${line.first}–${line.last}`}
          </span>
        )}
      </For>
    </div>
  )
}
