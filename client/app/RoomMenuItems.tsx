/** What the room's menu holds: letting people in, moderating, one's own name and code, the transcript, the look, leaving. */
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { RoomAct } from '../../shared/policy/index.ts'
import { api } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { moderation as text } from '../text/moderation.ts'
import { MenuHeading, MenuItem, MenuNote, MenuRule } from '../ui/Menu.tsx'
import { toast } from '../ui/Toasts.tsx'
import { isHighContrast, setHighContrast, setTheme, theme } from './appearance.ts'
import type { RoomDialog } from './RoomDialogs.tsx'
import { leaveFor } from './signOut.ts'

const THEMES = ['light', 'dark', 'system'] as const

export interface RoomMenuItemsProps {
  view: RoomView
  close: () => void
  onDialog: (dialog: RoomDialog) => void
}

export function RoomMenuItems(props: RoomMenuItemsProps) {
  const navigate = useNavigate()
  const room = () => props.view.room()
  const mayExport = () => props.view.me().role === 'moderator' || room().settings.participantsExport
  const why = () => (mayExport() ? undefined : t.room.exportClosed)
  const ask = (dialog: RoomDialog) => () => {
    props.close()
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
      <Show when={props.view.me().role === 'moderator'}>
        <MenuRule />
        <ForModerators {...props} onNewCode={ask('share')} />
      </Show>
      <MenuRule />
      <MenuHeading>{t.room.take}</MenuHeading>
      <For each={['html', 'markdown'] as const}>
        {format => (
          <MenuItem
            icon="download"
            isDownload
            why={why()}
            onClick={props.close}
            {...(why() ? {} : { href: api.exportPath(room().id, format) })}
          >
            {format === 'html' ? t.room.exportHtml : t.room.exportMarkdown}
          </MenuItem>
        )}
      </For>
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
      <MenuItem icon="lock" onClick={() => leaveFor(props.view, navigate, ask('signOut'))}>
        {t.room.signOut}
      </MenuItem>
    </>
  )
}

/** Switches that act at once; what the server refuses stands under them. */
function ForModerators(props: RoomMenuItemsProps & { onNewCode: () => void }) {
  const [refused, setRefused] = createSignal<string>()
  const room = () => props.view.room()
  async function act(what: RoomAct): Promise<boolean> {
    const refusal = await props.view.moderate({ act: what })
    setRefused(refusal?.detail)
    if (!refusal) toast(what === 'new-code' ? text.newCodeDone : text.done[what])
    return refusal === undefined
  }
  return (
    <>
      <MenuHeading>{text.heading}</MenuHeading>
      <MenuItem isSwitch isChecked={room().isLocked} onClick={() => void act(room().isLocked ? 'unlock' : 'lock')}>
        {text.lock}
      </MenuItem>
      <MenuItem
        isSwitch
        isChecked={room().isDoorOpen === false}
        onClick={() => void act(room().isDoorOpen === false ? 'open-door' : 'close-door')}
      >
        {text.closeDoor}
      </MenuItem>
      <MenuItem onClick={async () => (await act('new-code')) && props.onNewCode()}>{text.newCode}</MenuItem>
      <Show when={refused()}>{detail => <MenuNote>{detail()}</MenuNote>}</Show>
    </>
  )
}
