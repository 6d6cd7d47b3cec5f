/** Who is in a room: joining, renaming, and the roster as the document shows it. */
import { check } from '../../shared/policy/index.ts'
import {
  cleanName,
  drawPseudonym,
  type Member,
  type MemberId,
  newMemberId,
  type Role,
  type RosterValue,
  shownName,
  tellApart,
  withoutRole,
} from '../../shared/room/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow } from './refused.ts'
import type { Turn } from './turn.ts'

export const rosterValue = (member: Member, room: LiveRoom): RosterValue => ({
  name: shownName(member, room.room.settings),
  role: member.role,
  ...(member.side ? { side: member.side } : {}),
  colour: member.colour,
  ...(member.isImagined ? { imagined: true as const } : {}),
  ...(member.isExpelled ? { expelled: true as const } : {}),
})

/** Adds a member under a name told apart from the others'. Resolves when it is committed. Throws `Refused`. */
export function joinRoom(room: LiveRoom, name: string, membersPerRoom: number): Promise<Member> {
  return room.act(turn => {
    const memberCount = [...room.members.values()].filter(member => !member.isExpelled).length
    allow(check({ kind: 'join' }, undefined, { isDoorOpen: room.room.isDoorOpen, memberCount, membersPerRoom }))
    return addMember(room, turn, { name, role: 'participant' })
  })
}

export function addMember(
  room: LiveRoom,
  turn: Turn,
  given: { name: string; role: Role; isImagined?: boolean },
): Member {
  const others = [...room.members.values()]
  const member: Member = {
    id: newMemberId(room.random),
    room: room.room.id,
    group: room.groups[0]!.id,
    role: given.role,
    isOwner: false,
    givenName: tellApart(cleanName(given.name), asOthers(others), given.role),
    pseudonym: drawPseudonym(room.random, new Set(others.map(m => m.pseudonym))),
    colour: (others.length % 6) + 1,
    isImagined: given.isImagined ?? false,
    isMuted: false,
    created: turn.now,
  }
  turn.record('member', member.id, { joined: shownName(member, room.room.settings), role: member.role })
  keepMember(room, turn, member)
  return member
}

/** Gives oneself another name. Resolves with the member as it is then. */
export function renameSelf(room: LiveRoom, id: MemberId, name: string): Promise<Member> {
  return room.act(turn => {
    const before = room.members.get(id)!
    allow(check({ kind: 'rename-self', name }, before, room.facts(room.groupOf(before))))
    const member = renamed(room, before, name)
    if (member === before) return before
    turn.record('member', id, { renamed: shownName(member, room.room.settings) })
    keepMember(room, turn, member)
    return member
  })
}

/** The member in another role, under a name that was told apart for it. */
export const inRole = (room: LiveRoom, member: Member, role: Role): Member =>
  renamed(room, { ...member, role }, withoutRole(member.givenName))

/** The member under a name told apart from the others'; the same object when nothing changes. */
export function renamed(room: LiveRoom, member: Member, name: string): Member {
  const others = [...room.members.values()].filter(m => m.id !== member.id)
  const givenName = tellApart(cleanName(name), asOthers(others), member.role)
  return givenName === member.givenName ? member : { ...member, givenName }
}

const asOthers = (members: Member[]) => members.map(m => ({ name: m.givenName, isModerator: m.role === 'moderator' }))

/** Keeps the member, and shows it in the roster of every group. */
export function keepMember(room: LiveRoom, turn: Turn, member: Member): void {
  room.members.set(member.id, member)
  turn.effect({ kind: 'member', member })
  for (const group of room.groups)
    group.write(() => group.doc.getMap('roster').set(member.id, rosterValue(member, room)))
}
