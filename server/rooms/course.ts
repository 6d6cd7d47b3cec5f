/**
 * The course of a room: which stage is on, by the server's clock. A turn begins with what the clock has decided, before it looks
 * at what arrived, so nothing of a closed kind is taken after the transaction that closes a stage. A timer only asks for such a
 * turn; a room that was closed meanwhile catches up when it is opened.
 */
import { check } from '../../shared/policy/index.ts'
import type { MoveStage, TimeStage } from '../../shared/protocol/index.ts'
import type { MemberId } from '../../shared/room/index.ts'
import {
  destination,
  extended,
  halted,
  isDone,
  overAt,
  resumed,
  type Stage,
  type StageTime,
  timeOf,
} from '../../shared/stages/index.ts'
import { keepBefore } from './askedAgain.ts'
import type { LiveRoom } from './liveRoom.ts'
import { revealPlaces } from './places.ts'
import { changesProgress, participantsDone } from './progress.ts'
import { FIRST_HEAD } from './record.ts'
import { allow, BadWish } from './refused.ts'
import { writeRoomRoot } from './roomRoot.ts'
import { closeStagePolls, hasStagePolls, openStagePolls, showClaimTallies } from './stagePolls.ts'
import { beginStatements, closeStatements, openStatements } from './statements.ts'
import type { Turn } from './turn.ts'

/** Timers cannot wait longer. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

export class Course {
  readonly #room: LiveRoom
  /** A new room is in its first stage without having entered it: what that asks is opened by the room's first turn. */
  #hasBegun: boolean
  /** Asked once: rooms that are older than joint statements begin them in the stage that they are in. */
  #hasStatements = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(room: LiveRoom) {
    this.#room = room
    this.#hasBegun = room.room.stageRow !== FIRST_HEAD.seq + 1 || hasStagePolls(room)
  }

  /** Goes over into each stage whose turn has come by now; whether it went. What waits is then left for the next turn. */
  catchUp(turn: Turn): boolean {
    if (this.#room.room.archived !== undefined) return false
    if (!this.#hasBegun) openStagePolls(this.#room, turn, this.#room.stage)
    this.#hasBegun = true
    if (!this.#hasStatements) beginStatements(this.#room, turn, this.#room.stage)
    this.#hasStatements = true
    let hasMoved = false
    for (;;) {
      const over = this.#overAt()
      const to = destination(this.#room.runSheet, this.#room.room.stage, 'next')
      if (over === undefined || over > turn.now || 'none' in to) break
      this.enter(turn, '', to.stage, over)
      hasMoved = true
    }
    this.#room.floor.catchUp(turn)
    return hasMoved
  }

  /** Goes on where enough members have done what the stage asks. Looked at when the turn has taken everything. */
  followProgress(turn: Turn): void {
    const { stage } = this.#room
    if (typeof stage.advance !== 'object' || !changesProgress(turn)) return
    const to = destination(this.#room.runSheet, stage.id, 'next')
    if ('stage' in to && isDone(stage, participantsDone(this.#room))) this.enter(turn, '', to.stage, turn.now)
  }

  /** The room is in another stage from here on; `by` nobody where time or the members' work decided it. */
  enter(turn: Turn, by: MemberId | '', stage: Stage, started: number): void {
    const room = this.#room
    const from = room.stage
    turn.record('stage', by, { from: from.id, to: stage.id, started })
    const { stagePaused: _, stageExtra: __, ...rest } = room.room
    closeStagePolls(room, turn, from)
    closeStatements(room, turn, from)
    room.tallies.reveal(turn)
    revealPlaces(room)
    room.room = { ...rest, stage: stage.id, stageStarted: started, stageRow: turn.head.seq }
    this.#keep(turn)
    room.floor.begin(turn, from.id)
    if (stage.again !== undefined) keepBefore(room, turn)
    openStagePolls(room, turn, stage)
    openStatements(room, turn, stage)
    showClaimTallies(room, turn)
  }

  retime(turn: Turn, by: MemberId, said: object, { extraMs, paused }: StageTime): void {
    const { stagePaused: _, stageExtra: __, ...rest } = this.#room.room
    this.#room.room = {
      ...rest,
      ...(extraMs ? { stageExtra: extraMs } : {}),
      ...(paused === undefined ? {} : { stagePaused: paused }),
    }
    turn.record('stage', by, { stage: rest.stage, ...said })
    this.#keep(turn)
  }

  #keep(turn: Turn): void {
    turn.effect({ kind: 'room', room: this.#room.room })
    writeRoomRoot(this.#room)
    turn.whenCommitted(() => this.wind())
  }

  /** Sets the timer for the next moment at which something is due. Asked when the room is open, and after each change. */
  wind(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const [due] = [this.#overAt(), this.#room.floor.due].filter(at => at !== undefined).sort((a, b) => a - b)
    if (due === undefined || this.#room.isOver) return
    const wait = Math.min(Math.max(0, due - this.#room.now()), LONGEST_WAIT_MS)
    this.#timer = setTimeout(() => {
      // What waits longer than a timer can is not due yet.
      if (due > this.#room.now()) this.wind()
      else void this.#room.act(() => {}).catch(() => {})
    }, wait).unref()
  }

  #overAt(): number | undefined {
    const { runSheet, room, stage } = this.#room
    return 'none' in destination(runSheet, room.stage, 'next') ? undefined : overAt(stage, timeOf(room))
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

/** Takes the room to another stage. Throws `Refused` and `BadWish`. */
export function moveStage(room: LiveRoom, asker: MemberId, { to, from }: MoveStage): Promise<void> {
  return room.act(turn => {
    const found = destination(room.runSheet, room.room.stage, to)
    const end = 'none' in found && found.none !== 'unknown' ? { end: found.none } : {}
    const moderator = room.members.get(asker)!
    allow(
      check(
        { kind: 'move-stage', isCurrent: from === undefined || from === room.room.stage, ...end },
        moderator,
        room.facts(room.groupOf(moderator)),
        turn.now,
      ),
    )
    if ('none' in found) throw new BadWish('to', `there is no stage “${to}” in this room`)
    if (found.stage.id === room.room.stage) return
    room.course.enter(turn, asker, found.stage, turn.now)
  })
}

/** Pauses, resumes or extends the stage; what changes nothing leaves no row. Throws `Refused`. */
export function timeStage(room: LiveRoom, asker: MemberId, wish: TimeStage): Promise<void> {
  return room.act(turn => {
    const { stage } = room
    const moderator = room.members.get(asker)!
    const facts = room.facts(room.groupOf(moderator))
    const isCurrent = wish.from === undefined || wish.from === stage.id
    allow(
      check({ kind: 'time-stage', act: wish.act, hasLength: stage.seconds !== undefined }, moderator, facts, turn.now),
    )
    allow(check({ kind: 'move-stage', isCurrent }, moderator, facts, turn.now))
    const before = timeOf(room.room)
    switch (wish.act) {
      case 'pause':
        if (before.paused !== undefined) return
        room.floor.pause()
        return room.course.retime(turn, asker, { act: 'pause' }, halted(before, turn.now))
      case 'resume':
        if (before.paused === undefined) return
        room.floor.resume(turn.now - before.paused)
        return room.course.retime(turn, asker, { act: 'resume' }, resumed(before, turn.now))
      case 'extend': {
        const { seconds } = wish
        return room.course.retime(turn, asker, { act: 'extend', seconds }, extended(stage, before, seconds, turn.now))
      }
      default:
        return wish satisfies never
    }
  })
}
