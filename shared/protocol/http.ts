/** What goes over HTTP: each request's and answer's shape, said once. Requests are parsed with these at the edge. */
import * as v from 'valibot'
import type { Article } from '../article/index.ts'
import { ENTRY_ACTS, MEMBER_ACTS, ROOM_ACTS } from '../policy/index.ts'
import type {
  ArticleId,
  Codebook,
  DocName,
  MemberId,
  Motion,
  Poll,
  PollId,
  Reveal,
  Role,
  RoomId,
  Secrecy,
  Settings,
  Tally,
} from '../room/index.ts'
import { cleanName, ENTRY_KEY_PATTERN, REASON_CODES, REASON_LIMIT } from '../room/index.ts'
import type { Stage } from '../stages/index.ts'

export const NAME_LIMIT = 80
export const TITLE_LIMIT = 200

const text = (most: number, what: string) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, `${what} is empty`),
    v.maxLength(most, `${what} is longer than ${most} characters`),
  )
/** A person's name, as it is kept: invisible characters and doubled spaces are gone before it is measured. */
export const Name = v.pipe(
  v.string(),
  v.transform(cleanName),
  v.minLength(1, 'the name is empty'),
  v.maxLength(NAME_LIMIT, `the name is longer than ${NAME_LIMIT} characters`),
)

export const TextSource = v.strictObject({
  kind: v.picklist(['text', 'markdown']),
  text: v.string(),
  title: v.optional(text(TITLE_LIMIT, 'the title')),
  lang: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag'))),
})
export type TextSource = v.InferOutput<typeof TextSource>
export const MakeArticle = v.strictObject({ source: TextSource })

const optionKey = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'is not a key: small letters, digits and hyphens'))
const KeyedLabel = v.strictObject({
  key: optionKey,
  label: text(60, 'the label'),
  description: v.optional(text(300, 'the description')),
})
const uniqueKeys = <T extends { key: string }>(list: T[]) => new Set(list.map(l => l.key)).size === list.length

export const MakeRoom = v.strictObject({
  name: Name,
  title: v.optional(text(TITLE_LIMIT, 'the title')),
  article: v.union([v.strictObject({ id: v.string() }), v.strictObject({ source: TextSource })]),
  motion: v.optional(
    v.strictObject({
      sentence: text(300, 'the motion'),
      sides: v.optional(
        v.pipe(
          v.array(v.strictObject({ key: optionKey, label: text(60, 'the label') })),
          v.minLength(2),
          v.maxLength(6),
          v.check(uniqueKeys, 'two sides have the same key'),
        ),
      ),
    }),
  ),
  codebook: v.optional(
    v.pipe(v.array(KeyedLabel), v.minLength(2), v.maxLength(8), v.check(uniqueKeys, 'two labels have the same key')),
  ),
  runSheet: v.optional(v.picklist(['free-reading'])),
  settings: v.optional(
    v.strictObject({
      names: v.optional(v.picklist(['named', 'pseudonymous'])),
      participantsExport: v.optional(v.boolean()),
    }),
  ),
})
export type MakeRoom = v.InferOutput<typeof MakeRoom>

export const Join = v.union([
  v.strictObject({ code: v.string(), name: Name }),
  v.strictObject({ personalCode: v.string() }),
])
export type Join = v.InferOutput<typeof Join>
export const RenameSelf = v.strictObject({ name: Name })
export const CastBallot = v.strictObject({
  choice: v.string(),
  receipt: v.optional(v.pipe(v.string(), v.maxLength(100))),
})

const why = {
  reason: v.optional(
    v.pipe(v.string(), v.trim(), v.maxLength(REASON_LIMIT, `the reason is longer than ${REASON_LIMIT} characters`)),
  ),
  code: v.optional(v.picklist(REASON_CODES)),
}
/** `annotations:<key>`, `replies:<key>`, or the bare key: whichever of the two there is. */
const entryTarget = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:(?:annotations|replies):)?${ENTRY_KEY_PATTERN.source.slice(1)}`),
    'is not an entry: annotations:<key>, replies:<key> or a key',
  ),
)
const memberTarget = v.pipe(v.string(), v.maxLength(26))
/** `POST …/moderation`. `name` is what `rename` gives the member. */
export const Moderate = v.variant('act', [
  v.strictObject({ act: v.picklist(ENTRY_ACTS), target: entryTarget, ...why }),
  v.strictObject({ act: v.picklist(MEMBER_ACTS.filter(act => act !== 'rename')), target: memberTarget, ...why }),
  v.strictObject({ act: v.literal('rename'), target: memberTarget, name: Name, ...why }),
  v.strictObject({ act: v.picklist(ROOM_ACTS), ...why }),
])
export type Moderate = v.InferOutput<typeof Moderate>
export const PROFILES = ['named', 'pseudonymous', 'public'] as const
export type Profile = (typeof PROFILES)[number]

/** RFC 9457. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  rule?: string
  code?: string
  errors?: { path: string; message: string }[]
}

export interface RoomInfo {
  id: RoomId
  title: string
  /** For moderators. */
  code?: string
  isDoorOpen?: boolean
  isLocked: boolean
  motion?: Motion
  codebook: Codebook
  settings: Settings
  epoch: number
  isDemo: boolean
}
export interface MemberInfo {
  id: MemberId
  /** What the room shows. */
  name: string
  /** The name the member gave: only to the member and to moderators, where the room shows another. */
  givenName?: string
  role: Role
  group: string
  side?: string
  colour: number
  imagined?: true
  /** To the member and to moderators. */
  muted?: true
  owner?: true
  /** Only from the calls that make it. */
  personalCode?: string
}
export interface PollInfo {
  id: PollId
  about: Poll['about']
  claim?: string
  of?: Poll['of']
  question?: string
  method: Poll['method']
  options: readonly { key: string; label: string }[]
  secrecy: Secrecy
  reveal: Reveal
  isOpen: boolean
}
export interface RoomAnswer {
  room: RoomInfo
  me: MemberInfo
  members: MemberInfo[]
  stages: readonly Stage[]
  stage: { id: string; started: number; deadline?: number }
  /** With the asker's own choice where there is one. */
  polls: (PollInfo & { mine?: string })[]
  groups: { id: string; name: string; doc: DocName; jointStatements: [] }[]
  articles: { id: ArticleId; revision: number; title: string; length: number }[]
}
export interface EntryAnswer {
  room: RoomInfo
  member: MemberInfo
}
export type ArticleAnswer = Article & { revision: number }
export interface PollAnswer {
  poll: PollInfo
  mine?: string | { cast: true }
  turnout: number
  tally?: Tally
}
/** The demo room's link, and rooms this browser has a login in. */
export interface HomeAnswer {
  demo?: { code: string; title: string }
  rooms: { id: RoomId; title: string; name: string }[]
}
