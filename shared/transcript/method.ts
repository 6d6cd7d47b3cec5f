/** How a transcript was made and what it leaves out, in sentences for whoever reads it without having been there. */
import type { TranscriptInput } from './make.ts'
import type { Profile } from './transcript.ts'
import { counted } from './words.ts'

const NAMES: Record<Profile, string> = {
  named: 'Members stand under the names they gave.',
  pseudonymous: 'Members stand under word pairs drawn for this room, not under their names.',
  public:
    'Members stand as letters in the order in which their words come; roles, sides and the times of entries are left out.',
}

export function methodNotes({
  profile,
  polls,
  members,
  content,
  room,
  moved,
  opinionGroups,
}: TranscriptInput): string[] {
  const notes = [NAMES[profile]]
  if (members.some(({ isImagined }) => isImagined)) {
    notes.push('Members marked as imagined are not people: Parley made them up for its demo room.')
  }
  if (members.some(({ importedFrom }) => importedFrom !== undefined)) {
    notes.push(
      'Members marked as imported wrote elsewhere: a moderator brought their annotations, and they cast no ballots.',
    )
  }
  notes.push('The article is frozen: every mark lies in exactly the words it was made on.')
  if (polls.length > 0) {
    notes.push(
      'Each member has one ballot a poll and may change it while the poll is open; counts are as of the making of this transcript.',
    )
  }
  if (polls.some(({ before }) => before !== undefined))
    notes.push('“Before the discussion” is what ballots said when the stage began that asked again.')
  if (moved) notes.push('What moved members is as they said themselves; who they are is not told.')
  if (opinionGroups)
    notes.push(
      'Opinion groups are members with like stances, by principal components and k-means as in Polis; whoever cast on fewer than 7 claims is in none.',
    )
  const sealed = polls.filter(({ poll, tally }) => !poll.isWithdrawn && !tally).length
  if (sealed > 0)
    notes.push(
      `The counts of ${counted(sealed, 'poll')} are not shown, because they could not be seen by whoever made this.`,
    )
  for (const { poll, turnout } of polls) {
    if (!poll.isWithdrawn || poll.of !== 'classification') continue
    const note = content.moderation[`annotations:${poll.claim}`]
    notes.push(
      note && 'removed' in note
        ? `A removed claim had ${counted(turnout, 'ballot')}; ${turnout === 1 ? 'it is' : 'they are'} not counted.`
        : `A claim was withdrawn by its creator after ${counted(turnout, 'ballot')}.`,
    )
  }
  const moderated = Object.values(content.moderation)
  const hidden = moderated.filter(value => 'hidden' in value).length
  const removed = moderated.length - hidden
  if (hidden)
    notes.push(
      `${counted(hidden, 'entry', 'entries')} hidden by a moderator: ${profile === 'public' ? 'told, not shown' : 'folded, with the reason'}.`,
    )
  if (removed)
    notes.push(`${counted(removed, 'entry', 'entries')} removed by a moderator: the words are gone, the fact is told.`)
  if (room.isDemo) notes.push('This is the demo room; its debate is an example.')
  notes.push(
    'Times are in UTC. The hash is that of the last row of the room’s record when this was made; every row carries the hash of the one before it.',
  )
  return notes
}
