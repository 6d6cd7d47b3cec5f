/**
 * What follows from an accepted entry: its times are noted, and a claim's two polls open in the commit that accepts it and
 * close as withdrawn in the one that deletes it. Judged by the state after the turn, so that a claim made and deleted in
 * one update opens none.
 */

import { classificationOptions, STANCES } from '../../shared/polls/index.ts'
import type { AnnotationValue, EntryKey, Poll } from '../../shared/room/index.ts'
import { newPollId } from '../../shared/room/index.ts'
import type { Touched } from '../gate/verdict.ts'
import { castersIn } from './ballotBox.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countedBox, endMerges } from './merges.ts'
import { endPoll, keepPoll, reworded, startPoll } from './polls.ts'
import type { Turn } from './turn.ts'

/** Another member has cast on the claim. */
export function isFixed(room: LiveRoom, claim: EntryKey): boolean {
  const creator = claim.slice(0, claim.indexOf('/'))
  return (room.claimPolls.get(claim) ?? []).some(poll => {
    if (poll.kept) return poll.kept.turnout > 0
    for (const member of castersIn(countedBox(room, poll))) if (member !== creator) return true
    return false
  })
}

export function followClaims(room: LiveRoom, group: LiveGroup, turn: Turn, touched: readonly Touched[]): void {
  for (const { root, key, change } of touched) {
    if (change === 'text') continue
    const entry = `${root}:${key}`
    if (change === 'delete') room.entries.delete(entry)
    else {
      const created = room.entries.get(entry)?.created ?? turn.now
      const times = { group: group.id, root, key, created, modified: turn.now }
      room.entries.set(entry, times)
      if (root !== 'bodies') room.desk.notePost(key, created)
      turn.effect({ kind: 'entry', entry: times })
    }
    if (root === 'annotations') followClaim(room, group, turn, key, change === 'delete')
  }
}

/** A deletion withdraws the polls even where the same turn set the key again: those ballots were about other words. */
function followClaim(room: LiveRoom, group: LiveGroup, turn: Turn, key: EntryKey, wasDeleted: boolean): void {
  const value = group.doc.getMap('annotations').get(key) as AnnotationValue | undefined
  const isClaim = value?.motivation === 'classifying'
  if (wasDeleted || !isClaim) withdrawPolls(room, turn, key)
  if (!isClaim) return
  if (!room.claimPolls.has(key)) openClaimPolls(room, group, turn, key)
  else if (room.wordings.get(key) !== wordingOf(value)) {
    for (const poll of [...room.claimPolls.get(key)!]) keepPoll(room, turn, reworded(poll))
  }
  room.wordings.set(key, wordingOf(value))
}

/** What ballots on the claim are about: its tags may change under them. */
export const wordingOf = ({ revision, start, end, statement = '' }: AnnotationValue) =>
  JSON.stringify([revision, start, end, statement])

function openClaimPolls(room: LiveRoom, group: LiveGroup, turn: Turn, claim: EntryKey): void {
  const { secrecy } = room.room.settings.claims
  const reveal = claimReveal(room)
  const common = {
    room: room.room.id,
    group: group.id,
    about: 'claim' as const,
    claim,
    secrecy,
    reveal: room.stage.reveal ?? reveal,
    isOpen: true,
    isWithdrawn: false,
    created: turn.now,
  }
  const classification: Poll = {
    ...common,
    id: newPollId(room.random),
    of: 'classification',
    method: 'single',
    options: classificationOptions(room.room.codebook),
  }
  const stance: Poll = { ...common, id: newPollId(room.random), of: 'stance', method: 'stance', options: STANCES }
  startPoll(room, turn, classification)
  startPoll(room, turn, stance)
}

/** When the tallies of claims' polls are shown: as the stage says, else as the room does. */
export const claimReveal = ({ stage, room }: LiveRoom) => stage.reveal ?? room.settings.claims.reveal

/** Closes a claim's polls, if it has any, because the claim is gone. */
export function withdrawPolls(room: LiveRoom, turn: Turn, claim: EntryKey): void {
  const polls = room.claimPolls.get(claim) ?? []
  const group = room.groups.find(({ id }) => id === polls[0]?.group)
  if (group) endMerges(room, group, turn, claim)
  room.claimPolls.delete(claim)
  room.wordings.delete(claim)
  for (const open of polls) {
    endPoll(room, turn, { ...open, isOpen: false, isWithdrawn: true })
    turn.record('poll', '', { id: open.id, withdrawn: true })
  }
}
