/** For the gate's tests: a joint statement that two members of a side write, and one of them means harm. */
import * as Y from 'yjs'
import {
  type DocName,
  type GroupId,
  JOINT_ROOT,
  type JointStatement,
  type Member,
  type MemberId,
  makeJointDoc,
  SERVER_CLIENT,
} from '../../../shared/room/index.ts'
import type { GateLimits } from '../gate.ts'
import { makeJointGate } from '../jointGate.ts'
import type { Sender, Verdict } from '../verdict.ts'
import { makeMember, openRoom } from './room.ts'

export const ALICE = 1001
export const MALLORY = 2001
const GROUP = 'group' as GroupId

export const inSide = (id: string, side = 'for'): Member => ({ ...makeMember(id), group: GROUP, side })

export function openJoint(given: { limits?: GateLimits; words?: number } = {}) {
  const doc = makeJointDoc()
  doc.clientID = SERVER_CLIENT
  const { facts } = openRoom()
  if (given.words !== undefined) facts.stage = { ...facts.stage, words: given.words }
  const statement: JointStatement = {
    id: 'statement' as GroupId,
    room: 'room' as never,
    group: GROUP,
    stage: facts.stage.id,
    side: 'for',
    doc: 'doc' as DocName,
    isOpen: true,
  }
  const owners = new Map<number, MemberId | ''>([[SERVER_CLIENT, '']])
  const bugs: unknown[] = []
  const kept = { statement }
  const gate = makeJointGate({
    doc,
    ownerOf: client => owners.get(client),
    statement: () => kept.statement,
    onBug: thrown => bugs.push(thrown),
    ...(given.limits ? { limits: given.limits } : {}),
  })
  return {
    doc,
    gate,
    owners,
    facts,
    bugs,
    kept,
    read: () => doc.getText(JOINT_ROOT).toJSON(),
    send(member: Member, update: Uint8Array, step: Sender['step'] = 'after'): Verdict {
      const verdict = gate.check(update, { member, facts, now: 0, step })
      if (verdict.kind !== 'accepted') return verdict
      Y.applyUpdate(doc, verdict.update)
      gate.applied(verdict, member)
      for (const client of verdict.newClients) owners.set(client, member.id)
      return verdict
    },
  }
}
export type JointRoom = ReturnType<typeof openJoint>

/** A page of a member: a document of its own, whose changes wait until they are taken. */
export function openPage(member: Member, client: number, state?: Uint8Array) {
  const doc = makeJointDoc()
  doc.clientID = client
  if (state) Y.applyUpdate(doc, state, 'server')
  const undo = new Y.UndoManager(doc.getText(JOINT_ROOT), { captureTimeout: 0 })
  let waiting: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') waiting.push(update)
  })
  return {
    member,
    doc,
    undo,
    text: doc.getText(JOINT_ROOT),
    take(): Uint8Array | undefined {
      const updates = waiting
      waiting = []
      return updates.length > 1 ? Y.mergeUpdates(updates) : updates[0]
    },
  }
}
export type JointPage = ReturnType<typeof openPage>

/** Both hear of each other, as the sync protocol has it. Answers the verdict on the page's part. */
export function meet(room: JointRoom, page: JointPage): Verdict {
  page.take()
  const offered = Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(room.doc))
  const verdict = room.send(page.member, offered, 'first-sync')
  Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(page.doc)), 'server')
  return verdict
}
