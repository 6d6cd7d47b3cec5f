/**
 * Which of an update's deletions are new. Every reconnect brings the whole room's delete set, other members' deletions
 * included: what is deleted already is an echo; what still lives must be the sender's own.
 */
import { mayDelete, mayWrite } from './authorise.ts'
import { type Fresh, indexAt } from './fresh.ts'
import { eachLive } from './internals.ts'
import type { Deletes, Range } from './reader.ts'
import { stop } from './refusals.ts'
import type { Spot } from './spots.ts'
import type { Ground, Survey } from './survey.ts'
import type { Sender } from './verdict.ts'

/** The deletions that change something; `isCut` when they are not all that was sent. Throws `Stop`. */
export function freshDeletes(sent: readonly Deletes[], survey: Survey, ground: Ground, sender: Sender) {
  const kept: Deletes[] = []
  let isCut = false
  for (const { client, ranges } of sent) {
    const fresh = survey.fresh.get(client)
    const known = ground.knownClock(client)
    const end = fresh?.end ?? known
    const isOwn = fresh !== undefined || ground.ownerOf(client) === sender.member.id
    const own: Range[] = []
    for (const { from, to } of ranges) {
      if (to > end) throw stop('GAP', 'The update deletes words that have not arrived.')
      const before = own.length
      eachLive(ground.doc, client, from, Math.min(to, known), (item, start, stopAt) => {
        if (!isOwn) throw stop('FOREIGN_DELETE', 'The update deletes what is not yours.')
        strike(survey.spotOf(item), stopAt - start, sender)
        keep(own, start, stopAt)
      })
      if (fresh && to > known) {
        strikeFresh(fresh, Math.max(from, known), to, sender)
        keep(own, Math.max(from, known), to)
      }
      const isWhole = own.length === before + 1 && own[before]!.from === from && own[before]!.to === to
      if (!isWhole) isCut = true
    }
    if (own.length) kept.push({ client, ranges: own })
  }
  return { kept, isCut }
}

/** A key has one value: several in one piece are what a page keeps of its past, and must come deleted. */
export function allowValues(fresh: Iterable<Fresh>, deletes: readonly Deletes[]): void {
  for (const { client, structs } of fresh) {
    const ranges = deletes.find(one => one.client === client)?.ranges ?? []
    let next = 0
    for (const { clock, length, content } of structs) {
      if (content.kind !== 'values' || length === 1) continue
      while (next < ranges.length && ranges[next]!.to <= clock) next++
      const range = ranges[next]
      if (!range || range.from > clock || range.to < clock + length) {
        throw stop('TYPE', 'An entry is one value, replaced whole.')
      }
    }
  }
}

/** Counts a deletion against its spot. */
function strike(spot: Spot, length: number, sender: Sender): void {
  if (spot.kind === 'entry') return mayDelete(spot, sender)
  if (spot.kind === 'void') return
  mayWrite(spot.body, sender)
  spot.length -= length
  spot.body.isTextChanged = true
}

/** What an update brings and deletes in one: it was authorised when it was located, and now it no longer counts. */
function strikeFresh(fresh: Fresh, from: number, to: number, sender: Sender): void {
  for (let i = indexAt(fresh, from); i < fresh.structs.length; i++) {
    const { clock, length, content } = fresh.structs[i]!
    if (clock >= to) return
    const spot = fresh.spots[i]!
    const struck = Math.min(to, clock + length) - Math.max(from, clock)
    if (content.kind === 'string') strike(spot, struck, sender)
    else if (content.kind !== 'deleted' && spot.kind === 'entry') {
      mayDelete(spot, sender)
      spot.sets -= struck
    }
  }
}

function keep(ranges: Range[], from: number, to: number): void {
  const last = ranges[ranges.length - 1]
  if (last && last.to === from) last.to = to
  else ranges.push({ from, to })
}
