/** How a transcript was made and what it leaves out, in sentences for whoever reads it without having been there. */
import type { TranscriptInput } from './make.ts'
import type { Words } from './text/en.ts'

export function methodNotes(
  { profile, polls, members, content, room, moved, opinionGroups }: TranscriptInput,
  { method: says }: Words,
): string[] {
  const notes: string[] = [says.names[profile]]
  if (members.some(({ isImagined }) => isImagined)) notes.push(says.imagined)
  if (members.some(({ importedFrom }) => importedFrom !== undefined)) notes.push(says.imported)
  notes.push(says.frozen)
  if (polls.length > 0) notes.push(says.ballots)
  if (polls.some(({ before }) => before !== undefined)) notes.push(says.before)
  if (moved) notes.push(says.moved)
  if (opinionGroups) notes.push(says.groups)
  const sealed = polls.filter(({ poll, tally }) => !poll.isWithdrawn && !tally).length
  if (sealed > 0) notes.push(says.sealed(sealed))
  for (const { poll, turnout } of polls) {
    if (!poll.isWithdrawn || poll.of !== 'classification') continue
    const note = content.moderation[`annotations:${poll.claim}`]
    notes.push(note && 'removed' in note ? says.removedClaim(turnout) : says.withdrawn(turnout))
  }
  const moderated = Object.values(content.moderation)
  const hidden = moderated.filter(value => 'hidden' in value).length
  const removed = moderated.length - hidden
  if (hidden) notes.push(says.hidden(hidden, profile === 'public'))
  if (removed) notes.push(says.removed(removed))
  if (room.isDemo) notes.push(says.demo)
  notes.push(says.times)
  return notes
}
