import { describe, expect, test } from 'vitest'
import { type Refusal, refuse } from '../../shared/policy/index.ts'
import type { EntryKey, MemberRoot, ReplyValue } from '../../shared/room/index.ts'
import { judge, LOOP_MS, type OwnEntry } from './reoffer.ts'

const key = (n: number) => `ana/${String(n).padStart(26, '0')}` as EntryKey
const claim = (n: number): OwnEntry => ({
  root: 'annotations',
  key: key(n),
  value: { motivation: 'classifying', revision: 1, start: 0, end: 5 },
})
const reply = (n: number, body: string): OwnEntry => ({
  root: 'replies',
  key: key(n),
  value: { to: key(1), move: 'object', body } as ReplyValue,
})
const nothing = (root: MemberRoot, k: EntryKey): OwnEntry => ({ root, key: k })
const allowed = () => undefined
const ids = (verdict: ReturnType<typeof judge>) => ({
  write: verdict.write.map(e => `${e.root}:${e.key}`),
  drafts: verdict.drafts.map(d => `${d.entry.root}:${d.entry.key} ${d.refusal.code}`),
})

describe('after a refusal', () => {
  test('only the named entry becomes a draft, the rest is written again', () => {
    const refusal = refuse('SCHEMA', 'GATE-5', 'It does not fit.', `annotations:${key(1)}`)
    expect(ids(judge([claim(1), claim(2), reply(3, 'No.')], refusal, LOOP_MS, nothing, allowed))).toEqual({
      write: [`annotations:${key(2)}`, `replies:${key(3)}`],
      drafts: [`annotations:${key(1)} SCHEMA`],
    })
  })

  test('nothing is offered again to a room that is closed to writing', () => {
    const refusal = refuse('PHASE', 'ROOM-3', 'The room is locked.', `replies:${key(3)}`)
    expect(ids(judge([claim(2), reply(3, 'No.')], refusal, 60_000, nothing, allowed))).toEqual({
      write: [],
      drafts: [`annotations:${key(2)} PHASE`, `replies:${key(3)} PHASE`],
    })
  })

  test('a second refusal within five seconds ends the offering, whatever its reason', () => {
    const refusal = refuse('OWNER', 'GATE-2', 'Only your own.')
    expect(ids(judge([claim(2)], refusal, LOOP_MS - 1, nothing, allowed)).drafts).toEqual([
      `annotations:${key(2)} OWNER`,
    ])
    expect(ids(judge([claim(2)], refusal, LOOP_MS, nothing, allowed)).write).toEqual([`annotations:${key(2)}`])
  })

  test('what the server already has is neither offered nor kept, in whatever order its fields came back', () => {
    const stored = (root: MemberRoot, k: EntryKey): OwnEntry => ({
      root,
      key: k,
      value: { body: 'No.', move: 'object', to: key(1) } as ReplyValue,
    })
    const refusal = refuse('GAP', 'GATE-7', 'Something is missing.')
    expect(judge([reply(3, 'No.')], refusal, 60_000, stored, allowed)).toEqual({ write: [], drafts: [] })
  })

  test('a rule that has changed meanwhile turns the rest into drafts with its own reason', () => {
    const refusal = refuse('SCHEMA', 'GATE-5', 'It does not fit.', `annotations:${key(1)}`)
    const closed = (entry: OwnEntry): Refusal | undefined =>
      entry.root === 'replies' ? refuse('PHASE', 'STAGE-2', 'Replies are closed.') : undefined
    expect(ids(judge([claim(2), reply(3, 'No.')], refusal, 60_000, nothing, closed))).toEqual({
      write: [`annotations:${key(2)}`],
      drafts: [`replies:${key(3)} PHASE`],
    })
  })

  test('a deletion is offered again, and never becomes a draft', () => {
    const deleted: OwnEntry = { root: 'replies', key: key(3) }
    const there = () => reply(3, 'No.')
    const soft = refuse('SCHEMA', 'GATE-5', 'It does not fit.', `annotations:${key(1)}`)
    expect(judge([deleted], soft, 60_000, there, allowed).write).toEqual([deleted])
    const hard = refuse('PHASE', 'STAGE-2', 'Replies are closed.')
    expect(judge([deleted], hard, 60_000, there, allowed)).toEqual({ write: [], drafts: [] })
  })

  test('a body follows its annotation into the drafts', () => {
    const refusal = refuse('REMOVED', 'CASE-2', 'Removed.', `annotations:${key(1)}`)
    const body: OwnEntry = { root: 'bodies', key: key(1), text: 'Who says so?' }
    expect(ids(judge([claim(1), body], refusal, 60_000, nothing, allowed))).toEqual({
      write: [],
      drafts: [`annotations:${key(1)} REMOVED`, `bodies:${key(1)} REMOVED`],
    })
  })

  test('the end of an epoch refuses nothing: everything unsaved is written into the new document', () => {
    expect(ids(judge([claim(1), reply(2, 'Yes.')], undefined, 0, nothing, allowed)).write).toEqual([
      `annotations:${key(1)}`,
      `replies:${key(2)}`,
    ])
  })
})
