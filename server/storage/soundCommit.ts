/** What every store asks of a commit before it writes: that it speaks of its own room and goes on where the record ends. */
import type { BallotEffect, Commit, NewRoom, RecordRow } from '../rooms/roomStore.ts'

/** Throws when a row or an effect names another room. Such a commit is a bug of its writer. */
export function refuseForeign({ room, rows, effects }: Commit): void {
  for (const row of rows) refuseOther(room, row.room)
  for (const effect of effects) {
    if (effect.kind === 'room') refuseOther(room, effect.room.id)
    if (effect.kind === 'member') refuseOther(room, effect.member.room)
    if (effect.kind === 'poll') refuseOther(room, effect.poll.room)
    if (effect.kind === 'group') refuseOther(room, effect.group.room)
    if (effect.kind === 'statement') refuseOther(room, effect.statement.room)
  }
}

/** The same for a room that is being made. */
export function refuseForeignParts({ room, groups, members }: NewRoom, first: Commit): void {
  for (const part of [first, ...groups, ...members]) refuseOther(room.id, part.room)
}

function refuseOther(room: string, named: string): void {
  if (named !== room) throw new Error(`a commit of room ${room} names room ${named}`)
}

/** Throws unless the rows are numbered on from `last`, each by one; answers the last one's number. */
export function refuseGaps(last: number, rows: readonly RecordRow[]): number {
  for (const { room, seq } of rows) {
    if (seq !== last + 1) throw new Error(`row ${seq} of room ${room} cannot follow row ${last}`)
    last = seq
  }
  return last
}

/** Throws unless what is stored of a poll is what was counted: the same choices, each so often. */
export function refuseOtherCount(
  { poll, choices }: BallotEffect & { kind: 'recount' },
  stored: ReadonlyMap<string, number>,
): void {
  const expected = Object.entries(choices)
  if (expected.length !== stored.size || expected.some(([choice, n]) => stored.get(choice) !== n))
    throw new Error(`the stored ballots of poll ${poll} are not those that were counted`)
}
