/** A room's own files as a bundle holds them, each by its shape. What is not known here is left behind. */
import * as v from 'valibot'
import {
  AnnotationValue,
  APPEAL_LIMIT,
  BODY_LIMIT,
  DECISIONS,
  isEntryKey,
  ReplyValue,
} from '../../shared/room/index.ts'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,26}$/))
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const words = (most: number) => v.pipe(v.string(), v.maxLength(most))
const key = v.custom<string>(value => typeof value === 'string' && isEntryKey(value), 'must be an entry key')
const named = v.strictObject({ key: words(60), label: words(300) })
const SECRECIES = v.picklist(['open', 'confidential', 'secret'])
const REVEALS = v.picklist(['live', 'own', 'closed', 'moderator'])

export const RoomFile = v.object({
  id,
  title: words(300),
  motion: v.optional(v.strictObject({ sentence: words(1000), sides: v.pipe(v.array(named), v.maxLength(20)) })),
  codebook: v.pipe(
    v.array(
      v.strictObject({
        key: words(60),
        label: words(100),
        letter: words(8),
        colour: v.picklist(['fact', 'opinion', 'mixed', 'unsure', 'own-1', 'own-2', 'own-3', 'own-4']),
        line: v.picklist(['solid', 'dashed', 'dotted', 'thin', 'double', 'wavy']),
        description: v.optional(words(1000)),
        examples: v.optional(v.array(words(500))),
      }),
    ),
    v.minLength(2),
    v.maxLength(20),
  ),
  /** Settings that later Parleys have are kept: they are data, and nothing reads what it does not know. */
  settings: v.looseObject({
    names: v.picklist(['named', 'pseudonymous']),
    participantsExport: v.boolean(),
    reasons: v.optional(v.array(named)),
    claims: v.strictObject({ secrecy: SECRECIES, reveal: REVEALS }),
  }),
  epoch: positive,
  isLocked: v.boolean(),
  isDoorOpen: v.boolean(),
  archived: v.optional(time),
  stage: words(40),
  stageStarted: time,
  stagePaused: v.optional(time),
  stageExtra: v.optional(v.pipe(v.number(), v.safeInteger())),
  stageRow: v.optional(time),
  areSidesDrawn: v.optional(v.literal(true)),
  created: time,
  runSheet: v.unknown(),
  groups: v.pipe(v.array(v.strictObject({ id, name: words(100) })), v.minLength(1), v.maxLength(100)),
  articles: v.pipe(
    v.array(v.strictObject({ revision: positive, length: positive, title: words(1000), of: positive })),
    v.minLength(1),
    v.maxLength(25),
  ),
})
export type RoomFile = v.InferOutput<typeof RoomFile>

export const MembersFile = v.array(
  v.object({
    id,
    group: id,
    role: v.picklist(['moderator', 'participant', 'observer']),
    isOwner: v.boolean(),
    givenName: v.optional(words(200)),
    pseudonym: words(200),
    side: v.optional(words(60)),
    colour: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(6)),
    isImagined: v.boolean(),
    isMuted: v.boolean(),
    importedFrom: v.optional(words(1000)),
    isExpelled: v.optional(v.boolean()),
    created: time,
  }),
)
export type MembersFile = v.InferOutput<typeof MembersFile>

export const EntriesFile = v.array(
  v.strictObject({
    group: id,
    root: v.picklist(['annotations', 'bodies', 'replies']),
    key,
    created: time,
    modified: time,
  }),
)
export type EntriesFile = v.InferOutput<typeof EntriesFile>

/** Counted, or kept back: the method's own fields are numbers and words. */
const TallyFile = v.union([
  v.strictObject({ n: time, suppressed: v.picklist(['small', 'unanimous']) }),
  v.looseObject({ n: time, counts: v.record(v.string(), v.number()) }),
])
const STANCES = v.picklist(['agree', 'disagree'])
const BeforeFile = v.record(v.string(), time)
const AcrossFile = v.strictObject({
  stance: STANCES,
  sides: v.array(v.strictObject({ side: words(60), count: time, n: time })),
  weight: v.number(),
})
const OpinionsFile = v.strictObject({
  groups: v.array(
    v.strictObject({
      size: time,
      claims: v.array(
        v.strictObject({
          claim: key,
          stance: STANCES,
          count: time,
          n: time,
          share: v.number(),
          ratio: v.number(),
          test: v.number(),
          ratioTest: v.number(),
        }),
      ),
    }),
  ),
  silhouette: v.number(),
  consensus: v.array(v.strictObject({ claim: key, weight: v.number() })),
  points: v.array(v.strictObject({ at: v.tuple([v.number(), v.number()]), group: time })),
})
export const PollsFile = v.array(
  v.object({
    id,
    group: id,
    about: v.picklist(['claim', 'motion', 'free']),
    claim: v.optional(key),
    of: v.optional(v.picklist(['classification', 'stance'])),
    question: v.optional(words(1000)),
    method: v.picklist(['single', 'stance', 'approval', 'score', 'dots', 'ranked', 'consent']),
    options: v.array(named),
    rules: v.optional(
      v.strictObject({
        quorum: v.optional(v.number()),
        majority: v.optional(v.union([v.picklist(['simple', 'absolute']), v.number()])),
        dots: v.optional(v.number()),
        seats: v.optional(v.number()),
      }),
    ),
    secrecy: SECRECIES,
    reveal: REVEALS,
    isOpen: v.boolean(),
    revealed: v.optional(time),
    isWithdrawn: v.boolean(),
    created: time,
    moderatorsCast: v.optional(v.literal(false)),
    when: v.optional(v.picklist(['before', 'after'])),
    givesSides: v.optional(v.literal(true)),
    reopened: v.optional(positive),
    edited: v.optional(positive),
    fromSheet: v.optional(words(40)),
    suppress: v.optional(v.strictObject({ least: time, unanimous: v.boolean() })),
    turnout: time,
    eligible: v.optional(time),
    tally: v.optional(TallyFile),
    ballots: v.optional(v.array(v.strictObject({ member: id, choice: v.unknown(), before: v.optional(v.unknown()) }))),
    /** What needs the ballots themselves to be counted, where they stayed behind. */
    before: v.optional(BeforeFile),
    across: v.optional(AcrossFile),
    joint: v.optional(
      v.strictObject({
        of: v.pipe(v.array(key), v.minLength(1)),
        turnout: time,
        tally: v.optional(TallyFile),
        before: v.optional(BeforeFile),
        across: v.optional(AcrossFile),
      }),
    ),
    opinions: v.optional(OpinionsFile),
    moved: v.optional(
      v.strictObject({
        entries: v.array(v.strictObject({ entry: v.nullable(key), moved: time, across: time })),
        silent: time,
      }),
    ),
  }),
)
export type PollsFile = v.InferOutput<typeof PollsFile>

const why = { reason: v.optional(words(1000)), code: v.optional(words(60)) }
const Decided = { by: id, at: time, ...why }
/** What the desk knows of entries: held words, reports, decisions, appeals. */
export const MattersFile = v.array(
  v.strictObject({
    group: id,
    root: v.picklist(['annotations', 'replies', 'statements', 'reasons']),
    key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,26}(\/[A-Za-z0-9]{16,26})?$/)),
    state: v.picklist(['waiting', 'taken-back', 'declined', 'standing', 'hidden', 'removed']),
    held: v.optional(
      v.strictObject({
        value: v.union([AnnotationValue, ReplyValue]),
        body: v.optional(words(BODY_LIMIT)),
        sent: time,
        changed: time,
      }),
    ),
    reports: v.array(v.strictObject({ member: id, at: time, ...why, isSettled: v.optional(v.literal(true)) })),
    decision: v.optional(v.strictObject({ what: v.picklist(DECISIONS), ...Decided })),
    appeal: v.optional(
      v.strictObject({
        words: words(APPEAL_LIMIT),
        at: time,
        outcome: v.optional(v.strictObject({ what: v.picklist(['granted', 'upheld']), ...Decided })),
      }),
    ),
  }),
)
export type MattersFile = v.InferOutput<typeof MattersFile>

/** By which digest an annotation of another program is known here, so that it comes in once. */
export const ImportedFile = v.array(v.strictObject({ digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)), key }))
export type ImportedFile = v.InferOutput<typeof ImportedFile>
