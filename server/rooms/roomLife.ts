/** What becomes of a room itself: another owner, an archive, a room again, or nothing at all. */
import { check } from '../../shared/policy/index.ts'
import type { LiveTheRoom } from '../../shared/protocol/index.ts'
import type { MemberId } from '../../shared/room/index.ts'
import { halted, timeOf } from '../../shared/stages/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import { keepMember } from './people.ts'
import { allow, BadWish, NotHere } from './refused.ts'
import { writeRoomRoot } from './roomRoot.ts'
import type { Turn } from './turn.ts'

/** Does it in the room's next turn; what changes nothing leaves no row. Throws `Refused`, `BadWish` and `NotHere`. */
export function liveTheRoom(room: LiveRoom, asker: MemberId, wish: LiveTheRoom): Promise<void> {
  return room.act(turn => {
    switch (wish.act) {
      case 'hand-over':
        return handOver(room, turn, asker, wish.target as MemberId)
      case 'archive':
      case 'reopen':
        return archive(room, turn, asker, wish.act)
      case 'delete':
        return deleteRoom(room, turn, asker, wish.title)
      default:
        return wish satisfies never
    }
  })
}

function handOver(room: LiveRoom, turn: Turn, asker: MemberId, to: MemberId): void {
  const owner = room.members.get(asker)!
  const target = room.memberHere(to)
  const facts = room.facts(room.groupOf(owner))
  allow(check({ kind: 'hand-over', ...(target ? { target } : {}) }, owner, facts, turn.now))
  if (!target) throw new NotHere('There is no such member in this room.')
  if (target.id === owner.id) return
  turn.record('act', asker, { act: 'hand-over', target: to })
  keepMember(room, turn, { ...owner, isOwner: false })
  keepMember(room, turn, { ...target, isOwner: true })
}

/** The time of the stage stands still from then on; it goes on when a moderator says so. */
function archive(room: LiveRoom, turn: Turn, asker: MemberId, kind: 'archive' | 'reopen'): void {
  const moderator = room.members.get(asker)!
  allow(check({ kind }, moderator, room.facts(room.groupOf(moderator)), turn.now))
  const { archived, ...rest } = room.room
  if ((archived !== undefined) === (kind === 'archive')) return
  const time = timeOf(rest)
  if (kind === 'archive' && time.paused === undefined && (room.stage.seconds !== undefined || room.floor.state)) {
    room.floor.pause()
    room.course.retime(turn, asker, { act: 'pause' }, halted(time, turn.now))
  }
  turn.record('act', asker, { act: kind })
  const { archived: _, ...now } = room.room
  room.room = kind === 'archive' ? { ...now, archived: turn.now } : now
  turn.effect({ kind: 'room', room: room.room })
  writeRoomRoot(room)
}

/** `title`: typed by whoever deletes it, so that it is this room and no other. */
function deleteRoom(room: LiveRoom, turn: Turn, asker: MemberId, title: string): void {
  const owner = room.members.get(asker)!
  allow(check({ kind: 'delete-room' }, owner, room.facts(room.groupOf(owner)), turn.now))
  if (title.trim() !== room.room.title.trim()) throw new BadWish('title', 'is not the title of this room')
  turn.effect({ kind: 'delete-room' })
  turn.whenCommitted(() => {
    room.isDeleted = true
  })
}
