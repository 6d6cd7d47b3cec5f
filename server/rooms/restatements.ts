/** Restating before objecting: what was said of a restatement, in the `room` root, and saying it. */
import { check } from '../../shared/policy/index.ts'
import type { JudgeRestatement, RestatedValue } from '../../shared/protocol/index.ts'
import { creatorOf, type EntryKey, type MemberId, type ReplyValue } from '../../shared/room/index.ts'
import type { Restatement } from '../../shared/stages/index.ts'
import type { Touched } from '../gate/verdict.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow, NotHere } from './refused.ts'

const nameOf = (key: EntryKey) => `restated:${key}`
const replyIn = (group: LiveGroup, key: EntryKey) => group.doc.getMap('replies').get(key) as ReplyValue | undefined
const saidOf = (group: LiveGroup, key: EntryKey) =>
  group.doc.getMap('room').get(nameOf(key)) as RestatedValue | undefined

/** What a rule may know of a restatement. What was said of other words than it has now counts for nothing. */
export function restatementIn(room: LiveRoom, group: LiveGroup, key: EntryKey): Restatement | undefined {
  const since = room.entries.get(`replies:${key}`)?.modified
  if (replyIn(group, key)?.move !== 'restate' || since === undefined) return undefined
  const said = saidOf(group, key)
  return { since, ...(said?.since === since && said.fair !== undefined ? { isFair: said.fair } : {}) }
}

/** Notes since when a restatement says what it says, so that every page can tell how long it still waits. */
export function followRestatements(room: LiveRoom, group: LiveGroup, touched: readonly Touched[]): void {
  if (room.runSheet.stages.every(stage => stage.restateSeconds === undefined)) return
  for (const { root, key } of touched) {
    if (root !== 'replies') continue
    group.write(() => {
      const root = group.doc.getMap('room')
      const since = room.entries.get(`replies:${key}`)?.modified
      if (since === undefined || replyIn(group, key)?.move !== 'restate') {
        if (root.has(nameOf(key))) root.delete(nameOf(key))
      } else if (saidOf(group, key)?.since !== since) root.set(nameOf(key), { since } satisfies RestatedValue)
    }, key)
  }
}

/** Says “fair” or “not yet” of a restatement. Throws `Refused` and `NotHere`. */
export function judgeRestatement(room: LiveRoom, asker: MemberId, { reply, fair }: JudgeRestatement): Promise<void> {
  return room.act(turn => {
    const key = reply as EntryKey
    const member = room.members.get(asker)!
    const group = room.groupOf(member)
    const restated = replyIn(group, key)
    const since = room.entries.get(`replies:${key}`)?.modified
    if (restated?.move !== 'restate' || since === undefined)
      throw new NotHere('There is no such restatement in this room.')
    const isAddressee = creatorOf(restated.to) === asker
    allow(check({ kind: 'judge-restatement', isAddressee }, member, room.facts(group), turn.now))
    const said: RestatedValue = { since, fair }
    group.write(() => group.doc.getMap('room').set(nameOf(key), said), key)
    turn.record('act', asker, { act: 'judge-restatement', reply, fair })
  })
}
