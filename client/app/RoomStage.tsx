/** An open room: bars above, the article with its margin below. The views are put together here and nowhere else. */
import { createEffect, createMemo, createSignal, getOwner, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { newestOf } from '../../shared/room/index.ts'
import type { FloorState } from '../../shared/stages/floor.ts'
import { ArticleView } from '../article/ArticleView.tsx'
import { ReadingFrame } from '../article/ReadingFrame.tsx'
import type { Margin } from '../margin/Margin.tsx'
import { perCard } from '../room/perCard.ts'
import { createReading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { lazyPart, preloadWhenQuiet } from '../ui/lazyPart.tsx'
import { toast } from '../ui/Toasts.tsx'
import { Roster } from './HereNow.tsx'
import { wantsInvitation } from './invite.ts'
import type { MemberAsking } from './Moderation.tsx'
import type { RoomDialog } from './RoomDialogs.tsx'
import { RoomMenuItems } from './RoomMenu.tsx'
import { TextSkeleton } from './RoomSkeleton.tsx'
import styles from './RoomStage.module.css'
import { StageBar } from './StageBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useTools } from './tools.ts'
import type { View } from './views.ts'

/** The text is there first; what is said about it is asked for at once, and takes its column when it has come. */
const marginModule = import('../margin/Margin.tsx')
const Notices = lazyPart(() => import('./Notices.tsx').then(module => module.Notices))
const RoomDialogs = lazyPart(() => import('./RoomDialogs.tsx').then(module => module.RoomDialogs))
const Moderation = lazyPart(() => import('./Moderation.tsx').then(module => module.Moderation))
const Strays = lazyPart(() => import('../margin/Strays.tsx').then(module => module.Strays))
const ArticleTabs = lazyPart(() => import('./ArticleTabs.tsx').then(module => module.ArticleTabs))
const Orphans = lazyPart(() => import('../margin/Orphans.tsx').then(module => module.Orphans))
const Citing = lazyPart(() => import('../margin/Citing.tsx').then(module => module.Citing))
const Invitation = lazyPart(() => import('./Invitation.tsx').then(module => module.Invitation))
const Polls = lazyPart(() => import('../polls/Polls.tsx').then(module => module.Polls))
const ResultsView = lazyPart(() => import('../results/ResultsView.tsx').then(module => module.ResultsView))
const DebatePage = lazyPart(() => import('./DebatePage.tsx').then(module => module.DebatePage))
const ReplayStage = lazyPart(() => import('./ReplayStage.tsx').then(module => module.ReplayStage))
const ClaimsView = lazyPart(() => import('../claims/ClaimsView.tsx').then(module => module.ClaimsView))
const DeskPage = lazyPart(() => import('./DeskPage.tsx').then(module => module.DeskPage))
const RoomKeys = lazyPart(() => import('./RoomKeys.tsx').then(module => module.RoomKeys))
const SearchRoom = lazyPart(() => import('./SearchRoom.tsx').then(module => module.SearchRoom))
/** The newest marks may follow the first state in frames of their own; only then is a room known to be empty. */
const NEWEST_MS = 250

/** The mark that a link names is there; it may lie in another revision, or be gone. */
const hasCard = (view: RoomView, id: string) => view.allCards().some(card => card.annotation.id === id)

export function RoomStage(props: { view: RoomView; linked: string | undefined; shown: View }) {
  const tools = useTools()
  const owner = getOwner()
  const reading = createReading(props.view, tools.now)
  const [dialog, setDialog] = createSignal<RoomDialog>()
  const [asking, setAsking] = createSignal<MemberAsking>()
  const [isInviting, setInviting] = createSignal(false)
  const [margin, setMargin] = createSignal<typeof Margin>()
  void marginModule.then(module => setMargin(() => module.Margin))
  const [isPolling, setPolling] = createSignal(false)
  const [isChoosing, setChoosing] = createSignal(false)
  const [isSearching, setSearching] = createSignal(false)
  const openDialog = async (kind: RoomDialog | 'polls' | 'search' | 'commands') => {
    if (kind === 'polls') return setPolling(true)
    if (kind === 'commands' && (await RoomKeys.preload())) return setChoosing(true)
    if (kind === 'commands') return toast(t.problem.noNetworkDetail)
    if (kind === 'search' && (await SearchRoom.preload())) return setSearching(true)
    if (kind === 'search') return toast(t.problem.noNetworkDetail)
    if (await RoomDialogs.preload()) setDialog(kind)
    else toast(t.problem.noNetworkDetail)
  }
  const acting = () => asking() ?? reading.moderating()
  const endActing = () => {
    setAsking()
    reading.setModerating()
  }
  /** Once there was something to say, what says it stays, so that what was closed stays closed. */
  const hasNews = createMemo(
    (had: boolean) =>
      had ||
      ['offline', 'over'].includes(props.view.saving().state) ||
      props.view.drafts().length > 0 ||
      props.view.stage().restateSeconds !== undefined,
    false,
  )
  const areOrphans = perCard(
    () => props.view.allCards(),
    () => card => card.isOrphan,
  )
  let header!: HTMLElement
  const isPast = () => props.shown === 'replay'
  /** There was one article when its text was first shown: what comes over it later must not move it. */
  const wasAlone = createMemo<boolean>(
    was => was || (props.view.isLoaded() && props.view.articles().length === 1),
    false,
  )

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
  // A link to one annotation opens its card, once it is there; so does what was found by a search.
  const [wanted, want] = createSignal<string>()
  createEffect(() => want(props.linked))
  createEffect(() => {
    const id = wanted()
    if (!id || !reading.geometry()) return
    const found = props.view.allCards().find(card => card.annotation.id === id)
    if (!found) return
    // A mark of another article, or one that a correction orphaned: then the article that lists it.
    const { revision } = found.annotation
    const where = found.isOrphan ? newestOf(props.view.articles(), revision)?.revision : revision
    if (where && where !== props.view.article().revision) return void props.view.show(where)
    want(undefined)
    if (!found.isOrphan) queueMicrotask(() => reading.open(found.annotation.key, { scroll: true, glow: true }))
  })
  createEffect(() => {
    const said = props.view.desk()?.said()
    if (said) toast(said.words)
  })
  createEffect(() => props.shown !== 'read' && reading.leaveText())
  if (location.search.includes('s='))
    void import('./followSentence.ts').then(module => module.followSentence(props.view, reading, owner))
  // Called by sound or vibration, where the member asked for it.
  createEffect(
    on(
      () => (props.view.published().floor as FloorState | undefined)?.speaker?.member === props.view.me().id,
      hasFloor => hasFloor && void import('./callToFloor.ts').then(({ callToFloor }) => callToFloor()),
      { defer: true },
    ),
  )
  onMount(() => {
    const isModerator = props.view.me().role === 'moderator'
    const parts = [
      Notices,
      RoomMenuItems,
      Roster,
      RoomDialogs,
      ...(isModerator ? [Moderation] : []),
      Strays,
      SearchRoom,
      RoomKeys,
    ]
    preloadWhenQuiet(...parts)
  })

  return (
    <div class={styles.page}>
      <a href="#text" class={styles.skip}>
        {t.room.skipToText}
      </a>
      <header ref={header} class={styles.bars} data-region="bars">
        <TopBar view={props.view} shown={props.shown} onDialog={openDialog} onAsk={setAsking} />
        <Show when={!isPast()}>
          <StageBar view={props.view} />
        </Show>
        <Show when={hasNews()}>
          <Notices view={props.view} reading={reading} onDialog={openDialog} />
        </Show>
      </header>
      <Show when={isInviting() && props.shown === 'read'}>
        <Invitation room={props.view.room()} dir={props.view.article().dir} onClose={() => setInviting(false)} />
      </Show>
      <main id="text">
        <Show when={props.view.isLoaded()} fallback={<TextSkeleton />}>
          <Show when={props.view.articles().length > 1 && !isPast()}>
            <ArticleTabs view={props.view} reading={reading} isLate={wasAlone()} />
          </Show>
          <Switch>
            <Match when={props.shown === 'read'}>
              <ReadingFrame view={props.view}>
                <ArticleView view={props.view} reading={reading} />
                <Show when={margin()}>
                  {Column => <Dynamic component={Column()} view={props.view} reading={reading} />}
                </Show>
                <Show when={areOrphans().includes(true)}>
                  <Orphans view={props.view} reading={reading} linked={props.linked} />
                </Show>
                <Show when={props.view.strays().length > 0}>
                  <Strays view={props.view} reading={reading} />
                </Show>
              </ReadingFrame>
            </Match>
            <Match when={props.shown === 'claims'}>
              <ClaimsView view={props.view} />
            </Match>
            <Match when={props.shown === 'debate'}>
              <DebatePage view={props.view} reading={reading} />
            </Match>
            <Match when={props.shown === 'results'}>
              <ResultsView view={props.view} />
            </Match>
            <Match when={isPast()}>
              <ReplayStage view={props.view} header={header} />
            </Match>
            <Match when={props.shown === 'desk'}>
              <DeskPage view={props.view} reading={reading} onAsk={setAsking} onDialog={openDialog} />
            </Match>
          </Switch>
        </Show>
      </main>
      <Show when={(props.view.polls().length > 0 && !isPast()) || isPolling()}>
        <Polls view={props.view} reading={reading} random={tools.random} isOpen={isPolling()} onOpen={setPolling} />
      </Show>
      <Show when={RoomKeys.isReady() && props.view.isLoaded()}>
        <RoomKeys
          view={props.view}
          reading={reading}
          shown={props.shown}
          onDialog={openDialog}
          isChoosing={isChoosing()}
          onChoosing={setChoosing}
        />
      </Show>
      <Show when={dialog()}>
        {kind => (
          <RoomDialogs
            kind={kind()}
            view={props.view}
            tools={{ view: props.view, reading, shown: props.shown, onDialog: openDialog }}
            onClose={() => setDialog()}
          />
        )}
      </Show>
      <Show when={isSearching()}>
        <SearchRoom
          view={props.view}
          reading={reading}
          shown={props.shown}
          onWant={want}
          onClose={() => setSearching(false)}
        />
      </Show>
      <Show when={reading.citing()}>{card => <Citing view={props.view} reading={reading} card={card()} />}</Show>
      <Show when={acting()} keyed>
        {what => <Moderation view={props.view} asking={what} onClose={endActing} />}
      </Show>
    </div>
  )
}
