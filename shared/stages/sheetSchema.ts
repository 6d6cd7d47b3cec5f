/**
 * A run-sheet as people write it → as the room keeps it: what is absent gets its default, a field that is not known is bad
 * input, and what refers to an earlier stage or poll must find it. Parsed at the edge, trusted inside.
 */
import * as v from 'valibot'
import { HOLDS, type Reveal, type Secrecy } from '../room/index.ts'
import { COUNTED, FLOOR_ORDERS, OPENABLE, type RunSheet, type Stage, type StagePoll, VISIBILITIES } from './stage.ts'

export const MOST_STAGES = 100
const LONGEST_STAGE_SECONDS = 7 * 24 * 60 * 60
const LONGEST_SPEECH_SECONDS = 60 * 60
const LONGEST_GRACE_SECONDS = 60

const LIST = 'must be a list'
const words = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(most, `is longer than ${most} characters`),
  )
const whole = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  )
const oneOf = <const T extends readonly string[]>(list: T) => v.picklist(list, `must be one of ${list.join(', ')}`)
const id = v.pipe(
  v.string('must be text'),
  v.regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 small letters, digits and hyphens'),
)

const METHODS = ['single', 'stance', 'approval', 'score', 'dots', 'ranked', 'consent'] as const
const REVEALS = ['live', 'own', 'closed', 'moderator'] as const satisfies readonly Reveal[]
const SECRECIES = ['open', 'confidential', 'secret'] as const satisfies readonly Secrecy[]

const Poll = v.strictObject({
  id,
  about: v.optional(oneOf(['motion', 'free'])),
  question: v.optional(words(300)),
  method: v.optional(oneOf(METHODS)),
  options: v.optional(
    v.pipe(
      v.array(v.strictObject({ key: id, label: words(60) }), LIST),
      v.minLength(2, 'needs at least two options'),
      v.maxLength(20, 'has more than 20 options'),
      v.check(options => new Set(options.map(o => o.key)).size === options.length, 'has two options with the same key'),
    ),
  ),
  secrecy: v.optional(oneOf(SECRECIES)),
  reveal: v.optional(oneOf(REVEALS)),
  repeats: v.optional(id),
  givesSides: v.optional(v.boolean('must be true or false')),
})

const StageGiven = v.strictObject({
  id: v.pipe(
    id,
    v.check(given => given !== 'next' && given !== 'previous', '“next” and “previous” are no names for a stage'),
  ),
  title: words(100),
  prompt: v.optional(words(500)),
  seconds: v.optional(whole(1, LONGEST_STAGE_SECONDS)),
  graceSeconds: v.optional(whole(0, LONGEST_GRACE_SECONDS)),
  opens: v.optional(
    v.pipe(
      v.array(oneOf(OPENABLE), LIST),
      v.check(list => new Set(list).size === list.length, 'names something twice'),
    ),
  ),
  visibility: v.optional(oneOf(VISIBILITIES)),
  blindForModerators: v.optional(v.boolean('must be true or false')),
  reveal: v.optional(oneOf(REVEALS)),
  hold: v.optional(oneOf(HOLDS)),
  advance: v.optional(
    v.union(
      [v.picklist(['hand', 'time']), v.strictObject({ done: whole(1, 100) })],
      'must be “hand”, “time” or {done: percent}',
    ),
  ),
  floor: v.optional(
    v.strictObject({
      sides: v.optional(
        v.pipe(v.array(id, LIST), v.minLength(1, 'names no side'), v.maxLength(6, 'has more than 6 sides')),
      ),
      order: v.optional(oneOf(FLOOR_ORDERS)),
      seconds: v.optional(whole(1, LONGEST_SPEECH_SECONDS)),
      prepSeconds: v.optional(whole(1, LONGEST_SPEECH_SECONDS)),
    }),
  ),
  minimums: v.optional(
    v.strictObject(
      Object.fromEntries(COUNTED.map(what => [what, v.optional(whole(1, 100))])) as Record<
        (typeof COUNTED)[number],
        v.OptionalSchema<ReturnType<typeof whole>, undefined>
      >,
    ),
  ),
  polls: v.optional(v.pipe(v.array(Poll, LIST), v.maxLength(10, 'has more than 10 polls'))),
  again: v.optional(id),
  restateSeconds: v.optional(whole(10, LONGEST_SPEECH_SECONDS)),
  words: v.optional(whole(10, 2000)),
  isWrittenTogether: v.optional(v.boolean('must be true or false')),
})
type StageGiven = v.InferOutput<typeof StageGiven>

/** As people write it, references unchecked. */
export const Given = v.strictObject({
  name: v.optional(id),
  title: v.optional(words(100)),
  stages: v.pipe(
    v.array(StageGiven, 'must be a list of stages'),
    v.minLength(1, 'needs at least one stage'),
    v.maxLength(MOST_STAGES, `has more than ${MOST_STAGES} stages`),
  ),
})

export type SheetPath = readonly (string | number)[]
/** What is wrong, and where: `["stages", 2, "seconds"]`. */
export interface SheetFault {
  path: SheetPath
  message: string
}

const SPEECH_SECONDS = 90

/** Any value → the run-sheet it is, or everything that is wrong with it. */
export function parseSheet(value: unknown): { sheet: RunSheet } | { faults: SheetFault[] } {
  const parsed = v.safeParse(Given, value)
  if (!parsed.success) return { faults: parsed.issues.flatMap(faultsOf) }
  const { name, title, stages } = parsed.output
  const faults = checkReferences(stages)
  if (faults.length) return { faults }
  return {
    sheet: { name: name ?? 'own', title: title ?? stages[0]!.title, stages: stages.map(withDefaults) },
  }
}

function faultsOf(issue: v.BaseIssue<unknown>): SheetFault[] {
  const path = (issue.path ?? []).map(item => item.key as string | number)
  const isUnknown = issue.kind === 'schema' && issue.type === 'strict_object' && issue.expected === 'never'
  if (isUnknown) return [{ path, message: 'is not known here' }]
  const isMissing = issue.kind === 'schema' && issue.type === 'strict_object' && issue.received === 'undefined'
  if (isMissing) return [{ path, message: 'is missing' }]
  if (issue.type === 'strict_object') return [{ path, message: 'must be a group of fields' }]
  return [{ path, message: issue.message }]
}

/** Stages and polls are named once; what refers to one refers to an earlier one, so that no course runs in a circle. */
function checkReferences(stages: readonly StageGiven[]): SheetFault[] {
  const faults: SheetFault[] = []
  const [allStages, allPolls] = [
    new Set(stages.map(s => s.id)),
    new Set(stages.flatMap(s => (s.polls ?? []).map(p => p.id))),
  ]
  const earlierStages = new Set<string>()
  const earlierPolls = new Map<string, { method: string | undefined }>()
  for (const [at, stage] of stages.entries()) {
    const path = ['stages', at]
    if (earlierStages.has(stage.id))
      faults.push({ path: [...path, 'id'], message: `“${stage.id}” is the name of an earlier stage` })
    if (stage.again !== undefined && !earlierStages.has(stage.again)) {
      faults.push({
        path: [...path, 'again'],
        message: allStages.has(stage.again)
          ? `“${stage.again}” does not come before this stage: a course cannot run in a circle`
          : `there is no stage “${stage.again}”`,
      })
    }
    if (stage.advance === 'time' && stage.seconds === undefined) {
      faults.push({ path: [...path, 'advance'], message: 'a stage that ends by time needs its seconds' })
    }
    if (stage.blindForModerators && stage.hold !== undefined && stage.hold !== 'none') {
      faults.push({ path: [...path, 'hold'], message: 'is for a stage in which moderators can read what is held' })
    }
    if (typeof stage.advance === 'object' && !stage.minimums) {
      faults.push({ path: [...path, 'advance'], message: 'to be done, there must be minimums to do' })
    }
    if (stage.floor && !stage.opens?.includes('speaking')) {
      faults.push({ path: [...path, 'floor'], message: 'there is a floor only where the stage opens speaking' })
    }
    for (const [n, poll] of (stage.polls ?? []).entries()) {
      faults.push(...checkPoll(poll, [...path, 'polls', n], earlierPolls, allPolls))
      earlierPolls.set(poll.id, { method: poll.method })
    }
    earlierStages.add(stage.id)
  }
  return faults
}

function checkPoll(
  poll: NonNullable<StageGiven['polls']>[number],
  path: SheetPath,
  earlier: ReadonlyMap<string, unknown>,
  all: ReadonlySet<string>,
): SheetFault[] {
  const faults: SheetFault[] = []
  if (earlier.has(poll.id))
    faults.push({ path: [...path, 'id'], message: `“${poll.id}” is the name of an earlier poll` })
  if (poll.repeats !== undefined && !earlier.has(poll.repeats)) {
    faults.push({
      path: [...path, 'repeats'],
      message: all.has(poll.repeats)
        ? `“${poll.repeats}” is not asked before this poll: a course cannot run in a circle`
        : `there is no poll “${poll.repeats}”`,
    })
  }
  const isOwnQuestion = poll.about === 'free' && poll.repeats === undefined
  if (isOwnQuestion && !poll.question) faults.push({ path: [...path, 'question'], message: 'is missing' })
  const about = poll.about ?? 'motion'
  if (poll.givesSides && (about !== 'motion' || poll.secrecy === 'secret'))
    faults.push({ path: [...path, 'givesSides'], message: 'is for a poll about the motion that is not secret' })
  const takesOptions = poll.method !== undefined && poll.method !== 'stance'
  if (isOwnQuestion && takesOptions && !poll.options) faults.push({ path: [...path, 'options'], message: 'is missing' })
  return faults
}

function withDefaults(given: StageGiven): Stage {
  const { floor, polls, minimums, blindForModerators, isWrittenTogether, opens, visibility, advance, ...rest } = given
  const stage: Stage = {
    ...present(rest),
    opens: opens ?? [],
    visibility: visibility ?? 'group',
    advance: advance ?? 'hand',
  }
  if (blindForModerators) stage.blindForModerators = true
  if (isWrittenTogether) stage.isWrittenTogether = true
  if (floor)
    stage.floor = { ...present(floor), order: floor.order ?? 'queue', seconds: floor.seconds ?? SPEECH_SECONDS }
  if (minimums) stage.minimums = present(minimums)
  if (polls) stage.polls = polls.map(pollWithDefaults)
  return stage
}

function pollWithDefaults(given: NonNullable<StageGiven['polls']>[number]): StagePoll {
  const about = given.about ?? 'motion'
  const { givesSides, ...rest } = given
  return {
    ...present(rest),
    ...(givesSides ? { givesSides } : {}),
    about,
    method: given.method ?? (about === 'motion' || given.options ? 'single' : 'stance'),
    secrecy: given.secrecy ?? 'confidential',
    reveal: given.reveal ?? 'closed',
  }
}

/** Without the fields that are undefined: absent is absent. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never
}
