/** Who will see what in this room, said before the first word is written. */
import { Show } from 'solid-js'
import { t } from '../text/catalogue.ts'
import { pages } from '../text/pages.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './JoinPage.module.css'

export function Contract(props: { names: 'named' | 'pseudonymous'; typed: string }) {
  const isDrawn = () => props.names === 'pseudonymous'
  const words = () => (isDrawn() ? pages.join.drawn : pages.join.named)
  return (
    <section class={styles.contract}>
      <h2>
        <Icon name="eye" />
        {pages.join.contract}
      </h2>
      <ul>
        <li>
          <Avatar name={isDrawn() ? pages.join.drawnExample : props.typed || t.you} colour={1} size="small" isBeside />
          <span>
            {words()[0]}
            <strong>{words()[1]}</strong>
            {words()[2]}
          </span>
        </li>
        <li>
          <Icon name="lock" />
          <span>{pages.join.ballots}</span>
        </li>
        <li>
          <Icon name="page" />
          <Show when={isDrawn()} fallback={<span>{pages.join.transcriptNamed}</span>}>
            <span>{pages.join.transcriptDrawn}</span>
          </Show>
        </li>
      </ul>
    </section>
  )
}
