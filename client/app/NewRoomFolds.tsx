/** What a room may have besides its text: each a line that shows its present value, and unfolds to change it. */
import { For, Show } from 'solid-js'
import { NAME_LIMIT, TITLE_LIMIT } from '../../shared/protocol/index.ts'
import { makeCodebook, READY_LABELS, STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { list } from '../text/intl.ts'
import { words } from '../text/newRoom.ts'
import { sayLabels } from '../text/saying.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LabelChip } from '../ui/LabelChip.tsx'
import { Choice, Fold } from './Fold.tsx'
import styles from './NewRoom.module.css'
import type { NewRoomForm } from './newRoomForm.ts'
import { RunSheetFold } from './RunSheetFold.tsx'

const MOTION_LIMIT = 300

export function NewRoomFolds(props: { form: NewRoomForm; articleTitle: string | undefined }) {
  const { fields, set } = props.form
  const errors = () => props.form.errors()
  const codebook = () =>
    fields.isOwnCodebook ? makeCodebook(props.form.labels().slice(0, 8)) : sayLabels(STANDARD_CODEBOOK)
  /** The standard and the ready-made labels that the room has not got yet; each brings its description and examples. */
  const unused = () =>
    sayLabels([...STANDARD_CODEBOOK, ...READY_LABELS]).filter(
      ({ key }) => !props.form.labels().some(label => label.key === key),
    )
  const add = (label: string) => set('labels', [fields.labels.trimEnd(), label].filter(Boolean).join('\n'))
  return (
    <div class={styles.folds}>
      <Fold
        label={words.yourName}
        isEcho
        isOpen={!fields.name}
        hasError={errors().name !== undefined}
        value={fields.name || words.yourNameEmpty}
        isFaint={!fields.name}
      >
        <Field
          label={words.yourName}
          isLabelHidden
          value={fields.name}
          onInput={name => set('name', name)}
          error={errors().name}
          maxLength={NAME_LIMIT}
          autocomplete="name"
          spellcheck={false}
        />
      </Fold>
      <Fold
        label={words.title}
        isEcho
        hasError={errors().title !== undefined}
        value={fields.title || props.articleTitle || words.titleFromArticle}
        isFaint={!fields.title}
      >
        <Field
          label={words.title}
          isLabelHidden
          value={fields.title}
          onInput={title => set('title', title)}
          error={errors().title}
          placeholder={props.articleTitle ?? words.titleFromArticle}
          maxLength={TITLE_LIMIT}
        />
      </Fold>
      <Fold
        label={words.motion}
        isEcho
        hasError={errors().motion !== undefined}
        value={fields.motion || words.motionNone}
        isFaint={!fields.motion}
        isSaid={!!fields.motion}
      >
        <Field
          label={words.motion}
          isLabelHidden
          isSaid
          lines={2}
          value={fields.motion}
          onInput={motion => set('motion', motion)}
          error={errors().motion}
          hint={words.motionHint}
          maxLength={MOTION_LIMIT}
        />
      </Fold>
      <Fold
        label={words.codebook}
        hasError={errors().labels !== undefined}
        value={
          <>
            <For each={codebook()}>{look => <LabelChip look={look} />}</For>
            <span>{fields.isOwnCodebook ? words.own : words.standardFour}</span>
          </>
        }
      >
        <Choice
          name="codebook"
          isChosen={!fields.isOwnCodebook}
          label={words.standard}
          onChoose={() => set('isOwnCodebook', false)}
        />
        <Choice
          name="codebook"
          isChosen={fields.isOwnCodebook}
          label={words.own}
          onChoose={() => set('isOwnCodebook', true)}
        />
        <Show when={fields.isOwnCodebook}>
          <Field
            label={words.own}
            isLabelHidden
            lines={4}
            value={fields.labels}
            onInput={labels => set('labels', labels)}
            placeholder={words.ownPlaceholder}
            hint={words.ownHint}
            error={errors().labels}
          />
          <p class={styles.ready}>
            {words.addReady}
            <For each={unused()}>
              {label => (
                <Button size="small" title={label.description} onClick={() => add(label.label)}>
                  <Icon name="plus" size={14} />
                  {label.label}
                </Button>
              )}
            </For>
          </p>
          <dl class={styles.described}>
            <For each={codebook().filter(label => label.description)}>
              {label => (
                <>
                  <dt>
                    <LabelChip look={label} /> {label.label}
                  </dt>
                  <dd>
                    {label.description} <Show when={label.examples?.[0]}>{example => <q>{example()}</q>}</Show>
                  </dd>
                </>
              )}
            </For>
          </dl>
        </Show>
      </Fold>
      <RunSheetFold form={props.form} />
      <Fold
        label={words.reasons}
        isEcho
        hasError={errors().reasons !== undefined}
        value={list(props.form.reasons().map(({ label }) => label)) || words.standardReasons}
        isFaint={!fields.reasons.trim()}
      >
        <Field
          label={words.reasons}
          isLabelHidden
          lines={4}
          value={fields.reasons}
          onInput={reasons => set('reasons', reasons)}
          placeholder={words.reasonsPlaceholder}
          hint={words.reasonsHint}
          error={errors().reasons}
        />
      </Fold>
      <Fold label={words.names} value={fields.names === 'named' ? words.realNames : words.drawnNames}>
        <Choice
          name="names"
          isChosen={fields.names === 'pseudonymous'}
          label={words.drawnNames}
          hint={words.drawnNamesHint}
          onChoose={() => set('names', 'pseudonymous')}
        />
        <Choice
          name="names"
          isChosen={fields.names === 'named'}
          label={words.realNames}
          hint={words.realNamesHint}
          onChoose={() => set('names', 'named')}
        />
      </Fold>
    </div>
  )
}
