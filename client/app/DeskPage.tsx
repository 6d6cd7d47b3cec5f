/** The desk with what stands beside it: its people, and what the room takes home. Each part is fetched from here, so that a room's page need not know of what. */
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import type { MemberAsking } from './Moderation.tsx'
import { useTools } from './tools.ts'

const DeskView = lazyPart(() => import('../desk/DeskView.tsx').then(module => module.DeskView))
const DeskRoster = lazyPart(() => import('./DeskRoster.tsx').then(module => module.DeskRoster))
const DeskTakeHome = lazyPart(() => import('./DeskTakeHome.tsx').then(module => module.DeskTakeHome))

export interface DeskPageProps {
  view: RoomView
  reading: Reading
  onAsk: (asking: MemberAsking) => void
  onDialog: (dialog: 'export') => void
}

export function DeskPage(props: DeskPageProps) {
  const { now } = useTools()
  return (
    <DeskView
      view={props.view}
      reading={props.reading}
      now={now}
      roster={<DeskRoster view={props.view} onAsk={props.onAsk} />}
      takeHome={<DeskTakeHome view={props.view} now={now} onMore={() => props.onDialog('export')} />}
    />
  )
}
