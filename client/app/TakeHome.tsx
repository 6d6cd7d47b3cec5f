/** Taking the transcript home: in which format, with which names, exactly what leaves with it and what does not; then the file. */
import { createEffect, createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js'
import type { Profile } from '../../shared/protocol/index.ts'
import type { ExportAnswer } from '../../shared/transcript/preview.ts'
import { EXPORT_FORMATS, type ExportFormat, exportPreview, type Progress } from '../room/takeHome.ts'
import type { RoomView } from '../room/types.ts'
import { takeHome as text } from '../text/takeHome.ts'
import { Button } from '../ui/Button.tsx'
import { createSaving } from './createSaving.ts'
import { Choices } from './Reasons.tsx'
import styles from './TakeHome.module.css'

/** Members who are named before the rest is only counted. */
const NAMED = 12

export function TakeHome(props: { view: RoomView }) {
  const name = createUniqueId()
  const [format, setFormat] = createSignal<ExportFormat>('html')
  const [profile, setProfile] = createSignal<Profile>()
  const [preview, setPreview] = createSignal<ExportAnswer>()
  const [bom, setBom] = createSignal(false)
  const { progress, said, refused, setRefused, stop, save } = createSaving(props.view)

  createEffect(() => {
    const asked = profile()
    let isStale = false
    onCleanup(() => {
      isStale = true
    })
    void exportPreview(props.view.room().id, asked).then(answer => {
      if (isStale) return
      setRefused(answer.ok ? undefined : answer.problem.detail)
      if (answer.ok) setPreview(answer.value)
    })
  })
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        const chosen = preview()
        if (chosen) void save({ format: format(), profile: chosen.profile, bom: bom() && format() === 'csv' })
      }}
    >
      <fieldset class={styles.formats}>
        <legend>{text.format}</legend>
        <For each={EXPORT_FORMATS}>
          {one => (
            <label class={styles.format}>
              <input
                type="radio"
                name={name}
                value={one}
                checked={format() === one}
                onChange={() => setFormat(one)}
                disabled={progress() !== undefined}
              />
              <span>
                <strong>{text.formats[one][0]}</strong>
                <small>{text.formats[one][1]}</small>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <div class={styles.what}>
        <Show when={preview()} fallback={<p class={styles.quiet}>{refused() ? '' : text.reading}</p>}>
          {shown => (
            <>
              <Choices
                legend={text.names}
                options={shown().profiles.map(key => ({ key, label: text.profiles[key] }))}
                chosen={profile() ?? shown().profile}
                onChoose={setProfile}
              />
              <Leaves preview={shown()} />
            </>
          )}
        </Show>
        <Show when={format() === 'csv'}>
          <label class={styles.check}>
            <input type="checkbox" checked={bom()} onChange={event => setBom(event.currentTarget.checked)} />
            {text.bom}
          </label>
        </Show>
        <div class={styles.acts}>
          <Show
            when={progress()}
            fallback={
              <Button type="submit" look="primary" isBusy={!preview() && !refused()}>
                {text.save}
              </Button>
            }
          >
            {at => <Coming at={at()} onStop={stop} />}
          </Show>
        </div>
        <p role="status" class={styles.quiet}>
          {said()}
        </p>
        <Show when={refused()}>
          <p role="alert" class={styles.error}>
            {refused()}
          </p>
        </Show>
      </div>
    </form>
  )
}

function howFar({ come, of, isAbout }: Progress): string {
  if (come === 0) return text.making
  if (of === undefined) return text.size(come)
  return (isAbout ? text.comeAbout : text.come)(text.size(come), text.size(of))
}

/** How far a file has come, where it can be said of how much. */
export function Coming(props: { at: Progress; onStop: () => void }) {
  return (
    <>
      <progress
        class={styles.progress}
        aria-label={text.making}
        {...(props.at.of === undefined ? {} : { value: props.at.come, max: props.at.of })}
      />
      <span class={styles.quiet}>{howFar(props.at)}</span>
      <Button onClick={() => props.onStop()}>{text.stop}</Button>
    </>
  )
}

export function Leaves(props: { preview: ExportAnswer }) {
  const has = () =>
    Object.entries(props.preview.has).filter(([, count]) => count > 0) as [keyof ExportAnswer['has'], number][]
  const not = () => {
    const { profile, hidden, removed, uncounted, onlyCounted, isWithheld } = props.preview
    return [
      text.not.names[profile],
      hidden > 0 && text.not.hidden(hidden, profile === 'public'),
      removed > 0 && text.not.removed(removed),
      onlyCounted > 0 && text.not.ballots(onlyCounted),
      uncounted > 0 && text.not.uncounted(uncounted),
      isWithheld && text.not.withheld,
    ].filter(line => line !== false)
  }
  const rest = () => props.preview.names.length - NAMED
  return (
    <div class={styles.preview} aria-live="polite">
      <h3>{text.leaves}</h3>
      <p>{[...has().map(([what, count]) => text.has[what](count))].join(' · ')}</p>
      <p>
        {text.members(props.preview.names.length, props.preview.memberCount)}
        <Show when={props.preview.names.length > 0}>
          {': '}
          <For each={props.preview.names.slice(0, NAMED)}>
            {(one, i) => (
              <>
                {i() > 0 ? text.comma : ''}
                <bdi>{one}</bdi>
              </>
            )}
          </For>
          <Show when={rest() > 0}> {text.more(rest())}</Show>
        </Show>
      </p>
      <h3>{text.leftOut}</h3>
      <ul>
        <For each={not()}>{line => <li>{line}</li>}</For>
      </ul>
    </div>
  )
}
