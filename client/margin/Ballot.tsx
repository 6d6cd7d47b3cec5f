/** A claim's two questions: what is it, and do you agree with it. Each with its keys, its bar and its bar's sentence. */
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Tally } from '../../shared/room/index.ts'
import { lookOfLabel } from '../room/look.ts'
import { joinSaid, type Said, sayClassification } from '../room/saying.ts'
import { sayAbsence, sayStance } from '../room/sayingStances.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { reading as text } from '../text/reading.ts'
import { Distribution, StanceBar } from '../ui/Distribution.tsx'
import styles from './Ballot.module.css'
import type { Ballots } from './createBallot.ts'

export interface BallotProps {
  view: RoomView
  ballots: Ballots
  poll: PollView | undefined
}

export function Classify(props: BallotProps) {
  const codebook = () => props.view.room().codebook
  const pairs = createMemo(() => {
    const labels = codebook()
    return labels.flatMap((label, i) => (i % 2 ? [] : [[label, ...labels.slice(i + 1, i + 2)]]))
  })
  const mine = () => chosen(props)
  const myLabel = () => codebook().find(label => label.key === mine())?.label
  const last = () => Math.min(9, codebook().length)
  return (
    <fieldset class={styles.question}>
      <legend class={styles.legend}>
        {cardText.whatIsIt}
        <Show when={myLabel()}>{label => <span>{cardText.yours(label())}</span>}</Show>
        <span class={styles.keys}>{myLabel() ? cardText.pressToChange(last()) : cardText.pressToLabel(last())}</span>
      </legend>
      <div class={styles.labels}>
        <For each={pairs()}>
          {(pair, i) => (
            <div class={styles.pair}>
              <For each={pair}>
                {(label, j) => (
                  <button
                    type="button"
                    class={styles.label}
                    data-colour={label.colour}
                    data-line={label.line}
                    aria-pressed={mine() === label.key}
                    aria-disabled={mayCast(props) ? undefined : 'true'}
                    aria-keyshortcuts={String(2 * i() + j() + 1)}
                    title={label.description}
                    onClick={() => props.poll && props.ballots.cast(props.poll.id, label.key)}
                  >
                    <span class={styles.letter} aria-hidden="true">
                      {label.letter}
                    </span>
                    <span class={styles.word} dir="auto">
                      {label.label}
                    </span>
                  </button>
                )}
              </For>
            </div>
          )}
        </For>
      </div>
      <Outcome
        {...props}
        say={tally => sayClassification(tally, codebook(), mine() !== undefined && tally.n >= mayCastAtAll(props.view))}
        bar={(counts, says) => (
          <Distribution
            says={`${cardText.classificationChart}: ${says}`}
            isAnimated={props.poll?.reveal === 'own'}
            parts={codebook()
              .map(label => ({ ...lookOfLabel(label), key: label.key, count: counts[label.key] ?? 0 }))
              .sort((a, b) => b.count - a.count)}
          />
        )}
      />
    </fieldset>
  )
}

const STANCES = ['agree', 'disagree', 'pass'] as const

export function Stance(props: BallotProps) {
  return (
    <fieldset class={styles.question}>
      <legend class={styles.legend}>{cardText.doYouAgree}</legend>
      <div class={styles.stances}>
        <For each={STANCES}>
          {stance => (
            <button
              type="button"
              class={styles.stance}
              aria-pressed={chosen(props) === stance}
              aria-disabled={mayCast(props) ? undefined : 'true'}
              aria-keyshortcuts={stance.charAt(0)}
              onClick={() => props.poll && props.ballots.cast(props.poll.id, stance)}
            >
              <span class={styles.swatch} data-stance={stance} aria-hidden="true" />
              {cardText[stance]}
            </button>
          )}
        </For>
      </div>
      <Outcome
        {...props}
        say={sayStance}
        bar={({ agree = 0, disagree = 0, pass = 0 }, says) => (
          <StanceBar
            agree={agree}
            disagree={disagree}
            pass={pass}
            says={`${cardText.stanceChart}: ${says}`}
            isAnimated={props.poll?.reveal === 'own'}
          />
        )}
      />
    </fieldset>
  )
}

const chosen = (props: BallotProps) => props.poll && (props.ballots.underWay(props.poll.id) ?? props.poll.mine)
const mayCast = (props: BallotProps) => props.poll?.isOpen === true && props.view.refusalOf('classify') === undefined

/** Members who may cast: all of the roster but those who only read, those who are gone, and those whose words were imported. */
const mayCastAtAll = (view: RoomView) =>
  Object.values(view.roster()).filter(
    person => person && person.role !== 'observer' && !person.expelled && !person.imported,
  ).length

/** The bar in a place that holds its height, and its sentence; or why there is none. */
function Outcome(
  props: BallotProps & {
    say: (tally: Tally) => Said
    bar: (counts: Record<string, number>, says: string) => JSX.Element
  },
) {
  const counts = () => {
    const tally = props.poll?.tally
    return tally && 'counts' in tally && tally.n > 0 ? tally.counts : undefined
  }
  const said = (): Said => {
    if (!props.poll) return { rest: cardText.opening }
    const { tally } = props.poll
    return tally ? props.say(tally) : { rest: sayAbsence(props.poll) ?? text.noBallots }
  }
  /** Said once for both questions, under the first. */
  const closed = () => (props.poll?.of === 'classification' ? props.view.refusalOf('classify')?.detail : undefined)
  const refused = () => props.poll && (props.ballots.refusalAt(props.poll.id) ?? undefined)
  return (
    <>
      <Show when={counts()} fallback={<div class={styles.place} />}>
        {found => props.bar(found(), joinSaid(said()))}
      </Show>
      <p class={styles.said}>
        <Show when={said().strong}>
          <strong>{said().strong}</strong>{' '}
        </Show>
        {said().rest}
        <Show when={said().note}>
          {' '}
          <span class={styles.note}>{said().note}</span>
        </Show>
      </p>
      <Show when={refused() ?? closed()}>
        {detail => (
          <p class={styles.refused} data-own={refused() !== undefined}>
            {detail()}
          </p>
        )}
      </Show>
    </>
  )
}
