/** The open card in the margin: everything about one mark, and everything one can say to it. */
import { createEffect, createMemo, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { Classify, Stance } from './Ballot.tsx'
import { CardHead } from './CardHead.tsx'
import { Composer } from './Composer.tsx'
import type { Ballots } from './createBallot.ts'
import { interfaceDir } from './interfaceDir.ts'
import styles from './OpenCard.module.css'
import { HiddenNotice, SaidWords } from './SaidWords.tsx'
import { Thread } from './Thread.tsx'

export interface OpenCardProps {
  view: RoomView
  reading: Reading
  ballots: Ballots
  cardKey: EntryKey
}

export function OpenCard(props: OpenCardProps) {
  const card = createMemo(() => props.view.card(props.cardKey))
  let element!: HTMLElement
  createEffect(() => {
    const caret = props.reading.caret()
    if (caret?.in === 'card') element?.focus({ preventScroll: true })
  })
  return (
    <Show when={card()}>
      {current => (
        <section
          ref={element}
          class={styles.card}
          tabindex="-1"
          aria-label={headline(props.view, props.cardKey)}
          dir={interfaceDir()}
        >
          <CardHead {...props} card={current()} onClose={() => props.reading.close(true)} />
          <HiddenNotice card={current()}>
            <SaidWords {...props} card={current()} />
            <Questions {...props} />
            <Talk {...props} />
          </HiddenNotice>
        </section>
      )}
    </Show>
  )
}

/** What its label reads: the statement, the words or the quote. */
export function headline(view: RoomView, key: EntryKey): string {
  const annotation = view.card(key)?.annotation
  if (!annotation) return ''
  return annotation.statement || annotation.body || view.article().text.slice(annotation.start, annotation.end)
}

/** A claim's two questions. */
export function Questions(props: OpenCardProps) {
  const card = () => props.view.card(props.cardKey)
  return (
    <Show when={card()?.annotation.motivation === 'classifying'}>
      <div class={styles.part}>
        <Classify view={props.view} ballots={props.ballots} poll={card()?.classification} />
      </div>
      <div class={styles.part}>
        <Stance view={props.view} ballots={props.ballots} poll={card()?.stance} />
      </div>
    </Show>
  )
}

/** What was answered, and the answer being written. */
export function Talk(props: OpenCardProps) {
  const card = () => props.view.card(props.cardKey)
  return (
    <Show when={card()}>
      {current => (
        <>
          <Show when={current().thread.length > 0}>
            <div class={styles.part}>
              <Thread view={props.view} reading={props.reading} card={current()} />
            </div>
          </Show>
          <div class={styles.part}>
            <Composer view={props.view} reading={props.reading} card={current()} />
          </div>
        </>
      )}
    </Show>
  )
}
