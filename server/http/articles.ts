/** `POST /api/articles`: a source in, a frozen revision out. No login needed; what no room takes is gone after a day. */
import { type Context, Hono } from 'hono'
import { type ArticleSource, type ImportStep, MakeArticle } from '../../shared/protocol/index.ts'
import { newArticleId } from '../../shared/room/index.ts'
import type { FileSource } from '../intake/file.ts'
import type { ReadJob, WrittenResult } from '../intake/reading.ts'
import { Unreadable } from '../intake/unreadable.ts'
import type { WrittenArticle } from '../rooms/roomStore.ts'
import { addressOf } from './address.ts'
import { readBody } from './body.ts'
import type { House } from './house.ts'
import { inSteps } from './inSteps.ts'
import { ProblemError, tooMany } from './problem.ts'
import { isForm, readUpload } from './upload.ts'

/** When the server may have time again. */
const BUSY_MS = 15_000

type Log = { error: (data: object, message: string) => void }

/** An article that is read and not stored yet, and how long its text is in UTF-16 units. */
export interface ReadArticle {
  written: WrittenArticle
  length: number
}

/** A source, perhaps a correction of an article (as JSON) → an article; throws a problem when it cannot be read. */
export async function articleFrom(
  house: House,
  c: Context,
  source: ArticleSource | FileSource,
  path: string,
  corrects?: Uint8Array,
): Promise<ReadArticle> {
  const result = await reading(house, c, source, path, () => {}, corrects)
  return { written: writtenOf(result), length: result.length }
}

function writtenOf({ head, text, made, blocks, sentences }: WrittenResult): WrittenArticle {
  return { ...head, text, blocks: made.subarray(...blocks), sentences: made.subarray(...sentences) }
}

async function reading(
  house: House,
  c: Context,
  source: ArticleSource | FileSource,
  path: string,
  onStep: (step: ImportStep) => void,
  corrects?: Uint8Array,
): Promise<WrittenResult> {
  const { articleBytes, sourceBytes } = house.limits
  const asker = addressOf(house, c)
  const { signal } = c.req.raw
  return orProblem(c, path, async () => {
    const given = source.kind === 'url' ? await fetched(house, source, asker, signal, onStep) : { source }
    onStep('reading')
    const job = { ...given, id: newArticleId(house.random), limits: { articleBytes, sourceBytes } }
    return house.readWritten({ ...job, ...(corrects ? { corrects } : {}) }, { asker, signal })
  })
}

/** What a reader answers; what cannot be read is a problem, at `path` and below. */
export async function orProblem<T>(c: Context, path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    // Whoever asked has gone; nobody reads this.
    if (c.req.raw.signal.aborted) throw new ProblemError(503, 'The import was called off.')
    if (!(error instanceof Unreadable)) throw error
    const at = path + error.path
    throw new ProblemError(
      error.status,
      error.detail,
      error.status === 400 ? { errors: [{ path: at, message: error.detail }] } : {},
      error.status === 503 ? BUSY_MS : undefined,
    )
  }
}

async function fetched(
  house: House,
  { url, pick }: ArticleSource & { kind: 'url' },
  asker: string,
  signal: AbortSignal,
  onStep: (step: ImportStep) => void,
): Promise<Pick<ReadJob, 'source' | 'from'>> {
  onStep('fetching')
  const page = await house.fetchPage(url, { address: asker, signal })
  const from = { source: page.address, fetched: house.now() }
  return { source: { kind: 'file', bytes: page.bytes, said: page.kind, charset: page.charset, pick }, from }
}

export const articleRoutes = (house: House, log: Log) =>
  new Hono().post('/api/articles', async c => {
    const wait = house.buckets.articles.ask(addressOf(house, c), house.now())
    if (wait) throw tooMany(wait)
    const { sourceBytes } = house.limits
    const source = isForm(c)
      ? await readUpload(c, sourceBytes)
      : (await readBody(c, MakeArticle, sourceBytes, 'The body must be application/json or multipart/form-data.'))
          .source
    /** A `MadeArticle`, as JSON. */
    const make = async (onStep: (step: ImportStep) => void = () => {}): Promise<Uint8Array<ArrayBuffer>> => {
      const result = await reading(house, c, source, '', onStep)
      await house.store.saveArticle(writtenOf(result), house.now())
      return result.made
    }
    const isFollowed = /\bapplication\/x-ndjson\b/.test(c.req.header('accept') ?? '')
    if (!isFollowed) return c.body(await make(), 201, { 'content-type': 'application/json' })
    return inSteps(make, error => log.error({ error }, 'an import failed'))
  })
