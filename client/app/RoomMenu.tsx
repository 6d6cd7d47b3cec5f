/** The room's menu. What it holds is loaded when the page is quiet. */
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Icon } from '../ui/Icon.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { RoomDialog } from './RoomDialogs.tsx'
import styles from './TopBar.module.css'

export const RoomMenuItems = lazyPart(() => import('./RoomMenuItems.tsx').then(module => module.RoomMenuItems))

export function RoomMenu(props: {
  view: RoomView
  onDialog: (dialog: RoomDialog | 'polls' | 'search' | 'commands') => void
}) {
  return (
    <Menu label={t.room.menu} trigger={<Icon name="more" size={20} />} triggerClass={styles.menu}>
      {close => <RoomMenuItems view={props.view} close={close} onDialog={props.onDialog} />}
    </Menu>
  )
}
