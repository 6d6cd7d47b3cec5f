/**
 * What the reader must know about this page: offline, refused words, a room that is over. It lies over the text instead of
 * pushing it down, and can be closed where the bar goes on saying it.
 */
import { createEffect, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView, Saving } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { clock, day, dayAndClock } from '../text/intl.ts'
import { notices as text } from '../text/notices.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { canOpenOffline } from './canOpenOffline.ts'
import { Notice } from './Notice.tsx'
import styles from './Notices.module.css'
import type { RoomDialog } from './RoomDialogs.tsx'

const RestatedNotice = lazyPart(() => import('./RestatedNotice.tsx').then(module => module.RestatedNotice))

export function Notices(props: { view: RoomView; reading: Reading; onDialog: (dialog: RoomDialog) => void }) {
  const [isClosed, setClosed] = createSignal<{ offline?: boolean; drafts?: number }>({})
  const saving = () => props.view.saving()
  const offline = () => saving().state === 'offline' && (saving() as Extract<Saving, { state: 'offline' }>)
  const over = () => saving().state === 'over' && (saving() as Extract<Saving, { state: 'over' }>)
  /** A copy may be of another day. */
  const when = (at: number) => (day(at) === day(props.view.serverNow()) ? clock(at) : dayAndClock(at))
  const drafts = () => props.view.drafts().length
  const sendable = () => props.view.drafts().filter(draft => !props.view.refusalOfDraft(draft)).length
  // Being offline again, or one draft more, is news again.
  createEffect(
    on(
      () => saving().state,
      () => setClosed(closed => ({ ...closed, offline: false })),
    ),
  )
  // So is that what was kept can be sent now.
  createEffect(
    on(sendable, (now, before) => {
      if (before !== undefined && now > before && now > 0) setClosed(closed => ({ ...closed, drafts: 0 }))
    }),
  )

  return (
    <section class={styles.notices} aria-label={text.label}>
      <Switch>
        <Match when={over()}>
          {ended => (
            <Notice icon="lock" isUrgent title={t.room.over.title[ended().reason]} detail={ended().detail}>
              <LinkButton href="/join" look="primary" size="small">
                {text.joinAgain}
              </LinkButton>
            </Notice>
          )}
        </Match>
        <Match when={!isClosed().offline && offline()}>
          {cut => (
            <Notice
              icon="offline"
              title={props.view.isKept() ? text.offline.keptTitle : text.offline.title}
              detail={[
                (props.view.isKept() ? text.offline.keptDetail : text.offline.detail)(when(cut().since)),
                ...(navigator.onLine ? [text.offline.away] : []),
                ...(props.view.isKept() && !canOpenOffline() ? [text.offline.keepOpen] : []),
              ].join(' ')}
              isBrief={props.reading.layout() !== 'margin' && props.reading.focused() !== undefined}
              onClose={() => setClosed(closed => ({ ...closed, offline: true }))}
            />
          )}
        </Match>
      </Switch>
      <For each={props.view.lostBallots()}>
        {refusal => (
          <Notice
            icon="bars"
            isUrgent
            title={text.lostBallot}
            detail={refusal.detail}
            onClose={props.view.forgetLostBallots}
          />
        )}
      </For>
      <Show when={drafts() > (isClosed().drafts ?? 0)}>
        <Notice
          icon="pencil"
          isUrgent
          title={text.drafts.notice(drafts())}
          detail={sendable() ? text.drafts.canBeSent : text.drafts.detail}
          onClose={() => setClosed(closed => ({ ...closed, drafts: drafts() }))}
        >
          <Button look="primary" size="small" onClick={() => props.onDialog('drafts')}>
            {text.drafts.open}
          </Button>
        </Notice>
      </Show>
      <Show when={props.view.stage().restateSeconds !== undefined}>
        <RestatedNotice view={props.view} reading={props.reading} />
      </Show>
    </section>
  )
}
