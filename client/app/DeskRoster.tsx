/**
 * The room's people at the desk: how many are in, who is on which side and has written how much, found by a name. Only what
 * everyone can see is counted.
 */
import { createMemo, createSignal, For, Show } from 'solid-js'
import { fold } from '../../shared/argument/similar.ts'
import { creatorOf, type MemberId } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { Icon } from '../ui/Icon.tsx'
import { createRoster } from './createRoster.ts'
import styles from './DeskRoster.module.css'
import type { MemberAsking } from './Moderation.tsx'
import { Person } from './Person.tsx'

/** So many rows at once: what lies below stays in reach. */
const SHOWN = 20

export function DeskRoster(props: { view: RoomView; onAsk: (asking: MemberAsking) => void }) {
  const roster = createRoster(props.view)
  const [sought, seek] = createSignal('')
  const [most, setMost] = createSignal(SHOWN)
  const entries = createMemo(() => entriesIn(props.view))
  const isSought = (id: MemberId) =>
    [props.view.roster()[id]?.name, roster.info(id)?.givenName].some(
      name => name && fold(name).includes(fold(sought())),
    )
  const found = createMemo(() => {
    const all = [
      ...roster.here().map(id => ({ id, isAway: false })),
      ...roster.away().map(id => ({ id, isAway: true })),
    ]
    return sought().trim() ? all.filter(({ id }) => isSought(id)) : all
  })
  const isAway = createMemo(() => new Set(roster.away()))
  return (
    <section aria-labelledby="desk-roster">
      <header class={styles.head}>
        <h2 id="desk-roster" class={styles.title}>
          {text.roster} <small>{text.rosterCount(roster.here().length, roster.away().length)}</small>
        </h2>
        <label class={styles.find}>
          <Icon name="search" size={16} />
          <input
            type="search"
            aria-label={text.rosterFind}
            placeholder={text.rosterFind}
            autocomplete="off"
            spellcheck={false}
            value={sought()}
            onInput={event => seek(event.currentTarget.value)}
          />
        </label>
      </header>
      <ul class={styles.people}>
        <For
          each={found()
            .slice(0, most())
            .map(({ id }) => id)}
          fallback={<li class={styles.none}>{text.rosterNone}</li>}
        >
          {id => (
            <Person
              {...props}
              id={id}
              isAway={isAway().has(id)}
              info={roster.info(id)}
              onDone={roster.lookAgain}
              columns={<Columns view={props.view} id={id} count={entries().get(id) ?? 0} isAway={isAway().has(id)} />}
            />
          )}
        </For>
      </ul>
      <Show when={found().length > most()}>
        <button type="button" class={styles.more} onClick={() => setMost(found().length)}>
          {text.logMore(found().length - most())}
        </button>
      </Show>
    </section>
  )
}

function Columns(props: { view: RoomView; id: MemberId; count: number; isAway: boolean }) {
  const sides = () => props.view.room().motion?.sides
  const side = () => sides()?.find(({ key }) => key === props.view.roster()[props.id]?.side)?.label
  return (
    <>
      <Show when={sides()}>
        <span class={styles.side} dir="auto" data-undecided={side() === undefined}>
          {side() ?? text.undecided}
        </span>
      </Show>
      <span class={styles.entries}>{props.isAway && !props.count ? '' : text.entries(props.count)}</span>
    </>
  )
}

/** Marks, replies and speeches of each member that stand in the room. */
function entriesIn(view: RoomView): ReadonlyMap<MemberId, number> {
  const counts = new Map<MemberId, number>()
  const count = (member: MemberId) => counts.set(member, (counts.get(member) ?? 0) + 1)
  for (const { annotation, thread, isPrivate, isHeld } of view.allCards()) {
    if (isPrivate || isHeld) continue
    count(annotation.creator)
    for (const { reply } of thread) count(creatorOf(reply.key))
  }
  for (const { reply } of [...view.speeches(), ...view.strays()]) count(creatorOf(reply.key))
  return counts
}
