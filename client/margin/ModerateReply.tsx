/** What can be done about a reply: anyone reports it, moderators fold, unfold and remove it. The asking is done in a dialog of the page. */
import { Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView, ThreadReply } from '../room/types.ts'
import { card as text } from '../text/card.ts'
import { restore } from './restore.ts'

export function ModerateReply(props: { view: RoomView; reading: Reading; item: ThreadReply }) {
  const target = () => `replies:${props.item.reply.key}` as const
  const ask = (act: 'hide' | 'remove') => props.reading.setModerating({ act, target: target() })
  return (
    <>
      <Show when={!props.item.isMine && !props.item.moderation}>
        <button type="button" onClick={() => props.reading.setModerating({ act: 'report', target: target() })}>
          {text.report}
        </button>
      </Show>
      <Show when={props.view.me().role === 'moderator'}>
        <Show
          when={props.item.moderation}
          fallback={
            <button type="button" onClick={() => ask('hide')}>
              {text.hide}
            </button>
          }
        >
          <button type="button" onClick={() => void restore(props.view, target())}>
            {text.restore}
          </button>
        </Show>
        <button type="button" onClick={() => ask('remove')}>
          {text.removeForGood}
        </button>
      </Show>
    </>
  )
}
