/** Reads one value in lib0's "any" encoding as plain JSON: bounded in depth and number of parts, finite numbers only. */
import type { Cursor } from './cursor.ts'
import { stop } from './refusals.ts'

const DEPTH = 4
const PARTS = 1000

/** The value, made of plain objects and arrays. Throws `Stop`: SCHEMA for what no entry may hold, MALFORMED for nonsense. */
export const readJson = (cursor: Cursor): unknown => readPart(cursor, DEPTH, { parts: PARTS })

function readPart(cursor: Cursor, depth: number, left: { parts: number }): unknown {
  if (--left.parts < 0) throw stop('SCHEMA', 'The value has too many parts.')
  const kind = cursor.byte()
  switch (kind) {
    case 119:
      return cursor.string()
    case 125:
      return cursor.varInt()
    case 124:
      return finite(cursor.float32())
    case 123:
      return finite(cursor.float64())
    case 121:
      return false
    case 120:
      return true
    case 126:
      return null
    case 127:
      return undefined
    case 118:
      return readObject(cursor, depth - 1, left)
    case 117:
      return readArray(cursor, depth - 1, left)
    case 116:
    case 122:
      throw stop('SCHEMA', 'Binary data and big integers cannot stand in an entry.')
    default:
      throw stop('MALFORMED', 'A value is of a kind that does not exist.')
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw stop('SCHEMA', 'A number is not finite.')
  return value
}

function checkDepth(depth: number): void {
  if (depth < 0) throw stop('SCHEMA', 'The value is nested too deeply.')
}

function readObject(cursor: Cursor, depth: number, left: { parts: number }): Record<string, unknown> {
  checkDepth(depth)
  const object: Record<string, unknown> = {}
  for (let count = cursor.varUint(); count > 0; count--) {
    const key = cursor.name()
    // What every object inherits is no field of any entry, and `__proto__` would change the object instead of filling it.
    if (key in Object.prototype) throw stop('SCHEMA', `A value cannot have a field “${key}”.`)
    if (Object.hasOwn(object, key)) throw stop('MALFORMED', 'A value has the same field twice.')
    object[key] = readPart(cursor, depth, left)
  }
  return object
}

function readArray(cursor: Cursor, depth: number, left: { parts: number }): unknown[] {
  checkDepth(depth)
  const array: unknown[] = []
  for (let count = cursor.varUint(); count > 0; count--) array.push(readPart(cursor, depth, left))
  return array
}
