/** Reading a request's body: bounded while it arrives, JSON, and of the shape that was asked for. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { badInput, ProblemError } from './problem.ts'

const SMALL_BODY = 64 * 1024

/** Parses the body by `schema`; throws a problem: 415, 413, or 400 with the path of what is wrong. */
export async function readBody<S extends v.GenericSchema>(
  c: Context,
  schema: S,
  limit = SMALL_BODY,
  otherwise = 'The body must be application/json.',
): Promise<v.InferOutput<S>> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new ProblemError(415, otherwise)
  const text = decode(await readBytes(c, limit))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badInput('', 'the body is not JSON')
  }
  return parse(schema, value)
}

export function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  // Several checks may have the same to say of one value.
  const distinct = new Map<string, { path: string; message: string }>()
  for (const issue of result.issues.flatMap(leaves)) {
    const error = { path: v.getDotPath(issue) ?? '', message: issue.message }
    distinct.set(error.path ? `${error.path}: ${error.message}` : error.message, error)
  }
  throw new ProblemError(400, [...distinct.keys()].join('; '), { errors: [...distinct.values()] })
}

/** A union's issue tells nothing by itself: its members' issues do. */
function leaves(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  return issue.issues && issue.type === 'union' ? issue.issues.slice(0, 3).flatMap(leaves) : [issue]
}

/** The body's bytes; throws a problem (413) as soon as there are more than `limit`. */
export async function readBytes(c: Context, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new ProblemError(413, `What was sent is larger than ${size(limit)}.`)
  const said = c.req.header('content-length')
  if (Number(said ?? 0) > limit) throw tooLarge()
  // The connection reads no more than the length that was said: a small body needs no stream, which costs as much as the rest.
  if (said !== undefined && Number(said) <= SMALL_BODY) {
    const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
    if (bytes.length > limit) throw tooLarge()
    return bytes
  }
  const reader = c.req.raw.body?.getReader()
  if (!reader) return new Uint8Array()
  // A long one is put in its place as it comes: joined at its end, it would hold up everybody.
  const whole = new Uint8Array(Number(said ?? 0))
  const more: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (length + value.length > (said === undefined ? limit : whole.length)) {
      await reader.cancel()
      throw tooLarge()
    }
    if (said === undefined) more.push(value)
    else whole.set(value, length)
    length += value.length
  }
  return said === undefined ? Buffer.concat(more) : whole.subarray(0, length)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badInput('', 'the body is not UTF-8')
  }
}

const size = (bytes: number) => (bytes >= 1e6 ? `${Math.round(bytes / 1e5) / 10} MB` : `${Math.round(bytes / 1024)} kB`)
