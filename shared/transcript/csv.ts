/** The transcript as tables, one file each: every row has a stable id, and a parent id where it answers something. */
import type { Citation } from '../room/index.ts'
import { renderEvents } from './csvEvents.ts'
import { type Cell, csvOf } from './csvText.ts'
import type { Entry, Mark, Transcript, TranscriptReply } from './transcript.ts'
import { countOf, isoTime, leadingLabel } from './words.ts'

/** File name → CSV text, without a byte order mark. */
export function renderCsv(transcript: Transcript): Record<string, string> {
  const marks = transcript.articles.flatMap(article => article.marks.map(mark => ({ article, mark })))
  const claims = marks.filter(({ mark }) => mark.kind === 'classifying')
  const replies = [
    ...marks.flatMap(({ mark }) => mark.thread.map(reply => ({ mark, reply }))),
    ...transcript.loose.map(reply => ({ mark: undefined, reply })),
    ...transcript.speeches.flatMap(({ said }) => said.map(reply => ({ mark: undefined, reply }))),
  ]
  return {
    'annotations.csv': csvOf([
      [
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
      ],
      ...marks.map(({ article, mark }) => [
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
      ]),
    ]),
    'claims.csv': csvOf([
      [
        'id',
        'number',
        'statement',
        'quote',
        'creator',
        'label',
        'classifications',
        ...transcript.codebook.map(({ key }) => `classified ${key}`),
        'stances',
        'agree',
        'disagree',
        'pass',
        'replies',
        'merged into',
      ],
      ...claims.map(({ mark }) => claimCells(mark, transcript)),
    ]),
    'replies.csv': csvOf([
      ['id', 'parent', 'annotation', 'depth', 'move', 'body', 'cites', ...ENTRY],
      ...replies.map(({ mark, reply }) => [
        reply.id,
        reply.parent,
        mark?.id,
        reply.depth,
        reply.move,
        reply.body,
        reply.cites.map(citeText).join(' '),
        ...entryCells(reply),
      ]),
    ]),
    'polls.csv': csvOf([
      ['poll', 'about', 'question', 'open', 'ballots', 'option', 'label', 'count'],
      ...transcript.polls.flatMap((poll, i) =>
        poll.options.map(({ key, label }): Cell[] => [
          i + 1,
          poll.about,
          poll.question,
          poll.isOpen ? 'yes' : 'no',
          poll.tally?.n,
          key,
          label,
          poll.tally && 'counts' in poll.tally ? countOf(poll.tally, key) : undefined,
        ]),
      ),
    ]),
    'speeches.csv': csvOf([
      ['speech', 'creator', 'side', 'stage', 'seconds', 'began', 'entries', 'words'],
      ...transcript.speeches.map(({ by, side, stage, seconds, began, said }, i): Cell[] => {
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
      }),
    ]),
    'statements.csv': csvOf([
      ['id', 'stage', 'side', 'text', 'words', 'open', 'creators', 'removed'],
      ...transcript.statements.map(({ id, stage, side, text, words, isOpen, by, removed }): Cell[] => [
        id,
        stage,
        side,
        text,
        words,
        isOpen ? 'yes' : 'no',
        by.map(({ name }) => name).join(' · '),
        removed && (removed.code ?? 'yes'),
      ]),
    ]),
    'members.csv': csvOf([
      ['name', 'role', 'side', 'imagined', 'imported', 'annotations', 'replies'],
      ...transcript.members.map(member => [
        member.name,
        member.role,
        member.side,
        member.isImagined ? 'yes' : 'no',
        member.isImported ? 'yes' : 'no',
        member.marks,
        member.replies,
      ]),
    ]),
    'moderation.csv': csvOf([
      ['what', 'id', 'act', 'creator', 'reason', 'at'],
      ...[...marks.map(({ mark }) => mark), ...replies.map(({ reply }) => reply)].flatMap(entry =>
        entry.hidden
          ? [
              [
                isReply(entry) ? 'reply' : 'mark',
                entry.id,
                'hidden',
                entry.by.name,
                entry.hidden.reason,
                timeCell(entry.hidden.at),
              ],
            ]
          : [],
      ),
      ...transcript.removals.map(({ what, by, code, at }) => [what, undefined, 'removed', by.name, code, timeCell(at)]),
    ]),
    ...renderEvents(transcript),
  }
}

const ENTRY = ['creator', 'imagined', 'imported', 'created', 'modified', 'hidden'] as const

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
