/** What moderators do with the course of a room. Loaded with the controls that need it. */
import type { Refusal } from '../../shared/policy/index.ts'
import type { MoveStage, StageAnswer, TimeStage } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { type Answer, ask, room as at } from './api.ts'
import { asRefusal } from './ballots.ts'

const refusalIn = (answer: Answer<unknown>): Refusal | undefined => (answer.ok ? undefined : asRefusal(answer.problem))

/** Resolves with why the room did not move. */
export const moveStage = async (room: RoomId, wish: MoveStage) =>
  refusalIn(await ask<StageAnswer>('POST', `${at(room)}/stage`, wish))

export const timeStage = async (room: RoomId, wish: TimeStage) =>
  refusalIn(await ask<StageAnswer>('POST', `${at(room)}/stage/time`, wish))
