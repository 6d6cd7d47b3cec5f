/** A link by which whoever has it reads the transcript: made and revoked by moderators, each time a row of the record. */
import { check } from '../../shared/policy/index.ts'
import { type MemberId, type PublicLink, randomId } from '../../shared/room/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow } from './refused.ts'

/** 160 bits: nobody guesses it. */
const LENGTH = 32

/** A new link in place of the one before, or none. Throws `Refused`. */
export function setPublicLink(
  room: LiveRoom,
  asker: MemberId,
  profile: PublicLink['profile'] | undefined,
): Promise<PublicLink | undefined> {
  return room.act(turn => {
    const moderator = room.members.get(asker)!
    allow(check({ kind: 'share-transcript' }, moderator, room.facts(room.groupOf(moderator)), turn.now))
    const { publicLink: before, ...rest } = room.room
    if (!before && !profile) return undefined
    const link = profile && { token: randomId(room.random, LENGTH), profile }
    // The record says that there is one, never which.
    turn.record('act', asker, { act: link ? 'make-public-link' : 'revoke-public-link', ...(link ? { profile } : {}) })
    room.room = { ...rest, ...(link ? { publicLink: link } : {}) }
    turn.effect({ kind: 'room', room: room.room })
    return link
  })
}
