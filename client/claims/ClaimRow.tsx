/** One claim in the list: what it says, what the room calls it, who agrees, how much is said about it. */
import { For, Show } from 'solid-js'
import type { Tally } from '../../shared/room/index.ts'
import { lookOf, lookOfLabel } from '../room/look.ts'
import { joinSaid, sayClassification } from '../room/saying.ts'
import { sayAbsence, sayStance } from '../room/sayingStances.ts'
import { statementOf } from '../room/statementOf.ts'
import type { Card, PollView, RoomView } from '../room/types.ts'
import { claims as text } from '../text/claims.ts'
import { Distribution, StanceBar } from '../ui/Distribution.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LabelChip } from '../ui/LabelChip.tsx'
import styles from './ClaimRow.module.css'
import { countsOf, reasonOf } from './order.ts'

export function ClaimRow(props: { view: RoomView; card: Card; isChosen: boolean; onChoose: () => void }) {
  const codebook = () => props.view.room().codebook
  const look = () => lookOf(props.card, codebook())
  const classification = () => props.card.classification
  const stance = () => props.card.stance
  const reason = () => reasonOf({ classification: classification()?.tally, stance: stance()?.tally }, codebook())
  const named = (key: string) => codebook().find(label => label.key === key)?.label ?? key
  const parts = (counts: Readonly<Record<string, number>>) =>
    codebook()
      .map(label => ({ ...lookOfLabel(label), key: label.key, count: counts[label.key] ?? 0 }))
      .filter(part => part.count > 0)
      .sort((a, b) => b.count - a.count)
  return (
    <button
      type="button"
      class={styles.row}
      aria-current={props.isChosen ? 'true' : undefined}
      data-claim={props.card.annotation.key}
      onClick={() => props.onChoose()}
    >
      <span class={styles.chip}>
        <LabelChip look={look()} name={look().label?.label ?? text.noLabel} />
      </span>
      <span class={styles.words}>
        <span class={styles.statement} dir="auto">
          {statementOf(props.view, props.card)}
        </span>
        <Show when={reason()}>{why => <span class={styles.reason}>{text.reason(why(), named)}</span>}</Show>
      </span>
      <span class={styles.labels}>
        <Show when={countsOf(classification()?.tally)} fallback={<Absent poll={classification()} />}>
          {counts => (
            <>
              <Distribution
                isMini
                parts={parts(counts())}
                says={joinSaid(sayClassification(classification()!.tally!, codebook(), false))}
              />
              <span class={styles.counts} aria-hidden="true">
                <For each={parts(counts())}>
                  {part => (
                    <bdi dir="ltr">
                      {part.letter} {part.count}
                    </bdi>
                  )}
                </For>
              </span>
            </>
          )}
        </Show>
      </span>
      <span class={styles.stance}>
        <Show when={countsOf(stance()?.tally)} fallback={<Absent poll={stance()} />}>
          {counts => {
            const of = (key: string) => counts()[key] ?? 0
            return (
              <>
                <StanceBar
                  agree={of('agree')}
                  disagree={of('disagree')}
                  pass={of('pass')}
                  says={joinSaid(sayStance(stance()!.tally as Tally))}
                />
                <span class={styles.counts} aria-hidden="true">
                  {text.stanceCounts(of('agree'), of('disagree'), of('pass'))}
                </span>
              </>
            )
          }}
        </Show>
      </span>
      <span class={styles.replies}>
        <Icon name="reply" size={15} />
        <span aria-hidden="true">{props.card.thread.length}</span>
        <span class="visually-hidden">{text.replies(props.card.thread.length)}</span>
      </span>
    </button>
  )
}

/** The bar's place, with why there is none. */
const Absent = (props: { poll: PollView | undefined }) => (
  <span class={styles.absent}>{(props.poll && (suppressed(props.poll) ?? sayAbsence(props.poll))) ?? ''}</span>
)
const suppressed = ({ tally }: PollView) => (tally ? joinSaid(sayStance(tally)) : undefined)
