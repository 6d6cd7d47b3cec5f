/**
 * What of a room's history a member may read [RECORD-4]: what stands now, as it stood then. What was removed or deleted is at no
 * moment of it; what a stage withheld comes with that stage's end, to everyone but its creator and those who saw it then; names
 * are today's; a tally that is sealed today was never there. Joint statements have a rule of their own (`together.ts`).
 */
import { mayRead, seesWithheld } from '../policy/index.ts'
import {
  creatorOf,
  type EntryKey,
  type GroupContent,
  MEMBER_ROOTS,
  type Member,
  type PollId,
  type PollValue,
  type RosterValue,
} from '../room/index.ts'
import type { Stage } from '../stages/index.ts'
import type { Change, ShownStep, Step } from './steps.ts'
import { makeTogether, type ReadStatement } from './together.ts'

export interface Asked {
  asker: Pick<Member, 'id' | 'role'>
  /** The room's stages, and the one that it began in. */
  stages: readonly Stage[]
  first: string
  /** The group as the asker may read it now. */
  now: GroupContent
  /** The joint statements that the asker may read now. */
  statements: readonly ReadStatement[]
}

export function readableSteps(steps: readonly Step[], { asker, stages, first, now, statements }: Asked): ShownStep[] {
  const shown: ShownStep[] = []
  const mayShow = standing(asker, now)
  const together = makeTogether(statements, first)
  const there = new Set<string>()
  let stage = stageOf(stages, first)
  /** Entries that were there when the stage began, while it withholds from the asker; what waits for its end. */
  let before = withholds(asker, stage) ? new Set<string>() : undefined
  let waiting = new Map<string, Change>()

  const show = (change: Change) => {
    const allowed = mayShow(change)
    if (allowed) shown.push(allowed)
  }
  for (const step of steps) {
    if (step.kind === 'erased') shown.push(step)
    else if (step.kind === 'published') shown.push(...together.published(step))
    else if (step.kind === 'stage') {
      shown.push(step, ...together.stage(step))
      for (const change of waiting.values()) show({ ...change, seq: step.seq, at: step.at })
      waiting = new Map()
      stage = stageOf(stages, step.to)
      before = withholds(asker, stage) ? new Set(there) : undefined
    } else if (step.root === 'statements') shown.push(...together.change(step))
    else {
      const { root, key } = step
      if (before && isWithheld(step, asker, stage, before)) waiting.set(`${root}:${key}`, step)
      else {
        // What the server takes out goes at once, and with it what was to come of it.
        if (step.by === '') waiting.delete(`${root}:${key}`)
        show(step)
      }
      if (root !== 'annotations' && root !== 'replies') continue
      if (step.value === undefined) there.delete(key)
      else there.add(key)
    }
  }
  return shown
}

const NONE: Pick<Stage, 'visibility'> = { visibility: 'group' }
type Seen = Pick<Stage, 'visibility' | 'blindForModerators'>
const stageOf = (stages: readonly Stage[], id: string): Seen => stages.find(stage => stage.id === id) ?? NONE
const withholds = (asker: Asked['asker'], stage: Seen) => !seesWithheld(asker, stage)

/** Written by others since the stage began, or by the server about what was. */
function isWithheld(change: Change, asker: Asked['asker'], stage: Seen, before: ReadonlySet<string>): boolean {
  if (isMembers(change.root))
    return change.by !== '' && !mayRead({ creator: creatorOf(change.key as EntryKey), isWithheld: true }, asker, stage)
  const about = aboutOf(change)
  return about !== undefined && !before.has(about)
}

const isMembers = (root: string) => (MEMBER_ROOTS as readonly string[]).includes(root)

/** What the room's root notes of an entry, as `merged:<key>`. */
const NAMES_ENTRY = /:([a-z0-9]+\/[0-9A-Z]{26})$/

/** The entry that something of the server's is about. A poll that is gone says no more which claim it was of. */
function aboutOf({ root, key, value }: Change): string | undefined {
  if (root === 'moderation') return key.slice(key.indexOf(':') + 1)
  if (root === 'places') return key
  if (root === 'room') return NAMES_ENTRY.exec(key)?.[1]
  return root === 'polls' ? (value as PollValue | undefined)?.claim : undefined
}

/** A change as the asker may see it, or undefined where what it is of is not there any more. Moderators read what was deleted. */
function standing(asker: Asked['asker'], now: GroupContent): (change: Change) => ShownStep | undefined {
  const isModerator = asker.role === 'moderator'
  const entries = new Set<string>([...now.annotations, ...now.replies].map(({ key }) => key))
  return ({ by: _, ...change }) => {
    const { root, key, value } = change
    switch (root) {
      case 'annotations':
      case 'bodies':
      case 'replies':
      case 'places':
        return isModerator || entries.has(key) ? change : undefined
      case 'moderation':
        return isModerator || key in now.moderation || entries.has(aboutOf({ ...change, by: '' })!) ? change : undefined
      case 'polls': {
        const poll = now.polls[key as PollId]
        if (!poll) return isModerator ? change : undefined
        if (value === undefined || poll.tally) return change
        const { tally: _sealed, ...rest } = value as PollValue
        return { ...change, value: rest }
      }
      case 'roster': {
        const person = now.roster[key as keyof typeof now.roster]
        if (isModerator || value === undefined) return change
        return person && { ...change, value: { ...(value as RosterValue), name: person.name } }
      }
      case 'room': {
        const about = aboutOf({ ...change, by: '' })
        return isModerator || !about || key in now.room || entries.has(about) ? change : undefined
      }
      case 'statements':
        throw new Error('joint statements are read by rules of their own')
      default:
        return root satisfies never
    }
  }
}
