/** The room's views as links: tabs in the bar, on a telephone a menu. */
import { For, Show } from 'solid-js'
import { perCard } from '../room/perCard.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './ViewTabs.module.css'
import { pathOf, VIEWS, type View } from './views.ts'

export function ViewTabs(props: { view: RoomView; shown: View }) {
  const areClaims = perCard(
    () => props.view.cards(),
    () => card => card.annotation.motivation === 'classifying' && !card.mergedInto,
  )
  const claims = () => areClaims().filter(Boolean).length
  const waiting = () =>
    props.view
      .desk()
      ?.items()
      ?.filter(item => !item.isAsked).length
  const links = (more: object = {}) => (
    <For each={VIEWS.filter(view => view !== 'desk' || props.view.me().role === 'moderator')}>
      {view => (
        <a
          href={pathOf(props.view.room().id, view)}
          class={styles.tab}
          aria-current={props.shown === view ? 'page' : undefined}
          {...more}
        >
          {t.room.view[view]}
          <Show when={view === 'claims' && claims()}>
            {' '}
            <span>{claims()}</span>
          </Show>
          <Show when={view === 'desk' && waiting()}>
            {' '}
            <span class={styles.waiting}>{waiting()}</span>
          </Show>
        </a>
      )}
    </For>
  )
  return (
    <nav class={styles.views} aria-label={t.room.views}>
      <div class={styles.tabs}>{links()}</div>
      <Menu label={t.room.views} trigger={<Icon name="menu" size={20} />} triggerClass={styles.menu}>
        {close => links({ role: 'menuitem', onClick: close })}
      </Menu>
    </nav>
  )
}
