/** On a claim's card: what it was merged into, what was merged into it, and for moderators which claims are worded nearly alike. */
import { createMemo, For, Show } from 'solid-js'
import { findAlike } from '../../shared/argument/similar.ts'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import { statementOf } from '../room/statementOf.ts'
import type { Card, RoomView } from '../room/types.ts'
import { words } from '../text/merging.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './Merged.module.css'

const MOST = 2

export function Merged(props: { view: RoomView; reading: Reading; card: Card }) {
  const others = () => props.card.merged ?? []
  return (
    <>
      <Show when={props.card.mergedInto}>
        {into => (
          <p class={styles.merged}>
            <Icon name="merge" size={16} />
            <span>
              {words.mergedInto} <ClaimLink view={props.view} claim={into()} /> {words.countedThere}
            </span>
          </p>
        )}
      </Show>
      <Show when={others().length}>
        <div class={styles.merged}>
          <Icon name="merge" size={16} />
          <div>
            <p>{words.mergedHere}</p>
            <ul>
              <For each={others()}>
                {claim => (
                  <li>
                    <ClaimLink view={props.view} claim={claim} />{' '}
                    <bdi>{words.by(props.view.card(claim)?.creator.name ?? '')}</bdi>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </div>
      </Show>
      <Show when={props.view.me().role === 'moderator' && !props.card.mergedInto && props.card.annotation.statement}>
        {statement => <MergeHint {...props} statement={statement()} />}
      </Show>
    </>
  )
}

/** A hint, never a verdict: the moderator reads both and merges them or does not. */
function MergeHint(props: { view: RoomView; reading: Reading; card: Card; statement: string }) {
  const key = () => props.card.annotation.key
  const others = createMemo(() =>
    props.view
      .allCards()
      .filter(
        ({ annotation, moderation, mergedInto }) =>
          annotation.key !== key() && annotation.statement && !moderation && !mergedInto,
      ),
  )
  const found = createMemo(() => findAlike(props.statement, others(), card => card.annotation.statement!, MOST))
  return (
    <Show when={found().length}>
      <div class={styles.hint}>
        <p>{words.alike}</p>
        <ul>
          <For each={found()}>
            {({ said }) => (
              <li>
                <ClaimLink view={props.view} claim={said.annotation.key} />
                <Button
                  size="small"
                  onClick={() =>
                    props.reading.setModerating({
                      act: 'merge',
                      target: `annotations:${key()}`,
                      into: said.annotation.key,
                    })
                  }
                >
                  {words.merge}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

function ClaimLink(props: { view: RoomView; claim: EntryKey }) {
  return (
    <Show when={props.view.card(props.claim)}>
      {card => (
        <a href={`/r/${props.view.room().id}/a/${card().annotation.id}`} dir="auto">
          {statementOf(props.view, card())}
        </a>
      )}
    </Show>
  )
}
