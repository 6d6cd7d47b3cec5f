/**
 * Correcting the article that is on the page: its text to edit, then what becomes of every mark, then the act. What was
 * typed stays while the page does, whatever is closed or refused.
 */
import { createSignal, For, Match, onMount, Show, Switch } from 'solid-js'
import { type ArticleChange, type CorrectionReport, TITLE_LIMIT } from '../../shared/protocol/index.ts'
import { newestOf } from '../../shared/room/index.ts'
import { articleMarkdown } from '../../shared/transcript/index.ts'
import { api } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { articles } from '../text/articles.ts'
import { correctedForms } from '../text/correctedForms.ts'
import { words as newRoom } from '../text/newRoom.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { toast } from '../ui/Toasts.tsx'
import { ArticleText } from './ArticleText.tsx'
import styles from './CorrectArticle.module.css'
import { LongLines } from './LongLines.tsx'

const text = articles.correct
/** By room and revision: a dialog that is closed by mistake costs nothing. */
const typed = new Map<string, { words: string; title: string }>()

export function CorrectArticle(props: { view: RoomView; onDone: () => void }) {
  const room = props.view.room().id
  const corrects =
    newestOf(props.view.articles(), props.view.article().revision)?.revision ?? props.view.article().revision
  const slot = `${room} ${corrects}`
  const ownTitle = props.view.articles().find(one => one.revision === corrects)?.title ?? props.view.article().title
  const [title, setTitle] = createSignal(typed.get(slot)?.title ?? ownTitle)
  const [original, setOriginal] = createSignal<string>()
  const [words, setWords] = createSignal(typed.get(slot)?.words ?? '')
  const [error, setError] = createSignal<string>()
  const [looked, setLooked] = createSignal<ArticleChange>()
  const [isWorking, setWorking] = createSignal(false)
  const [isOther, setOther] = createSignal(false)

  onMount(async () => {
    const article = await props.view.textOf(corrects)
    if (!article) return
    const markdown = articleMarkdown(article)
    setOriginal(markdown)
    if (!typed.has(slot)) setWords(markdown)
  })
  const wish = () => ({
    source: { kind: 'markdown' as const, text: words(), title: title().trim() || ownTitle },
    corrects,
  })

  const keep = () => typed.set(slot, { words: words(), title: title() })

  async function look() {
    setError(words().trim() ? undefined : text.empty)
    if (error()) return
    setWorking(true)
    setOther(false)
    const answer = await api.changeArticles(room, wish())
    setWorking(false)
    if (answer.ok) setLooked(answer.value)
    else setError(answer.problem.detail)
  }
  async function apply() {
    const agreed = looked()?.report?.stamp
    setWorking(true)
    const answer = await api.changeArticles(room, { ...wish(), apply: true, ...(agreed ? { agreed } : {}) })
    setWorking(false)
    if (answer.ok) {
      typed.delete(slot)
      toast(text.done)
      props.onDone()
      await props.view.show(answer.value.article.revision)
      return
    }
    const { report } = answer.problem
    setOther(report !== undefined)
    if (report) setLooked(before => before && { ...before, report })
    else setError(answer.problem.detail)
  }

  return (
    <Switch>
      <Match when={looked()}>
        {change => (
          <>
            <Show when={isOther()}>
              <p class={styles.warning} role="alert">
                {text.newReport}
              </p>
            </Show>
            <Show when={change().report}>{report => <Report report={report()} />}</Show>
            <details class={styles.reads}>
              <summary>{text.reads}</summary>
              <ArticleText article={change().article} />
            </details>
            <Show when={error()}>
              <p class={styles.warning} role="alert">
                {error()}
              </p>
            </Show>
            <div class={styles.acts}>
              <Button look="primary" isBusy={isWorking()} onClick={() => void apply()}>
                {text.apply}
              </Button>
              <Button
                look="plain"
                onClick={() => {
                  setLooked(undefined)
                  setError(undefined)
                }}
              >
                {text.back}
              </Button>
            </div>
          </>
        )}
      </Match>
      <Match when={original() === undefined}>
        <p class={styles.hint}>{text.loading}</p>
      </Match>
      <Match when={true}>
        <Field
          label={newRoom.articleTitle}
          isSaid
          value={title()}
          maxLength={TITLE_LIMIT}
          onInput={value => {
            setTitle(value)
            keep()
          }}
        />
        <LongLines text={words()}>
          <Field
            label={text.label}
            isSaid
            lines={14}
            value={words()}
            onInput={value => {
              setWords(value)
              keep()
            }}
            hint={text.hint}
            error={error()}
          />
        </LongLines>
        <details class={styles.forms}>
          <summary>{correctedForms.title}</summary>
          <dl>
            <For each={correctedForms.forms}>
              {([form, what]) => (
                <>
                  <dt dir="auto">{form}</dt>
                  <dd>{what}</dd>
                </>
              )}
            </For>
          </dl>
        </details>
        <div class={styles.acts}>
          <Button
            look="primary"
            isBusy={isWorking()}
            why={words() === original() && wish().source.title === ownTitle ? text.same : undefined}
            onClick={() => void look()}
          >
            {isWorking() ? text.working : text.preview}
          </Button>
        </div>
      </Match>
    </Switch>
  )
}

function Report(props: { report: CorrectionReport }) {
  const all = () => props.report.kept.length + props.report.moved.length + props.report.orphaned.length
  return (
    <section class={styles.report} aria-label={text.report}>
      <Show when={all() > 0} fallback={<p>{text.none}</p>}>
        <Show when={props.report.kept.length > 0}>
          <details class={styles.kept}>
            <summary>{text.kept(props.report.kept.length)}</summary>
            <Quotes of={props.report.kept} />
          </details>
        </Show>
        <Show when={props.report.moved.length > 0}>
          <h3>{text.moved(props.report.moved.length)}</h3>
          <ul>
            <For each={props.report.moved}>
              {({ quote, to }) => (
                <li dir="auto">
                  <Show when={quote !== to} fallback={<q>{to}</q>}>
                    <del>
                      <span class="visually-hidden">{text.was} </span>
                      <q>{quote}</q>
                    </del>
                    <ins>
                      <span class="visually-hidden">{text.becomes} </span>
                      <q>{to}</q>
                    </ins>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.report.orphaned.length > 0}>
          <h3>{text.orphaned(props.report.orphaned.length)}</h3>
          <Quotes of={props.report.orphaned} />
        </Show>
      </Show>
    </section>
  )
}

function Quotes(props: { of: readonly { quote: string }[] }) {
  return (
    <ul>
      <For each={props.of}>
        {({ quote }) => (
          <li dir="auto">
            <q>{quote}</q>
          </li>
        )}
      </For>
    </ul>
  )
}
