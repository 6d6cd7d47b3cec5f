/**
 * The transcript as a Hypothesis export file: one row for each mark and reply, `references` leading from a reply to its mark.
 * Positions are UTF-16 units there, as that client counts them.
 */
import { describe } from '../article/index.ts'
import { type Pieces, prettyJson } from './pieces.ts'
import type { Entry, Mark, Transcript, TranscriptArticle, TranscriptReply } from './transcript.ts'
import { clean, signedName } from './words.ts'

interface Row {
  id: string
  created: string
  updated: string
  user: string
  uri: string
  text: string
  tags: string[]
  group: string
  permissions: { read: string[] }
  target: object[]
  document: { title: string[] }
  links: Record<string, string>
  references?: string[]
}

/** JSON, pretty-printed. Times that this profile leaves out are the transcript's own. */
export const renderHypothesis = (transcript: Transcript): Pieces =>
  prettyJson({
    export_date: iso(transcript.made),
    export_userid: 'acct:parley@parley',
    client_version: 'parley',
    annotations: rowsOf(transcript),
  })

function* rowsOf(transcript: Transcript): Generator<Row> {
  for (const article of transcript.articles)
    for (const mark of article.marks) {
      yield markRow(mark, article, transcript)
      for (const reply of mark.thread) yield replyRow(reply, mark, article, transcript)
    }
}

function markRow(mark: Mark, article: TranscriptArticle, transcript: Transcript): Row {
  const [quote] = describe(article, mark)
  const target = {
    source: uriOf(article),
    selector: [
      { ...quote, exact: clean(quote.exact) },
      { type: 'TextPositionSelector', start: mark.start, end: mark.end },
    ],
  }
  const text = [mark.statement, mark.body].filter(Boolean).join('\n\n')
  return {
    ...base(mark, article, transcript, text),
    tags: [mark.kind, ...mark.tags, ...(mark.mergedInto ? [`merged into ${mark.mergedInto.number}`] : [])].map(clean),
    target: [target],
    links: mark.link ? { incontext: mark.link } : {},
  }
}

const uriOf = (article: TranscriptArticle) => article.source ?? `urn:sha256:${article.hash}`
const iso = (at: number) => `${new Date(at).toISOString().slice(0, 23)}000+00:00`

function base(entry: Entry, article: TranscriptArticle, { made }: Transcript, text: string): Row {
  const created = entry.created ?? made
  return {
    id: entry.id,
    created: iso(created),
    updated: iso(entry.modified ?? created),
    user: `acct:${encodeURIComponent(clean(signedName(entry.by)).replaceAll(' ', '_'))}@parley`,
    uri: uriOf(article),
    text: clean(text),
    tags: [],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [],
    document: { title: [clean(article.title)] },
    links: {},
  }
}

/** `references` is the whole way from the mark down to what the reply answers. */
function replyRow(
  reply: TranscriptReply,
  mark: { id: string; thread: readonly TranscriptReply[] },
  article: TranscriptArticle,
  transcript: Transcript,
): Row {
  const parents = new Map(mark.thread.map(one => [one.id, one.parent]))
  const way: string[] = []
  for (let at = reply.parent; at !== undefined && !way.includes(at); at = parents.get(at)) way.unshift(at)
  return {
    ...base(reply, article, transcript, reply.body),
    tags: [reply.move],
    target: [{ source: uriOf(article) }],
    references: way[0] === mark.id ? way : [mark.id, ...way],
  }
}
