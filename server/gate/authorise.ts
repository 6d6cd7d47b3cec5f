/** Whether what a new struct says may be said at its spot: of the root's shape, and allowed by the policy. */
import * as v from 'valibot'
import { check } from '../../shared/policy/index.ts'
import { AnnotationValue, ReplyValue } from '../../shared/room/index.ts'
import type { Struct } from './reader.ts'
import { Stop, stop } from './refusals.ts'
import type { EntrySpot, Spot, TextSpot } from './spots.ts'
import type { Sender } from './verdict.ts'

/** Throws `Stop`. Every value is judged, not only the one that wins its key. */
export function authorise(struct: Struct, spot: Spot, sender: Sender): void {
  if (spot.kind === 'entry') authoriseEntry(struct, spot, sender)
  else if (spot.kind === 'text') authoriseText(struct, spot, sender)
}

function authoriseEntry({ content }: Struct, spot: EntrySpot, sender: Sender): void {
  const { root, key } = spot
  switch (content.kind) {
    case 'values':
      if (root === 'bodies') throw stop('TYPE', 'A body is a text.', `${root}:${key}`)
      spot.sets += content.values.length
      for (const said of content.values) {
        const value = readValue(root, said, spot)
        orStop(check({ kind: 'write', root, key, value }, sender.member, sender.facts, sender.now))
      }
      return
    case 'text':
      if (root !== 'bodies') throw stop('TYPE', 'Only a body is a text.', `${root}:${key}`)
      spot.sets++
      return mayWrite(spot, sender)
    case 'deleted':
      return mayDelete(spot, sender)
    case 'string':
    case 'gc':
      throw stop('TYPE', 'An entry is one value or one text.', `${root}:${key}`)
    default:
      return content satisfies never
  }
}

function authoriseText({ content, length }: Struct, spot: TextSpot, sender: Sender): void {
  if (content.kind !== 'string' && content.kind !== 'deleted') {
    throw stop('TYPE', 'A body is plain text.', `bodies:${spot.body.key}`)
  }
  mayWrite(spot.body, sender)
  if (content.kind !== 'string') return
  spot.length += length
  spot.body.isTextChanged = true
}

const SHAPES = { annotations: AnnotationValue, replies: ReplyValue }

function readValue(root: 'annotations' | 'replies', value: unknown, { key }: EntrySpot): AnnotationValue | ReplyValue {
  const read = v.safeParse(SHAPES[root], value, { abortEarly: true })
  if (read.success) return read.output
  const path = read.issues[0].path?.map(part => String(part.key)).join('.')
  throw stop('SCHEMA', `A value does not fit${path ? ` (${path.slice(0, 40)})` : ''}.`, `${root}:${key}`)
}

/** The policy's word on changing an entry, asked once a check. Throws `Stop`. */
export function mayWrite(spot: EntrySpot, { member, facts, now }: Sender): void {
  if (spot.mayWrite) return
  orStop(check({ kind: 'write', root: spot.root, key: spot.key }, member, facts, now))
  spot.mayWrite = true
}

/** The policy's word on deleting an entry, asked once a check; the entry then counts as deleted. Throws `Stop`. */
export function mayDelete(spot: EntrySpot, { member, facts, now }: Sender): void {
  if (spot.mayDelete) return
  orStop(check({ kind: 'write', root: spot.root, key: spot.key, isDeletion: true }, member, facts, now))
  spot.mayDelete = true
  spot.isDeleted = true
}

function orStop(refusal: ReturnType<typeof check>): void {
  if (refusal) throw new Stop(refusal)
}
