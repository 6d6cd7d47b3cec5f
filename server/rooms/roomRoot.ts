/** The `room` root of a document as plain data: what every member's page asks its rules by. Nothing in it ticks. */
import { isDeepStrictEqual } from 'node:util'
import type { Codebook, Room } from '../../shared/room/index.ts'
import { deadlineOf, holdOf, type RunSheet, timeLeft, timeOf } from '../../shared/stages/index.ts'
import type { LiveRoom } from './liveRoom.ts'

/** Keys that are not always there. */
const PASSING = ['deadline', 'paused', 'archived', 'hold', 'slow'] as const

export function roomRoot(room: Room, runSheet: RunSheet): Record<string, unknown> {
  const stage = runSheet.stages.find(s => s.id === room.stage)!
  const time = timeOf(room)
  const deadline = deadlineOf(stage, time)
  const hold = holdOf(stage, room.settings)
  return {
    title: room.title,
    stage: {
      ...stage,
      opens: [...stage.opens],
      index: runSheet.stages.indexOf(stage),
      count: runSheet.stages.length,
      started: room.stageStarted,
    },
    opens: [...stage.opens],
    locked: room.isLocked,
    codebook: room.codebook.map(label => ({ ...label })) as Codebook,
    epoch: room.epoch,
    ...(room.motion
      ? { motion: { sentence: room.motion.sentence, sides: room.motion.sides.map(s => ({ ...s })) } }
      : {}),
    ...(room.archived === undefined ? {} : { archived: room.archived }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(hold === 'none' ? {} : { hold }),
    ...(room.settings.slowSeconds ? { slow: room.settings.slowSeconds } : {}),
    ...(time.paused === undefined ? {} : { paused: { since: time.paused, ...leftIn(room, runSheet) } }),
  }
}

/** Milliseconds left while the stage's time stands still. */
function leftIn(room: Room, runSheet: RunSheet): { left?: number } {
  const left = timeLeft(runSheet.stages.find(s => s.id === room.stage)!, timeOf(room), room.stagePaused ?? 0)
  return left === undefined ? {} : { left }
}

/** Writes what has changed of it into every group's document, with this turn. */
export function writeRoomRoot(room: LiveRoom): void {
  for (const group of room.groups)
    group.write(() => {
      const root = group.doc.getMap('room')
      const wanted = roomRoot(room.room, room.runSheet)
      for (const [key, value] of Object.entries(wanted))
        if (!isDeepStrictEqual(root.get(key), value)) root.set(key, value)
      for (const key of PASSING) if (!(key in wanted) && root.has(key)) root.delete(key)
    })
}
