/** Sides of the motion: declared by each member, or drawn, assigned and switched by moderators. */
import { check } from '../../shared/policy/index.ts'
import type { GiveSides } from '../../shared/protocol/index.ts'
import type { Member, MemberId } from '../../shared/room/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import { keepMember } from './people.ts'
import { allow, BadWish, NotHere } from './refused.ts'
import type { Turn } from './turn.ts'

/** Takes a side, or none. Resolves with the member as it is then. Throws `Refused` and `BadWish`. */
export function declareSide(room: LiveRoom, id: MemberId, side: string | null): Promise<Member> {
  return room.act(turn => {
    const member = room.members.get(id)!
    allow(check({ kind: 'declare-side' }, member, room.facts(room.groupOf(member)), turn.now))
    if (!isSide(room, side)) throw new BadWish('side', 'is no side of the motion')
    if ((member.side ?? null) === side) return member
    turn.record('member', id, { side })
    return putSide(room, turn, member, side)
  })
}

/** Gives sides out; answers how many members have each. Throws `Refused`, `BadWish` and `NotHere`. */
export function giveSides(room: LiveRoom, asker: MemberId, wish: GiveSides): Promise<Record<string, number>> {
  return room.act(turn => {
    const moderator = room.members.get(asker)!
    allow(check({ kind: 'give-sides' }, moderator, room.facts(room.groupOf(moderator)), turn.now))
    const sides = room.room.motion!.sides.map(({ key }) => key)
    switch (wish.act) {
      case 'draw':
        draw(room, turn, sides)
        break
      case 'switch':
        for (const member of here(room))
          if (member.side !== undefined)
            putSide(room, turn, member, sides[(sides.indexOf(member.side) + 1) % sides.length]!)
        break
      case 'assign': {
        const member = room.memberHere(wish.member as MemberId)
        if (!member) throw new NotHere('There is no such member in this room.')
        if (!isSide(room, wish.side)) throw new BadWish('side', 'is no side of the motion')
        putSide(room, turn, member, wish.side)
        break
      }
      case 'free':
        break
      default:
        wish satisfies never
    }
    const { areSidesDrawn: _, ...rest } = room.room
    room.room = wish.act === 'free' ? rest : { ...rest, areSidesDrawn: true }
    turn.effect({ kind: 'room', room: room.room })
    for (const group of room.groups)
      group.write(() => group.doc.getMap('room').set('areSidesDrawn', wish.act !== 'free'))
    const counts = Object.fromEntries(sides.map(side => [side, here(room).filter(one => one.side === side).length]))
    turn.record('act', asker, { ...wish, act: `${wish.act}-sides`, sides: counts })
    return counts
  })
}

/** Participants in an order that chance gives, each the next side: no side has two more than another. */
function draw(room: LiveRoom, turn: Turn, sides: readonly string[]): void {
  const drawn = here(room)
    .filter(({ role }) => role === 'participant')
    .map(member => ({ member, lot: Buffer.from(room.random(8)).toString('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  for (const [i, { member }] of drawn.entries()) putSide(room, turn, member, sides[i % sides.length]!)
}

const here = (room: LiveRoom): Member[] => [...room.members.values()].filter(({ isExpelled }) => !isExpelled)
const isSide = (room: LiveRoom, side: string | null) =>
  side === null || room.room.motion!.sides.some(({ key }) => key === side)

function putSide(room: LiveRoom, turn: Turn, member: Member, side: string | null): Member {
  const { side: _, ...rest } = member
  const after = side === null ? rest : { ...rest, side }
  keepMember(room, turn, after)
  return after
}
