/**
 * Correcting an article and adding one. Nothing that members wrote is touched: a correction adds a revision, and to every
 * annotation its place in it. What would become of each is listed first; it is worked out again inside the turn that makes
 * the correction, so that what was written meanwhile is in it.
 */
import { createHash } from 'node:crypto'
import { type Article, type Fate, Revisions, type Unasked } from '../../shared/article/index.ts'
import { check } from '../../shared/policy/index.ts'
import type { CorrectionReport } from '../../shared/protocol/index.ts'
import {
  type AnnotationValue,
  type EntryKey,
  type MemberId,
  newestOf,
  type RoomArticle,
} from '../../shared/room/index.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Frozen } from './makeRoom.ts'
import { putPlace } from './places.ts'
import { allow } from './refused.ts'
import type { Turn } from './turn.ts'

/** Others wrote meanwhile, so that the correction would now do something else than was agreed to. Nothing has changed. */
export class OtherReport extends Error {
  readonly report: CorrectionReport
  constructor(report: CorrectionReport) {
    super('Others have written since you looked: the correction would now move or orphan other marks.')
    this.report = report
  }
}

export interface Correction {
  /** Stored already when it is applied. */
  article: Pick<Article, 'id' | 'title' | 'hash' | 'text'>
  corrects: number
  /** All revisions of the corrected article. */
  earlier: readonly Pick<Article, 'id' | 'text'>[]
  /** Looks places up in another text, which takes long where the text is long: not while rooms wait. */
  migrate: (unasked: Unasked) => Promise<Fate[]>
}

/** What the correction would do to the marks that the asker may read, as of now; changes nothing. Throws `Refused`. */
export async function previewCorrection(room: LiveRoom, asker: MemberId, wish: Correction): Promise<CorrectionReport> {
  return (await prepare(room, asker, wish)).report
}

/**
 * Makes the correction in one turn. `agreed`: the stamp of the report that was looked at; when there is one and the
 * correction would by now move or orphan anything else, it is not made. Throws `Refused` and `OtherReport`.
 */
export async function correct(
  room: LiveRoom,
  asker: MemberId,
  wish: Correction,
  agreed?: string,
): Promise<CorrectionReport> {
  const { revisions } = await prepare(room, asker, wish)
  return room.act(turn => {
    room.applyWrites(turn)
    const next = allowed(room, asker, wish)
    const report = makeReport(room, revisions, next, wish.corrects, readBy(room, asker))
    if (agreed !== undefined && report.stamp !== agreed) throw new OtherReport(report)
    room.revisions.absorb(revisions)
    const { kept, moved, orphaned } = makeReport(room, revisions, next, wish.corrects, marksOf(room))
    turn.record('act', asker, {
      act: 'revise',
      revision: next.revision,
      corrects: wish.corrects,
      hash: wish.article.hash,
      kept: kept.length,
      moved: moved.map(({ key }) => key),
      orphaned: orphaned.map(({ key }) => key),
    })
    putArticle(room, turn, next)
    for (const [group, key, value] of marksOf(room))
      if (isAbout(room, value, next)) group.write(() => putPlace(room, group, key), key)
    // What others still see, although its creator has deleted it.
    for (const group of room.groups)
      for (const key of group.withheld.moved()) group.write(() => putPlace(room, group, key), key)
    return report
  })
}

/** Adds an article as the room's next revision. Throws `Refused`. */
export function addArticle(room: LiveRoom, asker: MemberId, article: Frozen): Promise<number> {
  return room.act(turn => {
    allow(check({ kind: 'add-article' }, room.members.get(asker)!, room.facts(room.groups[0]!), room.now()))
    const revision = nextRevision(room)
    turn.record('act', asker, { act: 'add-article', revision, hash: article.hash })
    putArticle(room, turn, entry(article, revision, revision))
    return revision
  })
}

export const nextRevision = (room: LiveRoom): number => room.room.articles.at(-1)!.revision + 1

const entry = (article: Frozen, revision: number, of: number): RoomArticle => ({
  revision,
  article: article.id,
  length: article.text.length,
  title: article.title,
  of,
})

/** The new revision, if it may be made. Throws `Refused`. */
function allowed(room: LiveRoom, asker: MemberId, { article, corrects }: Correction): RoomArticle {
  allow(check({ kind: 'revise', corrects }, room.members.get(asker)!, room.facts(room.groups[0]!), room.now()))
  return entry(article, nextRevision(room), newestOf(room.room.articles, corrects)!.of)
}

/** Has every mark looked up, so that the turn that follows finds nearly all of them known. */
async function prepare(room: LiveRoom, asker: MemberId, wish: Correction) {
  const revisions = new Revisions()
  revisions.absorb(room.revisions)
  revisions.hold([...wish.earlier, wish.article])
  const next = await room.read(() => allowed(room, asker, wish))
  const articles = [...room.room.articles.filter(one => one.revision < next.revision), next]
  const marks = [...marksOf(room)].flatMap(([, , value]) => (isAbout(room, value, next) ? value : []))
  for (;;) {
    const unasked = revisions.unasked(articles, marks)
    if (!unasked.length) break
    for (const one of unasked) revisions.learn(one, await wish.migrate(one))
  }
  return {
    revisions,
    report: await room.read(() => makeReport(room, revisions, next, wish.corrects, readBy(room, asker))),
  }
}

function makeReport(
  room: LiveRoom,
  revisions: Revisions,
  next: RoomArticle,
  corrects: number,
  marks: Iterable<[LiveGroup, EntryKey, AnnotationValue]>,
): CorrectionReport {
  const articles = [...room.room.articles.filter(one => one.revision < next.revision), next]
  const report: Omit<CorrectionReport, 'stamp'> = {
    revision: next.revision,
    corrects,
    kept: [],
    moved: [],
    orphaned: [],
  }
  for (const [, key, value] of marks) {
    if (!isAbout(room, value, next)) continue
    const { fate, likeness, place, before } = revisions.stand(articles, value)!
    const quote = revisions.quote(articles, before ?? value)
    if (!place) report.orphaned.push({ key, quote })
    else if (fate === 'kept') report.kept.push({ key, quote })
    else report.moved.push({ key, quote, to: revisions.quote(articles, place), likeness })
  }
  const said = JSON.stringify([report.moved, report.orphaned.map(({ key }) => key)])
  return { ...report, stamp: createHash('sha256').update(said).digest('hex').slice(0, 32) }
}

function* marksOf(room: LiveRoom): Iterable<[LiveGroup, EntryKey, AnnotationValue]> {
  for (const group of room.groups)
    for (const [key, value] of group.doc.getMap('annotations').entries())
      yield [group, key as EntryKey, value as AnnotationValue]
}

/** The marks that the asker may read now: what is withheld is carried over, and neither told nor counted before [STAGE-8]. */
function* readBy(room: LiveRoom, asker: MemberId): Iterable<[LiveGroup, EntryKey, AnnotationValue]> {
  const member = room.members.get(asker)!
  for (const group of room.groups)
    for (const mark of group.withheld.contentFor(member).annotations) yield [group, mark.key, mark]
}

const isAbout = (room: LiveRoom, { revision }: AnnotationValue, next: RoomArticle) =>
  room.room.articles.some(one => one.revision === revision && one.of === next.of)

/** The `room` root says it to every page. */
function putArticle(room: LiveRoom, turn: Turn, next: RoomArticle): void {
  room.room = { ...room.room, articles: [...room.room.articles, next] }
  turn.effect({ kind: 'room', room: room.room })
  const articles = room.room.articles.map(({ article, ...one }) => ({ id: article, ...one }))
  for (const group of room.groups) group.write(() => group.doc.getMap('room').set('articles', articles))
}
