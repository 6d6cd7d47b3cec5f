/** What can be done about an entry: anyone reports it, moderators fold, unfold and remove it. The asking is done in a dialog of the page. */
import { Show } from 'solid-js'
import type { ModerationValue } from '../../shared/room/index.ts'
import type { EntryTarget, Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { card as text } from '../text/card.ts'
import { restore } from './restore.ts'

export function ModerateEntry(props: {
  view: RoomView
  reading: Reading
  target: EntryTarget
  entry: { isMine: boolean; moderation?: ModerationValue }
}) {
  const ask = (act: 'hide' | 'remove') => props.reading.setModerating({ act, target: props.target })
  return (
    <>
      <Show when={!props.entry.isMine && !props.entry.moderation}>
        <button type="button" onClick={() => props.reading.setModerating({ act: 'report', target: props.target })}>
          {text.report}
        </button>
      </Show>
      <Show when={props.view.me().role === 'moderator'}>
        <Show
          when={props.entry.moderation}
          fallback={
            <button type="button" onClick={() => ask('hide')}>
              {text.hide}
            </button>
          }
        >
          <button type="button" onClick={() => void restore(props.view, props.target)}>
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
