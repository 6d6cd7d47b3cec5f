/** What is asked of a reader and what comes back, in this process or from another one. */
import { createHash } from 'node:crypto'
import type { Article } from '../../shared/article/index.ts'
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
/** A bundle, to be brought back as the room it holds. */
export interface UnbundleJob {
  bundle: Uint8Array
  limits: UnbundleLimits
}
export type Unbundle = (job: UnbundleJob, asker: { asker: string; signal?: AbortSignal }) => Promise<BroughtRoom>
export type Place = (job: PlaceJob, asker: { asker: string; signal?: AbortSignal }) => Promise<ImportPlan>

export type Source = TextSource | FileSource

/** All of it can be sent to another process. */
export interface ReadJob {
  source: Source
  id: ArticleId
  limits: IntakeLimits
  /** Where it was fetched, and when. */
  from?: { source: string; fetched: number }
  /** The article that a text in Markdown is a correction of. */
  corrects?: Article
  /** The answer is wanted as a `WrittenResult`. */
  isWritten?: true
}
export interface ReadResult {
  article: Article
  import: ImportReport
}
/** The same for who only hands it on: written down where it was read, as bytes that are stored and sent as they are. */
export interface WrittenResult {
  head: Omit<Article, 'text' | 'blocks' | 'sentences'>
  /** UTF-8. */
  text: Uint8Array
  /** A `MadeArticle` as JSON, and where in it the two lists stand. */
  made: Uint8Array<ArrayBuffer>
  blocks: Span
  sentences: Span
}
/** Half-open, in bytes. */
export type Span = readonly [from: number, to: number]
export type ReadWritten = (job: ReadJob, asker: { asker: string; signal?: AbortSignal }) => Promise<WrittenResult>

/** Rejects with `Unreadable`. An asker is known by an address of their own, and may go away meanwhile. */
export type Read = (job: ReadJob, asker: { asker: string; signal?: AbortSignal }) => Promise<ReadResult>

/** What another process sends back. */
export type Answer =
  /** A `ReadResult` or an `ImportPlan` as JSON: a string crosses in no time, and is parsed in half the time that many small objects take to cross. */
  | { result: string }
  /** Its `text` and `made` come beside it. */
  | { written: Omit<WrittenResult, 'text' | 'made'> }
  | { unreadable: Pick<Unreadable, 'status' | 'detail' | 'path'> }
  | { failure: string }

const NONE = new Uint8Array()

/** A job without the file it brings, and the file. */
export function withoutBytes<T extends ReadJob | PlaceJob | UnbundleJob>(job: T): [T, ...Uint8Array[]] {
  if ('bundle' in job) return [{ ...job, bundle: NONE }, job.bundle]
  if ('source' in job && job.source.kind === 'file') return [withBytes(job, NONE), job.source.bytes]
  return [job]
}

/** The job again. */
export function withBytes<T extends ReadJob | PlaceJob | UnbundleJob>(job: T, bytes: Uint8Array): T {
  if ('bundle' in job) return { ...job, bundle: bytes }
  return 'source' in job ? { ...job, source: { ...job.source, bytes } } : job
}

/** Reads annotations here and now. Throws `Unreadable`. */
export function placeHere({ annotations, text, revision }: PlaceJob): ImportPlan {
  const foreign = readForeign(annotations)
  if ('fault' in foreign) throw new Unreadable(422, foreign.fault, 'text')
  return planImport(foreign, { text }, revision)
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
    const draft = readCorrection(soundText(source.text, limits), corrects)
    const { fetched, source: address, dek, credit } = corrects
    const given = {
      title: source.title ?? corrects.title,
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
  return { head, text: Buffer.from(text), made: Buffer.concat(parts), ...spans }
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
