/** An article's file as a form sends it: one `file`, and a `title`, a `lang` and a `pick` if they are given. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { GivenLang, GivenPick, GivenTitle } from '../../shared/protocol/index.ts'
import type { FileSource } from '../intake/file.ts'
import { parse, readBytes } from './body.ts'
import { badInput, ProblemError } from './problem.ts'

/** What the form's other fields and the lines between them may take. */
export const FORM_BYTES = 16 * 1024

export const isForm = (c: Context) => /^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')

const Fields = v.strictObject({ title: v.optional(GivenTitle), lang: v.optional(GivenLang), pick: GivenPick })

/** `limit`: bytes of the file. Throws a problem: 413 while it arrives, 400 with the path of what is wrong. */
export async function readUpload(c: Context, limit: number): Promise<FileSource> {
  const { file, fields } = await readForm(c, limit, Fields)
  return { kind: 'file', ...file, ...fields }
}

interface FormFile {
  name: string
  bytes: Uint8Array
}

/** A form with one `file`, and its other fields by `schema`. `limit`: bytes of the file. Throws a problem: 413 while it arrives, 400 with the path of what is wrong. */
export async function readForm<S extends v.GenericSchema & { entries: object }>(
  c: Context,
  limit: number,
  schema: S,
): Promise<{ file: FormFile; fields: v.InferOutput<S> }> {
  const bytes = await readBytes(c, limit + FORM_BYTES)
  const parts = await parseForm(bytes, c.req.header('content-type')!)
  if (!parts) throw badInput('', 'the body is not a form as multipart/form-data describes it')
  const fields: Record<string, string> = {}
  let file: FormFile | undefined
  for (const [name, value] of parts) {
    if (name === 'file') {
      if (typeof value === 'string') throw badInput('file', 'is not a file')
      if (file) throw badInput('file', 'is given more than once')
      file = value
    } else if (typeof value !== 'string') throw badInput(name, 'is a file; only `file` may be one')
    else if (name in fields) throw badInput(name, 'is given more than once')
    // A form sends what was left empty.
    else if (value.trim() || !(name in schema.entries)) fields[name] = value
  }
  if (!file) throw badInput('file', 'is missing')
  if (file.bytes.length > limit) throw new ProblemError(413, 'The file is larger than this server takes.')
  return { file, fields: parse(schema, fields) }
}

/**
 * The parser of forms copies a file four times over, while all rooms wait. So it is given the form without its longer
 * contents, which are then put in by their order. Undefined where it is no form.
 */
async function parseForm(bytes: Uint8Array, type: string): Promise<[string, string | FormFile][] | undefined> {
  const contents = contentsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), type)
  const short: Uint8Array[] = []
  let at = 0
  for (const { from, to } of contents.filter(isLong)) {
    short.push(bytes.subarray(at, from))
    at = to
  }
  try {
    const body = Buffer.concat([...short, bytes.subarray(at)])
    const entries = [...(await new Response(body, { headers: { 'content-type': type } }).formData())]
    if (contents.some(isLong) && entries.length !== contents.length) return undefined
    return await Promise.all(
      entries.map(async ([name, value], place): Promise<[string, string | FormFile]> => {
        const content = contents[place]
        const long = content && isLong(content) ? bytes.subarray(content.from, content.to) : undefined
        if (typeof value === 'string') return [name, long ? new TextDecoder().decode(long) : value]
        return [name, { name: value.name, bytes: long ?? new Uint8Array(await value.arrayBuffer()) }]
      }),
    )
  } catch {
    return undefined
  }
}

const LONG = 16 * 1024
const isLong = ({ from, to }: { from: number; to: number }) => to - from > LONG

/** Where the contents of a form's parts stand in it, half-open; those before whatever is not as it should be. */
function contentsOf(bytes: Buffer, type: string): { from: number; to: number }[] {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? []
  const boundary = `--${quoted ?? plain}`
  const contents: { from: number; to: number }[] = []
  let at = bytes.subarray(0, boundary.length).equals(Buffer.from(boundary)) ? boundary.length : bytes.length
  for (;;) {
    const head = bytes.indexOf('\r\n\r\n', at)
    const end = head < 0 ? -1 : bytes.indexOf(`\r\n${boundary}`, head + 4)
    if (end < 0) return contents
    contents.push({ from: head + 4, to: end })
    at = end + 2 + boundary.length
  }
}
