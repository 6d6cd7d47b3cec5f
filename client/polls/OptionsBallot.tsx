/** Ballots that pick options: one of them (single, stance), all that one likes (approval), or one with a reason (consent). */
import { For, Show } from 'solid-js'
import { BLOCK } from '../../shared/polls/index.ts'
import type { Choice, Reasoned } from '../../shared/room/index.ts'
import { polls as text } from '../text/polls.ts'
import { Field } from '../ui/Field.tsx'
import styles from './Ballots.module.css'

const REASON_LIMIT = 300

export interface BallotProps {
  name: string
  options: readonly { key: string; label: string }[]
  choice: Choice | undefined
  why: string | undefined
  onChoose: (choice: Choice) => void
}

export function SingleBallot(props: BallotProps & { isStance?: boolean }) {
  return (
    <div class={props.isStance ? styles.stances : styles.options}>
      <For each={props.options}>
        {option => (
          <label class={styles.option}>
            <input
              type="radio"
              name={props.name}
              checked={props.choice === option.key}
              disabled={props.why !== undefined}
              onChange={() => props.onChoose(option.key)}
            />
            <Show when={props.isStance}>
              <span class={styles.swatch} data-stance={option.key} aria-hidden="true" />
            </Show>
            <span dir="auto">{option.label}</span>
          </label>
        )}
      </For>
    </div>
  )
}

export function ApprovalBallot(props: BallotProps) {
  const ticked = () => (Array.isArray(props.choice) ? (props.choice as readonly string[]) : [])
  return (
    <div class={styles.options}>
      <For each={props.options}>
        {option => (
          <label class={styles.option}>
            <input
              type="checkbox"
              checked={ticked().includes(option.key)}
              disabled={props.why !== undefined}
              onChange={event =>
                props.onChoose(
                  event.currentTarget.checked ? [...ticked(), option.key] : ticked().filter(key => key !== option.key),
                )
              }
            />
            <span dir="auto">{option.label}</span>
          </label>
        )}
      </For>
    </div>
  )
}

export function ConsentBallot(props: BallotProps & { isOpen: boolean }) {
  const mine = () => props.choice as Reasoned | undefined
  return (
    <div class={styles.options}>
      <For each={props.options}>
        {option => (
          <label class={styles.option}>
            <input
              type="radio"
              name={props.name}
              checked={mine()?.key === option.key}
              disabled={props.why !== undefined}
              onChange={() => props.onChoose({ ...mine(), key: option.key })}
            />
            <span dir="auto">{option.label}</span>
          </label>
        )}
      </For>
      <Show when={mine() && !props.why}>
        <Field
          label={text.consentReason}
          lines={2}
          value={mine()?.reason ?? ''}
          maxLength={REASON_LIMIT}
          hint={`${mine()?.key === BLOCK ? text.consentReasonNeeded : text.consentReasonHint} ${props.isOpen ? text.reasonNamed : text.reasonUnnamed}`}
          onInput={reason => props.onChoose({ key: mine()!.key, reason })}
        />
      </Show>
    </div>
  )
}
