/** Replies whose mark, or whose answer above them, is gone: below the text, so that nobody's words disappear with another's. */
import { createUniqueId, For, Show } from 'solid-js'
import { ulidTime } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView, ThreadReply } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { reading as text } from '../text/reading.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Folded } from './Folded.tsx'
import { interfaceDir } from './interfaceDir.ts'
import { ModerateEntry } from './ModerateEntry.tsx'
import styles from './Strays.module.css'
import thread from './Thread.module.css'

export function Strays(props: { view: RoomView; reading: Reading }) {
  const title = createUniqueId()
  return (
    <section class={styles.strays} aria-labelledby={title} data-region="strays">
      <div class={styles.inside} dir={interfaceDir()}>
        <h2 id={title} class={styles.title}>
          {cardText.strays}
        </h2>
        <p class={styles.hint}>{cardText.straysHint}</p>
        <ul class={thread.thread}>
          <For each={props.view.strays()}>{item => <Stray {...props} item={item} />}</For>
        </ul>
      </div>
    </section>
  )
}

function Stray(props: { view: RoomView; reading: Reading; item: ThreadReply }) {
  const reply = () => props.item.reply
  const age = () => Math.max(0, Math.floor((props.reading.now() - ulidTime(reply().key)) / 60_000))
  return (
    <li id={`reply-${reply().id}`} tabindex="-1" class={thread.answer}>
      <Avatar
        name={props.item.creator.name}
        colour={props.item.creator.colour}
        size="small"
        isBeside
        isImagined={props.item.creator.imagined === true}
        you={props.item.isMine ? text.youShort : undefined}
      />
      <div class={thread.main}>
        <p class={thread.who}>
          <bdi class={thread.name}>{props.item.creator.name}</bdi>
          <span class={thread.age}>{cardText.ago(age())}</span>
        </p>
        <Folded item={props.item}>
          <p class={thread.words} dir="auto">
            {reply().body}
          </p>
        </Folded>
        <p class={thread.actions}>
          <Show when={props.item.isMine && !props.view.refusalOf('reply')}>
            <button type="button" onClick={() => props.view.removeReply(reply().key)}>
              {cardText.remove}
            </button>
          </Show>
          <ModerateEntry {...props} target={`replies:${reply().key}`} entry={props.item} />
        </p>
      </div>
    </li>
  )
}
