/** What an import would place, and how surely; what it would not, and why. */
import { For, type JSX, Show } from 'solid-js'
import type { AnnotationImport } from '../../shared/protocol/index.ts'
import { importing as text } from '../text/importing.ts'
import { list } from '../text/intl.ts'
import styles from './ImportAnnotations.module.css'

type Placed = AnnotationImport['placed'][number]

export function ImportedReport(props: { report: AnnotationImport }) {
  const placed = (...how: Placed['how'][]) => props.report.placed.filter(one => how.includes(one.how))
  const names = () => list(props.report.members.map(({ name }) => name))
  return (
    <div class={styles.report}>
      <Group of={placed('position', 'quote')} says={text.exact}>
        {one => <q dir="auto">{one.quote}</q>}
      </Group>
      <Group of={placed('context')} says={text.context}>
        {one => <q dir="auto">{one.quote}</q>}
      </Group>
      <Group of={placed('fuzzy')} says={text.nearly} isOpen>
        {one => (
          <dl class={styles.pair}>
            <div>
              <dt>{text.inFile}</dt>
              <dd dir="auto">{one.quote}</dd>
            </div>
            <div>
              <dt>{text.inArticle}</dt>
              <dd dir="auto">{one.found ?? one.quote}</dd>
            </div>
          </dl>
        )}
      </Group>
      <Group of={props.report.notPlaced} says={text.notPlaced} isOpen>
        {one => (
          <>
            <Show when={one.quote}>{quote => <q dir="auto">{quote()}</q>}</Show>
            <span class={styles.why}>{text.reasons[one.reason]}</span>
          </>
        )}
      </Group>
      <Show when={props.report.hasMore}>
        <p>{text.hasMore}</p>
      </Show>
      <Show when={props.report.replies}>
        <p>{text.replies(props.report.replies)}.</p>
      </Show>
      <Show when={props.report.already}>
        <p>{text.already(props.report.already)}.</p>
      </Show>
      <Show when={names()}>
        <p class={styles.hint}>{text.members(names())}</p>
      </Show>
    </div>
  )
}

/** Folded where there is nothing to decide about. */
function Group<T>(props: {
  of: readonly T[]
  says: (count: number) => string
  isOpen?: boolean
  children: (one: T) => JSX.Element
}) {
  return (
    <Show when={props.of.length}>
      <details class={styles.group} open={props.isOpen ?? false}>
        <summary>{props.says(props.of.length)}</summary>
        <ul>
          <For each={props.of}>{one => <li>{props.children(one)}</li>}</For>
        </ul>
      </details>
    </Show>
  )
}
