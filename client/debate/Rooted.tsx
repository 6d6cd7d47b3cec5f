/** Under the map: the sentence in which the chosen node is rooted, its marked words aglow. A press on it leads to its claim's node. */
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import { indexOfSentence } from '../room/reading.ts'
import type { Card, RoomView } from '../room/types.ts'
import { words } from '../text/debate.ts'
import styles from './Rooted.module.css'

export function Rooted(props: {
  view: RoomView
  claim: EntryKey
  onGo: (claim: EntryKey) => void
  children: JSX.Element
}) {
  /** The claim's own place, and those of what was merged into it. */
  const cards = createMemo(() => {
    const card = props.view.card(props.claim)
    const all = card ? [card, ...(card.merged ?? []).flatMap(key => props.view.card(key) ?? [])] : []
    return all.filter(({ annotation, isOrphan }) => annotation.revision === props.view.article().revision && !isOrphan)
  })
  return (
    <div class={styles.rooted}>
      <Show when={cards().length}>
        <div class={styles.sentences} role="status">
          <For each={cards()}>
            {card => <Sentence view={props.view} claim={props.claim} onGo={props.onGo} card={card} />}
          </For>
        </div>
      </Show>
      {props.children}
    </div>
  )
}

function Sentence(props: { view: RoomView; card: Card; claim: EntryKey; onGo: (claim: EntryKey) => void }) {
  const place = () => props.card.annotation
  const around = createMemo(() => {
    const { text, sentences } = props.view.article()
    const [first, last] = [place().start, place().end - 1].map(at => indexOfSentence(sentences, at)) as [number, number]
    const [from, to] = [Math.min(sentences[first]!.start, place().start), Math.max(sentences[last]!.end, place().end)]
    return {
      number: first + 1,
      before: text.slice(from, place().start),
      marked: text.slice(place().start, place().end),
      after: text.slice(place().end, to),
    }
  })
  return (
    <p class={styles.sentence} lang={props.view.article().lang} dir={props.view.article().dir}>
      <button type="button" onClick={() => props.onGo(props.claim)}>
        {around().before}
        <Show when={place().key} keyed>
          <mark>{around().marked}</mark>
        </Show>
        {around().after}
      </button>{' '}
      <a href={`/r/${props.view.room().id}/a/${place().id}`}>{words.sentence(around().number)}</a>
    </p>
  )
}
