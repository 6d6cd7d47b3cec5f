/** The debate in a transcript: who had the floor and what was said in it, and what was written together. */
import { countWords, type EntryKey, type JointStatement, type MemberId, type Room } from '../room/index.ts'
import type { Placed } from './threads.ts'
import type { Creator, Profile, TranscriptReply, TranscriptSpeech, TranscriptStatement } from './transcript.ts'

/** A turn on the floor that is over; `entries` are keys of replies to the motion. */
export interface SpokenTurn {
  member: MemberId
  side?: string
  /** The stage's id. */
  stage: string
  began: number
  seconds: number
  entries: readonly string[]
}

/** A joint statement that whoever asked may read, with its words and whose they are, most first. */
export interface WrittenStatement extends Pick<JointStatement, 'id' | 'stage' | 'side' | 'isOpen' | 'removed'> {
  text: string
  writers: readonly MemberId[]
}

export interface DebateInput {
  room: Pick<Room, 'motion' | 'stage'>
  profile: Profile
  /** The room's stages by id, in their order. */
  stages: readonly { id: string; title: string; prompt?: string }[]
  turns: readonly SpokenTurn[]
  statements: readonly WrittenStatement[]
}

const titleOf = ({ stages }: DebateInput, id: string) => stages.find(stage => stage.id === id)?.title ?? id
/** A side that the motion had then and has no more is called by its key. */
const labelOf = ({ room }: DebateInput, side: string | undefined) =>
  room.motion?.sides.find(({ key }) => key === side)?.label ?? side

/** `placed` and `shown` are the thread of the motion, entry by entry the same. What stands in no turn that is over goes on. */
export function speechesOf(
  input: DebateInput,
  placed: readonly Placed[],
  shown: readonly TranscriptReply[],
  nameOf: (member: MemberId) => Creator,
): TranscriptSpeech[] {
  const isPublic = input.profile === 'public'
  const parts = new Map<EntryKey, TranscriptReply[]>()
  let part: TranscriptReply[] = []
  for (const [i, { reply, depth }] of placed.entries()) {
    if (depth === 0) {
      part = []
      parts.set(reply.key, part)
    }
    part.push(shown[i]!)
  }
  const take = (key: string) => {
    const said = parts.get(key as EntryKey) ?? []
    parts.delete(key as EntryKey)
    return said
  }
  const past = input.turns.map(({ member, side, stage, began, seconds, entries }): TranscriptSpeech => {
    const label = labelOf(input, side)
    return {
      by: nameOf(member),
      ...(label !== undefined && !isPublic ? { side: label } : {}),
      stage: titleOf(input, stage),
      seconds,
      ...(isPublic ? {} : { began }),
      said: entries.flatMap(take),
    }
  })
  const creators = new Map(placed.map(({ reply }) => [reply.key, reply.creator]))
  const open = new Map<MemberId, TranscriptReply[]>()
  for (const [key, said] of parts) open.set(creators.get(key)!, [...(open.get(creators.get(key)!) ?? []), ...said])
  const stage = titleOf(input, input.room.stage)
  return [...past, ...[...open].map(([member, said]) => ({ by: nameOf(member), stage, said }))]
}

export function statementsOf(input: DebateInput, nameOf: (member: MemberId) => Creator): TranscriptStatement[] {
  const isPublic = input.profile === 'public'
  const order = input.stages.map(({ id }) => id)
  const sides = input.room.motion?.sides.map(({ key }) => key) ?? []
  return [...input.statements]
    .sort(
      (a, b) =>
        order.indexOf(a.stage) - order.indexOf(b.stage) || sides.indexOf(a.side ?? '') - sides.indexOf(b.side ?? ''),
    )
    .flatMap(({ id, stage, side, text, isOpen, removed, writers }, i) => {
      // What nobody wrote in is nothing to tell.
      if (!text.trim() && !removed) return []
      const label = labelOf(input, side)
      const code = removed?.code === undefined ? {} : { code: removed.code }
      return [
        {
          id: isPublic ? `statement-${i + 1}` : id,
          stage: titleOf(input, stage),
          ...(label === undefined ? {} : { side: label }),
          text,
          words: countWords(text),
          isOpen,
          by: isPublic ? [] : writers.map(nameOf),
          ...(removed ? { removed: { ...code, ...(isPublic ? {} : { at: removed.at }) } } : {}),
        },
      ]
    })
}
