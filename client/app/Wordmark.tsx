/** The name over its two lines: what is fact, what is opinion. Leads to the front page. */
import { t } from '../text/catalogue.ts'
import styles from './Wordmark.module.css'

export const Wordmark = () => (
  <a href="/" class={styles.wordmark} translate="no">
    {t.parley}
  </a>
)
