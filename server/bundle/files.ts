/**
 * A bundle as files: everything of a room that its profile shows, and a manifest with the SHA-256 of each. Nothing in it depends
 * on where and when it was made, so that a room that was brought to another server leaves it as the same bytes.
 */
import { createHash } from 'node:crypto'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import * as v from 'valibot'
import { unzip } from '../intake/docx/zip.ts'
import { Unreadable } from '../intake/unreadable.ts'

export const BUNDLE_VERSION = 1
const MANIFEST = 'manifest.json'
/** Far more than the largest room comes to. */
const LIMITS = { entries: 500, unpacked: 300_000_000 }

const Manifest = v.object({
  format: v.literal('parley-bundle'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  profile: v.picklist(['named', 'pseudonymous', 'public']),
  files: v.record(v.string(), v.object({ sha256: v.string(), bytes: v.number() })),
  /** Ballots that are counted in it and are not in it, since nobody is to be told who cast them. */
  leftBehind: v.optional(v.object({ polls: v.number(), ballots: v.number() })),
})
export type Manifest = v.InferOutput<typeof Manifest>

/** Bytes that are packed at once: whatever is packed is copied first. */
const PIECE = 2 ** 16

/** A bundle that cannot be taken for what it says it is; the message is a sentence for whoever brought it. */
export class BadBundle extends Error {}

/** JSON with the keys of every object in order, so that equal data are equal bytes. */
export const canonicalJson = (value: unknown): string => `${JSON.stringify(ordered(value), undefined, 1)}\n`

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]))
}

/**
 * `files` are packed as they come, each let go before the next is made; the manifest, which tells of them all, comes last.
 * `made`: milliseconds since 1970, for the archive's entries. The same files in the same order give the same bytes.
 */
export function packBundle(
  profile: Manifest['profile'],
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
  made: number,
  leftBehind?: Manifest['leftBehind'],
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  const pack = (name: string, bytes: Uint8Array) => {
    const entry = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: made })
    zip.add(entry)
    for (let at = 0; at < bytes.length; at += PIECE) entry.push(bytes.subarray(at, at + PIECE))
    entry.push(new Uint8Array(), true)
  }
  const said: Manifest['files'] = {}
  for (const [name, content] of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    said[name] = { sha256: sha256(bytes), bytes: bytes.length }
    pack(name, bytes)
  }
  const manifest: Manifest = {
    format: 'parley-bundle',
    version: BUNDLE_VERSION,
    profile,
    files: said,
    ...(leftBehind ? { leftBehind } : {}),
  }
  pack(MANIFEST, strToU8(canonicalJson(manifest)))
  zip.end()
  return new Uint8Array(Buffer.concat(parts))
}

/** The files of a bundle, each of them as the manifest says. Throws `BadBundle`. */
export function openBundle(bytes: Uint8Array): { manifest: Manifest; files: Map<string, Buffer> } {
  const files = unpacked(bytes)
  const said = files.get(MANIFEST)
  if (!said) throw new BadBundle('This file is not a bundle of Parley: it has no manifest.')
  const manifest = manifestIn(said)
  files.delete(MANIFEST)
  for (const [name, { sha256: hash }] of Object.entries(manifest.files)) {
    const content = files.get(name)
    if (!content) throw new BadBundle(`The bundle was changed after it was made: ${name} is missing.`)
    if (sha256(content) !== hash)
      throw new BadBundle(`The bundle was changed after it was made: ${name} is not what the manifest says.`)
  }
  for (const name of files.keys())
    if (!Object.hasOwn(manifest.files, name))
      throw new BadBundle(`The bundle was changed after it was made: the manifest does not know ${name}.`)
  return { manifest, files }
}

function unpacked(bytes: Uint8Array): Map<string, Buffer> {
  try {
    return unzip(bytes, LIMITS, () => true)
  } catch (error) {
    // What is cut short ends before the list of its parts.
    if (error instanceof Unreadable && error.status === 413)
      throw new BadBundle('This file unpacks to far more than a bundle holds.')
    throw new BadBundle('This bundle is damaged or cut short: it cannot be unpacked.')
  }
}

function manifestIn(bytes: Buffer): Manifest {
  const value = jsonIn(bytes)
  const { version } = (value ?? {}) as { version?: unknown }
  if (typeof version === 'number' && version > BUNDLE_VERSION)
    throw new BadBundle(
      `This bundle was made by a newer Parley: it has version ${version}, and this one reads up to ${BUNDLE_VERSION}.`,
    )
  const read = v.safeParse(Manifest, value)
  if (!read.success) throw new BadBundle('This file is not a bundle of Parley: its manifest cannot be read.')
  return read.output
}

/** What the bytes say as JSON, or undefined. */
export function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
