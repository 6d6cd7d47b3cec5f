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
import { shutReaders } from './statements.ts'
import type { Turn } from './turn.ts'

export const rosterValue = (member: Member, room: LiveRoom): RosterValue => ({
  name: shownName(member, room.room.settings),
  role: member.role,
  ...(member.side ? { side: member.side } : {}),
  colour: member.colour,
  ...(member.isImagined ? { imagined: true as const } : {}),
  ...(member.importedFrom === undefined ? {} : { imported: true as const }),
  ...(member.isExpelled ? { expelled: true as const } : {}),
})

/** Adds a member under a name told apart from the others'. Resolves when it is committed. Throws `Refused`. */
export function joinRoom(room: LiveRoom, name: string, membersPerRoom: number): Promise<Member> {
  return room.act(turn => {
    const memberCount = [...room.members.values()].filter(member => !member.isExpelled).length
    const { isDoorOpen, archived } = room.room
    const doorFacts = { isDoorOpen, isArchived: archived !== undefined, memberCount, membersPerRoom }
    allow(check({ kind: 'join' }, undefined, doorFacts, turn.now))
    return addMember(room, turn, { name, role: 'participant' })
  })
}

export function addMember(
  room: LiveRoom,
  turn: Turn,
  given: { name: string; role: Role; isImagined?: boolean },
): Member {
  const member = newMember(room, [...room.members.values()], given, turn.now)
  admit(room, turn, member)
  return member
}

/** A member who is not in the room yet, told apart from `others`. */
export function newMember(
  room: LiveRoom,
  others: Member[],
  given: { name: string; role: Role; isImagined?: boolean; importedFrom?: string },
  now: number,
): Member {
  return {
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
    ...(given.importedFrom === undefined ? {} : { importedFrom: given.importedFrom }),
    created: now,
  }
}

export function admit(room: LiveRoom, turn: Turn, member: Member): void {
  turn.record('member', member.id, { joined: shownName(member, room.room.settings), role: member.role })
  keepMember(room, turn, member)
}

/** Gives oneself another name. Resolves with the member as it is then. */
export function renameSelf(room: LiveRoom, id: MemberId, name: string): Promise<Member> {
  return room.act(turn => {
    const before = room.members.get(id)!
    allow(check({ kind: 'rename-self', name }, before, room.facts(room.groupOf(before)), turn.now))
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

/** Keeps the member, and shows it in the roster of every group; a mute stands in no document, so it is told. */
export function keepMember(room: LiveRoom, turn: Turn, member: Member): void {
  const before = room.members.get(member.id)
  room.members.set(member.id, member)
  turn.effect({ kind: 'member', member })
  for (const group of room.groups)
    group.write(() => group.doc.getMap('roster').set(member.id, rosterValue(member, room)))
  if (before) shutReaders(room, turn)
  if (before && before.isMuted !== member.isMuted)
    turn.whenCommitted(() => {
      for (const session of room.sessions()) if (session.member === member.id) session.document.tellSelf(session)
    })
}
