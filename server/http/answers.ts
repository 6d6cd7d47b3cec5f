/** Rooms, members and polls as the API shows them. What an asker may not see is left out here and nowhere later. */
import { canSeeTally, countSingle } from '../../shared/polls/index.ts'
import type { MemberInfo, PollAnswer, PollInfo, RoomAnswer, RoomInfo } from '../../shared/protocol/index.ts'
import { type Member, type Poll, shownName } from '../../shared/room/index.ts'
import { deadlineOf } from '../../shared/stages/index.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'

export function roomInfo(live: LiveRoom, asker: Member): RoomInfo {
  const { id, title, motion, codebook, settings, epoch, code, isDemo, isLocked, isDoorOpen } = live.room
  return {
    id,
    title,
    ...(asker.role === 'moderator' ? { code, isDoorOpen } : {}),
    isLocked,
    ...(motion ? { motion } : {}),
    codebook,
    settings,
    epoch,
    isDemo,
  }
}

/** One member as `asker` may know them: given names and mutes are for moderators, and for oneself. */
export function memberInfo(live: LiveRoom, member: Member, asker: Member): MemberInfo {
  const { id, role, side, colour, isImagined, isMuted, isOwner, givenName } = member
  const name = shownName(member, live.room.settings)
  const mayKnow = asker.id === id || asker.role === 'moderator'
  const maySeeGiven = name !== givenName && mayKnow
  return {
    id,
    name,
    ...(maySeeGiven ? { givenName } : {}),
    role,
    group: live.groupOf(member).name,
    ...(side ? { side } : {}),
    colour,
    ...(isImagined ? { imagined: true } : {}),
    ...(isMuted && mayKnow ? { muted: true } : {}),
    ...(isOwner && mayKnow ? { owner: true } : {}),
  }
}

export const pollInfo = ({
  id,
  about,
  claim,
  of,
  question,
  method,
  options,
  secrecy,
  reveal,
  isOpen,
}: Poll): PollInfo => ({
  id,
  about,
  ...(claim ? { claim } : {}),
  ...(of ? { of } : {}),
  ...(question ? { question } : {}),
  method,
  options,
  secrecy,
  reveal,
  isOpen,
})

const mine = (live: LiveRoom, member: Member, poll: Poll) => live.ballotsOf(poll.id).get(member.id)?.choice

export function roomAnswer(live: LiveRoom, me: Member): RoomAnswer {
  const { stage, room, runSheet } = live
  const deadline = deadlineOf(stage, room.stageStarted)
  const group = live.groupOf(me)
  return {
    room: roomInfo(live, me),
    me: memberInfo(live, me, me),
    members: [...live.members.values()]
      .filter(member => !member.isExpelled)
      .map(member => memberInfo(live, member, me)),
    stages: runSheet.stages,
    stage: { id: stage.id, started: room.stageStarted, ...(deadline === undefined ? {} : { deadline }) },
    polls: [...live.polls.values()]
      .filter(poll => !poll.isWithdrawn && poll.group === group.id)
      .map(poll => {
        const choice = poll.secrecy === 'secret' ? undefined : mine(live, me, poll)
        return { ...pollInfo(poll), ...(choice === undefined ? {} : { mine: choice }) }
      }),
    groups: [{ id: group.id, name: group.name, doc: group.docName, jointStatements: [] }],
    articles: room.articles.map(({ article, revision, title, length }) => ({ id: article, revision, title, length })),
  }
}

export function pollAnswer(live: LiveRoom, me: Member, poll: Poll): PollAnswer {
  const choice = mine(live, me, poll)
  const ballots = live.ballotsOf(poll.id)
  const answer: PollAnswer = { poll: pollInfo(poll), turnout: ballots.size }
  if (choice !== undefined) answer.mine = poll.secrecy === 'secret' ? { cast: true } : choice
  // An observer reads as a participant who has cast nothing.
  if (canSeeTally(poll, { hasCast: choice !== undefined })) answer.tally = countSingle(poll, ballots.values())
  return answer
}
