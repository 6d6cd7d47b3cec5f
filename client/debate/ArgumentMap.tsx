/** The case as a map: claims in the order of the text, what was said for and against them to their right, each a step of the keyboard. */
import { createEffect, For, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { words } from '../text/debate.ts'
import { guides } from '../text/guides.ts'
import { LinkButton } from '../ui/Button.tsx'
import moderate from './Acts.module.css'
import styles from './ArgumentMap.module.css'
import type { Acts } from './acts.ts'
import { createMap, type DebateMap, type Step } from './createMap.ts'
import { MapNode } from './MapNode.tsx'
import { makePanning } from './makePanning.ts'
import { Rooted } from './Rooted.tsx'

const STEPS: Record<string, Step> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  ArrowRight: 'child',
  ArrowLeft: 'parent',
  Home: 'first',
  End: 'last',
}
const MIRRORED: Record<string, string> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' }

export function ArgumentMap(props: { view: RoomView; reading: Reading; acts: Acts | undefined }) {
  const map = createMap(props.view)
  let tree: HTMLDivElement | undefined

  function onKey(event: KeyboardEvent) {
    const from = map.entry()
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') {
      tree?.querySelector<HTMLElement>(`[data-node="${map.rootOf(from)}"] a`)?.click()
      return
    }
    const isRtl = tree !== undefined && getComputedStyle(tree).direction === 'rtl'
    const step = STEPS[(isRtl && MIRRORED[event.key]) || event.key]
    const to = step && map.step(from, step)
    if (!step) return
    event.preventDefault()
    if (to) go(to)
  }
  function go(key: EntryKey) {
    map.choose(key)
    const element = tree?.querySelector<HTMLElement>(`[data-node="${key}"]`)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const root = () => {
    const key = map.chosen()
    return key && map.node(key) ? map.rootOf(key) : undefined
  }
  // Somebody came from a sentence to its node.
  createEffect(() => {
    const wanted = props.reading.mapped()
    const node = wanted && (props.view.card(wanted)?.mergedInto ?? wanted)
    if (!node || !map.order().includes(node)) return
    props.reading.setMapped(undefined)
    // Its boxes have been measured and put in place by then.
    requestAnimationFrame(() => requestAnimationFrame(() => go(node)))
  })
  return (
    <Show when={map.order().length} fallback={<Empty room={props.view.room().id} />}>
      <h2 class={styles.heading}>{words.rooted}</h2>
      <p class="visually-hidden">{words.mapHint}</p>
      <div class={styles.port} ref={makePanning}>
        <div
          ref={tree}
          class={styles.tree}
          role="tree"
          tabindex="-1"
          aria-label={words.map}
          style={{ 'inline-size': `${map.layout().width}px`, 'block-size': `${map.layout().height}px` }}
          onKeyDown={onKey}
          onClick={event => {
            const key = event.target.closest<HTMLElement>('[data-node]')?.dataset.node
            if (key) go(key as EntryKey)
          }}
        >
          <svg class={styles.links} width={map.layout().width} height={map.layout().height} aria-hidden="true">
            <For each={map.links()}>
              {link => <path d={link.path} data-bearing={link.bearing} data-on={map.isLit(link.key)} />}
            </For>
          </svg>
          <For each={map.order()}>
            {key => <MapNode view={props.view} reading={props.reading} map={map} id={key} />}
          </For>
        </div>
      </div>
      <Show when={root()}>
        {claim => (
          <Rooted view={props.view} claim={claim()} onGo={go}>
            <Show when={props.acts}>{acts => <Doing map={map} acts={acts()} />}</Show>
          </Rooted>
        )}
      </Show>
    </Show>
  )
}

/** About the node that is chosen. */
function Doing(props: { map: DebateMap; acts: Acts }) {
  const chosen = () => {
    const key = props.map.chosen()
    const [card, row] = [key && props.map.card(key), key && props.map.row(key)]
    if (card) return card.isHeld ? undefined : { target: `annotations:${card.annotation.key}` as const, entry: card }
    return row && { target: `replies:${row.reply.key}` as const, entry: row }
  }
  return (
    <Show when={chosen()}>{one => <p class={moderate.acts}>{props.acts(one().target, () => one().entry)}</p>}</Show>
  )
}

const Empty = (props: { room: string }) => (
  <div class={styles.empty}>
    <h2>{words.empty}</h2>
    <p>{words.emptyHint}</p>
    <LinkButton look="primary" href={`/r/${props.room}`}>
      {words.toArticle}
    </LinkButton>
    <LinkButton look="link" href="/guide/participants" target="_blank">
      {guides.participants}
    </LinkButton>
  </div>
)
