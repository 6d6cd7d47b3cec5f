/** The foot of the pages outside a room: settings, help, and what the house that runs this Parley has to say. */
import { createSignal, Show } from 'solid-js'
import { pages } from '../text/pages.ts'
import { Button } from '../ui/Button.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './PageLinks.module.css'

const SettingsDialog = lazyPart(() => import('./SettingsDialog.tsx').then(module => module.SettingsDialog))

export function PageLinks() {
  const [isSetting, setSetting] = createSignal(false)
  const has = (notice: string) => document.documentElement.dataset.notices?.split(' ').includes(notice)
  return (
    <nav class={styles.links} aria-label={pages.foot.label}>
      <Button look="link" onClick={() => setSetting(true)}>
        {pages.foot.settings}
      </Button>
      <a href="/guide" rel="external">
        {pages.foot.guides}
      </a>
      <Show when={has('privacy')}>
        <a href="/privacy" rel="external">
          {pages.foot.privacy}
        </a>
      </Show>
      <Show when={has('imprint')}>
        <a href="/imprint" rel="external">
          {pages.foot.imprint}
        </a>
      </Show>
      <a href="/licences" rel="external">
        {pages.foot.licences}
      </a>
      <Show when={isSetting()}>
        <SettingsDialog onClose={() => setSetting(false)} />
      </Show>
    </nav>
  )
}
