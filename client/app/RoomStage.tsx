/** An open room: bars above, the article with its margin below. The views are put together here and nowhere else. */
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { ArticleView } from '../article/ArticleView.tsx'
import { ReadingFrame } from '../article/ReadingFrame.tsx'
import type { Margin } from '../margin/Margin.tsx'
import { createReading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { lazyPart, preloadWhenQuiet } from '../ui/lazyPart.tsx'
import { toast } from '../ui/Toasts.tsx'
import { Roster } from './HereNow.tsx'
import { wantsInvitation } from './invite.ts'
import type { MemberAsking } from './Moderation.tsx'
import { Notices } from './Notices.tsx'
import type { RoomDialog } from './RoomDialogs.tsx'
import { RoomMenuItems } from './RoomMenu.tsx'
import { TextSkeleton } from './RoomSkeleton.tsx'
import styles from './RoomStage.module.css'
import { walkRegions } from './regions.ts'
import { StageBar } from './StageBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useTools } from './tools.ts'

/** The text is there first; what is said about it is asked for at once, and takes its column when it has come. */
const marginModule = import('../margin/Margin.tsx')
const RoomDialogs = lazyPart(() => import('./RoomDialogs.tsx').then(module => module.RoomDialogs))
const Moderation = lazyPart(() => import('./Moderation.tsx').then(module => module.Moderation))
const Strays = lazyPart(() => import('../margin/Strays.tsx').then(module => module.Strays))
const Invitation = lazyPart(() => import('./Invitation.tsx').then(module => module.Invitation))
/** The newest marks may follow the first state in frames of their own; only then is a room known to be empty. */
const NEWEST_MS = 250

/** The mark that a link names is there; it may lie in another revision, or be gone. */
const hasCard = (view: RoomView, id: string) => view.cards().some(card => card.annotation.id === id)

export function RoomStage(props: { view: RoomView; linked: string | undefined }) {
  const tools = useTools()
  const reading = createReading(props.view, tools.now)
  const [dialog, setDialog] = createSignal<RoomDialog>()
  const [asking, setAsking] = createSignal<MemberAsking>()
  const [isInviting, setInviting] = createSignal(false)
  const [margin, setMargin] = createSignal<typeof Margin>()
  void marginModule.then(module => setMargin(() => module.Margin))
  const openDialog = async (kind: RoomDialog) => {
    if (await RoomDialogs.preload()) setDialog(kind)
    else toast(t.problem.noNetworkDetail)
  }
  const acting = () => asking() ?? reading.moderating()
  const endActing = () => {
    setAsking()
    reading.setModerating()
  }
  let page: HTMLDivElement | undefined

  createEffect(() => {
    document.title = `${props.view.room().title} · ${t.parley}`
  })
  // Decided once: it goes when its reader closes it, not when the first mark arrives.
  createEffect(
    on(props.view.isLoaded, isLoaded => {
      if (!isLoaded) return
      const timer = setTimeout(() => {
        setInviting(wantsInvitation(props.view))
        if (props.linked && !hasCard(props.view, props.linked)) toast(t.room.linkedGone)
      }, NEWEST_MS)
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
    const isModerator = props.view.me().role === 'moderator'
    const parts = [RoomMenuItems, Roster, RoomDialogs, ...(isModerator ? [Moderation] : []), Strays]
    preloadWhenQuiet(...parts)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })

  return (
    <div ref={page} class={styles.page}>
      <a href="#text" class={styles.skip}>
        {t.room.skipToText}
      </a>
      <header class={styles.bars} data-region="bars">
        <TopBar view={props.view} onDialog={openDialog} onAsk={setAsking} />
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
          <Show when={props.view.strays().length > 0}>
            <Strays view={props.view} reading={reading} />
          </Show>
        </Show>
      </main>
      <Show when={dialog()}>{kind => <RoomDialogs kind={kind()} view={props.view} onClose={() => setDialog()} />}</Show>
      <Show when={acting()} keyed>
        {what => <Moderation view={props.view} asking={what} onClose={endActing} />}
      </Show>
    </div>
  )
}
