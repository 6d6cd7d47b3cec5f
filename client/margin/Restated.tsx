/** Under a restatement: how it stands, and for who is restated the question whether it is fair. Some screens ask it elsewhere too. */
import { Show } from 'solid-js'
import { creatorOf, type MemberId } from '../../shared/room/index.ts'
import { judgeRestatement, restatedOf } from '../room/restating.ts'
import type { RoomView, ThreadReply } from '../room/types.ts'
import { words } from '../text/restating.ts'
import { Button } from '../ui/Button.tsx'
import { timeLeft } from '../ui/countdown.ts'
import { toast } from '../ui/Toasts.tsx'
import styles from './Restated.module.css'

export function Restated(props: { view: RoomView; item: ThreadReply }) {
  const restated = () => restatedOf(props.view, props.item.reply.key)
  const addressee = () => creatorOf(props.item.reply.to)
  const isAsked = () => addressee() === props.view.me().id && props.view.stage().restateSeconds !== undefined
  return (
    <Show when={restated()}>
      {now => (
        <Show
          when={isAsked()}
          fallback={
            <p class={styles.state} data-state={now().state}>
              <bdi>{words.said[now().state](props.view.roster()[addressee() as MemberId]?.name ?? '')}</bdi>
              <Left restated={now()} />
            </p>
          }
        >
          <div class={styles.asked} data-state={now().state}>
            <span>{words.isItFair}</span>
            <Left restated={now()} />
            <FairOrNot view={props.view} item={props.item} />
          </div>
        </Show>
      )}
    </Show>
  )
}

/** The two answers; what was answered stands out and can be changed. */
export function FairOrNot(props: { view: RoomView; item: ThreadReply }) {
  const state = () => restatedOf(props.view, props.item.reply.key)?.state
  async function judge(fair: boolean) {
    const refusal = await judgeRestatement(props.view.room().id, { reply: props.item.reply.key, fair })
    if (refusal) toast(refusal.detail)
  }
  return (
    <span class={styles.answers}>
      <Button size="small" aria-pressed={state() === 'fair'} onClick={() => judge(true)}>
        {words.sayFair}
      </Button>
      <Button size="small" aria-pressed={state() === 'not-yet'} onClick={() => judge(false)}>
        {words.sayNotYet}
      </Button>
    </span>
  )
}

/** The seconds that are left for the answer, not read out one by one. */
export function Left(props: { restated: { state: string; left: number } }) {
  return (
    <Show when={props.restated.state === 'waiting'}>
      <span class={styles.left} role="timer" aria-label={words.left}>
        {timeLeft(props.restated.left)}
      </span>
    </Show>
  )
}
