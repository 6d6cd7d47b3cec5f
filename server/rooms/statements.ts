/**
 * Joint statements over the course of a room: begun with the stage that opens them, frozen with its end or when a moderator
 * publishes them, and from then on everyone's to read. A stage that the room comes back to goes on with the statements that it had.
 */
import { mayReadStatement } from '../../shared/policy/index.ts'
import { CLOSE } from '../../shared/protocol/index.ts'
import type { ReadStatement } from '../../shared/replay/index.ts'
import { type JointStatement, type Member, newDocName, newGroupId } from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { LiveStatement } from './liveStatement.ts'
import type { Turn } from './turn.ts'

/** The stage has begun: what it has written together does, or goes on where it was left. */
export function openStatements(room: LiveRoom, turn: Turn, stage: Stage): void {
  for (const live of room.statements) {
    const { statement } = live
    if (statement.stage !== stage.id || statement.isOpen || !stage.opens.includes('statements')) continue
    put(turn, live, { ...statement, isOpen: true })
  }
  beginStatements(room, turn, stage)
}

/** Begins what the stage has written together and is not there yet: one for each side, also of one that is new, or one for the group. */
export function beginStatements(room: LiveRoom, turn: Turn, stage: Stage): void {
  if (!stage.opens.includes('statements')) return
  const sides = stage.isWrittenTogether ? [] : (room.room.motion?.sides ?? [])
  for (const group of room.groups) {
    for (const side of sides.length ? sides.map(({ key }) => key) : [undefined]) {
      const isThere = room.statements.some(
        ({ statement: one }) => one.group === group.id && one.stage === stage.id && one.side === side,
      )
      if (isThere) continue
      const statement: JointStatement = {
        id: newGroupId(room.random),
        room: room.room.id,
        group: group.id,
        stage: stage.id,
        ...(side === undefined ? {} : { side }),
        doc: newDocName(room.random),
        isOpen: true,
      }
      turn.effect({ kind: 'statement', statement })
      room.addStatement(statement)
    }
  }
  shutReaders(room, turn)
}

/** Freezes what the stage that is left had written together. */
export function closeStatements(room: LiveRoom, turn: Turn, stage: Stage): void {
  for (const live of room.statements) {
    if (live.statement.stage !== stage.id || !live.statement.isOpen) continue
    put(turn, live, { ...live.statement, isOpen: false })
  }
}

/** Frozen before its stage ends: everyone reads it from now on. Every page is told that there is something to ask for. */
export function publish(room: LiveRoom, turn: Turn, live: LiveStatement, note: () => void): void {
  if (!live.statement.isOpen) return
  note()
  put(turn, live, { ...live.statement, isOpen: false })
  for (const group of room.groups) group.write(() => group.doc.getMap('room').set('published', turn.now))
}

/** Those that the member may read now: written by the member's own, or frozen. */
export const readableStatements = (room: LiveRoom, member: Member): LiveStatement[] =>
  room.statements.filter(({ statement }) => mayReadStatement(statement, member, room.stage))

/** The same, as a replay reads them: a draft is shown to those who wrote in it, and to whoever may read along. */
export const pastStatements = (room: LiveRoom, member: Member): ReadStatement[] =>
  readableStatements(room, member).map(({ id, statement: { stage, isOpen }, clients }) => ({
    id,
    stage,
    isOwn: isOpen || member.role === 'moderator' || clients.writers().has(member.id),
  }))

/** With the commit, sockets close whose member may not read on: another side's now, no moderator any more. */
export function shutReaders(room: LiveRoom, turn: Turn): void {
  if (room.statements.length === 0) return
  turn.whenCommitted(() => {
    for (const live of room.statements)
      for (const session of [...live.sessions]) {
        const member = room.memberHere(session.member)
        if (!member || !live.mayBeReadBy(member))
          session.close(CLOSE.removed, 'this joint statement is no longer yours to read')
      }
  })
}

export function put(turn: Turn, live: LiveStatement, statement: JointStatement): void {
  live.replace(statement)
  turn.effect({ kind: 'statement', statement })
}

/**
 * Before its first words: the record says which statement its updates are of. When it was open, the record's stages say; what
 * nobody writes in leaves nothing there.
 */
export function noteFirstWords(turn: Turn, { id, group, stage, side }: JointStatement): void {
  turn.record('act', '', {
    act: 'begin-statement',
    statement: id,
    group,
    stage,
    ...(side === undefined ? {} : { side }),
  })
}
