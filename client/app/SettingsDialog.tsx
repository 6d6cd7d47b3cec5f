/** The settings where there is no room around them. */
import { t } from '../text/catalogue.ts'
import { settings as text } from '../text/settings.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Settings } from './Settings.tsx'

export const SettingsDialog = (props: { onClose: () => void }) => (
  <Dialog isOpen title={text.title} closeLabel={t.close} onClose={props.onClose}>
    <Settings />
  </Dialog>
)
