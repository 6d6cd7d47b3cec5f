/** What the rules may know of the room, read from the document: the same table that the server asks, before it is asked. */
import type { Act, RoomFacts } from '../../shared/policy/index.ts'
import type { MemberInfo, RoomAnswer } from '../../shared/protocol/index.ts'
import type { GroupId, Member, PollId } from '../../shared/room/index.ts'
import { FREE_READING, type Stage } from '../../shared/stages/index.ts'
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
  created: 0,
})

/** Others have cast on a claim when a poll of it has more ballots than one's own. */
export function factsOf(projection: Projection, answer: RoomAnswer, isRemoved: (entry: string) => boolean): RoomFacts {
  const others = (poll: { turnout?: number; mine?: string } | undefined) =>
    (poll?.turnout ?? 0) > (poll?.mine === undefined ? 0 : 1)
  return {
    stage: stageOf(projection.room(), answer),
    isLocked: projection.room().locked === true,
    participantsExport: answer.room.settings.participantsExport,
    namedRoom: answer.room.settings.names === 'named',
    lengthOf: revision => answer.articles.find(article => article.revision === revision)?.length,
    isFixed: claim => {
      const card = projection.card(claim)
      return others(card?.classification) || others(card?.stance)
    },
    annotation: key => projection.card(key)?.annotation,
    isRemoved,
  }
}

/** A typical act of each kind, for the buttons that stand there before anything is written. */
export function sampleAct(what: 'mark' | 'reply' | 'classify', me: MemberInfo): Act {
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
  const root = what === 'mark' ? 'annotations' : 'replies'
  return { kind: 'write', root, key: `${me.id}/` as never }
}
