/** Which course the room takes: one of the library, or a sheet of one's own, written beside the course that it makes. */
import { createMemo, For, Show } from 'solid-js'
import { LIBRARY, sheetNamed } from '../../shared/stages/library.ts'
import { readSheet, writeSheet } from '../../shared/stages/readSheet.ts'
import { FREE_READING, type RunSheet } from '../../shared/stages/stage.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { words } from '../text/runSheet.ts'
import { say } from '../text/saying.ts'
import { faults as table } from '../text/sheetFaults.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Course } from './Course.tsx'
import { Choice, Fold } from './Fold.tsx'
import type { NewRoomForm } from './newRoomForm.ts'
import styles from './RunSheetFold.module.css'
import { StageEditor } from './StageEditor.tsx'

const dictionary = dictionaryOf({ table })
/** A fault in the page's language; what the YAML reader alone says stays English. */
const sayFault = (message: string) => dictionary.translate(message) || message

export function RunSheetFold(props: { form: NewRoomForm }) {
  const { fields, set } = props.form
  const own = createMemo(() => (fields.ownSheet === undefined ? undefined : readSheet(fields.ownSheet)))
  const sheet = (): RunSheet | undefined => {
    const read = own()
    if (!read) return sheetNamed(fields.sheet) ?? FREE_READING
    return 'sheet' in read ? read.sheet : undefined
  }
  const faults = () => {
    const read = own()
    return read && 'errors' in read ? read.errors : []
  }
  const minutes = (of: RunSheet) => Math.round(of.stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0) / 60)
  const summary = (of: RunSheet) => [
    words.stages(of.stages.length),
    minutes(of) ? words.minutes(minutes(of)) : undefined,
  ]
  const hint = (of: RunSheet) => summary(of).filter(Boolean).join(' · ')

  return (
    <Fold
      label={words.course}
      hasError={props.form.errors().sheet !== undefined}
      value={
        <span>
          {fields.ownSheet === undefined ? say(sheet()?.title ?? '') : words.own}
          <Show when={sheet()}>{shown => <small class={styles.hint}> {hint(shown())}</small>}</Show>
        </span>
      }
    >
      <div class={styles.list} role="radiogroup" aria-label={words.course}>
        <For each={LIBRARY}>
          {one => (
            <Choice
              name="sheet"
              isChosen={fields.ownSheet === undefined && fields.sheet === one.name}
              label={say(one.title)}
              hint={hint(one)}
              onChoose={() => set({ sheet: one.name, ownSheet: undefined })}
            />
          )}
        </For>
        <Choice
          name="sheet"
          isChosen={fields.ownSheet !== undefined}
          label={words.own}
          hint={words.ownHint}
          onChoose={() => set('ownSheet', writeSheet(sheet() ?? FREE_READING))}
        />
      </div>
      <Show when={fields.ownSheet !== undefined}>
        <Field
          label={words.written}
          lines={14}
          spellcheck={false}
          value={fields.ownSheet ?? ''}
          onInput={text => set('ownSheet', text)}
          hint={words.writtenHint}
          error={props.form.errors().sheet}
        />
        <Show when={faults().length}>
          <ul class={styles.faults} aria-label={words.faults} aria-live="polite">
            <For each={faults().slice(0, 8)}>
              {({ line, path, message }) => (
                <li>
                  <Show when={line}>{at => <b>{words.line(at())}</b>}</Show>{' '}
                  <Show when={path}>{<code>{path}</code>}</Show> {sayFault(message)}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <div>
          <Button size="small" onClick={() => set('ownSheet', undefined)}>
            {words.backToLibrary}
          </Button>
        </div>
      </Show>
      <Show when={sheet()}>
        {shown => (
          <Show when={fields.ownSheet !== undefined} fallback={<Course sheet={shown()} />}>
            <StageEditor sheet={shown()} onChange={changed => set('ownSheet', writeSheet(changed))} />
          </Show>
        )}
      </Show>
    </Fold>
  )
}
