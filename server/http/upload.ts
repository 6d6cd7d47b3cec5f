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
  return { kind: 'file', bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, ...fields }
}

/** A form with one `file`, and its other fields by `schema`. `limit`: bytes of the file. Throws a problem: 413 while it arrives, 400 with the path of what is wrong. */
export async function readForm<S extends v.GenericSchema & { entries: object }>(
  c: Context,
  limit: number,
  schema: S,
): Promise<{ file: File; fields: v.InferOutput<S> }> {
  const bytes = await readBytes(c, limit + FORM_BYTES)
  let form: FormData
  try {
    const type = c.req.header('content-type')!
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw badInput('', 'the body is not a form as multipart/form-data describes it')
  }
  const fields: Record<string, string> = {}
  let file: File | undefined
  for (const [name, value] of form) {
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
  if (file.size > limit) throw new ProblemError(413, 'The file is larger than this server takes.')
  return { file, fields: parse(schema, fields) }
}
