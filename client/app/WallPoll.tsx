/** A poll on the wall: what is asked now and what came of it, for as long as its stage goes on. Nobody's ballot, and no name. */
import { createEffect, createMemo, createSignal, For, Show } from 'solid-js'
import { ahead, resultOf } from '../../shared/polls/index.ts'
import type { PollId } from '../../shared/room/index.ts'
import { asPoll, questionOf } from '../polls/question.ts'
import { api } from '../room/api.ts'
import { sayAbsence } from '../room/sayingStances.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { inWords } from '../text/outcomes.ts'
import { polls as text } from '../text/polls.ts'
import { reading } from '../text/reading.ts'
import { sayLabels } from '../text/saying.ts'
import { wall } from '../text/wall.ts'
import { CountBars } from '../ui/CountBars.tsx'
import styles from './Wall.module.css'

/** The poll that is open, the newest of several; after its close itself, until the stage ends. One that was closed before is none. */
export function createAsked(view: RoomView): () => PollView | undefined {
  const [seen, setSeen] = createSignal<{ id: PollId; stage: string }>()
  const open = createMemo(() => view.polls().findLast(poll => poll.isOpen))
  createEffect(() => {
    const poll = open()
    if (poll) setSeen({ id: poll.id, stage: view.stage().id })
  })
  return () => {
    const last = seen()
    if (open() || !last || last.stage !== view.stage().id) return open()
    return view.polls().find(({ id }) => id === last.id)
  }
}

/** What each sees after a ballot of their own is not everyone's to see before the close, though the wall's own page may have it. */
export function asAllSee(poll: PollView): PollView {
  if (poll.reveal !== 'own' || !poll.isOpen) return poll
  const { tally: _tally, mine: _mine, ...sealed } = poll
  return sealed
}

export function WallPoll(props: { view: RoomView; poll: PollView }) {
  const options = () => sayLabels(props.poll.options ?? [])
  const counted = () => {
    const { tally } = props.poll
    return tally && 'counts' in tally && tally.n > 0 ? tally : undefined
  }
  /** Whoever comes after a secret poll was opened does not cast in it: its roll is the server's. */
  const [onRoll, setOnRoll] = createSignal<{ poll: PollId; eligible: number }>()
  createEffect(() => {
    const { id, secrecy } = props.poll
    if (secrecy !== 'secret') return
    void api.poll(id).then(answer => answer.ok && setOnRoll({ poll: id, eligible: answer.value.eligible }))
  })
  const eligible = () =>
    (onRoll()?.poll === props.poll.id ? onRoll()!.eligible : undefined) ??
    Object.values(props.view.roster()).filter(
      ({ role, expelled, imported }) =>
        role !== 'observer' && !expelled && !imported && !(props.poll.moderatorsCast === false && role === 'moderator'),
    ).length
  const sentence = () => {
    const { tally } = props.poll
    if (!tally) return sayAbsence(props.poll) ?? reading.noBallots
    const result = inWords(resultOf(asPoll(props.view, props.poll), tally, eligible()), options())
    return props.poll.isOpen ? `${text.soFar}${result}` : result
  }
  return (
    <section class={styles.poll} aria-label={wall.poll}>
      <p class={styles.label}>
        {props.poll.isOpen ? wall.poll : wall.pollClosed} · {text.method[props.poll.method]}
      </p>
      <p class={styles.statement} dir="auto">
        {questionOf(props.poll)}
      </p>
      <Show
        when={counted()}
        fallback={
          <ul class={styles.options}>
            <For each={options()}>{({ label }) => <li dir="auto">{label}</li>}</For>
          </ul>
        }
      >
        {tally => (
          <div class={styles.bars}>
            <CountBars
              says={`${questionOf(props.poll)} ${sentence()}`}
              mineWord=""
              bars={options().map(({ key, label }) => ({
                key,
                label,
                count: tally().counts[key] ?? 0,
                isLeading: key === ahead(tally(), options()),
              }))}
            />
          </div>
        )}
      </Show>
      <p class={styles.says}>
        {sentence()} <span>{text.turnout(props.poll.turnout ?? 0, eligible())}</span>
      </p>
    </section>
  )
}
