/** For the gate's tests: a room with a few members, their devices, and the server's side of applying what the gate allows. */
import * as Y from 'yjs'
import type { RoomFacts } from '../../../shared/policy/index.ts'
import {
  type AnnotationValue,
  brokenInvariants,
  type EntryKey,
  entryKey,
  type Member,
  type MemberId,
  type MemberRoot,
  makeDoc,
  type Role,
  SERVER_CLIENT,
  SERVER_ROOTS,
} from '../../../shared/room/index.ts'
import { FREE_READING } from '../../../shared/stages/index.ts'
import { type Gate, type GateLimits, makeGate } from '../gate.ts'
import type { Sender, Verdict } from '../verdict.ts'

export const ARTICLE_LENGTH = 10_000
export const READING = FREE_READING.stages[0]!

export const annotation = (start = 10, end = 50): AnnotationValue => ({
  motivation: 'commenting',
  revision: 1,
  start,
  end,
})
export const claim = (statement: string): AnnotationValue => ({ ...annotation(), motivation: 'classifying', statement })
/** The nth entry key of a member. */
export const keyOf = (member: string, n: number): EntryKey =>
  entryKey(member as MemberId, `01${String(n).padStart(24, '0')}`)

export const makeMember = (id: string, role: Role = 'participant') =>
  ({ id: id as MemberId, role, isMuted: false }) as Member

type Facts = { -readonly [K in keyof RoomFacts]: RoomFacts[K] }

export interface TestRoom {
  doc: Y.Doc
  gate: Gate
  owners: Map<number, MemberId | ''>
  facts: Facts
  bugs: unknown[]
  /** Checks an update and applies what is allowed of it, as a live group does. */
  send(member: Member, update: Uint8Array, step?: Sender['step']): Verdict
  check(member: Member, update: Uint8Array, step?: Sender['step']): Verdict
  isLive(root: MemberRoot, key: string): boolean
}

export function openRoom(limits?: GateLimits): TestRoom {
  const doc = makeDoc()
  doc.clientID = SERVER_CLIENT
  const owners = new Map<number, MemberId | ''>([[SERVER_CLIENT, '']])
  const bugs: unknown[] = []
  const gate = makeGate({
    doc,
    ownerOf: client => owners.get(client),
    onBug: thrown => bugs.push(thrown),
    ...(limits ? { limits } : {}),
  })
  const facts: Facts = {
    stage: READING,
    isLocked: false,
    participantsExport: true,
    namedRoom: true,
    articles: [{ revision: 1, of: 1 }],
    hasMotion: false,
    lengthOf: revision => (revision === 1 ? ARTICLE_LENGTH : undefined),
    isFixed: () => false,
    annotation: key => doc.getMap('annotations').get(key) as AnnotationValue | undefined,
    isRemoved: () => false,
  }
  const check = (member: Member, update: Uint8Array, step: Sender['step'] = 'after') =>
    gate.check(update, { member, facts, now: 0, step })
  return {
    doc,
    gate,
    owners,
    facts,
    bugs,
    check,
    send(member, update, step) {
      const verdict = check(member, update, step)
      if (verdict.kind !== 'accepted') return verdict
      Y.applyUpdate(doc, verdict.update)
      gate.applied(verdict, member)
      for (const client of verdict.newClients) owners.set(client, member.id)
      return verdict
    },
    isLive: (root, key) => doc.getMap(root).has(key),
  }
}

/** A member's page: a document with a clientID of its own, whose updates wait until they are taken. */
export interface Device {
  member: Member
  doc: Y.Doc
  take(): Uint8Array
}

export function openDevice(member: Member, client: number, state?: Uint8Array): Device {
  const doc = makeDoc()
  doc.clientID = client
  if (state) Y.applyUpdate(doc, state)
  let waiting: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') waiting.push(update)
  })
  return {
    member,
    doc,
    take() {
      const updates = waiting
      waiting = []
      return updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates)
    },
  }
}

/** What a change of the device would send. */
export function said(device: Device, change: (doc: Y.Doc) => void): Uint8Array {
  change(device.doc)
  return device.take()
}

/** The device meets the server as the sync protocol has it, both ways. Answers the server's verdict on the device's part. */
export function meet(room: TestRoom, device: Device): Verdict {
  const offered = Y.encodeStateAsUpdate(device.doc, Y.encodeStateVector(room.doc))
  const verdict = room.send(device.member, offered, 'first-sync')
  hear(room, device)
  return verdict
}

export function hear(room: TestRoom, device: Device): void {
  Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(device.doc)), 'server')
}

/** All that others and the server have in the document: must not move whatever one member sends. */
export function contentBut(doc: Y.Doc, member: Member): string {
  const parts: unknown[] = []
  for (const root of ['annotations', 'bodies', 'replies']) {
    const entries = Object.entries(doc.getMap(root).toJSON())
    parts.push(entries.filter(([key]) => !key.startsWith(`${member.id}/`)).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  for (const root of SERVER_ROOTS) parts.push(doc.getMap(root).toJSON())
  return JSON.stringify(parts)
}

/** Everything that must be true of the server's document, without asking the gate; empty when all is well. */
export function troubles(doc: Y.Doc): string[] {
  const found = brokenInvariants(doc)
  const copy = makeDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  found.push(...brokenInvariants(copy).map(broken => `reloaded: ${broken}`))
  const read = (from: Y.Doc) =>
    JSON.stringify([...from.share.keys()].sort().map(root => sorted(from.getMap(root).toJSON())))
  if (read(copy) !== read(doc)) found.push('reloaded, the document says something else')
  for (const body of doc.getMap('bodies').values()) {
    const delta = (body as Y.Text).toDelta() as { insert: unknown; attributes?: unknown }[]
    if (delta.some(part => typeof part.insert !== 'string' || part.attributes)) found.push('a body is not plain')
    if ((body as Y.Text)._map.size) found.push('a body has attributes')
  }
  for (const root of doc.share.values()) if (root._start) found.push('a root holds a row of things')
  return found
}
const sorted = (entries: object) => Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))
