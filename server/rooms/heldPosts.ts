/**
 * Posts that a moderator looks at first. They are kept as rows beside the document, with their creator's later words, and written
 * into it when they are let in: by the server, under a clientID that it holds for their creator.
 */
import { check } from '../../shared/policy/index.ts'
import type { PutHeld } from '../../shared/protocol/index.ts'
import {
  type AnnotationValue,
  type EntryKey,
  type EntryMatter,
  type HeldPost,
  type Matter,
  type MemberId,
  type ReplyValue,
  targetOf,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow, NotHere } from './refused.ts'
import { isLive } from './removal.ts'
import { toldOf } from './reported.ts'
import type { Turn } from './turn.ts'
import { writeFor } from './writeFor.ts'

/** Keeps a post that waits, or what its creator makes of it. Resolves with whether it is held. Throws `Refused`. */
export function putHeld(room: LiveRoom, asker: MemberId, wish: PutHeld): Promise<boolean> {
  return room.act(turn => {
    const { root, key } = wish
    const member = room.members.get(asker)!
    const group = room.groupOf(member)
    const before = room.desk.matters.get(targetOf(wish)) as EntryMatter | undefined
    const facts = room.facts(group)
    const said: HeldPost = {
      value: wish.value,
      ...('body' in wish && wish.body ? { body: wish.body } : {}),
      sent: before?.held?.sent ?? turn.now,
      changed: turn.now,
    }
    // What was let in meanwhile is changed where it stands by now; its creator need not know.
    if (before?.state === 'standing' && isLive(group, wish)) {
      allow(check({ kind: 'write', root, key, value: wish.value }, member, facts, turn.now))
      letIn(room, turn, group, key, root, said)
      return false
    }
    // Changing what waits is no new post.
    const asked = before ? { ...facts, slowSeconds: undefined } : facts
    const refusal = check({ kind: 'write', root, key, value: wish.value }, member, asked, turn.now)
    if (refusal?.code !== 'HELD') {
      allow(refusal)
      allow(check({ kind: 'change-held', matter: before }, member, facts, turn.now))
      if (!before && isLive(group, wish)) throw new NotHere('This stands in the room already: change it there.')
      letIn(room, turn, group, key, root, said)
      if (before) {
        const { held: _, ...rest } = before
        room.desk.put(turn, { ...rest, state: 'standing' }, { tellsCreator: true })
      }
      return false
    }
    allow(check({ kind: 'change-held', matter: before, waiting: waitingOf(room, asker) }, member, facts, turn.now))
    if (!before) turn.record('act', asker, { act: 'hold-post', target: targetOf(wish) })
    room.desk.notePost(key, said.sent)
    const matter: EntryMatter = before ?? { group: group.id, root, key, state: 'waiting', reports: [] }
    room.desk.put(turn, { ...matter, held: said }, { tellsCreator: true })
    return true
  })
}

function waitingOf(room: LiveRoom, member: MemberId): number {
  let count = 0
  for (const { key, state } of room.desk.matters.values())
    if (state === 'waiting' && key.startsWith(`${member}/`)) count++
  return count
}

/** Its creator takes it back: the words go. */
export function takeBack(room: LiveRoom, asker: MemberId, target: string): Promise<void> {
  return room.act(turn => {
    const member = room.members.get(asker)!
    const matter = ownMatter(room, asker, target)
    allow(check({ kind: 'change-held', matter }, member, room.facts(room.groupOf(member)), turn.now))
    const { held: _, ...rest } = matter
    turn.record('act', asker, { act: 'take-back', target: targetOf(matter) })
    room.desk.put(turn, { ...rest, state: 'taken-back' }, { tellsCreator: true })
  })
}

/** What the desk knows of one's own entry. Another's and an unknown one look alike. */
export function ownMatter(room: LiveRoom, asker: MemberId, target: string): Matter {
  const matter = room.desk.matters.get(target.includes(':') ? target : `annotations:${target}`)
  const found = matter ?? room.desk.matters.get(`replies:${target}`)
  if (!found || !toldOf(room, found).includes(asker)) throw new NotHere('There is no such entry of yours at the desk.')
  return found
}

/** Writes it into the document for its creator. The gate is asked before anything is changed; throws `Refused`. */
export function letIn(
  room: LiveRoom,
  turn: Turn,
  group: LiveGroup,
  key: EntryKey,
  root: EntryMatter['root'],
  { value, body }: HeldPost,
): void {
  const member = room.memberHere(key.slice(0, key.indexOf('/')) as MemberId)
  if (!member) throw new NotHere('Who wrote this is no longer in the room.')
  const [written] = writeFor(room, group, [
    {
      member,
      mayHaveStood: true,
      writes: [
        doc => {
          if (root === 'replies') return writeReply(doc, key, value as ReplyValue)
          writeAnnotation(doc, key, value as AnnotationValue)
          writeBody(doc, key, body ?? '')
        },
      ],
    },
  ])
  allow(group.refusalFor(member, written!.update))
  group.offerFor(member.id, written!.update)
  room.takeOffers(group, turn)
}
