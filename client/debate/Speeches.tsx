/** What was said so far, newest first: who, for which side, in which stage, how long, and the words that were written. */
import { createMemo, For, Show } from 'solid-js'
import { creatorOf, type EntryKey, type MemberId } from '../../shared/room/index.ts'
import { sideIndex, speechesOf } from '../room/floor.ts'
import type { RoomView, ThreadReply } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { words } from '../text/debate.ts'
import { timeLeft } from '../ui/countdown.ts'
import moderate from './Acts.module.css'
import type { Acts } from './acts.ts'
import { SideMark } from './SideMark.tsx'
import styles from './Speeches.module.css'

interface Said {
  member: MemberId
  side: string | undefined
  /** Its stage's title and its length; undefined while it goes on. */
  stage: string | undefined
  seconds: number | undefined
  entries: readonly ThreadReply[]
}

export function Speeches(props: { view: RoomView; acts: Acts | undefined }) {
  const said = createMemo((): Said[] => {
    const rows = props.view.speeches()
    const told = new Set<EntryKey>()
    const past = speechesOf(props.view).map(({ member, side, stage, seconds, entries }): Said => {
      for (const key of entries) told.add(key as EntryKey)
      const title = props.view.stages().find(one => one.id === stage)?.title ?? stage
      return { member, side, stage: title, seconds, entries: rows.filter(row => entries.includes(row.reply.key)) }
    })
    // What stands in no speech that is over belongs to the one that goes on.
    const open = new Map<MemberId, ThreadReply[]>()
    for (const row of rows) {
      if (told.has(row.reply.key)) continue
      const member = creatorOf(row.reply.key)
      open.set(member, [...(open.get(member) ?? []), row])
    }
    const present = [...open].map(([member, entries]): Said => {
      const { side } = props.view.roster()[member] ?? {}
      return { member, side, stage: undefined, seconds: undefined, entries }
    })
    return [...past, ...present].reverse()
  })
  return (
    <>
      <h2 class={styles.heading}>{words.speeches}</h2>
      <Show when={said().length} fallback={<p class={styles.quiet}>{words.noSpeeches}</p>}>
        <ol class={styles.list} aria-label={words.speeches}>
          <For each={said()}>
            {speech => (
              <li>
                <p class={styles.who}>
                  <SideMark index={sideIndex(props.view, speech.side)} />
                  <strong dir="auto">{props.view.roster()[speech.member]?.name ?? t.room.someone}</strong>
                  <span>
                    {speech.seconds === undefined ? words.now : `${speech.stage} · ${timeLeft(speech.seconds * 1000)}`}
                  </span>
                </p>
                <For each={speech.entries} fallback={<p class={styles.quiet}>{words.nothingWritten}</p>}>
                  {row => (
                    <>
                      <Show when={!row.moderation} fallback={<p class={styles.quiet}>{words.takenOut}</p>}>
                        <p class={styles.words} dir="auto" id={`reply-${row.reply.id}`} tabindex="-1">
                          {row.reply.body}
                        </p>
                      </Show>
                      <Show when={props.acts}>
                        {acts => <p class={moderate.acts}>{acts()(`replies:${row.reply.key}`, () => row)}</p>}
                      </Show>
                    </>
                  )}
                </For>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </>
  )
}
