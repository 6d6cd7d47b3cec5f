/** The open card in the margin: everything about one mark, and everything one can say to it. */
import { createEffect, createMemo, Show } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { Card, RoomView } from '../room/types.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Classify, Stance } from './Ballot.tsx'
import { CardHead } from './CardHead.tsx'
import { Composer } from './Composer.tsx'
import type { Ballots } from './createBallot.ts'
import { interfaceDir } from './interfaceDir.ts'
import { Merged } from './Merged.tsx'
import { OnlyHere } from './OnlyHere.tsx'
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
            <Standing {...props} />
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

/** Whether a claim stands for itself, for others, or is stood for. */
export function Standing(props: { view: RoomView; reading: Reading; cardKey: EntryKey }) {
  const card = () => {
    const found = props.view.card(props.cardKey)
    return found?.annotation.motivation === 'classifying' ? found : undefined
  }
  return <Show when={card()}>{current => <Merged view={props.view} reading={props.reading} card={current()} />}</Show>
}

const AboutBallots = lazyPart(() => import('./AboutBallots.tsx').then(module => module.AboutBallots))
// It stands under what one casts on from the first sight of a card on.
void AboutBallots.preload()

/** A claim's two questions. */
export function Questions(props: OpenCardProps) {
  const card = () => props.view.card(props.cardKey)
  return (
    <Show when={card()?.annotation.motivation === 'classifying' && !card()?.mergedInto}>
      <div class={styles.part}>
        <Classify view={props.view} ballots={props.ballots} poll={card()?.classification} />
      </div>
      <div class={styles.part}>
        <Stance view={props.view} ballots={props.ballots} poll={card()?.stance} />
      </div>
      <Show when={card()?.stance}>
        {poll => (
          <div class={styles.part}>
            <AboutBallots view={props.view} poll={poll()} />
          </div>
        )}
      </Show>
    </Show>
  )
}

const HeldCard = lazyPart(() => import('./Held.tsx').then(module => module.HeldCard))
const HeldList = lazyPart(() => import('./Held.tsx').then(module => module.HeldList))

/** Under what others do not see: a private note, or a post that waits for a moderator. */
const OnlyOwn = (props: { view: RoomView; card: Card }) => (
  <Show when={props.card.isHeld} fallback={<OnlyHere {...props} />}>
    <HeldCard {...props} />
  </Show>
)
const HeldReplies = (props: { view: RoomView; card: Card }) => (
  <Show when={props.view.desk()?.replies().length}>
    <HeldList {...props} />
  </Show>
)

/** What was answered, and the answer being written. */
export function Talk(props: OpenCardProps) {
  const card = () => props.view.card(props.cardKey)
  return (
    <Show when={card()}>
      {current => (
        <Show
          when={!current().isPrivate && !current().isHeld}
          fallback={<OnlyOwn view={props.view} card={current()} />}
        >
          <Show when={current().thread.length > 0}>
            <div class={styles.part}>
              <Thread view={props.view} reading={props.reading} card={current()} />
            </div>
          </Show>
          <HeldReplies view={props.view} card={current()} />
          <div class={styles.part}>
            <Composer view={props.view} reading={props.reading} card={current()} />
          </div>
        </Show>
      )}
    </Show>
  )
}
