/** One poll: its question, what is promised where one votes, the ballot, and what came of it. */
import { createEffect, createResource, Match, on, Show, Switch } from 'solid-js'
import { budgetOf, showReceipt } from '../../shared/polls/index.ts'
import { api } from '../room/api.ts'
import { copyText } from '../room/copy.ts'
import { promiseOf } from '../room/promise.ts'
import type { Reading } from '../room/reading.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { copying } from '../text/copying.ts'
import { polls as text } from '../text/polls.ts'
import { sayLabels } from '../text/saying.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import type { PollCasting } from './createCasting.ts'
import { ModeratePoll } from './ModeratePoll.tsx'
import { DotsBallot, ScoreBallot } from './NumbersBallot.tsx'
import { ApprovalBallot, type BallotProps, ConsentBallot, SingleBallot } from './OptionsBallot.tsx'
import styles from './PollCard.module.css'
import { PollOutcome } from './PollOutcome.tsx'
import { asPoll, questionOf } from './question.ts'
import { RankedBallot } from './RankedBallot.tsx'
import { Receipts } from './Receipts.tsx'
import { WhatMoved } from './WhatMoved.tsx'

export interface PollCardProps {
  view: RoomView
  reading: Reading
  poll: PollView
  casting: PollCasting
  onEdit: () => void
}

export function PollCard(props: PollCardProps) {
  const poll = () => props.poll
  const isSecret = () => poll().secrecy === 'secret'
  const hasCast = () => poll().mine !== undefined
  // What the document does not say: how many may cast, an open poll's ballots, whether one is asked what moved one.
  const [asked, { refetch }] = createResource(
    () => poll().id,
    async id => {
      const answer = await api.poll(id)
      if (answer.ok) props.casting.noteRoll(answer.value)
      return answer.ok ? answer.value : undefined
    },
  )
  const answer = () => asked.latest
  createEffect(
    on(
      () => [
        poll().isOpen,
        poll().revealed,
        hasCast(),
        poll().isWaiting,
        poll().secrecy === 'open' && JSON.stringify(poll().tally),
      ],
      () => void refetch(),
      { defer: true },
    ),
  )
  /** A secret ballot stands; before it is cast, and in all other polls, there is one to fill in. */
  const mayFill = () => poll().isOpen && props.view.me().role !== 'observer' && !(isSecret() && hasCast())
  const isNew = () =>
    props.view.me().role === 'observer' || poll().moderatorsCast !== false || props.view.me().role !== 'moderator'
  const turnout = () => poll().turnout ?? answer()?.turnout ?? 0
  return (
    <article class={styles.card} data-poll={poll().id} aria-label={questionOf(poll())}>
      <header class={styles.head}>
        <p class={styles.kind}>
          <Show when={poll().about === 'motion'}>{text.about[poll().when ?? 'motion']} · </Show>
          {text.method[poll().method]}
          <Show when={!poll().isOpen}> · {text.closed}</Show>
          <Show when={poll().reopened}>{times => ` · ${text.reopened(times())}`}</Show>
        </p>
        <h3 class={styles.question} dir="auto">
          {questionOf(poll())}
        </h3>
      </header>
      <Show when={mayFill() && isNew()}>
        <Ballot {...props} />
      </Show>
      <Show when={poll().isOpen && !isNew()}>
        <p class={styles.quiet}>{text.noModerators}</p>
      </Show>
      <Show when={hasCast()}>
        <p class={styles.done} data-waiting={poll().isWaiting}>
          <Icon name={poll().isWaiting ? 'clock' : 'check'} size={16} />
          <span>
            {poll().isWaiting ? text.waiting : text.isCast}{' '}
            {poll().isOpen && !poll().isWaiting ? (isSecret() ? text.stands : text.changeable) : ''}
          </span>
        </p>
      </Show>
      <Show when={isSecret() && poll().isOpen && hasCast() && props.casting.receipt(poll())}>
        {receipt => (
          <div class={styles.receipt}>
            <p>
              <strong>{text.receipt}</strong>
            </p>
            <code translate="no">{showReceipt(receipt())}</code>
            <Button
              size="small"
              onClick={() =>
                void copyText(receipt()).then(isDone => toast(isDone ? copying.copied : copying.notCopied))
              }
            >
              <Icon name="copy" size={15} />
              {text.copy}
            </Button>
            <p class={styles.quiet}>
              {text.receiptHint} {props.casting.isReceiptKept(poll()) ? text.receiptKept : text.receiptNotKept}
            </p>
          </div>
        )}
      </Show>
      <PollOutcome view={props.view} reading={props.reading} poll={poll()} answer={answer()} />
      <p class={styles.quiet}>{text.turnout(turnout(), answer()?.eligible)}</p>
      <Show when={answer()?.moved}>{said => <WhatMoved view={props.view} poll={poll()} said={said()} />}</Show>
      <Show when={isSecret() && !poll().isOpen && poll().tally}>
        <Receipts view={props.view} poll={poll()} receipt={props.casting.receipt(poll())} />
      </Show>
      <Show when={props.view.me().role === 'moderator'}>
        <ModeratePoll view={props.view} poll={poll()} hasBallots={turnout() > 0} onEdit={props.onEdit} />
      </Show>
    </article>
  )
}

function Ballot(props: PollCardProps) {
  const { casting } = props
  const poll = () => props.poll
  const ballot = (): BallotProps => ({
    name: `ballot-${poll().id}`,
    options: sayLabels(poll().options ?? []),
    choice: casting.choice(poll()),
    why: casting.refusal(poll()),
    onChoose: choice => casting.choose(poll(), choice),
  })
  const isMethod = (...methods: PollView['method'][]) => methods.includes(poll().method)
  return (
    <form
      class={styles.ballot}
      onSubmit={event => {
        event.preventDefault()
        void casting.cast(poll())
      }}
    >
      <fieldset class={styles.fields}>
        <legend class="visually-hidden">
          {questionOf(poll())} {text.method[poll().method]}
        </legend>
        <Switch>
          <Match when={isMethod('single', 'stance')}>
            <SingleBallot {...ballot()} isStance={isMethod('stance')} />
          </Match>
          <Match when={isMethod('approval')}>
            <ApprovalBallot {...ballot()} />
          </Match>
          <Match when={isMethod('score')}>
            <ScoreBallot {...ballot()} />
          </Match>
          <Match when={isMethod('dots')}>
            <DotsBallot {...ballot()} budget={budgetOf(asPoll(props.view, poll()))} />
          </Match>
          <Match when={isMethod('ranked')}>
            <RankedBallot {...ballot()} />
          </Match>
          <Match when={isMethod('consent')}>
            <ConsentBallot {...ballot()} isOpen={poll().secrecy === 'open'} />
          </Match>
        </Switch>
      </fieldset>
      <p class={styles.promise}>
        <Icon name={poll().secrecy === 'open' ? 'eye' : 'lock'} size={15} />
        <span>{promiseOf(poll())}</span>
      </p>
      <Show
        when={casting.refused(poll())}
        fallback={<Show when={casting.refusal(poll())}>{why => <p class={styles.quiet}>{why()}</p>}</Show>}
      >
        {detail => (
          <p class={styles.refused}>
            {detail()} {casting.hasChosen(poll()) ? text.refusedKept : ''}
          </p>
        )}
      </Show>
      <div>
        <Button type="submit" look="primary" why={casting.refusal(poll())}>
          {poll().mine === undefined ? text.cast : text.castAgain}
        </Button>
      </div>
    </form>
  )
}
