/** The desk as it is given out: to moderators what waits, to a member what became of the member's own. Nothing else leaves it. */
import { seesWithheld } from '../../shared/policy/index.ts'
import type { Contribution, DeskItem, Said } from '../../shared/protocol/index.ts'
import {
  creatorOf,
  type Decision,
  type EntryMatter,
  isAsked,
  isOfEntry,
  type Matter,
  type Member,
  type MemberId,
  mayBeAppealed,
  openReports,
  readAnnotation,
  readReply,
  targetOf,
  waitsSince,
} from '../../shared/room/index.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { otherFacts, otherSaid, toldOf } from './reported.ts'

/** What waits, oldest first, and after it what creators were asked to change. */
export function deskFor(room: LiveRoom, asker: Member): DeskItem[] {
  const waiting: DeskItem[] = []
  const asked: DeskItem[] = []
  for (const matter of room.desk.matters.values()) {
    const since = waitsSince(matter)
    const isHeldBack = isAsked(matter) && matter.state === 'waiting'
    if (since === undefined && !isHeldBack) continue
    if (!isOfEntry(matter)) {
      const said = otherSaid(room, asker, matter)
      if (said || matter.appeal) waiting.push(itemBase(room, matter, since!, said))
      continue
    }
    const group = room.groups.find(({ id }) => id === matter.group)!
    const said = saidIn(group, matter)
    // Its creator deleted what was reported.
    if (!said && matter.state === 'standing') continue
    const mayRead = !group.withheld.has(matter.key) || seesWithheld(asker, room.stage)
    const item = itemOf(room, group, matter, since ?? matter.held!.sent, mayRead ? said : undefined)
    if (since === undefined) asked.push(item)
    else waiting.push(item)
  }
  const oldestFirst = (a: DeskItem, b: DeskItem) => a.since - b.since || (a.target < b.target ? -1 : 1)
  return [...waiting.sort(oldestFirst), ...asked.sort(oldestFirst)]
}

/** What can be said of anything at the desk. */
function itemBase(room: LiveRoom, matter: Matter, since: number, said: DeskItem['said']): DeskItem {
  const { root, key, state, decision, appeal } = matter
  const target = targetOf(matter)
  const attended = room.desk.attendedBy(target, room.now())
  return {
    target,
    root,
    key,
    ...otherFacts(room, target),
    state,
    since,
    ...(said ? { said } : {}),
    reports: openReports(matter).map(({ isSettled: _, ...one }) => one),
    ...(decision ? { decision } : {}),
    ...(appeal && !appeal.outcome ? { appeal: { words: appeal.words, at: appeal.at } } : {}),
    ...(attended ? { attendedBy: attended.member, attendedUntil: attended.until } : {}),
  } as DeskItem
}

function itemOf(
  room: LiveRoom,
  group: LiveGroup,
  matter: EntryMatter,
  since: number,
  said: Said | undefined,
): DeskItem {
  const { key, state, held, decision } = matter
  const creator = creatorOf(key)
  const wasAsked = state === 'waiting' && decision?.what === 'asked'
  return {
    ...itemBase(room, matter, since, said),
    creator,
    ...(state === 'waiting' ? { changed: held!.changed } : {}),
    ...(state === 'waiting' && !room.desk.hasPosted(group, creator) ? { isFirst: true } : {}),
    ...(wasAsked ? (held!.changed > decision.at ? { isChanged: true } : { isAsked: true }) : {}),
  }
}

/** What the entry says now: where it is held, what it would say. */
export function saidIn(group: LiveGroup, { root, key, state, held }: EntryMatter): Said | undefined {
  if (held && state !== 'standing') {
    const { value, body } = held
    return { value, ...(body ? { body } : {}) }
  }
  if (root === 'replies') {
    const reply = readReply(group.doc, key)
    if (!reply) return undefined
    const { key: _, id: _id, creator: _creator, ...value } = reply
    return { value }
  }
  const annotation = readAnnotation(group.doc, key)
  if (!annotation) return undefined
  const { key: _, id: _id, creator: _creator, body, ...value } = annotation
  return { value, ...(body ? { body } : {}) }
}

/** What became of a member's own. That something was reported, or looked at and kept, its creator does not learn. */
export function contributionsOf(room: LiveRoom, member: MemberId): Contribution[] {
  const own: Contribution[] = []
  for (const matter of room.desk.matters.values()) {
    const { root, key, state, decision, appeal } = matter
    if (state === 'taken-back') continue
    if (state === 'standing' && (!decision || decision.what === 'kept') && !appeal) continue
    if (!toldOf(room, matter).includes(member)) continue
    const group = room.groups.find(({ id }) => id === matter.group)!
    const said = isOfEntry(matter) ? saidIn(group, matter) : undefined
    own.push({
      target: targetOf(matter),
      root,
      key,
      ...otherFacts(room, targetOf(matter)),
      state,
      ...(said ? { said } : {}),
      sent: matter.held?.sent ?? room.entries.get(targetOf(matter))?.created ?? decision?.at ?? 0,
      ...(decision && decision.what !== 'kept' ? { decision: told(decision) } : {}),
      ...(appeal
        ? {
            appeal: {
              words: appeal.words,
              at: appeal.at,
              ...(appeal.outcome ? { outcome: told(appeal.outcome) } : {}),
            },
          }
        : {}),
      ...(mayBeAppealed(matter) ? { mayAppeal: true } : {}),
    } as Contribution)
  }
  return own.sort((a, b) => b.sent - a.sent || (a.target < b.target ? -1 : 1))
}

/** Which moderator it was is not said. */
const told = <T extends Pick<Decision, 'by'>>({ by: _, ...rest }: T): Omit<T, 'by'> => rest
