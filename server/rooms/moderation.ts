/** What moderators do. Each act is one row of the record; what follows from it the server alone writes, in the same commit. */
import { check, type EntryAct, type MemberAct, type RoomAct, refuse } from '../../shared/policy/index.ts'
import type { Moderate } from '../../shared/protocol/index.ts'
import {
  creatorOf,
  type Member,
  type MemberId,
  type ModerationValue,
  newJoinCode,
  type Role,
  type Room,
  reasonOf,
  shownName,
} from '../../shared/room/index.ts'
import { defined } from '../defined.ts'
import type { EntryName } from '../gate/redact.ts'
import { clearDeskOf, noteModeration } from './deskActs.ts'
import { expel, hideAllOf, removeAllOf } from './expulsion.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { LiveStatement } from './liveStatement.ts'
import { withClaims } from './mergeActs.ts'
import { inRole, keepMember, renamed } from './people.ts'
import { removeReason } from './reasonRemoval.ts'
import { allow, NotHere } from './refused.ts'
import { eraseWords, findEntry, isLive, isRemoved, noteOf, raiseEpoch, removeEntries, writeNote } from './removal.ts'
import { noteStatementRemoved, statementOf, whyIn } from './reported.ts'
import { writeRoomRoot } from './roomRoot.ts'
import { publish, put } from './statements.ts'
import type { Turn } from './turn.ts'

type EntryWish = Moderate & { act: EntryAct }
type MemberWish = Moderate & { act: MemberAct }

/** Does the act in the room's next turn; one that changes nothing leaves no row. Throws `Refused` and `NotHere`. */
export function moderate(room: LiveRoom, asker: MemberId, wish: Moderate): Promise<void> {
  return room.act(turn => {
    // What earlier acts of this turn wrote must be seen: a note set on a note would undo it.
    room.applyWrites(turn)
    const moderator = room.members.get(asker)!
    allow(check({ kind: 'moderate', act: wish.act }, moderator, room.facts(room.groupOf(moderator)), turn.now))
    const note = (more: object = {}) => turn.record('act', asker, { ...said(wish), ...more })
    switch (wish.act) {
      case 'merge':
      case 'unmerge':
        return withClaims(room, turn, moderator, wish, note)
      case 'hide':
      case 'restore':
      case 'remove':
        return withEntry(room, turn, asker, wish, note)
      case 'remove-reason':
        return removeReason(room, turn, moderator, wish, note)
      case 'publish':
        return publish(room, turn, statementIn(room, wish.target), note)
      case 'mute':
      case 'unmute':
      case 'rename':
      case 'promote':
      case 'demote':
      case 'expel':
        return withMember(room, turn, moderator, wish, note)
      case 'hold':
      case 'slow':
        return withPosting(room, turn, wish, note)
      case 'lock':
      case 'unlock':
      case 'close-door':
      case 'open-door':
      case 'new-code':
        return withRoom(room, turn, wish.act, note)
      default:
        return wish satisfies never
    }
  })
}

/** The wish as the record keeps it. A new name is added as the room shows it: no given name stands in the record. */
function said(wish: Moderate): object {
  return { act: wish.act, ...('target' in wish ? { target: wish.target } : {}), ...whyIn(wish) }
}

function statementIn(room: LiveRoom, target: string): LiveStatement {
  const live = statementOf(room, target)
  if (!live) throw new NotHere('There is no such entry in this room.')
  return live
}

/** What stands in a joint statement is taken out; its writers go on in it for as long as its stage lets them. */
function withStatement(room: LiveRoom, turn: Turn, by: MemberId, wish: EntryWish, note: (more?: object) => void): void {
  if (wish.act !== 'remove') throw new NotHere('There is no such entry in this room.')
  const live = statementIn(room, wish.target)
  note({ target: wish.target })
  eraseWords(turn, live, [...live.clients.writers().keys()])
  noteStatementRemoved(room, turn, live, { by, ...whyIn(wish) })
  put(turn, live, { ...live.statement, removed: { at: turn.now, ...(wish.code ? { code: wish.code } : {}) } })
  raiseEpoch(room, turn)
}

function withEntry(room: LiveRoom, turn: Turn, by: MemberId, wish: EntryWish, note: (more?: object) => void): void {
  if (wish.target.startsWith('statements:')) return withStatement(room, turn, by, wish, note)
  const isThere = (group: LiveGroup, entry: EntryName) =>
    isLive(group, entry) || (wish.act !== 'hide' && noteOf(group, entry) !== undefined)
  const found = findEntry(room, wish.target, isThere) ?? (wish.act === 'remove' && findEntry(room, wish.target))
  if (!found) throw new NotHere('There is no such entry in this room.')
  const { group, entry } = found
  const before = noteOf(group, entry)
  const put = (value: ModerationValue | undefined) => {
    note({ target: `${entry.root}:${entry.key}` })
    writeNote(group, entry, value)
    noteModeration(room, turn, group, entry, value, { by, ...whyIn(wish) })
  }
  switch (wish.act) {
    case 'hide': {
      const reason = wordsOf(room, wish)
      if (before && 'hidden' in before && before.reason === reason) return
      return put({ hidden: true, reason, at: turn.now })
    }
    case 'restore':
      if (isRemoved(before))
        allow(refuse('REMOVED', 'CASE-3', 'A moderator removed this entry for good: it cannot be restored.'))
      return before && put(undefined)
    case 'remove':
      if (isRemoved(before)) return
      put({ removed: true, ...(wish.code ? { code: wish.code } : {}), at: turn.now })
      removeEntries(room, turn, group, creatorOf(entry.key), [entry])
      return raiseEpoch(room, turn)
    default:
      return wish.act satisfies never
  }
}

/** What everyone reads where something is folded. */
const wordsOf = ({ room }: LiveRoom, { reason, code }: Moderate) =>
  reason || (code ? reasonOf(room.settings, code) : '')

const STEPS: readonly Role[] = ['observer', 'participant', 'moderator']
const step = (role: Role, by: 1 | -1): Role => STEPS[STEPS.indexOf(role) + by] ?? role

function withMember(
  room: LiveRoom,
  turn: Turn,
  moderator: Member,
  wish: MemberWish,
  note: (more?: object) => void,
): void {
  const target = room.memberHere(wish.target as MemberId)
  if (!target) throw new NotHere('There is no such member in this room.')
  allow(check({ kind: 'moderate', act: wish.act, target }, moderator, room.facts(room.groupOf(moderator)), turn.now))
  if (wish.act === 'expel') {
    const { entries = 'stay', code } = wish
    const withdrawn = expel(room, turn, target)
    note({ ...(entries === 'stay' ? {} : { entries }), withdrawn })
    clearDeskOf(room, turn, target.id, moderator.id, entries === 'remove')
    if (entries === 'hide') hideAllOf(room, target.id, { hidden: true, reason: wordsOf(room, wish), at: turn.now })
    if (entries === 'remove')
      removeAllOf(room, turn, target.id, { removed: true, ...(code ? { code } : {}), at: turn.now })
    return
  }
  const after = changed(room, target, wish)
  if (after === target) return
  const name = shownName(after, room.room.settings)
  note(wish.act === 'rename' || name !== shownName(target, room.room.settings) ? { name } : {})
  keepMember(room, turn, after)
}

function changed(room: LiveRoom, target: Member, wish: MemberWish): Member {
  switch (wish.act) {
    case 'rename':
      return renamed(room, target, wish.name)
    case 'mute':
    case 'unmute': {
      const isMuted = wish.act === 'mute'
      return target.isMuted === isMuted ? target : { ...target, isMuted }
    }
    case 'promote':
    case 'demote': {
      const role = step(target.role, wish.act === 'promote' ? 1 : -1)
      return role === target.role ? target : inRole(room, target, role)
    }
    default:
      return target
  }
}

/** Which new posts wait from now on, and how often one may post: what waits already goes on waiting. */
function withPosting(
  room: LiveRoom,
  turn: Turn,
  wish: Extract<Moderate, { act: 'hold' | 'slow' }>,
  note: (more: object) => void,
): void {
  const { hold, slowSeconds, ...rest } = room.room.settings
  const after =
    wish.act === 'hold'
      ? { hold: wish.hold ?? undefined, slowSeconds }
      : { hold, slowSeconds: wish.seconds || undefined }
  if (after.hold === hold && after.slowSeconds === slowSeconds) return
  note(wish.act === 'hold' ? { hold: wish.hold } : { seconds: wish.seconds })
  room.room = { ...room.room, settings: { ...rest, ...defined(after) } }
  turn.effect({ kind: 'room', room: room.room })
  writeRoomRoot(room)
}

function withRoom(room: LiveRoom, turn: Turn, act: RoomAct, note: () => void): void {
  const after = withAct(room, act)
  if (after.isLocked === room.room.isLocked && after.isDoorOpen === room.room.isDoorOpen && act !== 'new-code') return
  note()
  room.room = after
  turn.effect({ kind: 'room', room: after })
  for (const group of room.groups) group.write(() => group.doc.getMap('room').set('locked', after.isLocked))
}

function withAct({ room, random }: LiveRoom, act: RoomAct): Room {
  switch (act) {
    case 'lock':
    case 'unlock':
      return { ...room, isLocked: act === 'lock' }
    case 'close-door':
    case 'open-door':
      return { ...room, isDoorOpen: act === 'open-door' }
    case 'new-code':
      return { ...room, code: newJoinCode(random) }
    default:
      return act satisfies never
  }
}
