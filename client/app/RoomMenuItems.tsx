/** What the room's menu holds: letting people in, moderating, one's own name and code, the transcript, the look, leaving. */
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { RoomAct } from '../../shared/policy/index.ts'
import { api } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { dialogs } from '../text/dialogs.ts'
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
  const why = () => (mayExport() ? undefined : dialogs.exportClosed)
  const ask = (dialog: RoomDialog) => () => {
    props.close()
    props.onDialog(dialog)
  }
  return (
    <>
      <Show when={room().code}>
        <MenuItem icon="share" onClick={ask('share')}>
          {dialogs.share}
        </MenuItem>
      </Show>
      <MenuItem icon="person" onClick={ask('rename')}>
        {dialogs.rename}
      </MenuItem>
      <MenuItem icon="key" onClick={ask('personal')}>
        {dialogs.personalCode}
      </MenuItem>
      <Show when={props.view.me().role === 'moderator'}>
        <MenuRule />
        <ForModerators {...props} onNewCode={ask('share')} />
      </Show>
      <MenuRule />
      <MenuHeading>{dialogs.take}</MenuHeading>
      <For each={['html', 'markdown'] as const}>
        {format => (
          <MenuItem
            icon="download"
            isDownload
            why={why()}
            onClick={props.close}
            {...(why() ? {} : { href: api.exportPath(room().id, format) })}
          >
            {format === 'html' ? dialogs.exportHtml : dialogs.exportMarkdown}
          </MenuItem>
        )}
      </For>
      <MenuRule />
      <MenuHeading>{dialogs.look}</MenuHeading>
      <For each={THEMES}>
        {name => (
          <MenuItem isChecked={theme() === name} onClick={() => setTheme(name)}>
            {dialogs[name]}
          </MenuItem>
        )}
      </For>
      <MenuItem isSwitch isChecked={isHighContrast()} onClick={() => setHighContrast(!isHighContrast())}>
        {dialogs.highContrast}
      </MenuItem>
      <MenuRule />
      <MenuItem icon="keyboard" onClick={ask('keyboard')}>
        {dialogs.keyboard}
      </MenuItem>
      <MenuItem icon="leave" href="/">
        {dialogs.leave}
      </MenuItem>
      <MenuItem icon="lock" onClick={() => leaveFor(props.view, navigate, ask('signOut'))}>
        {dialogs.signOut}
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
