/**
 * Everything said about the text: cards beside their sentences where there is room, counters and one open card below
 * where there is not, and for those who hear the page a list of all marks in reading order.
 */
import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { preloadWhenQuiet } from '../ui/lazyPart.tsx'
import { CardColumn } from './CardColumn.tsx'
import { createBallots } from './createBallot.ts'
import { createCardKeys } from './createCardKeys.ts'
import { Counters, Dock, MarkList, OpenCard } from './lazy.ts'
import styles from './Margin.module.css'

export function Margin(props: { view: RoomView; reading: Reading }) {
  const [region, setRegion] = createSignal<HTMLElement>()
  const ballots = createBallots(props.view)
  const keys = createCardKeys(props.view, props.reading, { cast: ballots.cast, region })
  // First what this width opens; the window may be turned.
  onMount(() => preloadWhenQuiet(...(props.reading.layout() === 'margin' ? [OpenCard, Dock] : [Dock, OpenCard])))
  return (
    <aside
      ref={setRegion}
      class={styles.margin}
      aria-label={text.margin}
      data-region="margin"
      data-layout={props.reading.layout()}
    >
      <MarkList view={props.view} reading={props.reading} />
      <Switch>
        <Match when={props.reading.layout() === 'margin'}>
          <CardColumn view={props.view} reading={props.reading} ballots={ballots} />
        </Match>
        <Match when={true}>
          <Counters reading={props.reading} />
          <Show when={props.reading.focused()}>
            <Dock view={props.view} reading={props.reading} ballots={ballots} onStep={keys.step} />
          </Show>
        </Match>
      </Switch>
    </aside>
  )
}
