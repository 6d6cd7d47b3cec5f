/**
 * What the room takes home, beside the desk: under which names, exactly as it will read, what is left out of it, and the two files
 * that are asked for most. What is shown is the very page that would be saved, in a frame where it reaches nothing of this one.
 */
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { Profile } from '../../shared/protocol/index.ts'
import type { ExportAnswer } from '../../shared/transcript/preview.ts'
import { exportPreview, lookAddress } from '../room/takeHome.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { clock } from '../text/intl.ts'
import { takeHome } from '../text/takeHome.ts'
import { Button } from '../ui/Button.tsx'
import { Segments } from '../ui/Segments.tsx'
import { createSaving } from './createSaving.ts'
import styles from './DeskTakeHome.module.css'
import { Coming, Leaves } from './TakeHome.tsx'

/** A page of more entries than this is made only when it is asked for. */
const LONG = 300

export function DeskTakeHome(props: { view: RoomView; now: () => number; onMore: () => void }) {
  const room = () => props.view.room().id
  const [profile, setProfile] = createSignal<Profile>()
  const [looked, look] = createSignal(props.now())
  const [preview, setPreview] = createSignal<ExportAnswer>()
  const [isAsked, ask] = createSignal(false)
  const { progress, said, refused, setRefused, stop, save } = createSaving(props.view)
  createEffect(
    on([profile, looked], ([chosen]) => {
      let isStale = false
      onCleanup(() => {
        isStale = true
      })
      void exportPreview(room(), chosen).then(answer => {
        if (isStale) return
        setRefused(answer.ok ? undefined : answer.problem.detail)
        if (answer.ok) setPreview(answer.value)
      })
    }),
  )
  const isShown = () => {
    const has = preview()?.has
    return has !== undefined && (isAsked() || has.marks + has.replies <= LONG)
  }
  /** The address of the page that is in the frame by now: it is asked for once it is nearly in sight. */
  const [come, setCome] = createSignal<string>()
  const saveAs = (format: 'pdf' | 'html') => () => {
    const chosen = preview()
    if (chosen) void save({ format, profile: chosen.profile })
  }
  return (
    <section class={styles.home} aria-labelledby="desk-home">
      <header class={styles.head}>
        <h2 id="desk-home" class={styles.title}>
          {text.home}
        </h2>
        <p>{text.asItReads}</p>
      </header>
      <Show when={preview()} fallback={<p class={styles.quiet}>{refused() ? '' : takeHome.reading}</p>}>
        {shown => (
          <>
            <Segments
              legend={takeHome.names}
              options={shown().profiles.map(key => ({ key, label: takeHome.profiles[key] }))}
              chosen={profile() ?? shown().profile}
              onChoose={setProfile}
            />
            <div class={styles.paper}>
              <Show when={isShown()} fallback={<Button onClick={() => ask(true)}>{text.showHere}</Button>}>
                <Page address={lookAddress(room(), shown().profile, looked())} come={come()} onCome={setCome} />
              </Show>
            </div>
            <p class={styles.when}>
              {text.asOf(clock(looked()))}
              <Button look="link" onClick={() => look(props.now())}>
                {text.lookAgain}
              </Button>
            </p>
            <div class={styles.leaves}>
              <Leaves preview={shown()} />
            </div>
          </>
        )}
      </Show>
      <div class={styles.acts}>
        <Show
          when={progress()}
          fallback={
            <>
              <Button look="primary" onClick={saveAs('pdf')} isBusy={!preview()}>
                {text.savePdf}
              </Button>
              <Button onClick={saveAs('html')} isBusy={!preview()}>
                {takeHome.formats.html[0]}
              </Button>
              <Button onClick={() => props.onMore()}>{text.moreFormats}</Button>
            </>
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
    </section>
  )
}

function Page(props: { address: string; come: string | undefined; onCome: (address: string) => void }) {
  const isComing = () => props.come !== props.address
  return (
    <>
      <Show when={isComing()}>
        <p class={styles.quiet}>{takeHome.making}</p>
      </Show>
      <iframe
        class={styles.page}
        data-coming={isComing() ? '' : undefined}
        title={text.pagePreview}
        src={props.address}
        sandbox="allow-scripts"
        loading="lazy"
        onLoad={() => props.onCome(props.address)}
      />
    </>
  )
}
