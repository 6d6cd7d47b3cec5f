/** The chosen claim where it stands in the article, why it is worth discussing, and the way to its thread. */
import { createMemo, For, Show } from 'solid-js'
import { indexOfSentence } from '../room/reading.ts'
import type { ReadingMark } from '../room/readingMarks.ts'
import type { Card, RoomView } from '../room/types.ts'
import { claims as text } from '../text/claims.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { explain } from './explain.ts'
import styles from './Passage.module.css'
import { passageOf } from './passage.ts'

export function Passage(props: {
  view: RoomView
  card: Card
  marks: readonly ReadingMark[]
  isFirst: boolean
  /** Absent at the list's end. */
  onNext?: (() => void) | undefined
}) {
  const article = () => props.view.article()
  const annotation = () => props.card.annotation
  const sentence = () => indexOfSentence(article().sentences, annotation().start) + 1
  const paragraphs = createMemo(() =>
    passageOf(
      article().text,
      article().blocks,
      annotation(),
      props.marks.filter(mark => !mark.isHidden),
    ),
  )
  return (
    <section class={styles.passage} aria-label={text.inArticle(sentence())}>
      <p class={styles.where}>{text.inArticle(sentence())}</p>
      <div class={styles.text} dir={article().dir} lang={article().lang}>
        <For each={paragraphs()}>
          {pieces => (
            <p>
              <For each={pieces}>
                {piece => <Marked text={piece.text} marks={piece.marks} chosen={annotation().key} />}
              </For>
            </p>
          )}
        </For>
      </div>
      <div class={styles.why}>
        <h2>{props.isFirst ? text.whyFirst : text.why}</h2>
        <p>{explain(props.card, props.view.room().codebook)}</p>
      </div>
      <div class={styles.acts}>
        <LinkButton look="primary" href={`/r/${props.view.room().id}/a/${annotation().id}`}>
          {text.openThread}
        </LinkButton>
        <Show when={props.onNext}>
          <Button onClick={() => props.onNext?.()} aria-keyshortcuts="J">
            {text.next} <kbd class={styles.key}>J</kbd>
          </Button>
        </Show>
      </div>
    </section>
  )
}

/** The chosen claim in its wash; of the others the first two, each as its line. */
function Marked(props: { text: string; marks: readonly ReadingMark[]; chosen: string }) {
  const chosen = () => props.marks.find(mark => mark.key === props.chosen)
  const lines = () =>
    [chosen(), ...props.marks.filter(mark => mark.key !== props.chosen)].filter(mark => mark !== undefined)
  const inner = () => {
    const second = lines()[1]
    return second ? (
      <span class={styles.second} data-colour={second.look.colour} data-line={second.look.line}>
        {props.text}
      </span>
    ) : (
      props.text
    )
  }
  return (
    <Show when={lines()[0]} fallback={props.text}>
      {first => (
        <span
          class={chosen() ? `${styles.mark} ${styles.chosen}` : styles.mark}
          data-colour={first().look.colour}
          data-line={first().look.line}
        >
          {inner()}
        </span>
      )}
    </Show>
  )
}
