/** What may be tried with a joint statement, and the exact refusal that each attempt meets. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RefusalCode } from '../../shared/policy/index.ts'
import { JOINT_LIMIT, type MemberId, makeJointDoc, readJoint } from '../../shared/room/index.ts'
import { readUpdate } from './reader.ts'
import { redactJoint } from './redact.ts'
import {
  binary,
  deleted,
  embed,
  type ForgedStruct,
  forge,
  format,
  gc,
  skip,
  subdocument,
  text,
  type,
  values,
} from './testing/forge.ts'
import { ALICE, inSide, type JointRoom, MALLORY, meet, openJoint, openPage } from './testing/jointScene.ts'

const alice = inSide('alice')
const mallory = inSide('mallory')

/** “The road is ours. ” by Alice, “And theirs.” by Mallory. */
function scene(given: Parameters<typeof openJoint>[0] = {}) {
  const room = openJoint(given)
  const page = openPage(alice, ALICE)
  page.text.insert(0, 'The road is ours. ')
  expect(meet(room, page).kind).toBe('accepted')
  const other = openPage(mallory, MALLORY)
  meet(room, other)
  other.text.insert(18, 'And theirs.')
  expect(room.send(mallory, other.take()!).kind).toBe('accepted')
  room.owners.set(ALICE + 1, 'alice' as MemberId)
  meet(room, page)
  return { room, page, other }
}
const NEXT = 11
const one = (struct: ForgedStruct, client = MALLORY, clock = client === MALLORY ? NEXT : 0) =>
  forge([{ client, clock, structs: [struct] }])
/** Words behind the last of the text. */
const behind = (content: ForgedStruct['content']): ForgedStruct => ({ origin: [MALLORY, NEXT - 1], content })

/** Sends it as Mallory, and sees that nothing has changed and that the others can go on. */
function strike({ room, page }: ReturnType<typeof scene>, update: Uint8Array) {
  const before = Y.encodeStateAsUpdate(room.doc)
  const verdict = room.send(mallory, update)
  expect(room.bugs).toEqual([])
  expect(room.gate.pending()).toBe(false)
  expect([...room.doc.share.keys()]).toEqual(['text'])
  if (verdict.kind !== 'accepted') expect(Y.encodeStateAsUpdate(room.doc)).toEqual(before)
  const copy = makeJointDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc))
  expect(readJoint(copy)).toBe(room.read())
  meet(room, page)
  page.text.insert(0, '!')
  expect(room.send(alice, page.take()!).kind).toBe('accepted')
  return verdict.kind === 'refused' ? { code: verdict.refusal.code, rule: verdict.refusal.rule } : verdict.kind
}

describe('what is refused', () => {
  test.each<[string, RefusalCode, (room: JointRoom) => Uint8Array]>([
    [
      '[GATE-1] words under another member’s clientID',
      'FOREIGN_CLIENT',
      () => one({ origin: [ALICE, 17], content: text('x') }, ALICE, 18),
    ],
    [
      '[GATE-1] words under a clientID that another member has announced',
      'FOREIGN_CLIENT',
      () => one(behind(text('x')), ALICE + 1),
    ],
    ['[GATE-1] words under the server’s clientID', 'FOREIGN_CLIENT', () => one(behind(text('x')), 1)],
    ['[GATE-1] words under a reserved clientID', 'FOREIGN_CLIENT', () => one(behind(text('x')), 15)],
    ['[GATE-9] another root', 'ROOT', () => one({ root: 'annotations', content: text('x') })],
    ['[GATE-9] a root called __proto__', 'ROOT', () => one({ root: '__proto__', content: text('x') })],
    ['[GATE-9] an attribute of the text', 'TYPE', () => one({ root: 'text', key: 'lang', content: text('x') })],
    ['[GATE-9] a value', 'TYPE', () => one(behind(values({ bold: true })))],
    ['[GATE-9] a text in the text', 'TYPE', () => one(behind(type(2)))],
    ['[GATE-5] a map in the text', 'TYPE', () => one(behind(type(1)))],
    ['[GATE-5] a format', 'TYPE', () => one(behind(format()))],
    ['[GATE-5] an embed', 'TYPE', () => one(behind(embed()))],
    ['[GATE-5] bytes', 'TYPE', () => one(behind(binary()))],
    ['[GATE-5] a subdocument', 'TYPE', () => one(behind(subdocument()))],
    ['[GATE-9] a bare run, which no live text leaves', 'TYPE', () => one({ content: gc(3) })],
    ['[GATE-9] words that hang on a character', 'TYPE', () => one({ parent: [ALICE, 2], content: text('x') })],
    ['[GATE-7] words behind what nobody wrote', 'GAP', () => one({ origin: [ALICE, 99], content: text('x') })],
    ['[GATE-7] words behind what an unknown client wrote', 'GAP', () => one({ origin: [777, 0], content: text('x') })],
    ['[GATE-7] words that leave out some before them', 'GAP', () => one(behind(text('x')), MALLORY, NEXT + 5)],
    ['[GATE-7] an update that leaves out a part of its own', 'GAP', () => one(behind(skip(4)))],
    ['[GATE-7] deleting what has not arrived', 'GAP', () => forge([], [{ client: ALICE, ranges: [[0, 99]] }])],
    [
      '[GATE-7] words between two that are no neighbours',
      'CROSS_REF',
      () => one({ origin: [ALICE, 2], right: [ALICE, 9], content: text('x') }),
    ],
    [
      '[GATE-7] words between two that stand the other way round',
      'CROSS_REF',
      () => one({ origin: [ALICE, 9], right: [ALICE, 2], content: text('x') }),
    ],
    ['[GATE-6] something after its end', 'MALFORMED', () => new Uint8Array([...one(behind(text('x'))), 0])],
    ['[GATE-6] an empty run', 'MALFORMED', () => one(behind(text('')))],
    ['[GATE-6] more than a message holds', 'TOO_BIG', () => one(behind(text('x'.repeat(70_000))))],
    ['[GATE-10] more characters than a statement has', 'QUOTA', () => one(behind(text('x'.repeat(JOINT_LIMIT))))],
  ])('%s (%s)', (name, code, update) => {
    const all = scene()
    expect(strike(all, update(all.room))).toEqual({ code, rule: /\[(.+?)\]/.exec(name)![1] })
  })

  test('[GATE-6] bytes at random, and any beginning of an honest update', () => {
    const all = scene()
    const honest = one(behind(text('more')))
    for (let i = 0; i < honest.length; i++)
      expect(strike(all, honest.subarray(0, i))).toMatchObject({ code: 'MALFORMED' })
    for (let i = 1; i < 200; i++) {
      const noise = Uint8Array.from({ length: i % 40 }, (_, n) => (i * 7919 + n * 104_729) % 251)
      expect(['MALFORMED', 'GAP', 'TYPE']).toContain((strike(all, noise) as { code: string }).code)
    }
  })

  test('[GATE-8] more than a member’s share of bytes and of pages', () => {
    const few = openJoint({ limits: { bytesPerMember: 60, clientsPerMember: 2 } })
    const page = (client: number, words: string) => {
      const one = openPage(mallory, client)
      meet(few, one)
      one.text.insert(0, words)
      return few.send(mallory, one.take()!)
    }
    expect(page(2001, 'a').kind).toBe('accepted')
    expect(page(2002, 'b').kind).toBe('accepted')
    expect(page(2003, 'c')).toMatchObject({ kind: 'refused', refusal: { code: 'QUOTA', rule: 'GATE-8' } })
    expect(few.gate.share('mallory' as MemberId)).toMatchObject({ clients: 2 })
    few.gate.recount()
    expect(few.gate.share('mallory' as MemberId)).toMatchObject({ clients: 2 })
  })

  test.each([
    ['ROOM-2', { ...mallory, role: 'observer' as const }, {}],
    ['ROOM-3', mallory, { isLocked: true }],
    ['ROOM-5', { ...mallory, isMuted: true }, {}],
    ['STAGE-16', inSide('mallory', 'against'), {}],
  ])('[%s] writing and deleting where the rules say no', (rule, member, change) => {
    const { room } = scene()
    Object.assign(room.facts, change)
    for (const update of [one(behind(text('x'))), forge([], [{ client: ALICE, ranges: [[0, 4]] }])])
      expect(room.send(member, update)).toMatchObject({ kind: 'refused', refusal: { rule } })
    // What the document has already is no writing: a stock page sends it on every visit.
    expect(room.send(member, Y.encodeStateAsUpdate(room.doc), 'first-sync')).toEqual({ kind: 'echo' })
  })

  test.each([
    ['STAGE-18', 'published in its own stage', { isOpen: false }],
    ['STAGE-15', 'frozen with the stage before', { isOpen: false, stage: 'earlier' }],
  ])('[%s] writing and deleting once it is %s', (rule, _, change) => {
    const { room } = scene()
    room.kept.statement = { ...room.kept.statement, ...change }
    for (const update of [one(behind(text('x'))), forge([], [{ client: MALLORY, ranges: [[0, 4]] }])])
      expect(room.send(mallory, update)).toMatchObject({
        kind: 'refused',
        refusal: { rule, code: 'PHASE' },
      })
    expect(room.read()).toBe('The road is ours. And theirs.')
  })
})

describe('what is let in', () => {
  test('[GATE-9] words anywhere among others’ words, and deleting theirs', () => {
    const all = scene()
    expect(strike(all, one({ origin: [ALICE, 2], right: [ALICE, 3], content: text('!') }))).toBe('accepted')
    expect(strike(all, forge([], [{ client: ALICE, ranges: [[4, 5]] }]))).toBe('accepted')
    expect(all.room.read()).toBe('!!The! is ours. And theirs.')
  })

  test('an empty place, written and deleted in one', () => {
    const all = scene()
    expect(strike(all, one(behind(deleted(3))))).toBe('accepted')
    const update = forge(
      [{ client: MALLORY, clock: NEXT + 3, structs: [{ origin: [MALLORY, NEXT + 2], content: text('gone') }] }],
      [{ client: MALLORY, ranges: [[NEXT + 3, 4]] }],
    )
    expect(strike(all, update)).toBe('accepted')
    expect(all.room.read()).not.toContain('gone')
  })

  test('a run that straddles what is known is cut, whatever it claims', () => {
    const all = scene()
    const update = one({ root: 'text', content: text('And theirs. More.') }, MALLORY, 0)
    expect(strike(all, update)).toBe('accepted')
    expect(all.room.read()).toBe('!The road is ours. And theirs. More.')
  })

  test('[GATE-7] before its first sync a page that builds on what it has yet to bring is passed over', () => {
    const { room } = scene()
    expect(room.send(mallory, one(behind(text('x')), MALLORY, NEXT + 5), 'before-first-sync')).toEqual({
      kind: 'ignored',
    })
  })
})

describe('[GATE-10] the words of the stage', () => {
  const short = () => scene({ words: 8 })

  test('hold for what comes of an update, not for what it brings', () => {
    const all = short()
    expect(all.room.read().split(' ')).toHaveLength(6)
    expect(strike(all, one(behind(text(' and of all'))))).toEqual({ code: 'QUOTA', rule: 'GATE-10' })
    expect(strike(all, one(behind(text(' of all'))))).toBe('accepted')
    // A space makes two words of one.
    expect(strike(all, one({ origin: [ALICE, 5], right: [ALICE, 6], content: text(' ') }, MALLORY, NEXT + 7))).toEqual({
      code: 'QUOTA',
      rule: 'GATE-10',
    })
    // A longer word is no other word.
    expect(strike(all, one({ origin: [ALICE, 7], right: [ALICE, 8], content: text('way') }, MALLORY, NEXT + 7))).toBe(
      'accepted',
    )
  })

  test('let a text that is too long already shrink, and be worded anew without growing', () => {
    const { room, page } = scene()
    room.facts.stage = { ...room.facts.stage, words: 4 }
    page.text.delete(0, 4)
    page.text.insert(0, 'This ')
    expect(room.send(alice, page.take()!).kind).toBe('accepted')
    page.text.delete(0, 5)
    expect(room.send(alice, page.take()!).kind).toBe('accepted')
    page.text.insert(0, 'now ')
    expect(room.send(alice, page.take()!)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'QUOTA', rule: 'GATE-10' },
    })
  })
})

test('[CASE-4] redaction leaves the structs and clocks of an update, and none of its words', () => {
  const { room, page } = scene()
  page.text.insert(3, 'SECRET')
  page.text.delete(0, 2)
  const update = page.take()!
  const rest = redactJoint(update)!
  expect(Buffer.from(rest).includes('SECRET')).toBe(false)
  const clocks = (bytes: Uint8Array) =>
    readUpdate(bytes, 1000).sections.map(({ client, clock, end }) => [client, clock, end])
  expect(clocks(rest)).toEqual(clocks(update))
  const [whole, bare] = [makeJointDoc(), makeJointDoc()]
  for (const doc of [whole, bare]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc))
  Y.applyUpdate(whole, update)
  Y.applyUpdate(bare, rest)
  expect(Y.encodeStateVector(bare)).toEqual(Y.encodeStateVector(whole))
  expect(readJoint(whole)).toBe('eSECRET road is ours. And theirs.')
  expect(readJoint(bare)).toBe('e road is ours. And theirs.')
  expect(redactJoint(rest)).toBeUndefined()
})
