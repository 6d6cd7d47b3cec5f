/** The wall: what a projector shows the whole room. Large type, the code, what is on now, and nobody's name. */
import { createEffect, createMemo, For, onCleanup, onMount, Show } from 'solid-js'
import { worthDiscussing } from '../../shared/polls/index.ts'
import { showJoinCode } from '../../shared/room/index.ts'
import { joinSaid, sayClassification } from '../room/saying.ts'
import { sayStance } from '../room/sayingStances.ts'
import type { Card, RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { wall } from '../text/wall.ts'
import { timeLeft } from '../ui/countdown.ts'
import { Distribution } from '../ui/Distribution.tsx'
import { hostOfDoor, linkTo } from './invite.ts'
import { keepAwake } from './keepAwake.ts'
import { LazyQrCode } from './LazyQrCode.tsx'
import styles from './Wall.module.css'
import { WallFloor } from './WallFloor.tsx'
import { movedIn, WallMoved } from './WallMoved.tsx'
import { asAllSee, createAsked, WallPoll } from './WallPoll.tsx'
import { Wordmark } from './Wordmark.tsx'

export function Wall(props: { view: RoomView }) {
  createEffect(() => {
    document.title = wall.title(props.view.room().title)
  })
  onMount(() => onCleanup(keepAwake()))
  const stage = () => props.view.stage()
  const comes = () => props.view.stages()[props.view.stagePlace().index + 1]
  const asked = createAsked(props.view)
  const moved = createMemo(() => movedIn(props.view))
  /** The motion's last count is told with the first beside it. */
  const shown = () => {
    const poll = asked()
    return poll && (poll.isOpen || poll.id !== moved()?.poll.id) ? poll : undefined
  }
  return (
    <main class={styles.wall}>
      <div class={styles.now}>
        <header class={styles.head}>
          <div>
            <p class={styles.label}>
              {wall.now} <strong dir="auto">{stage().title}</strong>
              <Show when={comes()}>
                {one => (
                  <span class={styles.comes}>
                    {wall.nextStage} <strong dir="auto">{one().title}</strong>
                  </span>
                )}
              </Show>
            </p>
            <h1 class={styles.prompt} dir="auto">
              {stage().prompt ?? props.view.room().motion?.sentence ?? props.view.room().title}
            </h1>
          </div>
          <Show when={props.view.deadline() !== undefined}>
            <p class={styles.clock} role="timer" aria-label={wall.leftLabel}>
              {timeLeft(props.view.deadline()!)}
            </p>
          </Show>
        </header>
        <WallFloor view={props.view} />
        <Show when={props.view.isLoaded()}>
          <Show
            when={shown()}
            fallback={
              <Show when={moved()} fallback={<Worth view={props.view} />}>
                {moved => <WallMoved view={props.view} moved={moved()} />}
              </Show>
            }
          >
            {poll => <WallPoll view={props.view} poll={asAllSee(poll())} />}
          </Show>
        </Show>
        <Course view={props.view} />
      </div>
      <aside class={styles.side}>
        <Show when={props.view.room().code} fallback={<p class={styles.label}>{wall.askForCode}</p>}>
          {code => (
            <div class={styles.join}>
              <p class={styles.label}>
                {wall.joinAt} <strong>{hostOfDoor()}</strong>
              </p>
              <div class={styles.qr}>
                <LazyQrCode text={linkTo(code())} />
              </div>
              <p class={styles.code} translate="no">
                <For each={showJoinCode(code()).split(' ')}>{half => <span>{half}</span>}</For>
              </p>
            </div>
          )}
        </Show>
        <footer class={styles.foot}>
          <p>
            <strong>{wall.areIn(Object.keys(props.view.roster()).length)}</strong>{' '}
            <span>{wall.ballots(ballotsCast(props.view))}</span>
          </p>
          <p class={styles.of}>
            <Wordmark />
            <span dir="auto">{props.view.room().title}</span>
          </p>
        </footer>
      </aside>
    </main>
  )
}

const ballotsCast = (view: RoomView) =>
  view.allCards().reduce((sum, card) => sum + (card.classification?.turnout ?? 0) + (card.stance?.turnout ?? 0), 0) +
  view.polls().reduce((sum, poll) => sum + (poll.turnout ?? 0), 0)

/** The most split claim whose counts everyone may see, with both of them; else what there is to do. */
function Worth(props: { view: RoomView }) {
  const claims = createMemo(() =>
    props.view.allCards().filter(card => card.classification && !card.moderation && !card.mergedInto),
  )
  const first = createMemo((): Card | undefined => {
    const counted = claims().flatMap(card => {
      const tally = asAllSee(card.classification!).tally
      return tally && 'counts' in tally ? [{ claim: card.annotation.key as string, counts: tally.counts }] : []
    })
    const [most] = worthDiscussing(counted)
    return claims().find(card => card.annotation.key === most?.claim)
  })
  return (
    <Show when={first()} fallback={<p class={styles.empty}>{wall.claims(claims().length)}</p>}>
      {card => <Claim card={card()} view={props.view} />}
    </Show>
  )
}

function Claim(props: { card: Card; view: RoomView }) {
  const codebook = () => props.view.room().codebook
  const counts = () => {
    const tally = props.card.classification?.tally
    return tally && 'counts' in tally ? tally.counts : {}
  }
  const called = () => sayClassification(props.card.classification!.tally!, codebook(), false)
  const words = () => {
    const { revision, start, end } = props.card.annotation
    const article = props.view.article()
    return revision === article.revision ? article.text.slice(start, end) : ''
  }
  return (
    <section class={styles.claim} aria-label={wall.worth}>
      <p class={styles.label}>{wall.worth}</p>
      <p class={styles.statement} dir="auto">
        {props.card.annotation.statement || wall.quoted(words())}
      </p>
      <Distribution
        says={joinSaid(called())}
        parts={codebook().map(label => ({ ...label, count: counts()[label.key] ?? 0 }))}
      />
      <p class={styles.says}>
        <strong>{called().strong}</strong> {called().rest}{' '}
        <Show when={props.card.stance && asAllSee(props.card.stance).tally}>
          {tally => <span>{joinSaid(sayStance(tally()))}</span>}
        </Show>
      </p>
    </section>
  )
}

function Course(props: { view: RoomView }) {
  const at = () => props.view.stagePlace().index
  const gone = () => {
    const left = props.view.deadline()
    const { seconds } = props.view.stage()
    return left === undefined || !seconds ? 1 : 1 - left / (seconds * 1000)
  }
  return (
    <Show when={props.view.stages().length > 1}>
      <ol class={styles.course} aria-label={t.room.stageLabel}>
        <For each={props.view.stages()}>
          {(stage, index) => (
            <li
              aria-current={index() === at() ? 'step' : undefined}
              class={index() < at() ? styles.past : undefined}
              style={{ '--gone': index() === at() ? gone() : undefined }}
            >
              <span dir="auto">{stage.title}</span>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
