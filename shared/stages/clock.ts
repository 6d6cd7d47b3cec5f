/** A stage's time: when its planned length ends, what a pause and an extension do to that, and when it is over. `now` comes in. */
import type { Room } from '../room/index.ts'
import type { Stage } from './stage.ts'

/** Where a room is in its stage's time. All in milliseconds, on the server's clock. */
export interface StageTime {
  started: number
  /** What was added to the planned length: by extending it, and by the pauses that have ended. */
  extraMs?: number | undefined
  /** Since when the time stands still. */
  paused?: number | undefined
}

export const timeOf = (room: Pick<Room, 'stageStarted' | 'stageExtra' | 'stagePaused'>): StageTime => ({
  started: room.stageStarted,
  extraMs: room.stageExtra,
  paused: room.stagePaused,
})

/** What was begun in time may still arrive for so long after a stage's time is up, unless the stage says otherwise. */
export const GRACE_MS = 2000
export const graceMsOf = ({ graceSeconds }: Pick<Stage, 'graceSeconds'>): number =>
  graceSeconds === undefined ? GRACE_MS : graceSeconds * 1000

/** When the stage's planned length ends; undefined when it has none, and while its time stands still. */
export const deadlineOf = (stage: Stage, { started, extraMs = 0, paused }: StageTime): number | undefined =>
  stage.seconds === undefined || paused !== undefined ? undefined : started + stage.seconds * 1000 + extraMs

/** Milliseconds left of the planned length, 0 at least; while its time stands still, what is left of it then. */
export function timeLeft(stage: Stage, time: StageTime, now: number): number | undefined {
  const { paused, ...running } = time
  const deadline = deadlineOf(stage, running)
  return deadline === undefined ? undefined : Math.max(0, deadline - (paused ?? now))
}

/** When a stage that ends by time goes over into the next: its time and its grace are past. Undefined for all others. */
export function overAt(stage: Stage, time: StageTime): number | undefined {
  const deadline = stage.advance === 'time' ? deadlineOf(stage, time) : undefined
  return deadline === undefined ? undefined : deadline + graceMsOf(stage)
}

/** The time stands still from now on. */
export const halted = (time: StageTime, now: number): StageTime =>
  time.paused === undefined ? { ...time, paused: now } : time

/** The time goes on where it stood. */
export function resumed({ paused: since, ...time }: StageTime, now: number): StageTime {
  return since === undefined ? time : { ...time, extraMs: (time.extraMs ?? 0) + Math.max(0, now - since) }
}

/** So many seconds more; where the planned length is over already, from now on. */
export function extended(stage: Stage, time: StageTime, seconds: number, now: number): StageTime {
  const { paused: since, ...running } = time
  const deadline = deadlineOf(stage, running)
  const over = deadline === undefined ? 0 : Math.max(0, (since ?? now) - deadline)
  return { ...time, extraMs: (time.extraMs ?? 0) + over + seconds * 1000 }
}
