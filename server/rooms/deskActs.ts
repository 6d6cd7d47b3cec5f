/** What is done at the desk: members report and appeal, moderators attend and decide. Each is one act, in the room's own turns. */
import { check } from '../../shared/policy/index.ts'
import type { AppealAgainst, Decide, ReportEntry } from '../../shared/protocol/index.ts'
import {
  creatorOf,
  type Decision,
  type EntryKey,
  type EntryMatter,
  isOfEntry,
  type Matter,
  type Member,
  type MemberId,
  type ModerationValue,
  reasonOf,
  targetOf,
  UNDO_MS,
} from '../../shared/room/index.ts'
import { withdrawPolls } from './claims.ts'
import { letIn, ownMatter } from './heldPosts.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow, NotHere } from './refused.ts'
import { findEntry, isLive, isRemoved, noteOf, writeNote } from './removal.ts'
import { type OtherMatter, otherReported, recordedAs } from './reported.ts'
import type { Turn } from './turn.ts'

/** A member reports another's entry. Its row says that it was reported, never why. */
export function report(room: LiveRoom, asker: MemberId, { target, given, reason, code }: ReportEntry): Promise<void> {
  return room.act(turn => {
    room.applyWrites(turn)
    const member = room.members.get(asker)!
    const group = room.groupOf(member)
    const isOther = given !== undefined || target.startsWith('statements:')
    const { matter, isOwn } = isOther
      ? otherReported(room, member, { target, given }, turn.now)
      : entryReported(room, group, member, target)
    allow(
      check(
        {
          kind: 'report',
          isOwn,
          hasReported: matter.reports.some(one => one.member === asker),
        },
        member,
        room.facts(group),
        turn.now,
      ),
    )
    const said = { member: asker, at: turn.now, ...(reason ? { reason } : {}), ...(code ? { code } : {}) }
    turn.record('act', asker, { act: 'report', target: recordedAs(matter) })
    room.desk.put(turn, { ...matter, reports: [...matter.reports, said] }, { tellsCreator: false })
  })
}

function entryReported(room: LiveRoom, group: LiveGroup, { id }: Member, target: string) {
  const found = findEntry(room, target, (one, entry) => one === group && mayReport(one, entry, id))
  if (!found) throw new NotHere('There is no such entry in this room.')
  const { root, key } = found.entry as EntryMatter
  return { matter: room.desk.matterOf(group.id, root, key), isOwn: creatorOf(key) === id }
}

/** Only what the member can read: what is withheld from others is not there for them. */
const mayReport = (group: LiveGroup, entry: Parameters<typeof isLive>[1], member: MemberId) =>
  isLive(group, entry) &&
  !isRemoved(noteOf(group, entry)) &&
  (!group.withheld.has(entry.key) || creatorOf(entry.key) === member)

export function appeal(room: LiveRoom, asker: MemberId, { target, words }: AppealAgainst): Promise<void> {
  return room.act(turn => {
    const member = room.members.get(asker)!
    const matter = ownMatter(room, asker, target)
    allow(check({ kind: 'appeal', matter }, member, room.facts(room.groupOf(member)), turn.now))
    turn.record('act', asker, { act: 'appeal', target: targetOf(matter) })
    room.desk.put(turn, { ...matter, appeal: { words, at: turn.now } }, { tellsCreator: true })
  })
}

/** A moderator looks at something, so that no other decides on it meanwhile. */
export function attend(room: LiveRoom, asker: MemberId, target: string | null): Promise<void> {
  return room.act(turn => {
    const member = room.members.get(asker)!
    const named = target === null ? undefined : targetOf(matterAt(room, target))
    const attendedBy = named === undefined ? undefined : room.desk.attendedBy(named, turn.now)?.member
    allow(check({ kind: 'attend', attendedBy }, member, room.facts(room.groupOf(member)), turn.now))
    room.desk.attend(turn, asker, named)
  })
}

/** Decides on one thing. Resolves with until when that can be taken back. Throws `Refused` and `NotHere`. */
export function decide(room: LiveRoom, asker: MemberId, wish: Decide): Promise<number | undefined> {
  return room.act(turn => {
    // What earlier acts of this turn wrote must be seen.
    room.applyWrites(turn)
    const member = room.members.get(asker)!
    const facts = room.facts(room.groupOf(member))
    allow(check({ kind: 'read-desk' }, member, facts, turn.now))
    const matter = matterAt(room, wish.target)
    const target = targetOf(matter)
    const undoing = room.desk.undoing.get(target)
    const mayUndo = undoing?.by === asker && turn.now <= undoing.until + UNDO_GRACE_MS
    const attendedBy = room.desk.attendedBy(target, turn.now)?.member
    allow(
      check({ kind: 'decide', act: wish.act, matter, attendedBy, mayUndo, asOf: wish.asOf }, member, facts, turn.now),
    )
    if (wish.act === 'undo') {
      room.desk.undoing.delete(target)
      undoing!.run(turn)
      turn.record('act', asker, { act: 'undo', target: recordedAs(matter) })
      return undefined
    }
    const group = room.groups.find(({ id }) => id === matter.group)!
    const wished = { ...wish, act: wish.act }
    const undo = isOfEntry(matter)
      ? carryOut(room, turn, group, matter, asker, wished)
      : carryOutOther(room, turn, matter, asker, wished)
    const { act, reason, code } = wish
    turn.record('act', asker, {
      act,
      target: recordedAs(matter),
      ...(reason ? { reason } : {}),
      ...(code ? { code } : {}),
    })
    const until = turn.now + UNDO_MS
    room.desk.undoing.set(target, { by: asker, until, run: undo })
    return until
  })
}
/** Beyond what the button says: for the way here. */
const UNDO_GRACE_MS = 3000

function matterAt(room: LiveRoom, target: string): Matter {
  const { matters } = room.desk
  const matter = matters.get(target) ?? matters.get(`annotations:${target}`) ?? matters.get(`replies:${target}`)
  if (!matter) throw new NotHere('There is no such entry at the desk.')
  return matter
}

type Doing = Decide & { act: Exclude<Decide['act'], 'undo'> }

/** What is no entry is kept, or its removal looked at again: its words are gone either way. The rule lets nothing else be done. */
function carryOutOther(
  room: LiveRoom,
  turn: Turn,
  matter: OtherMatter,
  by: MemberId,
  { act, reason, code }: Doing,
): (turn: Turn) => void {
  const why = { ...(reason ? { reason } : {}), ...(code ? { code } : {}) }
  const at = turn.now
  const tellsCreator = act !== 'keep'
  const outcome = { what: act === 'grant' ? ('granted' as const) : ('upheld' as const), by, at, ...why }
  const after: OtherMatter = tellsCreator
    ? { ...matter, appeal: { ...matter.appeal!, outcome } }
    : { ...settled(matter), ...(matter.decision ? {} : { decision: { what: 'kept', by, at, ...why } }) }
  room.desk.put(turn, after, { tellsCreator })
  return later => room.desk.put(later, matter, { tellsCreator })
}

/** Does it, keeps the decision, and answers how to take it back. */
function carryOut(
  room: LiveRoom,
  turn: Turn,
  group: LiveGroup,
  matter: EntryMatter,
  by: MemberId,
  { act, reason, code }: Doing,
): (turn: Turn) => void {
  const why = { ...(reason ? { reason } : {}), ...(code ? { code } : {}) }
  const decided = (what: Decision['what']): Decision => ({ what, by, at: turn.now, ...why })
  const keep = (after: EntryMatter, tellsCreator = true) => room.desk.put(turn, after, { tellsCreator })
  const backTo =
    (then: (turn: Turn) => void = () => {}) =>
    (later: Turn) => {
      then(later)
      room.desk.put(later, matter, { tellsCreator: true })
    }
  switch (act) {
    case 'let-in':
      letIn(room, turn, group, matter.key, matter.root, matter.held!)
      keep({ ...withoutWords(settled(matter)), state: 'standing', decision: decided('let-in') })
      return backTo(later => takeOut(room, later, group, matter))
    case 'decline':
      keep({ ...settled(matter), state: 'declined', decision: decided('declined') })
      return backTo()
    case 'ask-edit':
      keep({ ...settled(matter), decision: decided('asked') })
      return backTo()
    case 'keep':
      keep({ ...settled(matter), ...(matter.decision ? {} : { decision: decided('kept') }) }, false)
      return backTo()
    case 'hide': {
      const before = noteOf(group, matter)
      writeNote(group, matter, {
        hidden: true,
        reason: reason || (code ? reasonOf(room.room.settings, code) : ''),
        at: turn.now,
      })
      keep({ ...settled(matter), state: 'hidden', decision: decided('hidden') })
      return backTo(() => writeNote(group, matter, before))
    }
    case 'uphold':
      keep({ ...matter, appeal: { ...matter.appeal!, outcome: { what: 'upheld', by, at: turn.now, ...why } } })
      return backTo()
    case 'grant': {
      const appealed = { ...matter.appeal!, outcome: { what: 'granted' as const, by, at: turn.now, ...why } }
      const undo = grant(room, turn, group, matter)
      keep({ ...withoutWords(matter), appeal: appealed, state: matter.state === 'removed' ? 'removed' : 'standing' })
      return backTo(undo)
    }
    default:
      return act satisfies never
  }
}

const settled = <T extends Matter>(matter: T): T => ({
  ...matter,
  reports: matter.reports.map(one => (one.isSettled ? one : { ...one, isSettled: true as const })),
})

/** What stands in the document, or is gone for good, is not kept here too. */
function withoutWords({ held: _, ...matter }: EntryMatter): EntryMatter {
  return matter
}

/** What was declined comes in, what was folded unfolds; what was removed stays removed, and its creator may write anew. */
function grant(room: LiveRoom, turn: Turn, group: LiveGroup, matter: EntryMatter): (later: Turn) => void {
  if (matter.state === 'declined' && matter.held) {
    letIn(room, turn, group, matter.key, matter.root, matter.held)
    return later => takeOut(room, later, group, matter)
  }
  const before = noteOf(group, matter)
  if (matter.state !== 'hidden' || !before || isRemoved(before)) return () => {}
  writeNote(group, matter, undefined)
  return () => writeNote(group, matter, before)
}

/** Out of the document again: who was here may have read it, and it can be let in another time. */
function takeOut(room: LiveRoom, turn: Turn, group: LiveGroup, { root, key }: EntryMatter): void {
  const roots = root === 'annotations' ? (['annotations', 'bodies'] as const) : (['replies'] as const)
  for (const one of roots) room.entries.delete(`${one}:${key}`)
  group.write(() => {
    for (const one of roots) group.doc.getMap(one).delete(key)
    if (root === 'annotations') group.doc.getMap('places').delete(key)
  })
  if (root === 'annotations') withdrawPolls(room, turn, key)
}

/** A moderator hid, restored or removed something at its place: the desk settles what waited, and its creator is told. */
export function noteModeration(
  room: LiveRoom,
  turn: Turn,
  group: LiveGroup,
  { root, key }: { root: string; key: EntryKey },
  note: ModerationValue | undefined,
  decision: Omit<Decision, 'what' | 'at'>,
): void {
  const matter = settled(room.desk.matterOf(group.id, root as EntryMatter['root'], key))
  const at = turn.now
  room.desk.undoing.delete(targetOf(matter))
  if (!note) {
    return room.desk.put(
      turn,
      { ...matter, state: 'standing', decision: { ...decision, what: 'restored', at } },
      { tellsCreator: true },
    )
  }
  if ('hidden' in note) {
    return room.desk.put(
      turn,
      { ...matter, state: 'hidden', decision: { ...decision, what: 'hidden', at } },
      { tellsCreator: true },
    )
  }
  room.desk.put(
    turn,
    { ...withoutWords(matter), state: 'removed', decision: { ...decision, what: 'removed', at } },
    { tellsCreator: true },
  )
}

/** Who was sent away has nothing waiting any more; with `areWordsGone` nothing of what they wrote is kept here either. */
export function clearDeskOf(room: LiveRoom, turn: Turn, member: MemberId, by: MemberId, areWordsGone: boolean): void {
  for (const before of [...room.desk.matters.values()]) {
    if (!isOfEntry(before) || creatorOf(before.key) !== member) continue
    const matter = settled(areWordsGone ? withoutWords(before) : before)
    const state = areWordsGone ? 'removed' : before.state === 'waiting' ? 'declined' : before.state
    const decision = state === before.state ? undefined : { what: state as 'declined' | 'removed', by, at: turn.now }
    room.desk.put(turn, { ...matter, state, ...(decision ? { decision } : {}) }, { tellsCreator: false })
  }
}
