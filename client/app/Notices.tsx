/**
 * What the reader must know about this page: offline, refused words, a room that is over. It lies over the text instead of
 * pushing it down, and can be closed where the bar goes on saying it.
 */
import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js'
import type { RoomView, Saving } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import styles from './Notices.module.css'
import type { RoomDialog } from './RoomDialogs.tsx'

export function Notices(props: { view: RoomView; onDialog: (dialog: RoomDialog) => void }) {
  const [isClosed, setClosed] = createSignal<{ offline?: boolean; drafts?: number }>({})
  const saving = () => props.view.saving()
  const offline = () => saving().state === 'offline' && (saving() as Extract<Saving, { state: 'offline' }>)
  const over = () => saving().state === 'over' && (saving() as Extract<Saving, { state: 'over' }>)
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
    <section class={styles.notices} aria-label={t.room.notices}>
      <Switch>
        <Match when={over()}>
          {ended => (
            <Notice icon="lock" isUrgent title={t.room.over.title[ended().reason]} detail={ended().detail}>
              <LinkButton href="/join" look="primary" size="small">
                {t.room.over.joinAgain}
              </LinkButton>
            </Notice>
          )}
        </Match>
        <Match when={!isClosed().offline && offline()}>
          {cut => (
            <Notice
              icon="offline"
              title={props.view.isKept() ? t.room.offlineBanner.keptTitle : t.room.offlineBanner.title}
              detail={(props.view.isKept() ? t.room.offlineBanner.keptDetail : t.room.offlineBanner.detail)(
                clockTime(cut().since),
              )}
              onClose={() => setClosed(closed => ({ ...closed, offline: true }))}
            />
          )}
        </Match>
      </Switch>
      <Show when={drafts() > (isClosed().drafts ?? 0)}>
        <Notice
          icon="pencil"
          isUrgent
          title={t.room.drafts.notice(drafts())}
          detail={sendable() ? t.room.drafts.canBeSent : t.room.drafts.noticeDetail}
          onClose={() => setClosed(closed => ({ ...closed, drafts: drafts() }))}
        >
          <Button look="primary" size="small" onClick={() => props.onDialog('drafts')}>
            {t.room.drafts.open}
          </Button>
        </Notice>
      </Show>
    </section>
  )
}

function Notice(props: {
  icon: IconName
  title: string
  detail: string
  isUrgent?: boolean
  onClose?: () => void
  children?: JSX.Element
}) {
  return (
    <div class={props.isUrgent ? `${styles.notice} ${styles.urgent}` : styles.notice} role="status">
      <Icon name={props.icon} />
      <div>
        <strong>{props.title}</strong>
        <p>{props.detail}</p>
        <Show when={props.children}>
          <div class={styles.doors}>{props.children}</div>
        </Show>
      </div>
      <Show when={props.onClose}>
        <Button look="plain" size="small" isRound aria-label={t.close} onClick={() => props.onClose?.()}>
          <Icon name="close" size={16} />
        </Button>
      </Show>
    </div>
  )
}

const clockTime = (at: number) =>
  new Intl.DateTimeFormat(t.language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at)
