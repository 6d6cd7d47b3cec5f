/**
 * Every act that the policy knows, and its rows in the matrices of who may do what. An act without a row does not compile; a
 * row that a matrix leaves out fails that matrix (`rowsIn`).
 */
import { readFileSync } from 'node:fs'
import {
  type Act,
  BALLOT_ACTS,
  ENTRY_ACTS,
  MEMBER_ACTS,
  MERGE_ACTS,
  POSTING_ACTS,
  ROOM_ACTS,
} from '../../shared/policy/index.ts'

type Moderation = Extract<Act, { kind: 'moderate' }>['act']
export type ActName = Exclude<Act['kind'], 'moderate'> | Moderation
/** `room`: matrix.test.ts; `course`: courseMatrix.test.ts; `life`: lifeMatrix.test.ts. */
export type Matrix = 'room' | 'course' | 'life'

const room = <const Rows extends readonly string[]>(...rows: Rows) => ({ room: rows })
const course = <const Rows extends readonly string[]>(...rows: Rows) => ({ course: rows })
const life = <const Rows extends readonly string[]>(...rows: Rows) => ({ life: rows })

export const ROWS = {
  write: {
    ...room('write annotation', 'edit', 'reply', 'delete', 'send a post to be held'),
    ...course('object', 'restate', 'object to what was called fair', 'speak', 'speak with the floor'),
  },
  'write-statement': life('write in a joint statement', 'write in a joint statement whose stage is over'),
  'rename-self': room('rename-self'),
  export: room('export'),
  'read-record': room('read-record'),
  'share-transcript': life('make a public link', 'revoke the public link'),
  revise: room('correct the article'),
  'add-article': room('add an article'),
  import: life('import'),

  cast: room('cast classification', 'cast stance'),
  'take-back-ballot': room('take back a ballot'),
  'open-poll': room('open-poll'),
  'edit-poll': room('edit-poll'),
  'withdraw-poll': room('withdraw-poll'),
  'close-poll': room('close poll'),
  'reopen-poll': room('reopen-poll'),
  'reveal-poll': room('reveal-poll'),
  'read-turnout': room('read-turnout'),
  'take-sides': life('take-sides'),
  'say-moved': life('say-moved'),
  'read-ballots': life('read the ballots of an open poll', 'read the ballots of a secret poll that is closed'),

  'move-stage': course('next', 'previous'),
  'time-stage': course('pause', 'resume', 'extend'),
  'raise-hand': course('raise a hand'),
  'lower-hand': course('lower one’s hand', 'lower another’s hand'),
  'end-speech': course('end another’s speech'),
  'order-hands': course('order hands'),
  'give-floor': course('give the floor'),
  'declare-side': course('declare a side'),
  'give-sides': course('assign a side', 'draw sides', 'switch sides', 'free sides'),
  'judge-restatement': course('judge a restatement of one’s words', 'judge a restatement of another’s'),

  'read-desk': room('read the desk', 'read the log', 'read the log as CSV'),
  decide: room('decide'),
  attend: room('attend'),
  report: room('report'),
  'change-held': life('take back a held post'),
  appeal: room('appeal against nothing'),

  hide: room('hide'),
  restore: room('restore'),
  remove: room('remove'),
  'remove-reason': life('remove-reason'),
  publish: life('publish'),
  mute: room('mute', 'mute the owner'),
  unmute: room('unmute', 'unmute the owner'),
  expel: room('expel', 'expel the owner'),
  rename: room('rename', 'rename the owner'),
  promote: room('promote', 'promote the owner'),
  demote: room('demote', 'demote the owner'),
  lock: room('lock'),
  unlock: room('unlock'),
  'close-door': room('close-door'),
  'open-door': room('open-door'),
  'new-code': room('new-code'),
  hold: room('hold posts'),
  slow: room('slow posting down'),
  merge: course('merge'),
  unmerge: course('unmerge'),

  'edit-room': life('edit-room'),
  'draw-seat': life('draw-seat'),
  archive: life('archive'),
  reopen: life('reopen'),
  'duplicate-room': life('duplicate-room'),
  'hand-over': life('hand-over'),
  'delete-room': life('delete-room'),
} as const satisfies Record<ActName, { [one in Matrix]?: readonly string[] }>

/** What members do that asks no rule besides being one. */
const ASKS_NO_RULE = { room: ['personal-code', 'read one’s contributions'], course: [], life: [] } as const

type RowsOf<Acts, In extends Matrix> = Acts extends { [one in In]: readonly (infer Row extends string)[] } ? Row : never
export type LifeRow = RowsOf<(typeof ROWS)[ActName], 'life'>

/** The rows that a matrix has, in the order of the table; with those that ask no rule. */
export function rowsIn(matrix: Matrix): string[] {
  const acts = Object.values(ROWS) as { [one in Matrix]?: readonly string[] }[]
  return [...acts.flatMap(rows => rows[matrix] ?? []), ...ASKS_NO_RULE[matrix]]
}

/** The acts as the policy itself names them: the cases of its one exhaustive `switch`, and what moderators do. */
export function actsOfThePolicy(): string[] {
  const source = readFileSync(new URL('../../shared/policy/check.ts', import.meta.url), 'utf8')
  const table = source.slice(source.indexOf('switch (act.kind)'), source.indexOf('act satisfies never'))
  const kinds = [...table.matchAll(/case '([a-z-]+)':/g)].map(([, kind]) => kind!)
  const moderation = [ENTRY_ACTS, MEMBER_ACTS, ROOM_ACTS, POSTING_ACTS, BALLOT_ACTS, MERGE_ACTS].flat()
  return [...kinds.filter(kind => kind !== 'moderate'), ...moderation, 'publish']
}
