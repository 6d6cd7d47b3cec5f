/** Under a claim's two questions: what is promised of a ballot and, one press away, where that ends; what the room's labels mean. */
import { For, Show } from 'solid-js'
import { limitOf } from '../room/promise.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { polls as text } from '../text/polls.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './AboutBallots.module.css'

export function AboutBallots(props: { view: RoomView; poll: PollView }) {
  const explained = () => props.view.room().codebook.filter(({ description }) => description)
  return (
    <div class={styles.about}>
      <Show when={explained().length}>
        <details>
          <summary>{text.labelsMean}</summary>
          <dl class={styles.labels}>
            <For each={explained()}>
              {label => (
                <>
                  <dt data-colour={label.colour}>
                    <span class={styles.letter} aria-hidden="true">
                      {label.letter}
                    </span>{' '}
                    <span dir="auto">{label.label}</span>
                  </dt>
                  <dd>
                    <span dir="auto">{label.description}</span>
                    <For each={label.examples}>
                      {example => (
                        <>
                          {' '}
                          <q dir="auto">{example}</q>
                        </>
                      )}
                    </For>
                  </dd>
                </>
              )}
            </For>
          </dl>
        </details>
      </Show>
      <details class={styles.promise} open={props.poll.secrecy === 'secret'}>
        <summary>
          <Icon name={props.poll.secrecy === 'open' ? 'eye' : 'lock'} size={14} />
          {text.promise[props.poll.secrecy]}
        </summary>
        <p>{limitOf(props.poll)}</p>
      </details>
    </div>
  )
}
