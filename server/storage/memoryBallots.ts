/** What is cast, in memory: the same refusals as the tables' keys, the same two piles that share nothing but the poll. */
import { encodeChoice } from '../../shared/polls/index.ts'
import type { Ballot, MemberId, Moved, PollId, SecretBallot } from '../../shared/room/index.ts'
import { type BallotEffect, type RollEntry, Taken } from '../rooms/roomStore.ts'
import { by, keyOf, need } from './keys.ts'
import { refuseOtherCount } from './soundCommit.ts'
import type { Undoable } from './undoable.ts'

export interface KeptBallots {
  ballots: Map<string, Ballot>
  roll: Map<string, RollEntry>
  secretBallots: Map<string, SecretBallot>
  moved: Map<string, Moved>
}

export const noBallots = (): KeptBallots => ({
  ballots: new Map(),
  roll: new Map(),
  secretBallots: new Map(),
  moved: new Map(),
})

interface Room extends KeptBallots {
  polls: Map<string, unknown>
  members: Map<string, unknown>
}

export function applyBallot(undo: Undoable, kept: Room, effect: BallotEffect): void {
  const needPoll = (poll: PollId) => need(kept.polls.has(poll), 'poll', poll)
  const needMember = (member: MemberId) => need(kept.members.has(member), 'member', member)
  switch (effect.kind) {
    case 'ballot': {
      const { poll, member } = effect.ballot
      needPoll(poll)
      needMember(member)
      return undo.put(kept.ballots, keyOf(poll, member), effect.ballot)
    }
    case 'keep-before':
      for (const [key, ballot] of kept.ballots)
        if (ballot.poll === effect.poll) undo.put(kept.ballots, key, { ...ballot, before: ballot.choice })
      return
    case 'withdrawn-ballot':
      return undo.remove(kept.ballots, keyOf(effect.poll, effect.member))
    case 'roll':
      needPoll(effect.poll)
      for (const member of effect.members) {
        needMember(member)
        const key = keyOf(effect.poll, member)
        if (kept.roll.has(key)) throw new Taken(`member ${member} is on the roll of poll ${effect.poll} already`)
        undo.put(kept.roll, key, { poll: effect.poll, member, hasCast: false })
      }
      return
    case 'secret-ballot': {
      const { member, ballot } = effect
      const key = keyOf(ballot.poll, member)
      const entry = kept.roll.get(key)
      if (!entry || entry.hasCast)
        throw new Error(`nobody who has yet to cast in poll ${ballot.poll} is on its roll by that id`)
      undo.put(kept.roll, key, { ...entry, hasCast: true })
      return addSecret(undo, kept, ballot)
    }
    case 'recount':
      return refuseOtherCount(effect, counted(kept, effect.poll))
    case 'reshuffle':
      needPoll(effect.poll)
      for (const [key, { poll }] of [...kept.secretBallots])
        if (poll === effect.poll) undo.remove(kept.secretBallots, key)
      for (const ballot of effect.ballots) addSecret(undo, kept, ballot)
      return
    case 'moved': {
      const { poll, member } = effect.moved
      needPoll(poll)
      needMember(member)
      return undo.put(kept.moved, keyOf(poll, member), effect.moved)
    }
    default:
      effect satisfies never
  }
}

function addSecret(undo: Undoable, kept: Room, ballot: SecretBallot): void {
  const key = keyOf(ballot.poll, ballot.key)
  const isTaken = [...kept.secretBallots.values()].some(
    other => other.poll === ballot.poll && (other.key === ballot.key || other.receipt === ballot.receipt),
  )
  if (isTaken) throw new Taken(`a ballot of poll ${ballot.poll} has this key or receipt already`)
  undo.put(kept.secretBallots, key, ballot)
}

function counted(kept: Room, poll: PollId): Map<string, number> {
  const counts = new Map<string, number>()
  for (const ballot of [...kept.ballots.values(), ...kept.secretBallots.values()]) {
    if (ballot.poll !== poll) continue
    const choice = encodeChoice(ballot.choice)
    counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }
  return counts
}

/** As the SQL store orders them. */
export const storedBallots = ({ ballots, roll, secretBallots, moved }: KeptBallots) => ({
  ballots: [...ballots.values()].sort(by(b => [b.poll, b.member])),
  roll: [...roll.values()].sort(by(r => [r.poll, r.member])),
  secretBallots: [...secretBallots.values()].sort(by(b => [b.poll, b.receipt])),
  moved: [...moved.values()].sort(by(m => [m.poll, m.member])),
})
