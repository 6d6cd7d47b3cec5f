/**
 * What follows from an accepted entry: its times are noted, and a claim's two polls open in the commit that accepts it and
 * close as withdrawn in the one that deletes it. Judged by the state after the turn, so that a claim made and deleted in
 * one update opens none.
 */

import { classificationOptions, STANCES } from '../../shared/polls/index.ts'
import type { AnnotationValue, EntryKey, Poll, PollValue } from '../../shared/room/index.ts'
import { newPollId } from '../../shared/room/index.ts'
import type { Touched } from '../gate/verdict.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Turn } from './turn.ts'

export function followClaims(room: LiveRoom, group: LiveGroup, turn: Turn, touched: readonly Touched[]): void {
  for (const { root, key, change } of touched) {
    if (change === 'text') continue
    const entry = `${root}:${key}`
    if (change === 'delete') room.entries.delete(entry)
    else {
      const created = room.entries.get(entry)?.created ?? turn.now
      const times = { group: group.id, root, key, created, modified: turn.now }
      room.entries.set(entry, times)
      turn.effect({ kind: 'entry', entry: times })
    }
    if (root === 'annotations') followClaim(room, group, turn, key, change === 'delete')
  }
}

/** A deletion withdraws the polls even where the same turn set the key again: those ballots were about other words. */
function followClaim(room: LiveRoom, group: LiveGroup, turn: Turn, key: EntryKey, wasDeleted: boolean): void {
  const value = group.doc.getMap('annotations').get(key) as AnnotationValue | undefined
  const isClaim = value?.motivation === 'classifying'
  if (wasDeleted || !isClaim) withdrawPolls(room, group, turn, key)
  if (isClaim && !room.claimPolls.has(key)) openClaimPolls(room, group, turn, key)
}

function openClaimPolls(room: LiveRoom, group: LiveGroup, turn: Turn, claim: EntryKey): void {
  const { secrecy, reveal } = room.room.settings.claims
  const common = {
    room: room.room.id,
    group: group.id,
    about: 'claim' as const,
    claim,
    secrecy,
    reveal,
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
  for (const poll of [classification, stance]) {
    room.addPoll(poll)
    turn.effect({ kind: 'poll', poll })
    group.write(() => group.doc.getMap('polls').set(poll.id, pollValue(poll)))
  }
}

/** Closes a claim's polls, if it has any, because the claim is gone. */
export function withdrawPolls(room: LiveRoom, group: LiveGroup, turn: Turn, claim: EntryKey): void {
  const polls = room.claimPolls.get(claim) ?? []
  room.claimPolls.delete(claim)
  for (const open of polls) {
    const poll = { ...open, isOpen: false, isWithdrawn: true }
    room.polls.set(poll.id, poll)
    turn.effect({ kind: 'poll', poll })
    turn.record('poll', '', { id: poll.id, withdrawn: true })
    room.tallies.forget(poll.id)
    group.write(() => group.doc.getMap('polls').delete(poll.id))
  }
}

/** A poll as it stands in the document, without its tally. A claim's polls do not repeat codebook and question. */
export function pollValue({ about, claim, of, question, method, options, secrecy, reveal, isOpen }: Poll): PollValue {
  const value: PollValue = { about, method, secrecy, reveal, isOpen }
  if (claim) value.claim = claim
  if (of) value.of = of
  if (question) value.question = question
  if (about !== 'claim') value.options = options.map(o => ({ ...o }))
  return value
}
