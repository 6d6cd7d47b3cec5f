/** The course of one's own, edited stage by stage: each change is written into the text beside it, and the text into this. */
import { createSignal, Index, type JSX, Show } from 'solid-js'
import { changedStage, movedStage, type StageChange, withoutStage, withStage } from '../../shared/stages/editSheet.ts'
import { OPENABLE, type RunSheet, type Stage } from '../../shared/stages/stage.ts'
import { factsOf, lengthOf } from '../room/stageFacts.ts'
import { words } from '../text/runSheet.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import course from './Course.module.css'
import styles from './StageEditor.module.css'

export function StageEditor(props: { sheet: RunSheet; onChange: (sheet: RunSheet) => void }) {
  const [open, setOpen] = createSignal<number>()
  const last = () => props.sheet.stages.length - 1
  function move(at: number, by: 1 | -1) {
    if (open() === at) setOpen(at + by)
    else if (open() === at + by) setOpen(at)
    props.onChange(movedStage(props.sheet, at, by))
  }
  function remove(at: number) {
    setOpen()
    props.onChange(withoutStage(props.sheet, at))
  }
  function add() {
    props.onChange(withStage(props.sheet, words.newStage))
    setOpen(last())
  }
  return (
    <>
      <ol class={course.course} aria-label={words.courseOf(props.sheet.title)}>
        <Index each={props.sheet.stages}>
          {(stage, at) => (
            <li>
              <p class={course.head}>
                <strong dir="auto">{stage().title}</strong>
                <span>{lengthOf(stage())}</span>
              </p>
              <Show when={open() !== at && stage().prompt}>
                <p class={course.prompt} dir="auto">
                  {stage().prompt}
                </p>
              </Show>
              <p class={course.facts}>{factsOf(stage()).join(' · ')}</p>
              <p class={styles.tools}>
                <Button
                  size="small"
                  aria-expanded={open() === at}
                  aria-label={words.edit(stage().title)}
                  onClick={() => setOpen(open() === at ? undefined : at)}
                >
                  {open() === at ? words.done : words.change}
                </Button>
                <Tool
                  label={words.up(stage().title)}
                  why={at === 0 ? words.isFirst : undefined}
                  onClick={() => move(at, -1)}
                >
                  <Icon name="up" size={16} />
                </Tool>
                <Tool
                  label={words.down(stage().title)}
                  why={at === last() ? words.isLast : undefined}
                  onClick={() => move(at, 1)}
                >
                  <Icon name="down" size={16} />
                </Tool>
                <Tool
                  label={words.remove(stage().title)}
                  why={last() === 0 ? words.isOnly : undefined}
                  onClick={() => remove(at)}
                >
                  <Icon name="trash" size={16} />
                </Tool>
              </p>
              <Show when={open() === at}>
                <StageForm stage={stage()} onChange={change => props.onChange(changedStage(props.sheet, at, change))} />
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <div>
        <Button size="small" onClick={add}>
          <Icon name="plus" size={16} /> {words.add}
        </Button>
      </div>
    </>
  )
}

const Tool = (props: { label: string; why: string | undefined; onClick: () => void; children: JSX.Element }) => (
  <Button size="small" look="plain" isRound aria-label={props.label} why={props.why} onClick={() => props.onClick()}>
    {props.children}
  </Button>
)

function StageForm(props: { stage: Stage; onChange: (change: StageChange) => void }) {
  const opens = (what: (typeof OPENABLE)[number]) => props.stage.opens.includes(what)
  const minutes = () => (props.stage.seconds === undefined ? '' : String(props.stage.seconds / 60))
  function setMinutes(written: string) {
    const value = Number(written.replace(',', '.'))
    if (written.trim() === '') props.onChange({ seconds: undefined })
    else if (value > 0) props.onChange({ seconds: Math.max(1, Math.round(value * 60)) })
  }
  return (
    <div class={styles.form}>
      <Field label={words.title} value={props.stage.title} onInput={title => props.onChange({ title })} />
      <Field
        label={words.prompt}
        lines={2}
        isSaid
        value={props.stage.prompt ?? ''}
        onInput={prompt => props.onChange({ prompt })}
      />
      <Field label={words.length} hint={words.lengthHint} inputMode="numeric" value={minutes()} onInput={setMinutes} />
      <fieldset class={styles.opens}>
        <legend>{words.opensLegend}</legend>
        <Index each={OPENABLE}>
          {what => (
            <Tick
              label={words.openable[what()]}
              isOn={opens(what())}
              onChange={isOn => props.onChange({ opens: OPENABLE.filter(one => (one === what() ? isOn : opens(one))) })}
            />
          )}
        </Index>
      </fieldset>
      <Tick
        label={words.unseen}
        isOn={props.stage.visibility === 'own'}
        onChange={isOn => props.onChange({ visibility: isOn ? 'own' : 'group' })}
      />
      <Show when={props.stage.seconds !== undefined}>
        <Tick
          label={words.goesOn}
          isOn={props.stage.advance === 'time'}
          onChange={isOn => props.onChange({ advance: isOn ? 'time' : 'hand' })}
        />
      </Show>
      <p class={styles.more}>{words.moreInText}</p>
    </div>
  )
}

const Tick = (props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) => (
  <label class={styles.tick}>
    <input type="checkbox" checked={props.isOn} onChange={event => props.onChange(event.currentTarget.checked)} />
    {props.label}
  </label>
)
