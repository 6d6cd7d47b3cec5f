/** What moderators did, newest first, and the same as a table to take along. */
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { LogAnswer, LogRow } from '../../shared/protocol/index.ts'
import { ask, room as pathOf } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { clock } from '../text/intl.ts'
import { reading as readingText } from '../text/reading.ts'
import { LinkButton } from '../ui/Button.tsx'
import styles from './DeskLog.module.css'

const SHOWN = 30

export function DeskLog(props: { view: RoomView; ref: (section: HTMLElement) => void }) {
  const [rows, setRows] = createSignal<readonly LogRow[]>()
  const [most, setMost] = createSignal(SHOWN)
  const path = () => `${pathOf(props.view.room().id)}/desk/log`
  // What was decided shows in what waits, and in the room's own switches.
  createEffect(
    on(
      () => [
        props.view.desk()?.items(),
        props.view.room().isLocked,
        props.view.published().hold,
        props.view.published().slow,
      ],
      async () => {
        const answer = await ask<LogAnswer>('GET', path())
        if (answer.ok) setRows(answer.value.rows.toReversed())
      },
    ),
  )
  return (
    <section ref={props.ref} class={styles.log} tabindex="-1" aria-labelledby="desk-log">
      <header class={styles.head}>
        <h2 id="desk-log" class={styles.title}>
          {text.log}
        </h2>
        <LinkButton href={`${path()}.csv`} download="" look="quiet" size="small">
          {text.logAs}
        </LinkButton>
      </header>
      <Show when={rows()?.length} fallback={<p class={styles.none}>{text.logNone}</p>}>
        <ol class={styles.rows}>
          <For each={rows()?.slice(0, most())}>{row => <Row {...props} row={row} />}</For>
        </ol>
        <Show when={(rows()?.length ?? 0) > most()}>
          <button type="button" class={styles.more} onClick={() => setMost(most() + 200)}>
            {text.logMore((rows()?.length ?? 0) - most())}
          </button>
        </Show>
      </Show>
    </section>
  )
}

function Row(props: { view: RoomView; row: LogRow }) {
  const why = () => [codeWords(props.view, props.row.code), props.row.reason].filter(Boolean).join(' · ')
  return (
    <li>
      <p class={styles.what}>
        <time>{clock(props.row.at)}</time> <bdi>{props.row.moderator}</bdi> {text.act[props.row.act] ?? props.row.act}{' '}
        <bdi>{props.row.of}</bdi>
      </p>
      <Show when={props.row.text}>
        <p class={styles.words} dir="auto">
          {props.row.text}
        </p>
      </Show>
      <Show when={why()}>
        <p class={styles.reason} dir="auto">
          {why()}
        </p>
      </Show>
    </li>
  )
}

const codeWords = (view: RoomView, code: string) =>
  view.room().settings.reasons?.find(({ key }) => key === code)?.label ??
  readingText.reasons[code as keyof typeof readingText.reasons] ??
  code
