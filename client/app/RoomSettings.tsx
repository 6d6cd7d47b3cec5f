/** A room's settings, for its moderators: what it is called, debates and classifies by; and below, what becomes of it. */
import { For, Show } from 'solid-js'
import { TITLE_LIMIT } from '../../shared/protocol/index.ts'
import type { RoomView } from '../room/types.ts'
import { roomSettings as text } from '../text/roomSettings.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import { createRoomEdit } from './createRoomEdit.ts'
import { RoomFate } from './RoomFate.tsx'
import styles from './RoomSettings.module.css'

const MOTION_LIMIT = 300
const LABEL_LIMIT = 60
const DESCRIPTION_LIMIT = 300

export function RoomSettings(props: { view: RoomView; onDone: () => void }) {
  const done = () => {
    toast(text.saved)
    props.onDone()
  }
  const isArchived = () => props.view.room().archived !== undefined
  return (
    <>
      <Show when={!isArchived()}>
        <Words view={props.view} onDone={done} />
      </Show>
      <RoomFate view={props.view} onDone={props.onDone} />
    </>
  )
}

function Words(props: { view: RoomView; onDone: () => void }) {
  const edit = createRoomEdit(props.view, props.onDone)
  const { fields, set } = edit
  const change: typeof set = ((...path: unknown[]) => {
    edit.forgetCost()
    ;(set as (...path: unknown[]) => void)(...path)
  }) as typeof set
  const lost = () => {
    const cost = edit.cost()
    if (!cost) return []
    const { removed } = cost.labels
    return [
      ...removed.flatMap(({ label, ballots }) => (ballots ? [text.lostLabel(label, ballots)] : [])),
      ...(cost.motion?.polls ? [text.lostMotion(cost.motion.polls)] : []),
    ]
  }
  return (
    <form
      class={styles.words}
      onSubmit={event => {
        event.preventDefault()
        void edit.save()
      }}
    >
      <Field label={text.name} value={fields.title} onInput={title => change('title', title)} maxLength={TITLE_LIMIT} />
      <Field
        label={text.motion}
        isSaid
        lines={2}
        value={fields.motion}
        onInput={motion => change('motion', motion)}
        maxLength={MOTION_LIMIT}
        hint={text.motionHint}
      />
      <Show when={fields.sides.length}>
        <fieldset class={styles.list}>
          <legend>{text.sides}</legend>
          <For each={fields.sides}>
            {(side, at) => (
              <Field
                label={text.side(at() + 1)}
                isLabelHidden
                value={side.label}
                onInput={label => change('sides', at(), 'label', label)}
                maxLength={LABEL_LIMIT}
              />
            )}
          </For>
        </fieldset>
      </Show>
      <fieldset class={styles.list}>
        <legend>{text.labels}</legend>
        <For each={fields.labels}>
          {(label, at) => (
            <div class={styles.label}>
              <Field
                label={text.label(at() + 1)}
                isLabelHidden
                value={label.label}
                onInput={said => change('labels', at(), 'label', said)}
                maxLength={LABEL_LIMIT}
              />
              <Show when={fields.labels.length > 2}>
                <Button
                  look="plain"
                  isRound
                  aria-label={text.takeOut(label.label)}
                  onClick={() =>
                    change(
                      'labels',
                      fields.labels.filter(({ key }) => key !== label.key),
                    )
                  }
                >
                  <Icon name="close" size={16} />
                </Button>
              </Show>
              <details class={styles.about}>
                <summary>
                  {text.meaning}
                  <span class="visually-hidden">: {label.label}</span>
                </summary>
                <Field
                  label={text.description}
                  value={label.description}
                  onInput={said => change('labels', at(), 'description', said)}
                  maxLength={DESCRIPTION_LIMIT}
                />
                <Field
                  label={text.examples}
                  lines={2}
                  value={label.examples}
                  onInput={said => change('labels', at(), 'examples', said)}
                />
              </details>
            </div>
          )}
        </For>
        <div class={styles.label}>
          <Field
            label={text.newLabel}
            isLabelHidden
            placeholder={text.newLabel}
            value={fields.fresh}
            onInput={fresh => change('fresh', fresh)}
            maxLength={LABEL_LIMIT}
          />
          <Button onClick={edit.addLabel}>{text.add}</Button>
        </div>
        <p class={styles.hint}>{text.labelsHint}</p>
      </fieldset>
      <Show when={edit.error()}>
        {why => (
          <p class={styles.complaint} role="alert">
            <Icon name="warn" size={16} />
            <span>{why()}</span>
          </p>
        )}
      </Show>
      <Show
        when={edit.cost()}
        fallback={
          <Button type="submit" look="primary" isBusy={edit.isBusy()}>
            {text.save}
          </Button>
        }
      >
        {cost => (
          <div class={styles.cost} role="alert">
            <p>
              <strong>{cost().isAtMost ? text.lostAtMost(cost().ballots) : text.lost(cost().ballots)}</strong>
            </p>
            <ul>
              <For each={lost()}>{one => <li>{one}</li>}</For>
            </ul>
            <p>{text.lostDetail}</p>
            <div class={styles.acts}>
              <Button look="danger" isBusy={edit.isBusy()} onClick={() => void edit.save(cost().ballots)}>
                {cost().isAtMost ? text.agreeAtMost : text.agree(cost().ballots)}
              </Button>
              <Button look="plain" onClick={edit.forgetCost}>
                {text.notYet}
              </Button>
            </div>
          </div>
        )}
      </Show>
    </form>
  )
}
