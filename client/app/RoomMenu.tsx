/** The room's menu: letting people in, one's own name and code, the transcript, the look, help, leaving. */
import { useNavigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { api } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu, MenuHeading, MenuItem, MenuRule } from '../ui/Menu.tsx'
import { toast } from '../ui/Toasts.tsx'
import { isHighContrast, setHighContrast, setTheme, theme } from './appearance.ts'
import type { RoomDialog } from './RoomDialogs.tsx'
import styles from './TopBar.module.css'

const THEMES = ['light', 'dark', 'system'] as const

export function RoomMenu(props: { view: RoomView; onDialog: (dialog: RoomDialog) => void }) {
  const navigate = useNavigate()
  const room = () => props.view.room()
  const mayExport = () => props.view.me().role === 'moderator' || room().settings.participantsExport
  const why = () => (mayExport() ? undefined : t.room.exportClosed)
  const signOut = async () => {
    const answer = await api.logout()
    if (!answer.ok) return toast(answer.problem.detail)
    sessionStorage.clear()
    navigate('/')
  }
  return (
    <Menu label={t.room.menu} trigger={<Icon name="more" size={20} />} triggerClass={styles.menu}>
      {close => {
        const ask = (dialog: RoomDialog) => () => {
          close()
          props.onDialog(dialog)
        }
        return (
          <>
            <Show when={room().code}>
              <MenuItem icon="share" onClick={ask('share')}>
                {t.room.share}
              </MenuItem>
            </Show>
            <MenuItem icon="person" onClick={ask('rename')}>
              {t.room.rename}
            </MenuItem>
            <MenuItem icon="key" onClick={ask('personal')}>
              {t.room.personalCode}
            </MenuItem>
            <MenuRule />
            <MenuHeading>{t.room.take}</MenuHeading>
            <MenuItem
              icon="download"
              isDownload
              why={why()}
              onClick={close}
              {...(why() ? {} : { href: api.exportPath(room().id, 'html') })}
            >
              {t.room.exportHtml}
            </MenuItem>
            <MenuItem
              icon="download"
              isDownload
              why={why()}
              onClick={close}
              {...(why() ? {} : { href: api.exportPath(room().id, 'markdown') })}
            >
              {t.room.exportMarkdown}
            </MenuItem>
            <MenuRule />
            <MenuHeading>{t.room.look}</MenuHeading>
            <For each={THEMES}>
              {name => (
                <MenuItem isChecked={theme() === name} onClick={() => setTheme(name)}>
                  {t.room[name]}
                </MenuItem>
              )}
            </For>
            <MenuItem isSwitch isChecked={isHighContrast()} onClick={() => setHighContrast(!isHighContrast())}>
              {t.room.highContrast}
            </MenuItem>
            <MenuRule />
            <MenuItem icon="keyboard" onClick={ask('keyboard')}>
              {t.room.keyboard}
            </MenuItem>
            <MenuItem icon="leave" href="/">
              {t.room.leave}
            </MenuItem>
            <MenuItem icon="lock" onClick={signOut}>
              {t.room.signOut}
            </MenuItem>
          </>
        )
      }}
    </Menu>
  )
}
