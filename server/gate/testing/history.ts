/** For the gate's tests: what a few members on several devices might do in a lesson, as data, and a world to do it in. */
import * as fc from 'fast-check'
import * as Y from 'yjs'
import {
  MEMBER_ROOTS,
  type Member,
  type MemberRoot,
  removeAnnotation,
  removeReply,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../../shared/room/index.ts'
import type { Sender, Verdict } from '../verdict.ts'
import { annotation, type Device, hear, keyOf, makeMember, meet, openDevice, openRoom, type TestRoom } from './room.ts'

export const MEMBERS = [makeMember('alice'), makeMember('bob'), makeMember('carol', 'moderator')] as const
/** Whose each device is: two members have two. */
const HOLDERS = [0, 0, 1, 1, 2] as const

export type Step =
  | { do: 'mark' | 'remove' | 'reply' | 'remove-reply' | 'shorten'; device: number; entry: number; size: number }
  | { do: 'write' | 'insert'; device: number; entry: number; words: string }
  | { do: 'connect' | 'disconnect' | 'reload' | 'hear' | 'rush' | 'undo' | 'redo'; device: number }
  | { do: 'server-removes'; member: number; entry: number }
  /** The server takes what waits: one by one, or all in one transaction. */
  | { do: 'turn'; isOne: boolean }

const device = fc.nat({ max: HOLDERS.length - 1 })
const entry = fc.nat({ max: 2 })
const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '\ufeff', '中'),
  minLength: 1,
  maxLength: 12,
})
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('mark', 'remove', 'reply', 'remove-reply', 'shorten'),
      device,
      entry,
      size: fc.nat({ max: 9 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('write', 'insert'), device, entry, words }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('connect', 'disconnect', 'reload', 'hear', 'rush', 'undo', 'redo'),
      device,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('server-removes'), member: fc.nat({ max: 2 }), entry }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('turn'), isOne: fc.boolean() }) },
) as fc.Arbitrary<Step>
export const history = (maxLength: number) => fc.array(step, { minLength: 5, maxLength, size: 'max' })

interface Page {
  device: Device
  undo: Y.UndoManager
  isOnline: boolean
}

function openPage(device: Device): Page {
  const roots = MEMBER_ROOTS.map(root => device.doc.getMap(root))
  return { device, undo: new Y.UndoManager(roots, { captureTimeout: 0 }), isOnline: false }
}

export interface World {
  room: TestRoom
  pages: Page[]
  /** Everything that was sent, with the server's answer. */
  sent: { member: Member; update: Uint8Array; verdict: Verdict }[]
  take(step: Step): void
  /** Everyone connects and hears everything. */
  settle(): void
}

export function openWorld(): World {
  const room = openRoom()
  let nextClient = 1000
  const pages: Page[] = HOLDERS.map(holder => openPage(openDevice(MEMBERS[holder], nextClient++)))
  let waiting: { page: Page; update: Uint8Array }[] = []
  const sent: World['sent'] = []

  const send = (page: Page, update: Uint8Array, at: Sender['step'] = 'after') => {
    const { member } = page.device
    const verdict = room.send(member, update, at)
    sent.push({ member, update, verdict })
    return verdict
  }
  const turn = (isOne: boolean) => {
    const taken = waiting
    waiting = []
    const all = () => taken.forEach(({ page, update }) => void send(page, update))
    if (isOne) room.doc.transact(all)
    else all()
  }
  const connect = (page: Page) => {
    turn(false)
    page.device.take()
    const offered = Y.encodeStateAsUpdate(page.device.doc, Y.encodeStateVector(room.doc))
    sent.push({ member: page.device.member, update: offered, verdict: meet(room, page.device) })
    page.isOnline = true
  }
  const change = (page: Page, edit: (doc: Y.Doc) => void) => {
    edit(page.device.doc)
    const update = page.device.take()
    if (page.isOnline && update.length > 2) waiting.push({ page, update })
  }

  return {
    room,
    pages,
    sent,
    take(step) {
      if (step.do === 'turn') return turn(step.isOne)
      if (step.do === 'server-removes') return removeByServer(room, MEMBERS[step.member]!, step.entry)
      const page = pages[step.device]!
      const { member, doc } = page.device
      switch (step.do) {
        case 'connect':
          if (!page.isOnline) connect(page)
          return
        case 'disconnect':
          page.isOnline = false
          waiting = waiting.filter(one => one.page !== page)
          return
        case 'reload': {
          page.isOnline = false
          waiting = waiting.filter(one => one.page !== page)
          Object.assign(page, openPage(openDevice(member, nextClient++, Y.encodeStateAsUpdate(doc))))
          page.device.take()
          return
        }
        case 'undo':
        case 'redo':
          return change(page, () => page.undo[step.do as 'undo' | 'redo']())
        case 'hear':
          if (page.isOnline) hear(room, page.device)
          return
        case 'rush': {
          // Typed in the moment of connecting: sent before the page's sync answer.
          if (page.isOnline) return
          page.device.take()
          writeBody(doc, keyOf(member.id, 0), 'in a rush')
          const update = page.device.take()
          if (update.length > 2) send(page, update, 'before-first-sync')
          return connect(page)
        }
        default:
          return change(page, edited => edit(edited, member, step))
      }
    },
    settle() {
      turn(true)
      for (let round = 0; round < 2; round++) for (const page of pages) connect(page)
    },
  }
}

function removeByServer(room: TestRoom, member: Member, entry: number) {
  room.doc.transact(() => removeAnnotation(room.doc, keyOf(member.id, entry)))
  room.gate.recount()
}

function edit(doc: Y.Doc, member: Member, step: Step & { entry: number; device: number }): void {
  const key = keyOf(member.id, step.entry)
  const body = doc.getMap('bodies').get(key) as Y.Text | undefined
  switch (step.do) {
    case 'mark':
      return writeAnnotation(
        doc,
        key,
        annotation(step.size, step.size + 5),
        step.size % 2 ? `mark ${step.size}` : undefined,
      )
    case 'remove':
      return removeAnnotation(doc, key)
    case 'reply':
      return writeReply(doc, key, { to: keyOf('bob', 0), move: 'ask', body: `question ${step.size}` })
    case 'remove-reply':
      return removeReply(doc, key)
    case 'shorten':
      return body?.length ? body.delete(step.size % body.length, 1) : undefined
    case 'write':
      return writeBody(doc, key, step.words)
    case 'insert':
      return body && body.length < 500 ? body.insert(body.length >> 1, step.words) : undefined
  }
}

/** The document's words as comparable text: maps come out in the order of their keys. */
export function view(doc: Y.Doc): string {
  const roots: MemberRoot[] = ['annotations', 'bodies', 'replies']
  return JSON.stringify(
    roots.map(root => Object.entries(doc.getMap(root).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}
