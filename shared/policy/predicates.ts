/** The conditions that rules are made of: one line each, named so that the table in rules.ts can be read aloud. */
import type { Member } from '../room/index.ts'
import type { Openable } from '../stages/index.ts'
import type { RoomFacts } from './acts.ts'

export const isModerator = (member: Member) => member.role === 'moderator'
export const mayTakePart = (member: Member) => member.role !== 'observer'
export const opens = (room: RoomFacts, what: Openable) => room.stage.opens.includes(what)
