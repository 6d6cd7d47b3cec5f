/**
 * A room's address, and those of its views, of its wall and of one annotation in it. The wall is loaded inside, not a page
 * beside: two pages that share a room would split its program into pieces, and every visit would pay for that.
 */
import { Show } from 'solid-js'
import { lazyPart } from '../ui/lazyPart.tsx'
import type { PageProps } from '../ui/Pages.tsx'
import { OpenedRoom } from './OpenedRoom.tsx'
import { RoomStage } from './RoomStage.tsx'
import type { View } from './views.ts'

const Wall = lazyPart(() => import('./Wall.tsx').then(module => module.Wall))

export const RoomPage = (props: PageProps) => (
  <OpenedRoom id={props.params.room}>
    {view => (
      <Show
        when={props.params.view === 'wall'}
        fallback={
          <RoomStage view={view} linked={props.params.ulid} shown={(props.params.view as View | undefined) ?? 'read'} />
        }
      >
        <Wall view={view} />
      </Show>
    )}
  </OpenedRoom>
)
