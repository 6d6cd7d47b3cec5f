/** Opens the room that an address names, and shows what stands there until it is open or when it does not open. */
import { createResource, type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import type { RoomId } from '../../shared/room/index.ts'
import type { Answer } from '../room/api.ts'
import { openRoom } from '../room/openRoom.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { PlainPage } from './PlainPage.tsx'
import { RoomSkeleton } from './RoomSkeleton.tsx'
import { useTools } from './tools.ts'

export function OpenedRoom(props: { id: string | undefined; children: (view: RoomView) => JSX.Element }) {
  const tools = useTools()
  let open: RoomView | undefined
  const leave = () => {
    open?.dispose()
    open = undefined
  }
  onCleanup(leave)
  const [answer, { refetch }] = createResource(
    () => props.id as RoomId,
    async (id): Promise<Answer<RoomView>> => {
      leave()
      const opened = await openRoom(id, tools)
      if (opened.ok) open = opened.value
      if (opened.ok && props.id !== id) leave()
      return opened
    },
  )
  const view = () => {
    const opened = answer()
    return opened?.ok && !answer.loading ? opened.value : undefined
  }
  const problem = () => {
    const opened = answer()
    return opened && !opened.ok && !answer.loading ? opened.problem : undefined
  }
  return (
    <Switch fallback={<RoomSkeleton />}>
      <Match when={view()} keyed>
        {room => props.children(room)}
      </Match>
      <Match when={problem()}>
        {no => (
          <Show
            when={[401, 403, 404].includes(no().status)}
            fallback={
              <PlainPage title={t.room.failed.title} detail={no().detail}>
                <Button look="primary" size="large" onClick={() => refetch()}>
                  {t.problem.tryAgain}
                </Button>
              </PlainPage>
            }
          >
            <PlainPage title={t.room.missing.title} detail={t.room.missing.detail}>
              <LinkButton href="/join" look="primary" size="large">
                {t.room.missing.join}
              </LinkButton>
            </PlainPage>
          </Show>
        )}
      </Match>
    </Switch>
  )
}
