/** What a room looks like, drawn for the front page: a picture made of text, silent to assistive technology. */
import { For, Show } from 'solid-js'
import { STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { pages } from '../text/pages.ts'
import { Distribution } from '../ui/Distribution.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LabelChip } from '../ui/LabelChip.tsx'
import styles from './Sample.module.css'

const look = (key: string) => STANDARD_CODEBOOK.find(label => label.key === key)!

function Marked(props: { text: string; labels: string }) {
  const [first, second] = props.labels.split(' ')
  return (
    <Show when={first} fallback={props.text}>
      {key => (
        <span class={styles.mark} data-colour={look(key()).colour} data-line={look(key()).line}>
          <Show when={second} fallback={props.text}>
            {other => (
              <span
                class={`${styles.mark} ${styles.second}`}
                data-colour={look(other()).colour}
                data-line={look(other()).line}
              >
                {props.text}
              </span>
            )}
          </Show>
        </span>
      )}
    </Show>
  )
}

/** The labels of each sentence's marks, paragraph by paragraph, and how many lines the sentence takes. */
const RULES: readonly (readonly { lines: number; marks: readonly string[] }[])[] = [
  [
    { lines: 1, marks: ['unsure', 'mixed', 'mixed'] },
    { lines: 2.8, marks: ['fact', 'fact', 'fact'] },
    { lines: 2.7, marks: ['unsure', 'fact', 'fact', 'fact'] },
    { lines: 2, marks: ['mixed', 'mixed', 'opinion'] },
  ],
  [
    { lines: 1.2, marks: ['mixed', 'fact'] },
    { lines: 4.9, marks: ['unsure', 'fact', 'fact', 'fact', 'fact'] },
    { lines: 1.3, marks: ['mixed', 'opinion', 'fact'] },
    { lines: 0.8, marks: ['fact'] },
  ],
  [{ lines: 3, marks: ['fact', 'fact'] }],
]
/** Where cards stand beside their paragraph, in lines from its top. */
const CARDS: readonly { paragraph: number; line: number; cards: readonly number[] }[] = [
  { paragraph: 0, line: 3.4, cards: [0, 1] },
  { paragraph: 1, line: 5.4, cards: [2] },
]
const LINE_REM = 1.875

export function SamplePage() {
  return (
    <div class={styles.sheet}>
      <p class={styles.headline}>
        <For each={pages.sample.headline}>
          {line => (
            <>
              {line}
              <br />
            </>
          )}
        </For>
      </p>
      <p class={styles.dek}>{pages.sample.dek}</p>
      <p class={styles.facts}>
        <For each={pages.sample.facts}>{fact => <span>{fact}</span>}</For>
      </p>
      <For each={pages.sample.text}>
        {(paragraph, at) => (
          <div class={styles.row}>
            <div class={styles.rules}>
              <For each={RULES[at()]}>{rule => <Rule {...rule} />}</For>
            </div>
            <p class={styles.text}>
              <For each={paragraph}>{([text, labels]) => <Marked text={text!} labels={labels!} />}</For>
            </p>
            <For each={CARDS.filter(place => place.paragraph === at())}>
              {place => (
                <div class={styles.cards} style={{ top: `${place.line * LINE_REM}rem` }}>
                  <For each={place.cards}>{card => <SampleCard {...pages.sample.cards[card]!} />}</For>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  )
}

const Rule = (props: { lines: number; marks: readonly string[] }) => (
  <div class={styles.rule} style={{ 'flex-grow': props.lines }}>
    <For each={props.marks}>{key => <i data-colour={look(key).colour} data-line={look(key).line} />}</For>
  </div>
)

function SampleCard(props: { label: string; statement: string; counts: readonly number[]; replies: number }) {
  return (
    <div class={styles.card}>
      <LabelChip look={look(props.label)} />
      <div>
        <p>{props.statement}</p>
        <div class={styles.counts}>
          <Distribution
            isMini
            says=""
            parts={STANDARD_CODEBOOK.map((label, i) => ({ ...label, count: props.counts[i] ?? 0 }))}
          />
          <span>{pages.sample.ballots}</span>
          <span class={styles.replies}>
            <Icon name="reply" size={14} />
            {props.replies}
          </span>
        </div>
      </div>
    </div>
  )
}

/** Two sentences for the phone, where there is no room for the page. */
export const SampleQuote = (props: { class: string }) => (
  <p class={props.class} aria-hidden="true">
    <For each={pages.sample.text[1]!.slice(-5)}>{([text, labels]) => <Marked text={text!} labels={labels!} />}</For>
  </p>
)
