/**
 * For the gate's tests: a room with a victim and a member who means harm, and an oracle that asks the document, not the gate.
 */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RefusalCode, RoomFacts } from '../../../shared/policy/index.ts'
import { type Member, type MemberId, writeAnnotation, writeBody, writeReply } from '../../../shared/room/index.ts'
import { type ForgedSection, type ForgedStruct, forge, text, values } from './forge.ts'
import {
  annotation,
  contentBut,
  type Device,
  hear,
  keyOf,
  makeMember,
  meet,
  openDevice,
  openRoom,
  said,
  type TestRoom,
  troubles,
} from './room.ts'

export const ALICE = 1001
export const ALICE_ANNOUNCED = 1002
export const MALLORY = 2001
export const MALLORY_OTHER = 2002
export const MALLORY_NEW = 2003

/** Clocks in Mallory's history: annotation, body, 12 characters, reply. */
export const M_ANNOTATION = 0
export const M_BODY = 1
export const M_TEXT = 2
export const M_NEXT = 15

export interface Scene {
  room: TestRoom
  alice: Device
  mallory: Device
  member: Member
}

export function openScene(limits?: Parameters<typeof openRoom>[0]): Scene {
  const room = openRoom(limits)
  room.doc.transact(() => {
    room.doc.getMap('room').set('stage', 'reading')
    room.doc.getMap('roster').set('alice', { name: 'Alice', role: 'participant', colour: 1 })
    room.doc.getMap('polls').set('poll1', { isOpen: true, turnout: 2 })
  })
  const alice = openDevice(makeMember('alice'), ALICE)
  const mallory = openDevice(makeMember('mallory'), MALLORY)
  for (const device of [alice, mallory]) {
    const id = device.member.id
    room.owners.set(device.doc.clientID, id)
    writeAnnotation(device.doc, keyOf(id, 1), annotation(), 'Own words at')
    writeReply(device.doc, keyOf(id, 2), { to: keyOf('alice', 1), move: 'ask', body: 'Why?' })
    expect(meet(room, device).kind).toBe('accepted')
    device.take()
  }
  room.owners.set(ALICE_ANNOUNCED, 'alice' as MemberId)
  room.owners.set(MALLORY_OTHER, 'mallory' as MemberId)
  hear(room, alice)
  return { room, alice, mallory, member: mallory.member }
}

export const mine = (structs: ForgedStruct[], clock = M_NEXT, client = MALLORY): ForgedSection => ({
  client,
  clock,
  structs,
})
export const one = (struct: ForgedStruct) => forge([mine([struct])])
export const entry = (root: string, key: string, ...value: unknown[]): ForgedStruct => ({
  root,
  key,
  content: values(...value),
})
export const inBody = (string: string): ForgedStruct => ({ origin: [MALLORY, M_TEXT + 11], content: text(string) })
export const malloryKey = (n: number) => keyOf('mallory', n)
export const fresh = malloryKey(9)
export const reply = { to: keyOf('alice', 1), move: 'reply', body: 'So it is.' }

export type Attack = [name: string, code: RefusalCode, update: (scene: Scene) => Uint8Array]

/** More than any check of an update may hold on to, and far less than what a lie about a count would claim. */
const MEMORY = 64 * 1024 * 1024

/**
 * Sends the update, then asks the document itself. `meanwhile` is how the room is while the update arrives (locked, another
 * stage); afterwards it is as it was, so that the victim's next words can be seen to land.
 */
export function strike(scene: Scene, update: Uint8Array, member = scene.member, meanwhile: Partial<RoomFacts> = {}) {
  const { room, alice } = scene
  const before = Y.encodeStateAsUpdate(room.doc)
  const others = contentBut(room.doc, member)
  const facts = { ...room.facts }
  Object.assign(room.facts, meanwhile)
  const held = process.memoryUsage()
  const verdict = room.send(member, update)
  const holds = process.memoryUsage()
  Object.assign(room.facts, facts)
  expect(holds.heapUsed - held.heapUsed).toBeLessThan(MEMORY)
  expect(holds.arrayBuffers - held.arrayBuffers).toBeLessThan(MEMORY)
  expect(room.bugs).toEqual([])
  expect(contentBut(room.doc, member)).toBe(others)
  if (verdict.kind !== 'accepted') expect(Y.encodeStateAsUpdate(room.doc)).toEqual(before)
  expect(room.gate.pending()).toBe(false)
  expect(troubles(room.doc)).toEqual([])
  expect(({} as { isModerator?: true }).isModerator).toBeUndefined()

  const next = said(alice, doc => writeBody(doc, keyOf('alice', 1), 'Own words at last'))
  expect(room.send(alice.member, next).kind).toBe('accepted')
  expect(room.doc.getMap('bodies').toJSON()[keyOf('alice', 1)]).toBe('Own words at last')
  return verdict
}

export const refusalOf = (verdict: ReturnType<typeof strike>) =>
  verdict.kind === 'refused' ? verdict.refusal : verdict.kind

/** Each attack meets exactly its code, and the rule that its name begins with. */
export function testAttacks(attacks: readonly Attack[]): void {
  test.each(attacks)('%s (%s)', (name, code, update) => {
    const scene = openScene()
    const rule = /^\[(.+?)\]/.exec(name)?.[1]
    expect(refusalOf(strike(scene, update(scene)))).toMatchObject({ code, rule })
  })
}
