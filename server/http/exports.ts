/** `GET …/export/:format`: the room as it leaves the house. What the asker may not see is left out before a renderer sees it. */
import { type Context, Hono } from 'hono'
import { check, seesWithheld } from '../../shared/policy/index.ts'
import { PROFILES, type Profile } from '../../shared/protocol/index.ts'

import { courseOf, type PastCourse, readableSteps } from '../../shared/replay/index.ts'
import type { ArticleId, Member, RoomId } from '../../shared/room/index.ts'

import {
  type ExportAnswer,
  FORMATS,
  isFormat,
  type Language,
  languageOf,
  makeTranscript,
  previewOf,
  type Transcript,
  type TranscriptInput,
} from '../../shared/transcript/index.ts'
import { LIVING_HASH } from '../../shared/transcript/livingScript.ts'

import { exportPieces } from '../press/exportPieces.ts'
import { type AnyFormat, isPressed, PRESSED, PressBusy, type PressedFile, type PressedName } from '../press/press.ts'
import { turnoutOf } from '../rooms/ballotBox.ts'
import { historyFor } from '../rooms/history.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { countedBox } from '../rooms/merges.ts'
import { mayCast } from '../rooms/polls.ts'
import { resultsFor } from '../rooms/results.ts'
import { readableStatements } from '../rooms/statements.ts'
import { mayReadPoll, openBallots, tallyFor } from '../rooms/tallies.ts'
import { bundledRoom } from './bundledRoom.ts'
import { byAge, inAge } from './byAge.ts'
import type { House } from './house.ts'
import { languageFor } from './languageFor.ts'
import { enter } from './logins.ts'
import { badInput, notFound, ProblemError, refused } from './problem.ts'
import { wholeOrNot } from './wholeOrNot.ts'

/** What programs read is in English whoever asks, and so is a bundle: another server must be able to make the same. */
const READ: ReadonlySet<AnyFormat> = new Set<AnyFormat>(['html', 'markdown', 'pdf', 'docx'])

/** More marks and replies than this are rendered beside the server, which would stand still meanwhile. */
const LONG = 500

type Log = { error: (data: object, message: string) => void }

export const exportRoutes = (house: House, log: Log) =>
  new Hono().get(FILE, c => fileFor(house, log, c)).get(PREVIEW, c => previewFor(house, c))

const OWN_STYLE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const PREVIEW = '/api/rooms/:room/export'
const FILE = '/api/rooms/:room/export/:format'

/** What would leave, and under which profiles the asker may have it. */
async function previewFor(house: House, c: Context<object, typeof PREVIEW>) {
  const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
  const profile = readProfile(c.req.query('profile'), live)
  const refusalOf = (one: Profile) =>
    check({ kind: 'export', profile: one }, member, live.facts(live.groupOf(member)), house.now())
  const refusal = refusalOf(profile)
  if (refusal) throw refused(refusal)
  const transcript = await transcriptFor(house, live, member, profile, { format: 'html', language: 'en' })
  return c.json(
    {
      ...previewOf(transcript),
      profiles: PROFILES.filter(one => !refusalOf(one)),
      // Whether there is anything is told no more than how much.
      isWithheld: !seesWithheld(member, live.stage),
    } satisfies ExportAnswer,
    200,
    { 'cache-control': 'no-store' },
  )
}

async function fileFor(house: House, log: Log, c: Context<object, typeof FILE>) {
  const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
  const name = c.req.param('format')
  if (!isFormat(name) && !isPressed(name)) throw notFound()
  const profile = readProfile(c.req.query('profile'), live)
  const refusal = check({ kind: 'export', profile }, member, live.facts(live.groupOf(member)), house.now())
  if (refusal) throw refused(refusal)
  const transcript = await transcriptFor(house, live, member, profile, { format: name, language: languageFor(c) })
  const { extension, mediaType } = isFormat(name) ? FORMATS[name] : PRESSED[name]
  const { signal } = c.req.raw
  // The desk shows it in a frame of its own before it leaves.
  const isLook = name === 'html' && c.req.query('look') !== undefined
  const wishes = { bom: c.req.query('bom') === '1', made: transcript.made }
  const file = isPressed(name)
    ? await pressing(pressed(house, live, member, name, transcript, signal))
    : isLong(transcript)
      ? await pressing(house.press({ format: name, transcript, wishes }, live.room.id, signal))
      : Buffer.concat(await Array.fromAsync(exportPieces(FORMATS[name], transcript, wishes)))
  const failed = (error: unknown) => log.error({ error, format: name }, 'a transcript broke off')
  return c.body('bytes' in file ? wholeOrNot(c, file.bytes, failed) : file, 200, {
    ...lengthOf(file),
    'content-type': mediaType,
    'content-disposition': isLook ? 'inline' : disposition(live.room.title, extension),
    'cache-control': 'no-store',
    // It is also opened where it was saved; here it may load and run nothing, and its own script only where it is looked at.
    'content-security-policy': isLook
      ? `${OWN_STYLE}; script-src '${LIVING_HASH}'; frame-ancestors 'self'; sandbox allow-scripts`
      : `${OWN_STYLE}; frame-ancestors 'none'; sandbox`,
  })
}

export const isLong = ({ articles }: Transcript) => {
  const marks = articles.flatMap(article => article.marks)
  return marks.length + marks.reduce((sum, { thread }) => sum + thread.length, 0) > LONG
}

/** When the server may have time again. */
const BUSY_MS = 15_000

async function pressed(
  house: House,
  live: LiveRoom,
  member: Member,
  format: PressedName,
  transcript: Transcript,
  signal: AbortSignal,
): Promise<PressedFile> {
  const { id } = live.room
  if (format !== 'bundle') return house.press({ format, transcript }, id, signal)
  return house.press(
    { format, transcript, own: await bundledRoom(house, live, member, transcript.profile) },
    id,
    signal,
  )
}

export async function pressing<T>(file: Promise<T>): Promise<T> {
  try {
    return await file
  } catch (error) {
    if (error instanceof PressBusy) throw new ProblemError(503, error.message, {}, BUSY_MS)
    throw error
  }
}

/** What is sent as it is made can only say what it will come to, about. */
function lengthOf(file: PressedFile | Uint8Array): Record<string, string> {
  if (!('bytes' in file)) return { 'content-length': String(file.length) }
  return file.expected === undefined ? {} : { 'parley-expected-length': String(file.expected) }
}

/** The room as this member may carry it away now; without a language, in that of its newest article. */
export async function transcriptFor(
  house: House,
  live: LiveRoom,
  member: Member,
  profile: Profile,
  { format, language: asked }: { format: AnyFormat; language?: Language },
): Promise<Transcript> {
  const articles = await Promise.all(
    live.room.articles.map(async ({ article, revision, title }) => ({
      ...(await house.store.loadArticle(article))!,
      title,
      revision,
    })),
  )
  const { course, acts } = await courseFor(house, live, member)
  const language = READ.has(format) ? (asked ?? languageOf(articles.at(-1)?.lang)) : 'en'
  const input = await live.act(turn => ({
    ...inputFor(live, member, turn.now),
    language,
    course,
    acts,
    readsLog: member.role === 'moderator',
    made: turn.now,
    head: { seq: turn.head.seq, hash: Buffer.from(turn.head.hash).toString('hex') },
  }))
  // A bundle says nothing of the server that it was made on, nor when: another one must be able to make the same.
  if (format === 'bundle') {
    const [last] = await house.store.readRecord(live.room.id, input.head.seq, 1)
    // As they stand in the store: what came in the same millisecond has the order of its ids, there and everywhere.
    const members = byAge(input.members)
    const polls = [...input.polls].sort(({ poll: a }, { poll: b }) => inAge(a, b))
    const made = last?.at ?? live.room.created
    const texts = articles.map(article => ({ ...article, id: String(article.revision) as ArticleId }))
    return makeTranscript({ ...input, members, polls, articles: texts, profile, origin: 'parley:', made })
  }
  return makeTranscript({ ...input, articles, profile, origin: house.origins[0] ?? '' })
}

/** When stages began and polls closed, as far as the asker may read the room's history; and what members did, all of it. */
async function courseFor(house: House, live: LiveRoom, asker: Member) {
  const { steps, acts, now } = await historyFor(house.store, live, asker)
  const { stages } = live.runSheet
  const asked = { asker, stages, first: stages[0]!.id, now, statements: [] }
  const course: PastCourse = courseOf(readableSteps(steps, asked))
  return { course, acts }
}

function readProfile(asked: string | undefined, live: LiveRoom): Profile {
  if (asked === undefined) return live.room.settings.names === 'named' ? 'named' : 'pseudonymous'
  const profile = PROFILES.find(p => p === asked)
  if (!profile) throw badInput('profile', `must be one of ${PROFILES.join(', ')}`)
  return profile
}

function inputFor(
  live: LiveRoom,
  asker: Member,
  now: number,
): Omit<
  TranscriptInput,
  'language' | 'articles' | 'profile' | 'origin' | 'made' | 'head' | 'course' | 'acts' | 'readsLog'
> {
  const group = live.groupOf(asker)
  const { claims, motion, opinionGroups, acrossSides } = resultsFor(live, asker, now)
  const before = new Map(claims.map(({ classification: { poll, before: had } }) => [poll, had?.counts]))
  return {
    room: live.room,
    content: group.withheld.contentFor(asker),
    merges: live.merges,
    times: live.entries,
    stages: live.runSheet.stages,
    turns: live.floor.turns,
    statements: readableStatements(live, asker).map(one => ({
      ...one.statement,
      text: one.text,
      writers: one.inIt(),
    })),
    members: [...live.members.values()],
    across: acrossSides,
    ...(motion?.moved && 'entries' in motion.moved ? { moved: motion.moved } : {}),
    ...(opinionGroups ? { opinionGroups: opinionGroups.groups } : {}),
    polls: [...live.polls.values()]
      .filter(poll => poll.group === group.id && mayReadPoll(live, asker, poll))
      .map(poll => {
        const tally = tallyFor(live, asker, poll, now)
        const ballots = openBallots(live, asker, poll, now)
        return {
          poll,
          turnout: turnoutOf(countedBox(live, poll)),
          eligible: mayCast(live, poll),
          ...(tally ? { tally } : {}),
          ...(ballots ? { ballots } : {}),
          ...(before.get(poll.id) ? { before: before.get(poll.id)! } : {}),
        }
      }),
  }
}

/** A file name in plain ASCII, and the real one beside it (RFC 6266). */
function disposition(title: string, extension: string): string {
  const name = `${
    title
      .replace(/[\\/:*?"<>|\p{C}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'Transcript'
  }.${extension}`
  return `attachment; filename="${name.normalize('NFKD').replace(/[^ -~]/g, '')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, c => `%${c.charCodeAt(0).toString(16)}`)}`
}
