/**
 * A short text as it was pasted is read here, in the server: it takes no parser of other people's files, and a few
 * milliseconds where a process of its own would take a hundred and the memory of a second server. All else goes to `readers.ts`.
 */
import { createHash } from 'node:crypto'
import { reportOf } from './draft.ts'
import { makeArticle } from './makeArticle.ts'
import { readDraft } from './readArticle.ts'
import { type Migrate, migrateHere, type ReadJob, type ReadResult, type ReadWritten, writeDown } from './reading.ts'

/** UTF-16 units. The slowest text of this length that was found, one of two letters a line, takes 35 ms. */
export const SHORT = 24_000

const isShort = ({ source, corrects, from }: ReadJob) =>
  source.kind === 'text' && source.text.length <= SHORT && !corrects && !from

/** Bytes of text gone through for a few places, at most: some 40 ms. */
const FEW = 600_000

/** Reads what is short here and now, and hands all else on. */
export const writingShort =
  (beside: ReadWritten): ReadWritten =>
  async (job, asker) => {
    if (!isShort(job)) return beside(job, asker)
    asker.signal?.throwIfAborted()
    return writeDown(readShort(job))
  }

/** The same for places in a text that was corrected. */
export const migratingShort =
  (beside: Migrate): Migrate =>
  async (job, asker) =>
    (job.before.length + job.after.length) * job.places.length > FEW ? beside(job, asker) : migrateHere(job)

function readShort({ source, limits, id }: ReadJob): ReadResult {
  if (source.kind !== 'text') throw new Error('only plain text is read here')
  const draft = readDraft({ ...source, kind: 'text' }, limits)
  const given = { title: source.title, lang: source.lang }
  return { article: makeArticle(draft, given, limits, { id, sha256 }), import: reportOf(draft) }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
