/**
 * A bundle as files: everything of a room that its profile shows, and a manifest with the SHA-256 of each. Nothing in it depends
 * on where and when it was made, so that a room that was brought to another server leaves it as the same bytes.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { each, type Pieces, whole } from '../../shared/transcript/index.ts'
import { unzip } from '../intake/docx/zip.ts'
import { Unreadable } from '../intake/unreadable.ts'
import { encoded, packed } from './packed.ts'

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

/** A bundle that cannot be taken for what it says it is; the message is a sentence for whoever brought it. */
export class BadBundle extends Error {}

/** JSON with the keys of every object in order, so that equal data are equal bytes. */
export const canonicalJson = (value: unknown): string => whole(canonicalPieces(value))

/** The same, made as it is read. */
export function* canonicalPieces(value: unknown): Generator<string> {
  yield* written(value, '\n')
  yield '\n'
}

/** Levels of which each part is written by itself: an article's marks are its fourth. */
const APART = 4

/** `line`: a line's end and what the next one is set in by. */
function* written(value: unknown, line: string): Generator<string> {
  if (line.length > APART || value === null || typeof value !== 'object') {
    yield JSON.stringify(ordered(value), undefined, 1).replaceAll('\n', line)
    return
  }
  const isList = Array.isArray(value)
  const inner = `${line} `
  let before = isList ? '[' : '{'
  for (const [key, one] of isList ? value.entries() : inOrder(value)) {
    if (one === undefined && !isList) continue
    yield `${before}${inner}${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* written(one ?? null, inner)
    before = ','
  }
  yield before === ',' ? `${line}${isList ? ']' : '}'}` : isList ? '[]' : '{}'
}

const inOrder = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(inOrder(value).map(([key, one]) => [key, ordered(one)]))
}

/**
 * `files` are packed as they come, nothing of them kept; the manifest, which tells of them all, comes last. `made`: milliseconds
 * since 1970, for the archive's entries. The same files in the same order give the same bytes.
 */
export const packBundle = (
  profile: Manifest['profile'],
  files: Iterable<readonly [name: string, content: Pieces]>,
  made: number,
  leftBehind?: Manifest['leftBehind'],
): AsyncGenerator<Uint8Array<ArrayBuffer>> => packed(withManifest(profile, files, leftBehind), made)

function* withManifest(
  profile: Manifest['profile'],
  files: Iterable<readonly [name: string, content: Pieces]>,
  leftBehind: Manifest['leftBehind'],
): Generator<readonly [name: string, content: Iterable<Uint8Array>]> {
  const said: Manifest['files'] = {}
  for (const [name, content] of files) {
    const hash = createHash('sha256')
    let bytes = 0
    const heard = each(encoded(content), piece => {
      hash.update(piece)
      bytes += piece.length
      return piece
    })
    yield [name, heard]
    said[name] = { sha256: hash.digest('hex'), bytes }
  }
  const manifest: Manifest = {
    format: 'parley-bundle',
    version: BUNDLE_VERSION,
    profile,
    files: said,
    ...(leftBehind ? { leftBehind } : {}),
  }
  yield [MANIFEST, encoded(canonicalPieces(manifest))]
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
