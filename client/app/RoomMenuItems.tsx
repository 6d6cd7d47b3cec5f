/** What the room's menu holds: letting people in, moderating, one's own name and code, the transcript, the look, leaving. */
import { createSignal, Show } from 'solid-js'
import type { RoomAct } from '../../shared/policy/index.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { dialogs } from '../text/dialogs.ts'
import { moderation as text } from '../text/moderation.ts'
import { MenuHeading, MenuItem, MenuNote, MenuRule } from '../ui/MenuItem.tsx'
import { toast } from '../ui/Toasts.tsx'
import type { RoomDialog } from './RoomDialogs.tsx'
import { leaveFor } from './signOut.ts'

export interface RoomMenuItemsProps {
  view: RoomView
  close: () => void
  onDialog: (dialog: RoomDialog | 'polls' | 'search' | 'commands') => void
}

export function RoomMenuItems(props: RoomMenuItemsProps) {
  const room = () => props.view.room()
  const why = () => props.view.refusalOf('export')?.detail
  const ask = (dialog: RoomDialog | 'polls' | 'search' | 'commands') => () => {
    props.close()
    props.onDialog(dialog)
  }
  return (
    <>
      <MenuItem icon="search" tail="/" onClick={ask('search')}>
        {t.room.search}
      </MenuItem>
      <Show when={room().code}>
        <MenuItem icon="share" onClick={ask('share')}>
          {dialogs.share}
        </MenuItem>
        <MenuItem icon="link" isNewTab href={`/r/${room().id}/wall`} onClick={props.close}>
          {dialogs.wall}
        </MenuItem>
      </Show>
      <Show when={props.view.me().role === 'moderator' || props.view.polls().length > 0}>
        <MenuItem icon="bars" onClick={ask('polls')}>
          {dialogs.polls}
        </MenuItem>
      </Show>
      <MenuItem icon="person" why={props.view.refusalOf('rename')?.detail} onClick={ask('rename')}>
        {dialogs.rename}
      </MenuItem>
      <MenuItem icon="lock" onClick={ask('notes')}>
        {dialogs.notesTitle}
      </MenuItem>
      <MenuItem icon="reply" onClick={ask('contributions')}>
        {dialogs.contributions}
      </MenuItem>
      <MenuItem icon="key" onClick={ask('personal')}>
        {dialogs.personalCode}
      </MenuItem>
      <Show when={props.view.me().role === 'moderator'}>
        <MenuRule />
        <ForModerators {...props} onNewCode={ask('share')} />
        <MenuItem icon="pencil" onClick={ask('roomSettings')}>
          {dialogs.roomSettingsMenu}
        </MenuItem>
        <MenuItem icon="page" onClick={ask('correct')}>
          {text.correct}
        </MenuItem>
        <MenuItem icon="paste" onClick={ask('addArticle')}>
          {text.addArticle}
        </MenuItem>
        <MenuItem icon="download" onClick={ask('import')}>
          {dialogs.importAnnotations}
        </MenuItem>
      </Show>
      <MenuRule />
      <MenuItem icon="download" why={why()} onClick={ask('export')}>
        {dialogs.takeHome}
      </MenuItem>
      <Show when={props.view.me().role === 'moderator'}>
        <MenuItem icon="globe" onClick={ask('publicLink')}>
          {dialogs.publicLink}
        </MenuItem>
      </Show>
      <MenuRule />
      <MenuItem icon="ask" isNewTab href="/guide" onClick={props.close}>
        {dialogs.guides}
      </MenuItem>
      <MenuItem icon="settings" onClick={ask('settings')}>
        {dialogs.settings}
      </MenuItem>
      <MenuItem icon="menu" onClick={ask('commands')}>
        {dialogs.commands}
      </MenuItem>
      <MenuItem icon="keyboard" onClick={ask('keyboard')}>
        {dialogs.keyboard}
      </MenuItem>
      <MenuItem icon="leave" href="/">
        {dialogs.leave}
      </MenuItem>
      <MenuItem icon="lock" onClick={() => leaveFor(props.view, ask('signOut'))}>
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
