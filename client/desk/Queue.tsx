/** What waits, as a list: who, what they say and about which sentence, why it is here, and what can be done. */
import { For, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { guides } from '../text/guides.ts'
import { LinkButton } from '../ui/Button.tsx'
import { createQueue, FILTERS } from './createQueue.ts'
import styles from './Queue.module.css'
import { QueueItem } from './QueueItem.tsx'
import { Why } from './Why.tsx'

export interface QueueProps {
  view: RoomView
  reading: Reading
  now: () => number
}

export function Queue(props: QueueProps) {
  const queue = createQueue(props.view, props.reading, props.now)
  const isEmpty = () => props.view.desk()?.items()?.length === 0
  return (
    <section aria-labelledby="desk-queue">
      <header class={styles.head}>
        <h1 id="desk-queue" class={styles.title}>
          {text.title} <span class={styles.count}>{queue.count('all') || ''}</span>
        </h1>
        <p class={styles.keys}>{text.keys}</p>
      </header>
      <fieldset class={styles.filters} aria-label={text.filters}>
        <For each={FILTERS}>
          {filter => (
            <button type="button" aria-pressed={queue.filter() === filter} onClick={() => queue.setFilter(filter)}>
              {text.filter[filter]} <span>{queue.count(filter) || ''}</span>
            </button>
          )}
        </For>
      </fieldset>
      <Show when={queue.shown().length} fallback={<Nothing isEmpty={isEmpty()} />}>
        <ol class={styles.list}>
          <For each={queue.shown().map(({ target }) => target)}>
            {target => (
              <Show when={queue.shown().find(item => item.target === target)}>
                {item => (
                  <QueueItem {...props} queue={queue} item={item()}>
                    <Show when={queue.asking()?.target === target && queue.asking()}>
                      {asking => <Why view={props.view} queue={queue} item={item()} act={asking().act} />}
                    </Show>
                  </QueueItem>
                )}
              </Show>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}

const Nothing = (props: { isEmpty: boolean }) => (
  <div class={styles.none}>
    <p>{props.isEmpty ? text.none : text.noneOfKind}</p>
    <Show when={props.isEmpty}>
      <LinkButton look="link" href="/guide/moderators" target="_blank">
        {guides.moderators}
      </LinkButton>
    </Show>
  </div>
)
