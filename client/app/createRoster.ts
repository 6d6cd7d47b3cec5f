/** Who is in the room: those who are here and those who are away, moderators first; for moderators with what only they may know. */
import { createMemo, createResource } from 'solid-js'
import type { MemberId, RosterValue } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'

export function createRoster(view: RoomView) {
  const isModerator = () => view.me().role === 'moderator'
  const [known, { refetch }] = createResource(isModerator, async may =>
    may ? new Map((await view.members()).map(member => [member.id, member])) : undefined,
  )
  const isHere = createMemo(() => new Set(view.here()))
  const people = createMemo(() =>
    (Object.entries(view.roster()) as [MemberId, RosterValue][])
      .filter(([, person]) => person !== undefined && !person.expelled)
      .sort(
        ([, a], [, b]) =>
          Number(b.role === 'moderator') - Number(a.role === 'moderator') || a.name.localeCompare(b.name),
      )
      .map(([id]) => id),
  )
  return {
    here: () => people().filter(id => isHere().has(id)),
    away: () => people().filter(id => !isHere().has(id)),
    /** What a moderator may know of a member besides. */
    info: (id: MemberId) => known.latest?.get(id),
    lookAgain: () => void refetch(),
  }
}
