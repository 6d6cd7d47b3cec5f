/** The first minute of an empty room: its moderator gets the code and the QR before anything else. */
import { For } from 'solid-js'
import type { RoomInfo } from '../../shared/protocol/index.ts'
import { showJoinCode } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copyAndSay } from './copyAndSay.ts'
import styles from './Invitation.module.css'
import { LazyQrCode } from './LazyQrCode.tsx'

export const linkTo = (code: string) => `${location.origin}/join/${code}`

/** The interface's own direction: only the place follows the article's. */
const interfaceDir = () => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr')

/** For who has the code, while nobody else has come and nothing is marked. */
export const wantsInvitation = (view: RoomView) =>
  view.room().code !== undefined && view.cards().length === 0 && Object.keys(view.roster()).length <= 1

export function Invitation(props: { room: RoomInfo; dir: 'ltr' | 'rtl'; onClose: () => void }) {
  const code = () => props.room.code ?? ''
  return (
    <div class={styles.place} dir={props.dir}>
      <section class={styles.invitation} dir={interfaceDir()} aria-label={t.room.codeTitle}>
        <div class={styles.qr}>
          <LazyQrCode text={linkTo(code())} />
        </div>
        <div>
          <p class={styles.code} translate="no">
            <For each={showJoinCode(code()).split(' ')}>
              {half => (
                <>
                  {half}
                  <br />
                </>
              )}
            </For>
          </p>
          <p class={styles.at}>{t.room.empty.at(location.host)}</p>
        </div>
        <div class={styles.acts}>
          <Button onClick={() => copyAndSay(linkTo(code()))}>
            <Icon name="link" size={16} />
            {t.room.empty.copyLink}
          </Button>
        </div>
        <Button
          look="plain"
          isRound
          class={styles.close}
          aria-label={t.room.empty.close}
          onClick={() => props.onClose()}
        >
          <Icon name="close" />
        </Button>
      </section>
    </div>
  )
}
