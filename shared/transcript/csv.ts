/** The transcript as tables, one file each: every row has a stable id, and a parent id where it answers something. */
import type { Citation, Option } from '../room/index.ts'
import { renderEvents } from './csvEvents.ts'
import { type Cell, csvOf, type Table } from './csvText.ts'
import type {
  Entry,
  Mark,
  Transcript,
  TranscriptArticle,
  TranscriptPoll,
  TranscriptReply,
  TranscriptSpeech,
  TranscriptStatement,
} from './transcript.ts'
import { countOf, isoTime, leadingLabel } from './words.ts'

/** Each without a byte order mark. */
export function* renderCsv(transcript: Transcript): Generator<Table> {
  const marks = transcript.articles.flatMap(article => article.marks.map(mark => ({ article, mark })))
  const replies = [
    ...marks.flatMap(({ mark }) => mark.thread.map(reply => ({ mark, reply }))),
    ...transcript.loose.map(reply => ({ mark: undefined, reply })),
    ...transcript.speeches.flatMap(({ said }) => said.map(reply => ({ mark: undefined, reply }))),
  ]
  yield ['annotations.csv', csvOf(ANNOTATION, marks, annotationCells)]
  const claims = marks.filter(({ mark }) => mark.kind === 'classifying')
  yield ['claims.csv', csvOf(claimColumns(transcript), claims, ({ mark }) => claimCells(mark, transcript))]
  yield ['replies.csv', csvOf(REPLY, replies, replyCells)]
  const answers = transcript.polls.flatMap((poll, i) => poll.options.map(option => ({ poll, n: i + 1, option })))
  yield ['polls.csv', csvOf(POLL, answers, pollCells)]
  yield ['speeches.csv', csvOf(SPEECH, transcript.speeches.entries(), speechCells)]
  yield ['statements.csv', csvOf(STATEMENT, transcript.statements, statementCells)]
  yield ['members.csv', csvOf(MEMBER, transcript.members, memberCells)]
  const entries = [...marks.map(({ mark }) => mark), ...replies.map(({ reply }) => reply)]
  yield ['moderation.csv', csvOf(MODERATED, moderated(transcript, entries), cells => cells)]
  yield* renderEvents(transcript)
}

const ENTRY = ['creator', 'imagined', 'imported', 'created', 'modified', 'hidden'] as const

const ANNOTATION = [
  'id',
  'number',
  'motivation',
  'article',
  'revision',
  'start',
  'end',
  'sentence',
  'quote',
  'statement',
  'body',
  'tags',
  ...ENTRY,
  'link',
]
const annotationCells = ({ article, mark }: { article: TranscriptArticle; mark: Mark }): Cell[] => [
  mark.id,
  mark.number,
  mark.kind,
  article.title,
  article.revision,
  mark.start,
  mark.end,
  article.sentences.findIndex(({ end }) => end > mark.start) + 1 || undefined,
  mark.quote,
  mark.statement,
  mark.body,
  mark.tags.join(' · '),
  ...entryCells(mark),
  mark.link,
]

const REPLY = ['id', 'parent', 'annotation', 'depth', 'move', 'body', 'cites', ...ENTRY]
const replyCells = ({ mark, reply }: { mark: Mark | undefined; reply: TranscriptReply }): Cell[] => [
  reply.id,
  reply.parent,
  mark?.id,
  reply.depth,
  reply.move,
  reply.body,
  reply.cites.map(citeText).join(' '),
  ...entryCells(reply),
]

const POLL = ['poll', 'about', 'question', 'open', 'ballots', 'option', 'label', 'count']
const pollCells = ({ poll, n, option }: { poll: TranscriptPoll; n: number; option: Option }): Cell[] => [
  n,
  poll.about,
  poll.question,
  poll.isOpen ? 'yes' : 'no',
  poll.tally?.n,
  option.key,
  option.label,
  poll.tally && 'counts' in poll.tally ? countOf(poll.tally, option.key) : undefined,
]

const SPEECH = ['speech', 'creator', 'side', 'stage', 'seconds', 'began', 'entries', 'words']
function speechCells([i, { by, side, stage, seconds, began, said }]: [number, TranscriptSpeech]): Cell[] {
  const spoken = said.filter(({ depth }) => depth === 0)
  return [
    i + 1,
    by.name,
    side,
    stage,
    seconds,
    timeCell(began),
    spoken.map(({ id }) => id).join(' '),
    spoken.map(({ body }) => body).join('\n\n'),
  ]
}

const STATEMENT = ['id', 'stage', 'side', 'text', 'words', 'open', 'creators', 'removed']
const statementCells = ({ id, stage, side, text, words, isOpen, by, removed }: TranscriptStatement): Cell[] => [
  id,
  stage,
  side,
  text,
  words,
  isOpen ? 'yes' : 'no',
  by.map(({ name }) => name).join(' · '),
  removed && (removed.code ?? 'yes'),
]

const MEMBER = ['name', 'role', 'side', 'imagined', 'imported', 'annotations', 'replies']
const memberCells = (member: Transcript['members'][number]): Cell[] => [
  member.name,
  member.role,
  member.side,
  member.isImagined ? 'yes' : 'no',
  member.isImported ? 'yes' : 'no',
  member.marks,
  member.replies,
]

const MODERATED = ['what', 'id', 'act', 'creator', 'reason', 'at']
function* moderated({ removals }: Transcript, entries: readonly (Mark | TranscriptReply)[]): Generator<Cell[]> {
  for (const entry of entries) {
    if (!entry.hidden) continue
    const { reason, at } = entry.hidden
    yield [isReply(entry) ? 'reply' : 'mark', entry.id, 'hidden', entry.by.name, reason, timeCell(at)]
  }
  for (const { what, by, code, at } of removals) yield [what, undefined, 'removed', by.name, code, timeCell(at)]
}

const isReply = (entry: Mark | TranscriptReply): entry is TranscriptReply => 'move' in entry
const timeCell = (at: number | undefined) => (at === undefined ? undefined : isoTime(at))

const entryCells = ({ by, created, modified, hidden }: Entry): Cell[] => [
  by.name,
  by.isImagined ? 'yes' : 'no',
  by.isImported ? 'yes' : 'no',
  timeCell(created),
  timeCell(modified),
  hidden?.reason,
]

const claimColumns = ({ codebook }: Transcript) => [
  'id',
  'number',
  'statement',
  'quote',
  'creator',
  'label',
  'classifications',
  ...codebook.map(({ key }) => `classified ${key}`),
  'stances',
  'agree',
  'disagree',
  'pass',
  'replies',
  'merged into',
]
function claimCells(mark: Mark, { codebook }: Transcript): Cell[] {
  const { classification, stance } = mark
  const has = (tally: typeof stance) => tally !== undefined && 'counts' in tally
  return [
    mark.id,
    mark.number,
    mark.statement,
    mark.quote,
    mark.by.name,
    leadingLabel(classification, codebook)?.key,
    classification?.n,
    ...codebook.map(({ key }) => (has(classification) ? countOf(classification, key) : undefined)),
    stance?.n,
    ...['agree', 'disagree', 'pass'].map(key => (has(stance) ? countOf(stance, key) : undefined)),
    mark.thread.length,
    mark.mergedInto?.id,
  ]
}

const citeText = (cite: Citation) =>
  'url' in cite ? cite.url : `${cite.revision === undefined ? '' : `${cite.revision}:`}${cite.start}-${cite.end}`
