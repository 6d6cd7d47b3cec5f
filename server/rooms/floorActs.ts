/** What members do with the floor: raise and lower hands, order them, give the floor and end a speech. */
import { check, type StageAct } from '../../shared/policy/index.ts'
import type { ActOnFloor } from '../../shared/protocol/index.ts'
import type { Member, MemberId } from '../../shared/room/index.ts'
import {
  endSpeech,
  type FloorState,
  floorOf,
  giveFloor,
  lowerHand,
  orderQueue,
  raiseHand,
  type Speaker,
} from '../../shared/stages/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow, NotHere } from './refused.ts'

const speakerOf = ({ id, side }: Member): Speaker => ({ id, ...(side === undefined ? {} : { side }) })

/** Does the act in the room's next turn and answers the floor as it is then. Throws `Refused` and `NotHere`. */
export function actOnFloor(room: LiveRoom, asker: MemberId, wish: ActOnFloor): Promise<FloorState | undefined> {
  return room.act(turn => {
    const member = room.members.get(asker)!
    const named = 'member' in wish && wish.member !== undefined ? room.memberHere(wish.member as MemberId) : undefined
    if ('member' in wish && wish.member !== undefined && !named)
      throw new NotHere('There is no such member in this room.')
    const { state } = room.floor
    allow(check(asked(wish, asker, named, state), member, room.facts(room.groupOf(member)), turn.now))
    const floor = floorOf(room.stage)
    if (!floor || !state) return undefined
    const after = (): FloorState => {
      switch (wish.act) {
        case 'raise-hand':
          return raiseHand(state, speakerOf(member))
        case 'lower-hand':
          return lowerHand(state, named?.id ?? asker)
        case 'order':
          return orderQueue(state, wish.members as MemberId[])
        case 'give':
          return giveFloor(floor, state, turn.now, named && speakerOf(named))
        case 'end':
          return floor.order === 'moderator' ? endSpeech(state) : giveFloor(floor, endSpeech(state), turn.now)
        default:
          return wish satisfies never
      }
    }
    room.floor.change(turn, asker, said(wish), after())
    // A hand that is raised while the floor is free has it at once, unless moderators call.
    room.floor.catchUp(turn)
    return room.floor.state
  })
}

const said = (wish: ActOnFloor): object => ({
  ...wish,
  act: wish.act === 'raise-hand' || wish.act === 'lower-hand' ? wish.act : `${wish.act}-floor`,
})

function asked(wish: ActOnFloor, asker: MemberId, named: Member | undefined, state: FloorState | undefined): StageAct {
  switch (wish.act) {
    case 'raise-hand':
      return { kind: 'raise-hand' }
    case 'lower-hand':
      return { kind: 'lower-hand', isOwn: !named || named.id === asker }
    case 'order':
      return { kind: 'order-hands' }
    case 'give':
      return { kind: 'give-floor', ...(named ? { speaker: named } : {}) }
    case 'end':
      return { kind: 'end-speech', isOwn: state?.speaker?.member === asker }
    default:
      return wish satisfies never
  }
}
