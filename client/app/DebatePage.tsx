/** The debate, with what can be done about what was said in it. */
import { DebateView } from '../debate/DebateView.tsx'
import { ModerateEntry } from '../margin/ModerateEntry.tsx'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'

export function DebatePage(props: { view: RoomView; reading: Reading }) {
  return (
    <DebateView
      {...props}
      acts={(target, entry) => (
        <ModerateEntry view={props.view} reading={props.reading} target={target} entry={entry()} />
      )}
    />
  )
}
