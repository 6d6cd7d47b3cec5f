/** What a moderator wishes to ask → the poll as it will stand, with what was left out filled in. Pure; the room is looked at only. */

import { CONSENTS, faultOfQuestion, STANCES } from '../../shared/polls/index.ts'
import type { EditPoll, OpenPoll } from '../../shared/protocol/index.ts'
import type { Method, Option, Poll } from '../../shared/room/index.ts'
import { defined } from '../defined.ts'
import type { LiveRoom } from './liveRoom.ts'
import { BadWish } from './refused.ts'

export const UNDECIDED: Option = { key: 'undecided', label: 'Undecided' }

/** All of a poll that the wish decides. */
export type Asked = Pick<Poll, 'about' | 'method' | 'options' | 'secrecy' | 'reveal'> & { question: string } & Partial<
    Pick<Poll, 'rules' | 'moderatorsCast' | 'when' | 'givesSides' | 'suppress'>
  >

/** Throws `BadWish`, with the path of what cannot be asked like that. The room has a motion where the wish is about it. */
export function askedBy(room: LiveRoom, wish: OpenPoll): Asked {
  const about = wish.about ?? 'free'
  const when = about === 'motion' ? (wish.when ?? nextWhen(room)) : undefined
  const before = when === 'after' ? motionPoll(room, 'before') : undefined
  const method = wish.method ?? before?.method ?? (about === 'motion' ? 'single' : undefined)
  if (!method) throw new BadWish('method', 'is missing: say how it is answered')
  const question = wish.question ?? (about === 'motion' ? room.room.motion!.sentence : undefined)
  if (!question) throw new BadWish('question', 'is missing')
  const secrecy = wish.secrecy ?? before?.secrecy ?? 'confidential'
  const asked: Asked = {
    about,
    question,
    method,
    options: wish.options ?? (before?.method === method ? before.options : standardOptions(room, about, method)),
    secrecy,
    reveal: wish.reveal ?? (secrecy === 'secret' ? 'closed' : 'live'),
    ...(wish.rules ? { rules: defined(wish.rules) } : {}),
    ...(wish.moderatorsCast === false ? { moderatorsCast: false as const } : {}),
    ...(when ? { when } : {}),
    ...(wish.givesSides ? { givesSides: true as const } : {}),
    ...(wish.suppress ? { suppress: wish.suppress } : {}),
  }
  if (wish.when && about !== 'motion') throw new BadWish('when', 'only a poll about the motion is before or after')
  if (asked.givesSides && about !== 'motion')
    throw new BadWish('givesSides', 'only a poll about the motion gives sides')
  if (asked.givesSides && !namesSides(room, asked))
    throw new BadWish('givesSides', 'is for a single choice that has every side among its options, or a stance')
  if (asked.givesSides && secrecy === 'secret') throw new BadWish('givesSides', 'a secret poll gives no sides')
  if (asked.suppress && secrecy !== 'secret' && about !== 'motion')
    throw new BadWish('suppress', 'only a secret poll keeps a tally to itself')
  if (before && !asksTheSame(asked, before))
    throw new BadWish('options', 'the motion is asked after the debate as it was before: the same method and options')
  return checked(asked)
}

/** The poll with what the wish changes of it. Throws `BadWish`. */
export function editedBy(poll: Poll, wish: EditPoll): Poll {
  const { question, method, options, reveal, rules } = wish
  const edited: Poll = {
    ...poll,
    ...(question ? { question } : {}),
    ...(method ? { method } : {}),
    ...(options ? { options } : {}),
    ...(reveal ? { reveal } : {}),
    ...(rules ? { rules: defined(rules) } : {}),
  }
  if (poll.about === 'motion' && !asksTheSame(edited, poll))
    throw new BadWish('options', 'the motion is asked before and after alike: withdraw the poll and open it anew')
  return checked(edited)
}

const STANDARD: Partial<Record<Method, readonly Option[]>> = { stance: STANCES, consent: CONSENTS }

function standardOptions(room: LiveRoom, about: Asked['about'], method: Method): readonly Option[] {
  const standard = STANDARD[method] ?? (about === 'motion' && [...room.room.motion!.sides, UNDECIDED])
  if (!standard) throw new BadWish('options', 'are missing: two at least')
  return standard
}

function checked<P extends Pick<Poll, 'method' | 'options' | 'rules'>>(poll: P): P {
  if (poll.method === 'stance' && !sameKeys(poll.options, STANCES))
    throw new BadWish('options', `a stance has the options ${STANCES.map(({ key }) => key).join(', ')}`)
  const fault = faultOfQuestion(poll)
  if (fault) throw new BadWish(/quorum|majority|dots|Seats/.test(fault) ? 'rules' : 'options', fault)
  return poll
}

const namesSides = (room: LiveRoom, { method, options }: Asked) =>
  method === 'stance' ||
  (method === 'single' && room.room.motion?.sides.every(({ key }) => options.some(option => option.key === key)))

const asksTheSame = (a: Pick<Poll, 'method' | 'options'>, b: Pick<Poll, 'method' | 'options'>) =>
  a.method === b.method && sameKeys(a.options, b.options)

function sameKeys(a: readonly Option[], b: readonly Option[]): boolean {
  const keys = new Set(b.map(({ key }) => key))
  return a.length === b.length && a.every(({ key }) => keys.has(key))
}

/** The room's poll about its motion, unless it was withdrawn. */
export const motionPoll = (room: LiveRoom, when: 'before' | 'after'): Poll | undefined =>
  [...room.polls.values()].find(poll => poll.about === 'motion' && poll.when === when && !poll.isWithdrawn)

/** The first time the motion is asked is before the debate, the second after it. */
const nextWhen = (room: LiveRoom) => (motionPoll(room, 'before') ? 'after' : 'before')
