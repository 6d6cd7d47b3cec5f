/** What is asked of a reader and what comes back, in this process or from another one. */
import { createHash } from 'node:crypto'
import { type Article, type Fate, makeMigration, type Place } from '../../shared/article/index.ts'
import { type ImportPlan, planImport, readForeign } from '../../shared/imports/index.ts'
import type { ImportReport, TextSource } from '../../shared/protocol/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'
import type { BroughtRoom, UnbundleLimits } from '../bundle/unbundle.ts'
import { readCorrection } from './correction.ts'
import { type Draft, reportOf } from './draft.ts'
import { type FileSource, readFile } from './file.ts'
import { makeArticle } from './makeArticle.ts'
import { type IntakeLimits, readDraft, soundText } from './readArticle.ts'
import { Unreadable } from './unreadable.ts'

/** Annotations of another program, and the text they are to be placed in. */
export interface PlaceJob {
  annotations: string
  text: string
  revision: number
}
/** Places of one text, to be found in another. Both texts are UTF-8. */
export interface MigrateJob {
  before: Uint8Array
  after: Uint8Array
  places: readonly Place[]
}
/** A bundle, to be brought back as the room it holds. */
export interface UnbundleJob {
  bundle: Uint8Array
  limits: UnbundleLimits
}
export type Unbundle = (job: UnbundleJob, asker: { asker: string; signal?: AbortSignal }) => Promise<BroughtRoom>
export type PlaceAnnotations = (job: PlaceJob, asker: { asker: string; signal?: AbortSignal }) => Promise<ImportPlan>
/** A fate for each place, in their order. */
export type Migrate = (job: MigrateJob, asker: { asker: string; signal?: AbortSignal }) => Promise<Fate[]>

/** Whatever is asked of a reader. */
export type Job = ReadJob | PlaceJob | MigrateJob | UnbundleJob

export type Source = TextSource | FileSource

/** All of it can be sent to another process. */
export interface ReadJob {
  source: Source
  id: ArticleId
  limits: IntakeLimits
  /** Where it was fetched, and when. */
  from?: { source: string; fetched: number }
  /** The article that a text in Markdown is a correction of: an `Article` as JSON. */
  corrects?: Uint8Array
}
export interface ReadResult {
  article: Article
  import: ImportReport
}
/** The same for who only hands it on: written down where it was read, as bytes that are stored and sent as they are. */
export interface WrittenResult {
  head: Omit<Article, 'text' | 'blocks' | 'sentences'>
  /** Of the text, in UTF-16 units. */
  length: number
  /** UTF-8. */
  text: Uint8Array
  /** A `MadeArticle` as JSON, and where in it the two lists stand. */
  made: Uint8Array<ArrayBuffer>
  blocks: Span
  sentences: Span
}
/** Half-open, in bytes. */
export type Span = readonly [from: number, to: number]
/** Rejects with `Unreadable`. An asker is known by an address of their own, and may go away meanwhile. */
export type ReadWritten = (job: ReadJob, asker: { asker: string; signal?: AbortSignal }) => Promise<WrittenResult>

/** What another process sends back. */
export type Answer =
  /** JSON: a string crosses in no time, and is parsed in half the time that many small objects take to cross. */
  | { result: string }
  /** Its `text` and `made` come beside it. */
  | { written: Omit<WrittenResult, 'text' | 'made'> }
  | { unreadable: Pick<Unreadable, 'status' | 'detail' | 'path'> }
  | { failure: string }

const NONE = new Uint8Array()

/** A job without its long bytes, and those. */
export function withoutBytes(job: Job): [Job, ...Uint8Array[]] {
  const long: Uint8Array[] = []
  const without = mapBytes(job, bytes => {
    long.push(bytes)
    return NONE
  })
  return [without, ...long]
}

/** The job again. */
export function withBytes(job: Job, long: readonly Uint8Array[]): Job {
  let next = 0
  return mapBytes(job, () => long[next++]!)
}

function mapBytes(job: Job, map: (bytes: Uint8Array) => Uint8Array): Job {
  if ('bundle' in job) return { ...job, bundle: map(job.bundle) }
  if ('before' in job) return { ...job, before: map(job.before), after: map(job.after) }
  if (!('source' in job)) return job
  const { source, corrects } = job
  return {
    ...job,
    ...(source.kind === 'file' ? { source: { ...source, bytes: map(source.bytes) } } : {}),
    ...(corrects ? { corrects: map(corrects) } : {}),
  }
}

/** Reads annotations here and now. Throws `Unreadable`. */
export function placeHere({ annotations, text, revision }: PlaceJob): ImportPlan {
  const foreign = readForeign(annotations)
  if ('fault' in foreign) throw new Unreadable(422, foreign.fault, 'text')
  return planImport(foreign, { text }, revision)
}

/** Looks places up here and now. */
export function migrateHere({ before, after, places }: MigrateJob): Fate[] {
  const decoder = new TextDecoder()
  return places.map(makeMigration({ text: decoder.decode(before) }, { text: decoder.decode(after) }).fateOf)
}

/** Opens a bundle here and now; what opens it is loaded with the first of them. Rejects with `Unreadable`. */
export async function unbundleHere({ bundle, limits }: UnbundleJob): Promise<BroughtRoom> {
  const [{ unbundle }, { BadBundle }] = await Promise.all([
    import('../bundle/unbundle.ts'),
    import('../bundle/files.ts'),
  ])
  try {
    return unbundle(bundle, limits)
  } catch (error) {
    throw error instanceof BadBundle ? new Unreadable(422, error.message, 'file') : error
  }
}

/** Reads here and now. */
export async function readHere({ source, from, corrects, id, limits }: ReadJob): Promise<ReadResult> {
  if (corrects && source.kind === 'markdown') {
    const before = JSON.parse(new TextDecoder().decode(corrects)) as Article
    const draft = readCorrection(soundText(source.text, limits), before)
    const { fetched, source: address, dek, credit } = before
    const given = {
      title: source.title ?? before.title,
      lang: source.lang,
      ...(address ? { source: address } : {}),
      ...(fetched === undefined ? {} : { fetched }),
    }
    const article = makeArticle(draft, given, limits, { id, sha256 })
    return { article: { ...article, ...(dek ? { dek } : {}), ...(credit ? { credit } : {}) }, import: reportOf(draft) }
  }
  const draft = await draftOf(source, limits, from?.source)
  const given = { title: source.title, lang: source.lang, ...from }
  return { article: makeArticle(draft, given, limits, { id, sha256 }), import: reportOf(draft) }
}

export function writeDown({ article, import: report }: ReadResult): WrittenResult {
  const { blocks, sentences, ...rest } = article
  const { text, ...head } = rest
  const parts: Buffer[] = []
  let length = 0
  const write = (json: string): Span => {
    const part = Buffer.from(json)
    parts.push(part)
    length += part.length
    return [length - part.length, length]
  }
  write(`{"article":${JSON.stringify(rest).slice(0, -1)},"blocks":`)
  const spans = { blocks: write(JSON.stringify(blocks)), sentences: [0, 0] as Span }
  write(',"sentences":')
  spans.sentences = write(JSON.stringify(sentences))
  write(`,"revision":1},"import":${JSON.stringify(report)}}`)
  return { head, length: text.length, text: Buffer.from(text), made: Buffer.concat(parts), ...spans }
}

/** What reads pages is loaded with the first of them. */
async function draftOf(source: Source, limits: IntakeLimits, address: string | undefined): Promise<Draft> {
  if (source.kind === 'file') return readFile(source, limits, address)
  const { kind } = source
  if (kind !== 'html') return readDraft({ ...source, kind }, limits)
  const { readHtml } = await import('./html.ts')
  return readHtml(soundText(source.text, limits), { address, pick: source.pick })
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
