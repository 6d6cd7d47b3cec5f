/** The first minute of an empty room: its moderator gets the code and the QR before anything else. */
import { For, Show } from 'solid-js'
import type { RoomInfo } from '../../shared/protocol/index.ts'
import { showJoinCode } from '../../shared/room/index.ts'
import { dialogs } from '../text/dialogs.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copyAndSay } from './copyAndSay.ts'
import styles from './Invitation.module.css'
import { hostOfDoor, isOnlyHere, linkTo } from './invite.ts'
import { LazyQrCode } from './LazyQrCode.tsx'

/** The interface's own direction: only the place follows the article's. */
const interfaceDir = () => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr')

export function Invitation(props: { room: RoomInfo; dir: 'ltr' | 'rtl'; onClose: () => void }) {
  const code = () => props.room.code ?? ''
  return (
    <div class={styles.place} dir={props.dir}>
      <section class={styles.invitation} dir={interfaceDir()} aria-label={dialogs.codeTitle}>
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
          <p class={styles.at}>{dialogs.empty.at(hostOfDoor())}</p>
          <Show when={isOnlyHere()}>
            <p class={styles.at}>{dialogs.empty.onlyHere}</p>
          </Show>
        </div>
        <div class={styles.acts}>
          <LinkButton href={`/r/${props.room.id}/wall`} target="_blank">
            {dialogs.wall}
          </LinkButton>
          <Button onClick={() => copyAndSay(linkTo(code()))}>
            <Icon name="link" size={16} />
            {dialogs.empty.copyLink}
          </Button>
        </div>
        <Button
          look="plain"
          isRound
          class={styles.close}
          aria-label={dialogs.empty.close}
          onClick={() => props.onClose()}
        >
          <Icon name="close" />
        </Button>
      </section>
    </div>
  )
}
