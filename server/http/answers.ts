/** Rooms and their members as the API shows them. What an asker may not see is left out here and nowhere later. */
import type {
  MemberInfo,
  RoomAnswer,
  RoomInfo,
  StageInfo,
  StatementInfo,
  StatementsAnswer,
} from '../../shared/protocol/index.ts'
import { countWords, type JointStatement, type Member, shownName } from '../../shared/room/index.ts'
import { deadlineOf, timeLeft, timeOf } from '../../shared/stages/index.ts'
import { contributionsOf } from '../rooms/deskAnswers.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { readableStatements } from '../rooms/statements.ts'
import { mayReadPoll } from '../rooms/tallies.ts'
import { mineOf, pollInfo } from './pollAnswers.ts'

export function roomInfo(live: LiveRoom, asker: Member): RoomInfo {
  const { id, title, motion, codebook, settings, epoch, code, isDemo, isLocked, isDoorOpen, archived, broughtBack } =
    live.room
  return {
    id,
    title,
    ...(asker.role === 'moderator' ? { code, isDoorOpen } : {}),
    isLocked,
    ...(archived === undefined ? {} : { archived }),
    ...(broughtBack === undefined || asker.role !== 'moderator' ? {} : { isBroughtBack: true }),
    ...(motion ? { motion } : {}),
    codebook,
    settings,
    epoch,
    isDemo,
  }
}

/** One member as `asker` may know them: given names and mutes are for moderators, and for oneself. */
export function memberInfo(live: LiveRoom, member: Member, asker: Member): MemberInfo {
  const { id, role, side, colour, isImagined, importedFrom, isMuted, isOwner, givenName } = member
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
    ...(importedFrom === undefined ? {} : { imported: true }),
    ...(isMuted && mayKnow ? { muted: true } : {}),
    ...(isOwner && mayKnow ? { owner: true } : {}),
  }
}

/** What only the member's own page needs: for its countdown, and whether there is something to ask the desk for. */
function deskFacts(live: LiveRoom, { id }: Member): Pick<MemberInfo, 'posted' | 'atDesk'> {
  const posted = live.desk.lastPosted(id)
  return {
    ...(posted !== undefined && live.room.settings.slowSeconds ? { posted } : {}),
    ...(contributionsOf(live, id).length ? { atDesk: true } : {}),
  }
}

/** A joint statement is called by its stage. */
export const statementInfo = (
  { id, stage, side, doc, isOpen }: JointStatement,
  { stages }: LiveRoom['runSheet'],
): StatementInfo => ({
  id,
  title: stages.find(one => one.id === stage)?.title ?? stage,
  stage,
  ...(side === undefined ? {} : { side }),
  doc,
  isOpen,
})

export function stageInfo({ stage, room }: LiveRoom): StageInfo {
  const time = timeOf(room)
  const deadline = deadlineOf(stage, time)
  const { paused: since } = time
  const left = since === undefined ? undefined : timeLeft(stage, time, since)
  return {
    id: stage.id,
    started: room.stageStarted,
    ...(deadline === undefined ? {} : { deadline }),
    ...(since === undefined ? {} : { paused: { since, ...(left === undefined ? {} : { left }) } }),
  }
}

export function roomAnswer(live: LiveRoom, me: Member): RoomAnswer {
  const { room, runSheet } = live
  const group = live.groupOf(me)
  return {
    room: roomInfo(live, me),
    me: { ...memberInfo(live, me, me), ...deskFacts(live, me) },
    members: [...live.members.values()]
      .filter(member => !member.isExpelled)
      .map(member => memberInfo(live, member, me)),
    stages: runSheet.stages,
    stage: stageInfo(live),
    polls: [...live.polls.values()]
      .filter(poll => !poll.isWithdrawn && poll.group === group.id && mayReadPoll(live, me, poll))
      .map(poll => {
        const mine = mineOf(live, me, poll)
        return { ...pollInfo(poll), ...(mine === undefined ? {} : { mine }) }
      }),
    groups: [
      {
        id: group.id,
        name: group.name,
        doc: group.docName,
        jointStatements: readableStatements(live, me)
          .filter(({ statement }) => statement.group === group.id)
          .map(({ statement }) => statementInfo(statement, runSheet)),
      },
    ],
    articles: room.articles.map(({ article, ...one }) => ({ id: article, ...one })),
  }
}

export const statementsAnswer = (live: LiveRoom, me: Member): StatementsAnswer => ({
  statements: readableStatements(live, me).map(one => ({
    ...statementInfo(one.statement, live.runSheet),
    text: one.text,
    words: countWords(one.text),
    writers: one.inIt(),
    ...(one.statement.removed ? { removed: one.statement.removed.at } : {}),
  })),
})
