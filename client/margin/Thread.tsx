/** The answers to a mark, each under what it answers: who, which move, when, and the words. */
import { createSignal, For, Show, untrack } from 'solid-js'
import { creatorOf, REPLY_LIMIT, ulidTime } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { Card, RoomView, ThreadReply } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { reading as text } from '../text/reading.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Cites } from './Cites.tsx'
import { Folded } from './Folded.tsx'
import { InPlaceEditor } from './InPlaceEditor.tsx'
import { ModerateEntry } from './ModerateEntry.tsx'
import { momentOf } from './momentOf.ts'
import { Restated } from './Restated.tsx'
import styles from './Thread.module.css'

/** Deeper answers stand no further in: the margin is narrow. */
const DEEPEST = 3

export function Thread(props: { view: RoomView; reading: Reading; card: Card }) {
  return (
    <ol class={styles.thread} aria-label={cardText.thread}>
      <For each={props.card.thread}>
        {item => <Answer view={props.view} reading={props.reading} card={props.card} item={item} />}
      </For>
    </ol>
  )
}

function Answer(props: { view: RoomView; reading: Reading; card: Card; item: ThreadReply }) {
  const [isEditing, setEditing] = createSignal(false)
  const reply = () => props.item.reply
  const age = () => Math.max(0, Math.floor((props.reading.now() - ulidTime(reply().key)) / 60_000))
  const isMe = () => creatorOf(reply().key) === props.view.me().id
  const why = () => props.view.refusalOf('reply')?.detail
  const card = props.card.annotation.key
  const { key, to, move, cites } = reply()
  const keep = (text: string, isPage: boolean) =>
    untrack(() => {
      const isThere = props.view.card(card)?.thread.some(item => item.reply.key === key)
      if (isPage || !isThere)
        props.view.keepDraft({
          root: 'replies',
          key,
          text,
          value: { to, move, body: text, ...(cites ? { cites } : {}) },
          isPage,
        })
    })
  function answer() {
    props.reading.setAnswering({ card, to: reply().key })
    props.reading.open(card, { caret: 'reply' })
  }
  return (
    <li
      id={`reply-${reply().id}`}
      tabindex="-1"
      class={styles.answer}
      style={{ 'margin-inline-start': `${Math.min(DEEPEST, props.item.depth) * 1.75}rem` }}
    >
      <Avatar
        name={props.item.creator.name}
        colour={props.item.creator.colour}
        size="small"
        isBeside
        isImagined={props.item.creator.imagined === true}
        you={isMe() ? text.youShort : undefined}
      />
      <div class={styles.main}>
        <p class={styles.who}>
          <bdi class={styles.name}>{props.item.creator.name}</bdi>
          <Show when={reply().move !== 'reply'}>
            <span class={styles.move}>
              <Icon name={reply().move} size={16} /> {cardText.moves[reply().move].says}
            </span>
          </Show>
          <span class={styles.age}>{cardText.ago(age())}</span>
        </p>
        <Folded item={props.item}>
          <Show
            when={!isEditing()}
            fallback={
              <InPlaceEditor
                label={cardText.edit}
                value={reply().body}
                limit={REPLY_LIMIT}
                onLeave={() => setEditing(false)}
                onGone={keep}
                onKeep={words => {
                  if (words.trim() && words !== reply().body) props.view.editReply(reply().key, words)
                  setEditing(false)
                }}
              />
            }
          >
            <p class={styles.words} dir="auto">
              {reply().body}
            </p>
            <Show when={reply().cites?.length}>
              <Cites
                view={props.view}
                reading={props.reading}
                revision={props.card.annotation.revision}
                cites={reply().cites ?? []}
              />
            </Show>
            <Show when={reply().move === 'restate'}>
              <Restated view={props.view} item={props.item} />
            </Show>
            <p class={styles.actions}>
              <Show when={!why()}>
                <button type="button" onClick={answer}>
                  {cardText.answer}
                </button>
              </Show>
              <Show when={!props.view.refusalOf('edit-reply')}>
                <Show when={props.item.isMine}>
                  <button type="button" onClick={() => setEditing(true)}>
                    {cardText.edit}
                  </button>
                  <button type="button" onClick={() => props.view.removeReply(reply().key)}>
                    {cardText.remove}
                  </button>
                </Show>
              </Show>
              <a href={momentOf(props.view, reply())}>{cardText.showMoment}</a>
              <Show when={!props.item.moderation}>
                <ModerateEntry {...props} target={`replies:${reply().key}`} entry={props.item} />
              </Show>
            </p>
          </Show>
        </Folded>
        <Show when={props.item.moderation}>
          <p class={styles.actions}>
            <ModerateEntry {...props} target={`replies:${reply().key}`} entry={props.item} />
          </p>
        </Show>
      </div>
    </li>
  )
}
