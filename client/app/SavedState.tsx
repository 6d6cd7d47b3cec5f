/** Whether what one wrote is safe. Always there, never loud; losing the network and getting it back is also said aloud. */
import { createEffect, on } from 'solid-js'
import type { Saving } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './TopBar.module.css'

export function SavedState(props: { saving: Saving }) {
  const says = () => {
    const { saving } = props
    switch (saving.state) {
      case 'saved':
        return { icon: 'check', text: t.room.saved, look: '' } as const
      case 'saving':
        return { icon: 'clock', text: t.room.unsaved(saving.unsaved), look: styles.waiting } as const
      case 'offline':
        return {
          icon: 'offline',
          text: saving.unsaved ? t.room.offlineUnsaved(saving.unsaved) : t.room.offline,
          look: styles.cut,
        } as const
      case 'over':
        return { icon: 'lock', text: t.room.over.title[saving.reason], look: styles.cut } as const
      default:
        return saving satisfies never
    }
  }
  createEffect(
    on(
      () => props.saving.state,
      (state, before) => {
        const isNews = state === 'offline' || state === 'over' || (before === 'offline' && state === 'saved')
        if (before !== undefined && isNews) announce(says().text)
      },
    ),
  )
  return (
    <p class={`${styles.saved} ${says().look}`} title={says().text}>
      <Icon name={says().icon} size={17} />
      <span class={styles.long}>{says().text}</span>
    </p>
  )
}
