/** Above the field of who objects where an objection first restates: which step it is, and how long an answer may still take. */
import { Match, Show, Switch } from 'solid-js'
import type { Gate } from '../room/restating.ts'
import { words } from '../text/restating.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './ObjectionGate.module.css'
import { Left } from './Restated.tsx'

/** @param props.name whose words are objected to; @param props.isOwn they are one's own */
export function ObjectionGate(props: { gate: Gate; name: string; isOwn: boolean; seconds: number }) {
  return (
    <div class={styles.gate} data-step={props.gate.step}>
      <Icon name={props.gate.step === 'fair' || props.gate.step === 'passed' ? 'object' : 'restate'} size={16} />
      <p role="status">
        <Switch>
          <Match when={props.gate.step === 'restate'}>
            {props.isOwn ? words.firstOwn : words.first(props.name, props.seconds)}
          </Match>
          <Match when={props.gate.step === 'waiting'}>{words.waits(props.name)}</Match>
          <Match when={props.gate.step === 'fair'}>{words.fair(props.name)}</Match>
          <Match when={props.gate.step === 'passed'}>{words.passed(props.name)}</Match>
          <Match when={props.gate.step === 'not-yet'}>{words.notYet(props.name)}</Match>
        </Switch>
      </p>
      <Show when={'left' in props.gate && props.gate}>
        {gate => <Left restated={{ state: gate().step, left: gate().left }} />}
      </Show>
    </div>
  )
}
