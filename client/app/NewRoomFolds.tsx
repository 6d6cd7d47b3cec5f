/** What a room may have besides its text: each a line that shows its present value, and unfolds to change it. */
import { createSignal, For, type JSX, Show } from 'solid-js'
import { NAME_LIMIT, TITLE_LIMIT } from '../../shared/protocol/index.ts'
import { makeCodebook, STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { pages } from '../text/pages.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LabelChip } from '../ui/LabelChip.tsx'
import styles from './NewRoom.module.css'
import type { NewRoomForm } from './newRoomForm.ts'

const MOTION_LIMIT = 300

export function NewRoomFolds(props: { form: NewRoomForm; articleTitle: string | undefined }) {
  const { fields, set } = props.form
  const errors = () => props.form.errors()
  const codebook = () => (fields.isOwnCodebook ? makeCodebook(props.form.labels().slice(0, 8)) : STANDARD_CODEBOOK)
  return (
    <div class={styles.folds}>
      <Fold
        label={pages.newRoom.yourName}
        isEcho
        isOpen={!fields.name}
        hasError={errors().name !== undefined}
        value={fields.name || pages.newRoom.yourNameEmpty}
        isFaint={!fields.name}
      >
        <Field
          label={pages.newRoom.yourName}
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
        label={pages.newRoom.title}
        isEcho
        hasError={errors().title !== undefined}
        value={fields.title || props.articleTitle || pages.newRoom.titleFromArticle}
        isFaint={!fields.title}
      >
        <Field
          label={pages.newRoom.title}
          isLabelHidden
          value={fields.title}
          onInput={title => set('title', title)}
          error={errors().title}
          placeholder={props.articleTitle ?? pages.newRoom.titleFromArticle}
          maxLength={TITLE_LIMIT}
        />
      </Fold>
      <Fold
        label={pages.newRoom.motion}
        isEcho
        hasError={errors().motion !== undefined}
        value={fields.motion || pages.newRoom.motionNone}
        isFaint={!fields.motion}
        isSaid={!!fields.motion}
      >
        <Field
          label={pages.newRoom.motion}
          isLabelHidden
          isSaid
          lines={2}
          value={fields.motion}
          onInput={motion => set('motion', motion)}
          error={errors().motion}
          hint={pages.newRoom.motionHint}
          maxLength={MOTION_LIMIT}
        />
      </Fold>
      <Fold
        label={pages.newRoom.codebook}
        hasError={errors().labels !== undefined}
        value={
          <>
            <For each={codebook()}>{look => <LabelChip look={look} />}</For>
            <span>{fields.isOwnCodebook ? pages.newRoom.own : pages.newRoom.standardFour}</span>
          </>
        }
      >
        <Choice
          name="codebook"
          isChosen={!fields.isOwnCodebook}
          label={pages.newRoom.standard}
          onChoose={() => set('isOwnCodebook', false)}
        />
        <Choice
          name="codebook"
          isChosen={fields.isOwnCodebook}
          label={pages.newRoom.own}
          onChoose={() => set('isOwnCodebook', true)}
        />
        <Show when={fields.isOwnCodebook}>
          <Field
            label={pages.newRoom.own}
            isLabelHidden
            lines={4}
            value={fields.labels}
            onInput={labels => set('labels', labels)}
            placeholder={pages.newRoom.ownPlaceholder}
            hint={pages.newRoom.ownHint}
            error={errors().labels}
          />
        </Show>
      </Fold>
      <Fold
        label={pages.newRoom.names}
        value={fields.names === 'named' ? pages.newRoom.realNames : pages.newRoom.drawnNames}
      >
        <Choice
          name="names"
          isChosen={fields.names === 'pseudonymous'}
          label={pages.newRoom.drawnNames}
          hint={pages.newRoom.drawnNamesHint}
          onChoose={() => set('names', 'pseudonymous')}
        />
        <Choice
          name="names"
          isChosen={fields.names === 'named'}
          label={pages.newRoom.realNames}
          hint={pages.newRoom.realNamesHint}
          onChoose={() => set('names', 'named')}
        />
      </Fold>
    </div>
  )
}

function Fold(props: {
  label: string
  value: JSX.Element
  isOpen?: boolean
  hasError?: boolean
  isFaint?: boolean
  isSaid?: boolean
  /** The value is what the field inside says: one of the two is enough. */
  isEcho?: boolean
  children: JSX.Element
}) {
  // Open at first where something is needed; afterwards its reader decides, unless there is an error to see.
  const [isOpen, setOpen] = createSignal(props.isOpen ?? false)
  const look = () =>
    [styles.value, props.isFaint && styles.faint, props.isSaid && styles.said].filter(Boolean).join(' ')
  return (
    <details
      class={props.isEcho ? `${styles.fold} ${styles.echo}` : styles.fold}
      open={isOpen() || props.hasError}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>{props.label}</span>
        <span class={look()} dir="auto">
          {props.value}
        </span>
        <Icon name="down" size={17} />
      </summary>
      <div class={styles.inside}>{props.children}</div>
    </details>
  )
}

function Choice(props: { name: string; label: string; hint?: string; isChosen: boolean; onChoose: () => void }) {
  return (
    <label class={styles.choice}>
      <input type="radio" name={props.name} checked={props.isChosen} onChange={() => props.onChoose()} />
      <span>{props.label}</span>
      <Show when={props.hint}>
        <small>{props.hint}</small>
      </Show>
    </label>
  )
}
