/** The article just as everyone will read it, with its sentences numbered in the margin and its title to be typed over. */
import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js'
import { type ArticleAnswer, TITLE_LIMIT } from '../../shared/protocol/index.ts'
import { renderText } from '../article/renderText.ts'
import { guides } from '../text/guides.ts'
import { day } from '../text/intl.ts'
import { words } from '../text/newRoom.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { countWords } from './countWords.ts'
import type { Import } from './createImport.ts'
import { NotTheArticle } from './NotTheArticle.tsx'
import type { NewRoomForm } from './newRoomForm.ts'
import styles from './Preview.module.css'
import { type NumberedLine, numberLines } from './sentenceNumbers.ts'

const WORDS_A_MINUTE = 230

/** `id`: where a link leads to it. `back`: where the form is, for who came by that link. */
export function Preview(props: { form: NewRoomForm; import: Import; id?: string; back?: JSX.Element }) {
  const [isBounded, setBounded] = createSignal(false)
  const article = () => props.import.made()?.article
  const isReading = () => props.import.step() !== undefined
  const count = createMemo(() => countWords(article()))
  const waiting = () => {
    const step = props.import.step()
    return step ? words.steps[step] : words.previewEmpty
  }
  return (
    <section
      id={props.id}
      class={styles.pane}
      aria-label={words.preview}
      aria-busy={isReading()}
      tabindex={props.id ? -1 : undefined}
    >
      <div class={styles.head}>
        <h2>{words.preview}</h2>
        <Show when={article()}>
          {shown => (
            <p class={styles.counts}>
              <Counts of={shown()} />
              <span>{words.minutes(Math.max(1, Math.round(count() / WORDS_A_MINUTE)))}</span>
            </p>
          )}
        </Show>
        {props.back}
      </div>
      <Show when={props.import.made()}>
        {made => (
          <div class={styles.tools}>
            <Button size="small" look="plain" aria-pressed={isBounded()} onClick={() => setBounded(now => !now)}>
              {words.showSentences}
            </Button>
            <NotTheArticle form={props.form} report={made().import} />
          </div>
        )}
      </Show>
      <div class={styles.sheet}>
        <Show
          when={article()}
          keyed
          fallback={
            <div class={styles.empty}>
              <p>{waiting()}</p>
              <Show when={!isReading()}>
                <LinkButton look="link" href="/guide/teachers" target="_blank">
                  {guides.teachers}
                </LinkButton>
              </Show>
            </div>
          }
        >
          {shown => (
            <article lang={shown.lang} dir={shown.dir}>
              <Title form={props.form} own={shown.title} />
              <Show when={shown.dek}>
                <p class={styles.dek}>{shown.dek}</p>
              </Show>
              <Show when={creditOf(shown)}>
                <p class={styles.credit} dir="auto">
                  {creditOf(shown)}
                </p>
              </Show>
              <Text article={shown} isBounded={isBounded()} />
            </article>
          )}
        </Show>
      </div>
    </section>
  )
}

export const Counts = (props: { of: ArticleAnswer }) => (
  <>
    <span>{words.sentences(props.of.sentences.length)}</span>
    <span>{words.words(countWords(props.of))}</span>
  </>
)

/** Who wrote it, when it appeared, and where it was found. */
function creditOf({ credit, byline, published, source }: ArticleAnswer): string {
  const date = published && Date.parse(published)

  return [credit, byline, date ? day(date) : undefined, source && URL.parse(source)?.host].filter(Boolean).join(' · ')
}

function Title(props: { form: NewRoomForm; own: string }) {
  let field: HTMLTextAreaElement | undefined
  const title = () => props.form.titleOf(props.own)
  const fit = () => {
    if (!field) return
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  }
  createEffect(on(title, fit))
  createEffect(() => {
    const observer = new ResizeObserver(fit)
    observer.observe(field!.parentElement!)
    onCleanup(() => observer.disconnect())
  })
  return (
    <div class={styles.title}>
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        aria-label={words.articleTitle}
        maxLength={TITLE_LIMIT}
        value={title()}
        onInput={event =>
          props.form.set('articleTitle', { of: props.own, to: event.currentTarget.value.replace(/\n/g, ' ') })
        }
        onKeyDown={event => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <Icon name="pencil" size={18} />
    </div>
  )
}

function Text(props: { article: ArticleAnswer; isBounded: boolean }) {
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
    <div class={props.isBounded ? `${styles.text} ${styles.bounded}` : styles.text}>
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
