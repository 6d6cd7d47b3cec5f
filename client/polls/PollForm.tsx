/** Where a moderator asks a poll, or edits one that nobody has cast in. What was typed stays through every refusal. */
import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Method } from '../../shared/room/index.ts'
import { pollCalls } from '../room/pollCalls.ts'
import { promiseOf } from '../room/promise.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { polls as text } from '../text/polls.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './PollCard.module.css'
import {
  bringsOptions,
  complainOf,
  EMPTY_POLL,
  editingOf,
  fieldsOf,
  openingOf,
  type PollFaults,
  type PollFields,
} from './pollForm.ts'

const METHODS = Object.keys(text.method) as Method[]

export function PollForm(props: { view: RoomView; poll: PollView | undefined; onDone: () => void }) {
  const { form } = text
  const [fields, set] = createStore<PollFields>(props.poll ? fieldsOf(props.poll) : { ...EMPTY_POLL })
  const [faults, setFaults] = createSignal<PollFaults>({})
  const [isBusy, setBusy] = createSignal(false)
  const isMotion = () => fields.about !== 'free'
  const unasked = () =>
    (['before', 'after'] as const).filter(when => !props.view.polls().some(poll => poll.when === when))
  async function send() {
    const found = complainOf(fields)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const answer = props.poll
      ? await pollCalls.edit(props.poll.id, editingOf(fields, props.poll))
      : await pollCalls.open(props.view.room().id, openingOf(fields))
    setBusy(false)
    if (answer.ok) return props.onDone()
    const said = answer.problem.errors?.map(({ path, message }) => `${path} ${message}`).join('; ')
    setFaults({ whole: said ? `${answer.problem.detail} ${said}` : answer.problem.detail })
  }
  const Select = <K extends 'about' | 'method' | 'secrecy' | 'reveal' | 'majority'>(given: {
    name: K
    label: string
    values: readonly (readonly [PollFields[K], string])[]
    isOff?: boolean
  }) => (
    <label class={styles.select}>
      {given.label}
      <select
        disabled={given.isOff ?? false}
        onChange={event => set(given.name as 'method', event.currentTarget.value as Method)}
      >
        <For each={given.values}>
          {([value, label]) => (
            <option value={value} selected={fields[given.name] === value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </label>
  )
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <Show when={!props.poll && props.view.room().motion && unasked().length > 0}>
        <Select
          name="about"
          label={form.about}
          values={[['free', form.free], ...unasked().map(when => [when, `${form.motion}, ${form[when]}`] as const)]}
        />
      </Show>
      <Show when={!isMotion() || props.poll}>
        <Field
          label={form.question}
          isSaid
          value={fields.question}
          onInput={question => set('question', question)}
          error={faults().question}
          maxLength={300}
        />
      </Show>
      <Show when={isMotion() && !props.poll}>
        <p class={styles.question} dir="auto">
          {props.view.room().motion?.sentence}
        </p>
      </Show>
      <Show when={!isMotion()}>
        <Select
          name="method"
          label={form.method}
          values={METHODS.map(method => [method, text.method[method]] as const)}
        />
      </Show>
      <Show when={!bringsOptions(fields)}>
        <Field
          label={form.options}
          lines={4}
          value={fields.options}
          onInput={options => set('options', options)}
          hint={form.optionsHint}
          error={faults().options}
        />
      </Show>
      <div class={styles.selects}>
        <Select
          name="secrecy"
          label={form.secrecy}
          isOff={props.poll !== undefined}
          values={(['open', 'confidential', 'secret'] as const).map(one => [one, form.secrecies[one]] as const)}
        />
        <Select
          name="reveal"
          label={form.reveal}
          values={(fields.secrecy === 'secret'
            ? (['closed', 'moderator'] as const)
            : (['live', 'own', 'closed', 'moderator'] as const)
          ).map(one => [one, form.reveals[one]] as const)}
        />
      </div>
      <p class={styles.promise}>{promiseOf(fields)}</p>
      <Show when={!props.poll && !props.view.stage().opens.includes('polls')}>
        <p class={styles.quiet}>{form.notNow(props.view.stage().title)}</p>
      </Show>
      <details class={styles.more}>
        <summary>{form.rules}</summary>
        <div class={styles.form}>
          <Field
            label={form.quorum}
            value={fields.quorum}
            onInput={quorum => set('quorum', quorum)}
            hint={form.quorumHint}
            error={faults().quorum}
          />
          <Show when={fields.method !== 'consent'}>
            <Select
              name="majority"
              label={form.majority}
              values={(Object.keys(form.majorities) as PollFields['majority'][]).map(
                one => [one, form.majorities[one]] as const,
              )}
            />
          </Show>
          <Show when={fields.method === 'dots' && !isMotion()}>
            <Field label={form.dots} value={fields.dots} onInput={dots => set('dots', dots)} inputMode="numeric" />
          </Show>
        </div>
      </details>
      <Show when={!props.poll}>
        <label class={styles.tick}>
          <input
            type="checkbox"
            checked={fields.moderatorsCast}
            onChange={event => set('moderatorsCast', event.currentTarget.checked)}
          />
          {form.moderatorsCast}
        </label>
        <Show when={isMotion() && fields.secrecy !== 'secret'}>
          <label class={styles.tick}>
            <input
              type="checkbox"
              checked={fields.givesSides}
              onChange={event => set('givesSides', event.currentTarget.checked)}
            />
            {form.givesSides}
          </label>
        </Show>
      </Show>
      <Show when={faults().whole}>{detail => <p class={styles.refused}>{detail()}</p>}</Show>
      <div class={styles.acts}>
        <Button type="submit" look="primary" isBusy={isBusy()}>
          {props.poll ? form.save : form.open}
        </Button>
        <Button look="plain" onClick={() => props.onDone()}>
          {form.cancel}
        </Button>
      </div>
    </form>
  )
}
