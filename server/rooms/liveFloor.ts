/**
 * Who speaks in a room. The state stands in the `room` root of its documents and nowhere else, so it is as durable as they are;
 * what the clock decides is done at the beginning of a turn, as with stages.
 */
import { isDeepStrictEqual } from 'node:util'
import type { SpeechValue } from '../../shared/protocol/index.ts'
import { creatorOf, type EntryKey, type MemberId, MOTION_KEY, type ReplyValue } from '../../shared/room/index.ts'
import {
  endSpeech,
  type FloorState,
  floorDue,
  floorOf,
  giveFloor,
  graceMsOf,
  holdFloor,
  letGoOn,
  openFloor,
} from '../../shared/stages/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Turn } from './turn.ts'

export class LiveFloor {
  readonly #room: LiveRoom
  #state: FloorState | undefined
  #speeches: number

  constructor(room: LiveRoom) {
    this.#room = room
    const root = room.groups[0]!.doc.getMap('room')
    this.#state = (root.get('floor') as FloorState | undefined) ?? this.#opened()
    this.#speeches = [...root.keys()].filter(key => key.startsWith('speech:')).length
  }

  get state(): FloorState | undefined {
    return this.#state
  }

  #opened(): FloorState | undefined {
    const floor = floorOf(this.#room.stage)
    return floor && openFloor(floor, this.#room.room.stageStarted)
  }

  /** The stage is another one: whoever spoke has spoken. `left` is the stage that was on. */
  begin(turn: Turn, left: string): void {
    this.#noteSpeech(turn, left)
    this.#put(this.#opened())
  }

  /** When something is due, if anything is. */
  get due(): number | undefined {
    const { stage } = this.#room
    const floor = floorOf(stage)
    return floor && this.#state && floorDue(floor, this.#state, graceMsOf(stage))
  }

  /** Ends what is over, and gives the floor to who is next. */
  catchUp(turn: Turn): void {
    const floor = floorOf(this.#room.stage)
    const { due } = this
    if (!floor || !this.#state || due === undefined || due > turn.now) return
    const next = floor.order === 'moderator' ? endSpeech(this.#state) : giveFloor(floor, this.#state, turn.now)
    this.change(turn, '', { act: 'give-floor', to: next.speaker?.member ?? null }, next)
  }

  /** The floor is otherwise from here on; the same again leaves no row. */
  change(turn: Turn, by: MemberId | '', said: object, state: FloorState): void {
    if (isDeepStrictEqual(state, this.#state)) return
    const before = this.#state?.speaker
    if (before && (before.member !== state.speaker?.member || before.since !== state.speaker.since))
      this.#noteSpeech(turn, this.#room.stage.id)
    turn.record('act', by, said)
    this.#put(state)
    turn.whenCommitted(() => this.#room.course.wind())
  }

  pause(): void {
    if (this.#state) this.#put(holdFloor(this.#state))
  }

  resume(afterMs: number): void {
    if (this.#state) this.#put(letGoOn(this.#state, afterMs))
  }

  #put(state: FloorState | undefined): void {
    this.#state = state
    this.#write('floor', state)
  }

  /** What was said is an entry of its member's; when, how long and in which stage is noted here. */
  #noteSpeech(turn: Turn, stage: string): void {
    const speaker = this.#state?.speaker
    if (!speaker) return
    const { member, side, since, until } = speaker
    const speech: SpeechValue = {
      member,
      ...(side === undefined ? {} : { side }),
      stage,
      began: since,
      seconds: Math.max(0, Math.round((Math.min(turn.now, until) - since) / 1000)),
      entries: this.#entriesOf(member, since),
    }
    this.#write(`speech:${++this.#speeches}`, speech)
    turn.record('act', '', { act: 'speech', ...speech })
  }

  #entriesOf(member: MemberId, since: number): EntryKey[] {
    const room = this.#room
    // A list of keys tells of what others may not read yet.
    if (room.groups.some(group => group.withheld.isOn)) return []
    return [...room.entries.values()]
      .filter(({ root, key, created }) => root === 'replies' && creatorOf(key) === member && created >= since)
      .filter(({ group: id, key }) => {
        const group = room.groups.find(one => one.id === id)
        return (group?.doc.getMap('replies').get(key) as ReplyValue | undefined)?.to === MOTION_KEY
      })
      .map(({ key }) => key)
  }

  #write(key: string, value: object | undefined): void {
    for (const group of this.#room.groups)
      group.write(() => {
        const root = group.doc.getMap('room')
        if (value) root.set(key, value)
        else if (root.has(key)) root.delete(key)
      })
  }

  /** Speeches of this stage by member, those that are over. */
  heardSince(started: number): MemberId[] {
    return this.turns.filter(({ began }) => began >= started).map(({ member }) => member)
  }

  /** Every speech that is over, in their order. */
  get turns(): SpeechValue[] {
    const root = this.#room.groups[0]!.doc.getMap('room')
    return [...root.entries()]
      .filter(([key]) => key.startsWith('speech:'))
      .sort(([a], [b]) => Number(a.slice(7)) - Number(b.slice(7)))
      .map(([, value]) => value as SpeechValue)
  }
}
