/** One box of the map. A claim is the sentence's own words over its label's line; an answer says what it does, who gave it, for which side. */
import { For, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import { sideIndex, sidesOf } from '../room/floor.ts'
import { lookOf } from '../room/look.ts'
import { indexOfSentence, type Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/debate.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './ArgumentMap.module.css'
import type { DebateMap } from './createMap.ts'
import { SideMark } from './SideMark.tsx'

interface NodeProps {
  view: RoomView
  reading: Reading
  map: DebateMap
  id: EntryKey
}

export function MapNode(props: NodeProps) {
  const node = () => props.map.node(props.id)
  const box = () => props.map.layout().boxes.get(props.id)
  const creator = () => (props.map.card(props.id) ?? props.map.row(props.id))?.creator
  const side = () => {
    const index = sideIndex(props.view, creator()?.side)
    return index === undefined ? undefined : { index, label: sidesOf(props.view)[index]!.label }
  }
  const counts = () => words.counts(node()?.counts.for ?? 0, node()?.counts.against ?? 0)
  return (
    <Show when={node() && box()}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: one of the tree takes the Tab key, as `entry` says */}
      <div
        ref={element => props.map.measure(props.id, element)}
        class={node()!.move ? styles.answer : styles.claim}
        data-node={props.id}
        data-chosen={props.map.isChosen(props.id)}
        data-lit={props.map.isLit(props.id)}
        role="treeitem"
        aria-level={node()!.depth + 1}
        aria-selected={props.map.isChosen(props.id)}
        tabindex={props.map.isEntry(props.id) ? 0 : -1}
        style={{
          'inline-size': `${box()!.width}px`,
          'inset-inline-start': `${box()!.x}px`,
          'inset-block-start': `${box()!.y}px`,
        }}
      >
        <Show when={node()!.move} fallback={<Claim {...props} counts={counts()} />}>
          {move => (
            <>
              <p class={styles.head}>
                <Icon name={move()} size={16} />
                <span class={styles.move}>{words.says[move()]}</span>
                <bdi>{creator()?.name}</bdi>
                <SideMark index={side()?.index} />
                <Show when={side()}>{one => <span class="visually-hidden">{one().label}</span>}</Show>
              </p>
              <p class={styles.words} dir="auto">
                {node()!.text}
              </p>
              <Show when={counts()}>
                <p class={styles.counts}>{counts()}</p>
              </Show>
              <Cites {...props} />
            </>
          )}
        </Show>
      </div>
    </Show>
  )
}

function Claim(props: NodeProps & { counts: string }) {
  const annotation = () => props.map.card(props.id)!.annotation
  /** Of what was merged here too, each once. */
  const authors = () => {
    const card = props.map.card(props.id)
    const all = card ? [card, ...(card.merged ?? []).flatMap(key => props.view.card(key) ?? [])] : []
    return [...new Set(all.map(({ creator }) => creator.name))]
  }
  const look = () => lookOf(props.map.card(props.id)!, props.view.room().codebook)
  return (
    <Show when={props.map.card(props.id)}>
      <p class={styles.statement} data-colour={look().colour} data-line={look().line} dir="auto">
        <a href={`/r/${props.view.room().id}/a/${annotation().id}`} tabindex="-1">
          <span class={styles.line}>{props.map.node(props.id)!.text}</span>
        </a>{' '}
        <span class={styles.number} title={whereOf(props.view, annotation())}>
          {numberOf(props.view, annotation())}
        </span>
      </p>
      <Show when={authors().length > 1}>
        <p class={styles.counts}>
          <bdi>{words.by(authors())}</bdi>
        </p>
      </Show>
      <Show when={props.counts}>
        <p class={styles.counts}>{props.counts}</p>
      </Show>
    </Show>
  )
}

/** The sentence's number, where the article on the page is the one it stands in. */
const numberOf = (view: RoomView, place: { revision: number; start: number }) =>
  place.revision === view.article().revision ? indexOfSentence(view.article().sentences, place.start) + 1 : ''
const whereOf = (view: RoomView, place: { revision: number; start: number }) => {
  const number = numberOf(view, place)
  return number === '' ? words.otherArticle : words.sentence(number)
}

function Cites(props: NodeProps) {
  const cites = () =>
    (props.map.row(props.id)?.reply.cites ?? []).flatMap(cite =>
      'start' in cite ? [{ ...cite, revision: cite.revision ?? props.view.article().revision }] : [],
    )
  return (
    <For each={cites()}>
      {cite => (
        <a
          class={styles.cite}
          href={`/r/${props.view.room().id}`}
          tabindex="-1"
          onClick={() => {
            if (cite.revision !== props.view.article().revision) void props.view.show(cite.revision)
            props.reading.jump(cite)
          }}
        >
          {whereOf(props.view, cite)}
        </a>
      )}
    </For>
  )
}
