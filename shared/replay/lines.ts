/**
 * Steps as they are sent: short, and a value only as far as it differs from the one before it under its key. What is typed comes in
 * a few letters at a time and a tally changes with every ballot, so whole values would be most of what is sent.
 */
import { PAST_ROOTS, type PastRoot, type ShownStep } from './steps.ts'

/** `seq` and `at` as differences to the step before. */
export type Line =
  | [seq: number, at: number, root: number, key: string]
  | [seq: number, at: number, root: number, key: string, value: unknown]
  /** Of an object: fields that have another value, fields that are gone. */
  | [seq: number, at: number, root: number, key: string, changed: object, gone: readonly string[]]
  /** Of a text: so many characters stay at its beginning, so many go, these come. */
  | [seq: number, at: number, root: number, key: string, stay: number, go: number, come: string]
  | [seq: number, at: number, kind: 's', stage: string]
  | [seq: number, at: number, kind: 'x']

export function lineWriter(): (step: ShownStep) => Line {
  const before = new Map<string, unknown>()
  let last = { seq: 0, at: 0 }
  return step => {
    const seq = step.seq - last.seq
    const at = step.at - last.at
    last = step
    if (step.kind === 'stage') return [seq, at, 's', step.to]
    if (step.kind === 'erased') return [seq, at, 'x']
    const { root, key, value } = step
    const name = `${root}:${key}`
    const had = before.get(name)
    before.set(name, value)
    const place = PAST_ROOTS.indexOf(root)
    if (value === undefined) return [seq, at, place, key]
    if (typeof value === 'string' && typeof had === 'string') return [seq, at, place, key, ...edit(had, value)]
    if (isObject(value) && isObject(had)) return [seq, at, place, key, ...difference(had, value)]
    return [seq, at, place, key, value]
  }
}

export function lineReader(): (line: Line) => ShownStep {
  const before = new Map<string, unknown>()
  let seq = 0
  let at = 0
  return line => {
    seq += line[0]
    at += line[1]
    if (line[2] === 's') return { seq, at, kind: 'stage', to: line[3]! }
    if (line[2] === 'x') return { seq, at, kind: 'erased' }
    const [, , place, key, ...said] = line as [number, number, number, string, ...unknown[]]
    const root = PAST_ROOTS[place] as PastRoot
    const name = `${root}:${key}`
    const value = read(before.get(name), said)
    before.set(name, value)
    return { seq, at, kind: 'change', root, key, ...(value === undefined ? {} : { value }) }
  }
}

function read(had: unknown, said: readonly unknown[]): unknown {
  if (said.length === 3) {
    const [stay, go, come] = said as [number, number, string]
    const text = had as string
    return text.slice(0, stay) + come + text.slice(stay + go)
  }
  if (said.length < 2) return said[0]
  const [changed, gone] = said as [object, string[]]
  const value: Record<string, unknown> = { ...(had as object), ...changed }
  for (const field of gone) delete value[field]
  return value
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function difference(had: Record<string, unknown>, value: Record<string, unknown>): [object, string[]] {
  const changed = Object.entries(value).filter(([field, is]) => JSON.stringify(is) !== JSON.stringify(had[field]))
  return [Object.fromEntries(changed), Object.keys(had).filter(field => !(field in value))]
}

function edit(had: string, text: string): [stay: number, go: number, come: string] {
  const most = Math.min(had.length, text.length)
  let stay = 0
  while (stay < most && had[stay] === text[stay]) stay++
  let end = 0
  while (end < most - stay && had[had.length - 1 - end] === text[text.length - 1 - end]) end++
  return [stay, had.length - stay - end, text.slice(stay, text.length - end)]
}
