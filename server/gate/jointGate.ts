/**
 * The gate of a joint statement. Its members write one plain text together, so words hang on anybody's words and are deleted by
 * anybody; what is held is that everyone writes under their own clientIDs, in that root and nothing but text, where Yjs would
 * put it too, while the rules let them, and that what comes of it is no longer than it may be.
 */
import * as Y from 'yjs'
import { check } from '../../shared/policy/index.ts'
import {
  countWords,
  JOINT_LIMIT,
  JOINT_ROOT,
  type JointStatement,
  type Member,
  makeJointDoc,
} from '../../shared/room/index.ts'
import { encodeUpdate } from './encode.ts'
import { type Fresh, freshPart, indexAt, type Owners } from './fresh.ts'
import {
  type Accepted,
  FIRST_SYNC_EFFORT,
  FIRST_SYNC_STRUCTS,
  type Gate,
  type GateTools,
  LIMITS,
  UPDATE_EFFORT,
  UPDATE_STRUCTS,
} from './gate.ts'
import { eachLive, hasPending, knownClock, lineOf, runsOf } from './internals.ts'
import { inOrder } from './order.ts'
import { type Claimed, Quotas } from './quotas.ts'
import { type Deletes, type Id, readUpdate, type Struct } from './reader.ts'
import { Stop, stop } from './refusals.ts'
import { Row } from './row.ts'
import type { Sender, Verdict } from './verdict.ts'

export interface JointGateTools extends GateTools {
  statement(): JointStatement
}

export function makeJointGate({ doc, ownerOf, limits: given, onBug, statement }: JointGateTools): Gate {
  const limits = { ...LIMITS, ...given }
  const quotas = new Quotas(limits)
  const text = doc.getText(JOINT_ROOT)
  const owners: Owners = { ownerOf, knownClock: client => knownClock(doc, client) }
  let last: { verdict: Accepted; claimed: Claimed } | undefined

  function judge(bytes: Uint8Array, sender: Sender): Verdict {
    const isFirst = sender.step === 'first-sync'
    if (bytes.length > (isFirst ? limits.firstSyncBytes : limits.updateBytes))
      throw stop('TOO_BIG', 'The update is too big.')
    const own = new Uint8Array(bytes)
    const update = readUpdate(own, isFirst ? FIRST_SYNC_STRUCTS : UPDATE_STRUCTS)
    const fresh = new Map<number, Fresh>()
    for (const section of update.sections) {
      const part = freshPart(section, sender.member.id, owners)
      if (part) fresh.set(part.client, part)
    }
    const deletes = freshDeletes(update.deletes)
    if (!fresh.size && !deletes.kept.length) return { kind: 'echo' }
    const refusal = check({ kind: 'write-statement', statement: statement() }, sender.member, sender.facts, sender.now)
    if (refusal) throw new Stop(refusal)

    const row = fresh.size
      ? new Row(runsOf(lineOf(text as never)), { left: isFirst ? FIRST_SYNC_EFFORT : UPDATE_EFFORT })
      : undefined
    let added = 0
    let isCut = deletes.isCut || fresh.size < update.sections.length
    const strings: string[] = []
    inOrder(fresh, (part, index) => {
      const struct = part.structs[index]!
      if (part.isCut) isCut = true
      allowStruct(struct)
      for (const id of [struct.origin, struct.rightOrigin]) if (id) needKnown(id)
      row!.place(struct)
      if (struct.content.kind !== 'string') return
      added += struct.length
      strings.push(struct.content.text)
    })
    const struck = deletes.kept.reduce((sum, one) => sum + struckBy(one), 0)
    const before = text.length
    const after = before + added - struck
    if (after > JOINT_LIMIT && after > before)
      throw stop('QUOTA', `A joint statement has at most ${JOINT_LIMIT} characters.`, undefined, 'GATE-10')
    const kept = isCut ? encodeUpdate(own, fresh.values(), deletes.kept, () => undefined) : own
    allowWords(strings, kept, sender.facts.stage.words)
    const claimed: Claimed = {
      entries: [],
      bytes: kept.length,
      clients: [...fresh.values()].filter(({ known }) => known === 0).length,
    }
    quotas.allow(sender.member.id, claimed)
    const verdict: Accepted = {
      kind: 'accepted',
      update: kept,
      clocks: [...fresh.values()].map(({ client, end }) => ({ client, clock: end })),
      newClients: [...fresh.values()].filter(({ isUnbound }) => isUnbound).map(({ client }) => client),
      touched: [],
    }
    last = { verdict, claimed }
    return verdict

    function needKnown({ client, clock }: Id): void {
      const end = fresh.get(client)?.end ?? owners.knownClock(client)
      if (clock >= end) throw stop('GAP', 'The update builds on words that have not arrived.')
    }

    /** Of what lives and of what is new, all of it: the text is everybody's. */
    function freshDeletes(sent: readonly Deletes[]): { kept: Deletes[]; isCut: boolean } {
      const kept: Deletes[] = []
      let isCut = false
      for (const { client, ranges } of sent) {
        const known = owners.knownClock(client)
        const end = fresh.get(client)?.end ?? known
        const live: Deletes = { client, ranges: [] }
        const keep = (from: number, to: number) => {
          const last = live.ranges.at(-1)
          if (last?.to === from) last.to = to
          else live.ranges.push({ from, to })
        }
        for (const { from, to } of ranges) {
          if (to > end) throw stop('GAP', 'The update deletes words that have not arrived.')
          eachLive(doc, client, from, Math.min(to, known), (_, start, stopAt) => keep(start, stopAt))
          if (to > known) keep(Math.max(from, known), to)
        }
        const isWhole = live.ranges.length === ranges.length && live.ranges.every((r, i) => isSame(r, ranges[i]!))
        if (!isWhole) isCut = true
        if (live.ranges.length) kept.push(live)
      }
      return { kept, isCut }
    }

    /** Characters that a deletion takes out of the text. */
    function struckBy({ client, ranges }: Deletes): number {
      const part = fresh.get(client)
      let struck = 0
      for (const { from, to } of ranges) {
        const known = part ? part.known : to
        struck += Math.max(0, Math.min(to, known) - from)
        if (part && to > known) struck += lettersIn(part, Math.max(from, known), to)
      }
      return struck
    }
  }

  /** Counted on a copy, and only where it comes close: each run brings its own words, and may make two of one. */
  function allowWords(strings: readonly string[], update: Uint8Array, limit: number | undefined): void {
    if (limit === undefined || strings.length === 0) return
    const before = countWords(text.toJSON())
    const most = strings.reduce((sum, one) => sum + countWords(one) + 1, before)
    if (most <= limit) return
    const copy = makeJointDoc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(copy, update)
    const after = countWords(copy.getText(JOINT_ROOT).toJSON())
    copy.destroy()
    if (after > limit && after > before)
      throw stop('QUOTA', `This joint statement has at most ${limit} words.`, undefined, 'GATE-10')
  }

  return {
    check(bytes, sender) {
      try {
        return judge(bytes, sender)
      } catch (thrown) {
        if (!(thrown instanceof Stop)) onBug?.(thrown)
        const { refusal } = thrown instanceof Stop ? thrown : stop('INTERNAL', 'The update could not be read.')
        return refusal.code === 'GAP' && sender.step === 'before-first-sync'
          ? { kind: 'ignored' }
          : { kind: 'refused', refusal }
      }
    },
    applied(verdict, member: Member) {
      if (last?.verdict !== verdict) throw new Error('applied() must follow the check whose verdict it is given')
      quotas.take(member.id, last.claimed, () => false)
      last = undefined
    },
    recount: () => quotas.recount(doc, ownerOf, []),
    share: member => ({ ...quotas.of(member) }),
    pending: () => hasPending(doc),
  }
}

/** Throws `Stop` unless the struct is a run of plain text, or the place of one, in the one root. */
function allowStruct({ content, parent, key }: Struct): void {
  if (content.kind !== 'string' && content.kind !== 'deleted')
    throw stop('TYPE', 'A joint statement is plain text.', undefined, 'GATE-9')
  if (!parent) return
  if (parent.root === undefined) throw stop('TYPE', 'Nothing hangs in a plain text.', undefined, 'GATE-9')
  if (parent.root !== JOINT_ROOT)
    throw stop('ROOT', 'A joint statement is one text and nothing besides.', undefined, 'GATE-9')
  if (key !== undefined) throw stop('TYPE', 'A plain text has no attributes.', undefined, 'GATE-9')
}

const isSame = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from === b.from && a.to === b.to

/** Characters among the new structs of a client's clocks [from, to). */
function lettersIn(part: Fresh, from: number, to: number): number {
  let letters = 0
  for (let i = indexAt(part, from); i < part.structs.length; i++) {
    const { clock, length, content } = part.structs[i]!
    if (clock >= to) break
    if (content.kind === 'string') letters += Math.min(to, clock + length) - Math.max(from, clock)
  }
  return letters
}
