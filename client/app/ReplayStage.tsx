/**
 * Replay: the same views over the room as it was. Fetched when it is opened; its bars take the place of the stage's in the header
 * of the page, and a mark's address after `#` leads to the moment at which it was made.
 */
import {
  createEffect,
  createResource,
  createSignal,
  type JSX,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
} from 'solid-js'
import { Dynamic, Portal } from 'solid-js/web'
import type { EntryKey } from '../../shared/room/index.ts'
import { ArticleView } from '../article/ArticleView.tsx'
import { ReadingFrame } from '../article/ReadingFrame.tsx'
import type { Margin } from '../margin/Margin.tsx'
import { createPlayer } from '../replay/createPlayer.ts'
import { ReplayBar } from '../replay/ReplayBar.tsx'
import { openPast, type PastRoom } from '../room/past.ts'
import { createReading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { replay as text } from '../text/replay.ts'
import { Button } from '../ui/Button.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './ReplayStage.module.css'
import { TextSkeleton } from './RoomSkeleton.tsx'
import { StageBar } from './StageBar.tsx'
import { pathOf, type View } from './views.ts'

const Strays = lazyPart(() => import('../margin/Strays.tsx').then(module => module.Strays))
const Orphans = lazyPart(() => import('../margin/Orphans.tsx').then(module => module.Orphans))
const ResultsView = lazyPart(() => import('../results/ResultsView.tsx').then(module => module.ResultsView))
const DebateView = lazyPart(() => import('../debate/DebateView.tsx').then(module => module.DebateView))
const ClaimsView = lazyPart(() => import('../claims/ClaimsView.tsx').then(module => module.ClaimsView))

const PARTS = ['read', 'claims', 'debate', 'results'] as const satisfies readonly View[]

export function ReplayStage(props: { view: RoomView; header: HTMLElement }) {
  let open: PastRoom | undefined
  /** Where the reader was, when what has happened since is fetched. */
  let kept: number | undefined
  const leave = () => {
    open?.dispose()
    open = undefined
  }
  const [answer, { refetch }] = createResource(async () => {
    const opened = await openPast(props.view)
    leave()
    if (opened.ok) open = opened.value
    return opened
  })
  onCleanup(leave)
  const past = () => {
    const opened = answer.state === 'ready' ? answer() : undefined
    return opened?.ok ? opened.value : undefined
  }
  const problem = () => {
    const opened = answer.state === 'ready' ? answer() : undefined
    return opened && !opened.ok ? opened.problem.detail : undefined
  }
  return (
    <Switch
      fallback={
        <>
          <p class="visually-hidden" role="status">
            {text.loading}
          </p>
          <TextSkeleton />
        </>
      }
    >
      <Match when={past()} keyed>
        {found => (
          <Shown
            past={found}
            header={props.header}
            start={kept ?? 0}
            onAgain={played => {
              kept = played
              void refetch()
            }}
          />
        )}
      </Match>
      <Match when={problem()}>
        {detail => (
          <div class={styles.problem}>
            <p>{detail()}</p>
            <Button onClick={() => refetch()}>{t.problem.tryAgain}</Button>
          </div>
        )}
      </Match>
    </Switch>
  )
}

function Shown(props: {
  past: PastRoom
  header: HTMLElement
  start: number
  onAgain: (played: number) => void
}): JSX.Element {
  const { past } = props
  const { view } = past
  const player = createPlayer(past, props.start)
  const reading = createReading(view, past.at)
  const [part, setPart] = createSignal<(typeof PARTS)[number]>('read')
  const [margin, setMargin] = createSignal<typeof Margin>()
  void import('../margin/Margin.tsx').then(module => setMargin(() => module.Margin))
  const [goal, setGoal] = createSignal<EntryKey>()

  function followHash(): void {
    const id = location.hash.slice(1)
    if (!id) return
    const moment = past.momentOf(id)
    if (!moment) return void toast(text.gone)
    player.pause()
    player.goTo(moment.played)
    setPart('read')
    const holder = () => view.allCards().find(card => card.thread.some(({ reply }) => reply.id === id))
    setGoal(moment.mark ?? holder()?.annotation.key)
    // The same link leads here again.
    history.replaceState(history.state, '', location.pathname)
  }
  // The card opens once the text that it stands in is on the page.
  createEffect(() => {
    const mark = goal()
    if (!mark || !reading.geometry() || !view.card(mark)) return
    setGoal()
    queueMicrotask(() => reading.open(mark, { scroll: true, glow: true }))
  })
  createEffect(on(part, shown => shown !== 'read' && reading.leaveText(), { defer: true }))
  onMount(() => {
    followHash()
    addEventListener('hashchange', followHash)
    onCleanup(() => removeEventListener('hashchange', followHash))
  })

  return (
    <>
      <Portal mount={props.header}>
        <StageBar view={view} />
        <ReplayBar
          past={past}
          player={player}
          parts={PARTS.map(key => ({ key, label: t.room.view[key] }))}
          part={part()}
          onPart={key => setPart(key as (typeof PARTS)[number])}
          present={pathOf(view.room().id, 'read')}
          onAgain={() => props.onAgain(player.played())}
        />
      </Portal>
      <div class={styles.replay}>
        <Switch>
          <Match when={part() === 'read'}>
            <ReadingFrame view={view}>
              <ArticleView view={view} reading={reading} />
              <Show when={margin()}>{Column => <Dynamic component={Column()} view={view} reading={reading} />}</Show>
              <Show when={view.allCards().some(card => card.isOrphan)}>
                <Orphans view={view} reading={reading} linked={undefined} />
              </Show>
              <Show when={view.strays().length > 0}>
                <Strays view={view} reading={reading} />
              </Show>
            </ReadingFrame>
          </Match>
          <Match when={part() === 'claims'}>
            <ClaimsView view={view} />
          </Match>
          <Match when={part() === 'debate'}>
            <DebateView view={view} reading={reading} />
          </Match>
          <Match when={part() === 'results'}>
            <ResultsView view={view} />
          </Match>
        </Switch>
      </div>
    </>
  )
}
