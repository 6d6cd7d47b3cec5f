/** A page that has one thing to say and a door or two to go on through. */
import { type JSX, onMount } from 'solid-js'
import { t } from '../text/catalogue.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './PlainPage.module.css'
import { Wordmark } from './Wordmark.tsx'

/** Its words are the front page's, and a room does not carry them. */
const PageLinks = lazyPart(() => import('./PageLinks.tsx').then(module => module.PageLinks))

export function PlainPage(props: { title: string; detail?: string; children?: JSX.Element }) {
  onMount(() => {
    document.title = `${props.title} · ${t.parley}`
  })
  return (
    <div class={styles.page}>
      <header>
        <Wordmark />
      </header>
      <main class={styles.middle}>
        <h1 class={styles.title} dir="auto">
          {props.title}
        </h1>
        <p class={styles.detail} dir="auto">
          {props.detail}
        </p>
        <div class={styles.doors}>{props.children}</div>
      </main>
      <footer>
        <PageLinks />
      </footer>
    </div>
  )
}
