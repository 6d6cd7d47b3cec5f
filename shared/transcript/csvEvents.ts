/** What happened as tables: who cast what where that is open, what moderators did, and everything with a time in its order. */
import { csvOf, type Table } from './csvText.ts'
import { doneWords } from './moderation.ts'
import { en } from './text/en.ts'
import type { Transcript, TranscriptReply } from './transcript.ts'
import { isoTime } from './words.ts'

export function* renderEvents(transcript: Transcript): Generator<Table> {
  const { ballots, log } = transcript
  yield [
    'ballots.csv',
    csvOf(['poll', 'annotation', 'of', 'creator', 'choice'], ballots, ({ poll, annotation, of, by, choice }) => [
      poll,
      annotation,
      of,
      by.name,
      choice,
    ]),
  ]
  yield [
    'log.csv',
    csvOf(
      ['at', 'moderator', 'act', 'detail', 'what', 'id', 'of', 'reason'],
      log,
      ({ at, by, act, detail, what, id, of, reason }) => [
        timeCell(at),
        by?.name,
        act,
        detail,
        what,
        id,
        of?.name,
        reason,
      ],
    ),
  ]
  yield [
    'events.csv',
    csvOf(['at', 'event', 'creator', 'id', 'detail'], eventsOf(transcript), ({ at, event, by, id, detail }) => [
      timeCell(at),
      event,
      by,
      id,
      detail,
    ]),
  ]
}

interface Happened {
  at: number
  event: string
  by?: string | undefined
  id?: string | undefined
  detail?: string | undefined
}

/** All that has a time, by it; nothing in a public transcript, which tells none. */
function eventsOf({ articles, course, polls, speeches, loose, log }: Transcript): Happened[] {
  const marks = articles.flatMap(article => article.marks)
  const replies = [...marks.flatMap(({ thread }) => thread), ...loose, ...speeches.flatMap(({ said }) => said)]
  const replied = ({ created, by, id, move }: TranscriptReply) => entry(created, 'reply', by.name, id, move)
  const events: Happened[] = [
    ...course.map(({ began, stage }) => ({ at: began, event: 'stage', detail: stage })),
    ...marks.flatMap(({ created, by, id, kind }) => entry(created, 'annotation', by.name, id, kind)),
    ...replies.flatMap(replied),
    ...speeches.flatMap(({ began, by, stage }) => entry(began, 'speech', by.name, undefined, stage)),
    ...polls.flatMap(({ closed, question }) => entry(closed, 'poll closed', undefined, undefined, question)),
    ...log.flatMap(done => entry(done.at, 'moderation', done.by?.name, done.id, doneWords(done, en))),
  ]
  return events.sort((a, b) => a.at - b.at)
}

const entry = (at: number | undefined, event: string, by?: string, id?: string, detail?: string): Happened[] =>
  at === undefined ? [] : [{ at, event, by, id, detail }]
const timeCell = (at: number | undefined) => (at === undefined ? undefined : isoTime(at))
