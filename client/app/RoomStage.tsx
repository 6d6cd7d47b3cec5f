/** An open room: bars above, the article with its margin below. The views are put together here and nowhere else. */
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { ArticleView } from '../article/ArticleView.tsx'
import { ReadingFrame } from '../article/ReadingFrame.tsx'
import type { Margin } from '../margin/Margin.tsx'
import { createReading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { toast } from '../ui/Toasts.tsx'
import { Invitation, wantsInvitation } from './Invitation.tsx'
import { Notices } from './Notices.tsx'
import type { RoomDialog, RoomDialogs } from './RoomDialogs.tsx'
import { TextSkeleton } from './RoomSkeleton.tsx'
import styles from './RoomStage.module.css'
import { walkRegions } from './regions.ts'
import { StageBar } from './StageBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useTools } from './tools.ts'

/** The text is there first; what is said about it is asked for at once, and takes its column when it has come. */
const marginModule = import('../margin/Margin.tsx')
const loadDialogs = () => import('./RoomDialogs.tsx')
/** By then the page is quiet: the dialogs are fetched so that they also open offline. */
const QUIET_MS = 4000
/** The newest marks may follow the first state in frames of their own; only then is a room known to be empty. */
const NEWEST_MS = 250

export function RoomStage(props: { view: RoomView; linked: string | undefined }) {
  const tools = useTools()
  const reading = createReading(props.view, tools.now)
  const [dialog, setDialog] = createSignal<RoomDialog>()
  const [dialogs, setDialogs] = createSignal<typeof RoomDialogs>()
  const [isInviting, setInviting] = createSignal(false)
  const [margin, setMargin] = createSignal<typeof Margin>()
  void marginModule.then(module => setMargin(() => module.Margin))
  const fetchDialogs = () => loadDialogs().then(module => setDialogs(() => module.RoomDialogs))
  const openDialog = (kind: RoomDialog) =>
    fetchDialogs().then(
      () => setDialog(kind),
      () => toast(t.problem.noNetworkDetail),
    )
  let page: HTMLDivElement | undefined

  createEffect(() => {
    document.title = `${props.view.room().title} · ${t.parley}`
  })
  // Decided once: it goes when its reader closes it, not when the first mark arrives.
  createEffect(
    on(props.view.isLoaded, isLoaded => {
      if (!isLoaded) return
      const timer = setTimeout(() => setInviting(wantsInvitation(props.view)), NEWEST_MS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  // A link to one annotation opens its card, once it is there.
  let hasFollowed = ''
  createEffect(() => {
    const { linked } = props
    if (!linked || hasFollowed === linked || !reading.geometry()) return
    const found = props.view.cards().find(card => card.annotation.id === linked)
    if (!found) return
    hasFollowed = linked
    queueMicrotask(() => reading.open(found.annotation.key, { scroll: true, glow: true }))
  })
  onMount(() => {
    const onKey = (event: KeyboardEvent) => page && walkRegions(event, page)
    document.addEventListener('keydown', onKey)
    const quiet = setTimeout(() => fetchDialogs().catch(() => {}), QUIET_MS)
    onCleanup(() => {
      document.removeEventListener('keydown', onKey)
      clearTimeout(quiet)
    })
  })

  return (
    <div ref={page} class={styles.page}>
      <a href="#text" class={styles.skip}>
        {t.room.skipToText}
      </a>
      <header class={styles.bars} data-region="bars">
        <TopBar view={props.view} onDialog={openDialog} />
        <StageBar view={props.view} />
        <Notices view={props.view} onDialog={openDialog} />
      </header>
      <Show when={isInviting()}>
        <Invitation room={props.view.room()} dir={props.view.article().dir} onClose={() => setInviting(false)} />
      </Show>
      <main id="text">
        <Show when={props.view.isLoaded()} fallback={<TextSkeleton />}>
          <ReadingFrame view={props.view}>
            <ArticleView view={props.view} reading={reading} />
            <Show when={margin()}>
              {Column => <Dynamic component={Column()} view={props.view} reading={reading} />}
            </Show>
          </ReadingFrame>
        </Show>
      </main>
      <Show when={dialog()}>
        {kind => <Dynamic component={dialogs()} kind={kind()} view={props.view} onClose={() => setDialog()} />}
      </Show>
    </div>
  )
}
