/** A room's life as a list of honest updates: thirty members who mark, write, correct and reply, one change an update. */
import * as Y from 'yjs'
import {
  annotation,
  type Device,
  keyOf,
  makeMember,
  openDevice,
  openRoom,
  type TestRoom,
} from '../../server/gate/testing/room.ts'
import { type Member, writeAnnotation, writeReply } from '../../shared/room/index.ts'
import { makeDice } from '../support/hostile/dice.ts'
import { seededRandom } from '../support/seeded.ts'

export const KINDS = ['add an annotation', 'type a character', 'backspace', 'reply', 'change an annotation'] as const
export type Kind = (typeof KINDS)[number]

export interface Said {
  kind: Kind
  member: Member
  update: Uint8Array
}
export interface Life {
  members: readonly Member[]
  clientOf(member: Member): number
  seeds: readonly Said[]
  updates: readonly Said[]
}

const MEMBERS = 30
const SEEDS_EACH = 40
const UPDATES = 20_100
/** Of each hundred updates. */
const SHARE: Readonly<Record<Kind, number>> = {
  'add an annotation': 10,
  'type a character': 50,
  backspace: 15,
  reply: 10,
  'change an annotation': 15,
}

export function liveLife(): Life {
  const dice = makeDice(seededRandom(7))
  const devices = Array.from({ length: MEMBERS }, (_, i) => openDevice(makeMember(`member${i}`), 100_000 + i))
  const written = new Map(devices.map(device => [device, 0]))
  const say = (kind: Kind, device: Device, change: () => void): Said => {
    change()
    return { kind, member: device.member, update: device.take() }
  }
  const mark = (device: Device) => {
    const n = written.get(device)! + 1
    written.set(device, n)
    const start = dice.below(9000)
    return () => {
      const statement = `What is said here is claim number ${n} of ${device.member.id}, in a neutral wording of some length.`
      writeAnnotation(device.doc, keyOf(device.member.id, n), {
        ...annotation(start, start + 40),
        motivation: 'classifying',
        statement,
      })
    }
  }
  const seeds = devices.flatMap(device =>
    Array.from({ length: SEEDS_EACH }, () => say('add an annotation', device, mark(device))),
  )
  // Each page writes into one body at a time, as people do.
  const bodies = new Map(devices.map(device => [device, openBody(device, 1)]))
  for (const device of devices) seeds.push({ kind: 'type a character', member: device.member, update: device.take() })
  const wheel = KINDS.flatMap(kind => new Array<Kind>(SHARE[kind]).fill(kind))
  const updates: Said[] = []
  let replies = 0
  while (updates.length < UPDATES) {
    const device = dice.pick(devices)
    const { id } = device.member
    const body = bodies.get(device)!
    const kind = dice.pick(wheel)
    switch (kind) {
      case 'add an annotation':
        updates.push(say(kind, device, mark(device)))
        break
      case 'type a character':
        updates.push(say(kind, device, () => body.insert(body.length, 'abcdefgh '[dice.below(9)]!)))
        break
      case 'backspace':
        if (body.length > 1) updates.push(say(kind, device, () => body.delete(body.length - 1, 1)))
        break
      case 'reply': {
        const to = keyOf(dice.pick(devices).member.id, 1 + dice.below(SEEDS_EACH))
        const value = {
          to,
          move: 'ask' as const,
          body: 'But is it so? The passage above says something else, and the figures are from another year.',
        }
        updates.push(say(kind, device, () => writeReply(device.doc, keyOf(id, 1000 + replies++), value)))
        break
      }
      case 'change an annotation':
        updates.push(
          say(kind, device, () => {
            const start = dice.below(9000)
            writeAnnotation(device.doc, keyOf(id, 1 + dice.below(SEEDS_EACH)), annotation(start, start + 30))
          }),
        )
        break
      default:
        kind satisfies never
    }
  }
  const clients = new Map(devices.map(({ member, doc }) => [member, doc.clientID]))
  return { members: devices.map(device => device.member), clientOf: member => clients.get(member)!, seeds, updates }
}

function openBody(device: Device, n: number): Y.Text {
  const body = new Y.Text('A')
  device.doc.getMap('bodies').set(keyOf(device.member.id, n), body)
  return body
}

/** A room after all of it. */
export function replayInto({ seeds, updates }: Life): TestRoom {
  const room = openRoom()
  for (const { member, update } of [...seeds, ...updates]) room.send(member, update)
  return room
}
