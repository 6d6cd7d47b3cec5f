/** What the rules may know of the room, read from the document: the same table that the server asks, before it is asked. */
import type { Act, RoomFacts } from '../../shared/policy/index.ts'
import type { ArticleInfo, MemberInfo, RestatedValue, RoomAnswer } from '../../shared/protocol/index.ts'
import type { GroupId, Hold, Member, PollId, Settings } from '../../shared/room/index.ts'
import { type FloorState, FREE_READING, type Stage } from '../../shared/stages/index.ts'
import type { Projection } from './projection.ts'

/** The stage that is on, as the document says it: a stage, where it stands in the run-sheet, and since when it is on. */
export type StageNow = Stage & { index: number; count: number; started: number }

export function stageOf(room: Record<string, unknown>, answer: RoomAnswer): StageNow {
  const said = room.stage as StageNow | undefined
  if (said) return said
  const index = Math.max(
    0,
    answer.stages.findIndex(stage => stage.id === answer.stage.id),
  )
  const stage = answer.stages[index] ?? FREE_READING.stages[0]!
  return { ...stage, index, count: answer.stages.length, started: answer.stage.started }
}

/** A member as the rules know them, as far as this page can know. */
export const asMember = (me: MemberInfo, answer: RoomAnswer): Member => ({
  id: me.id,
  room: answer.room.id,
  group: me.group as GroupId,
  role: me.role,
  isOwner: me.owner === true,
  givenName: me.name,
  pseudonym: me.name,
  colour: me.colour,
  isImagined: false,
  isMuted: me.muted === true,
  ...(me.side === undefined ? {} : { side: me.side }),
  created: 0,
})

/** Others have cast on a claim when a poll of it has more ballots than one's own. */
export function factsOf(
  projection: Projection,
  answer: RoomAnswer,
  articles: readonly ArticleInfo[],
  {
    isRemoved,
    annotation,
    reply,
    hasPosted,
    lastPosted,
  }: Pick<Required<RoomFacts>, 'isRemoved' | 'annotation' | 'reply' | 'hasPosted' | 'lastPosted'>,
): RoomFacts {
  const others = (poll: { turnout?: number; mine?: unknown } | undefined) =>
    (poll?.turnout ?? 0) > (poll?.mine === undefined ? 0 : 1)
  return {
    stage: stageOf(projection.room(), answer),
    deadline: projection.room().deadline as number | undefined,
    isLocked: projection.room().locked === true,
    isArchived: projection.room().archived !== undefined,
    participantsExport: answer.room.settings.participantsExport,
    hasMotion: (projection.room().motion ?? answer.room.motion) !== undefined,
    namedRoom: answer.room.settings.names === 'named',
    articles,
    lengthOf: revision => articles.find(article => article.revision === revision)?.length,
    isFixed: claim => {
      const card = projection.card(claim)
      return others(card?.classification) || others(card?.stance)
    },
    isMerged: claim => projection.card(claim)?.mergedInto !== undefined,
    annotation,
    floor: projection.room().floor as FloorState | undefined,
    areSidesDrawn: projection.room().areSidesDrawn === true,
    isRemoved,
    reply,
    hold: (projection.room().hold as Hold | undefined) ?? 'none',
    hasPosted,
    slowSeconds: projection.room().slow as number | undefined,
    lastPosted,
    restatement(key) {
      if (reply(key)?.move !== 'restate') return undefined
      const said = projection.room()[`restated:${key}`] as RestatedValue | undefined
      // Until the server has noted it, it has not begun to wait.
      if (!said) return { since: Number.POSITIVE_INFINITY }
      return { since: said.since, ...(said.fair === undefined ? {} : { isFair: said.fair }) }
    },
  }
}

/** A typical act of each kind, for the buttons that stand there before anything is written. */
export type Sample = 'mark' | 'edit' | 'reply' | 'edit-reply' | 'classify' | 'rename' | 'export'
export function sampleAct(what: Sample, me: MemberInfo, settings: Settings): Act {
  if (what === 'rename') return { kind: 'rename-self', name: me.name }
  if (what === 'export') return { kind: 'export', profile: settings.names === 'named' ? 'named' : 'pseudonymous' }
  if (what === 'classify') {
    const poll = {
      id: 'none' as PollId,
      about: 'claim',
      method: 'single',
      options: [{ key: 'any', label: '' }],
      secrecy: 'confidential',
      reveal: 'live',
      isOpen: true,
      isWithdrawn: false,
      created: 0,
    } as unknown as Extract<Act, { kind: 'cast' }>['poll']
    return { kind: 'cast', poll, choice: 'any', hasCast: false }
  }
  const root = what === 'mark' || what === 'edit' ? 'annotations' : 'replies'
  const isChange = what === 'edit' || what === 'edit-reply'
  return { kind: 'write', root, key: `${me.id}/` as never, ...(isChange ? { isDeletion: true } : {}) }
}
