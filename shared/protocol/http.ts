/** What goes over HTTP: each request's and answer's shape, said once. Requests are parsed with these at the edge. */
import * as v from 'valibot'
import type { Article } from '../article/index.ts'
import type { ForeignSource, NotPlaced } from '../imports/index.ts'
import type {
  ArticleId,
  Codebook,
  DocName,
  EntryKey,
  GroupId,
  MemberId,
  Motion,
  Role,
  RoomId,
  Settings,
} from '../room/index.ts'
import { cleanName, HOLDS } from '../room/index.ts'
import type { Stage } from '../stages/index.ts'
import { optionKey, text, uniqueKeys } from './fields.ts'
import { type Mine, type PollInfo, REVEALS, SECRECIES } from './polls.ts'
import type { StageInfo } from './stages.ts'

export const NAME_LIMIT = 80
export const TITLE_LIMIT = 200

/** A person's name, as it is kept: invisible characters and doubled spaces are gone before it is measured. */
export const Name = v.pipe(
  v.string(),
  v.transform(cleanName),
  v.minLength(1, 'the name is empty'),
  v.maxLength(NAME_LIMIT, `the name is longer than ${NAME_LIMIT} characters`),
)

export const GivenTitle = text(TITLE_LIMIT, 'the title')
export const GivenLang = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag'),
)
/** The id of one of an earlier answer's `import.choices`: another part of the page than is taken by itself. */
export const GivenPick = v.optional(v.pipe(v.string(), v.maxLength(100)))
/** `pick` means something for HTML alone. */
export const TextSource = v.strictObject({
  kind: v.picklist(['text', 'markdown', 'html']),
  text: v.string(),
  title: v.optional(GivenTitle),
  lang: v.optional(GivenLang),
  pick: GivenPick,
})
export type TextSource = v.InferOutput<typeof TextSource>
/** Fetched by the server. */
export const UrlSource = v.strictObject({
  kind: v.literal('url'),
  url: text(2000, 'the address'),
  pick: GivenPick,
})
export const ArticleSource = v.variant('kind', [TextSource, UrlSource])
export type ArticleSource = v.InferOutput<typeof ArticleSource>
export const MakeArticle = v.strictObject({ source: ArticleSource })

const KeyedLabel = v.strictObject({
  key: optionKey,
  label: text(60, 'the label'),
  description: v.optional(text(300, 'the description')),
  examples: v.optional(v.pipe(v.array(text(200, 'the example')), v.maxLength(5, 'are more than five examples'))),
})

const GivenMotion = v.strictObject({
  sentence: text(300, 'the motion'),
  sides: v.optional(
    v.pipe(
      v.array(v.strictObject({ key: optionKey, label: text(60, 'the label') })),
      v.minLength(2),
      v.maxLength(6),
      v.check(uniqueKeys, 'two sides have the same key'),
    ),
  ),
})
const GivenCodebook = v.pipe(
  v.array(KeyedLabel),
  v.minLength(2, 'has fewer than two labels'),
  v.maxLength(8, 'has more than eight labels'),
  v.check(uniqueKeys, 'two labels have the same key'),
)

export const MakeRoom = v.strictObject({
  name: Name,
  title: v.optional(text(TITLE_LIMIT, 'the title')),
  /** `title`: as this room shows it, instead of the article's own. */
  article: v.union([
    v.strictObject({ id: v.string(), title: v.optional(text(TITLE_LIMIT, 'the article’s title')) }),
    v.strictObject({ source: ArticleSource }),
  ]),
  motion: v.optional(GivenMotion),
  codebook: v.optional(GivenCodebook),
  /** A name of the library, or a sheet of one’s own. */
  runSheet: v.optional(
    v.custom<string | object>(
      given => typeof given === 'string' || (typeof given === 'object' && given !== null),
      'is neither a name nor a run-sheet',
    ),
  ),
  settings: v.optional(
    v.strictObject({
      names: v.optional(v.picklist(['named', 'pseudonymous'])),
      participantsExport: v.optional(v.boolean()),
      reasons: v.optional(
        v.pipe(
          v.array(v.strictObject({ key: optionKey, label: text(60, 'the label') })),
          v.minLength(1, 'is empty'),
          v.maxLength(12, 'has more than 12'),
          v.check(uniqueKeys, 'two reasons have the same key'),
        ),
      ),
      /** Which new posts wait for a moderator, whatever the stages say. */
      hold: v.optional(v.picklist(HOLDS)),
      /** How claims' polls are opened. */
      claims: v.optional(
        v.strictObject({ secrecy: v.optional(v.picklist(SECRECIES)), reveal: v.optional(v.picklist(REVEALS)) }),
      ),
    }),
  ),
})
export type MakeRoom = v.InferOutput<typeof MakeRoom>

/**
 * `POST …/edit`: another title, motion or labels. Without `apply` nothing is changed. `agreed`: how many ballots may be withdrawn
 * by it, as the answer before told; where it would be another number, nothing is done.
 */
export const EditRoom = v.strictObject({
  title: v.optional(text(TITLE_LIMIT, 'the title')),
  motion: v.optional(GivenMotion),
  codebook: v.optional(GivenCodebook),
  apply: v.optional(v.boolean()),
  agreed: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
})
export type EditRoom = v.InferOutput<typeof EditRoom>
/** `POST …/life`. `title`: the room's, typed again. */
export const LiveTheRoom = v.variant('act', [
  v.strictObject({ act: v.picklist(['archive', 'reopen']) }),
  v.strictObject({ act: v.literal('hand-over'), target: v.pipe(v.string(), v.maxLength(26)) }),
  v.strictObject({ act: v.literal('delete'), title: v.pipe(v.string(), v.maxLength(TITLE_LIMIT)) }),
])
export type LiveTheRoom = v.InferOutput<typeof LiveTheRoom>
/** `POST …/duplicate`: the same articles, labels, motion, run-sheet and settings; no people and no words. */
export const DuplicateRoom = v.strictObject({ title: v.optional(text(TITLE_LIMIT, 'the title')) })

const revisionNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/**
 * `POST …/articles`: another article, or with `corrects` the next revision of the one that is a revision of. Without `apply`
 * nothing is changed. `agreed`: the stamp of the report that was looked at; a correction that would by now do something
 * else is not made.
 */
const change = {
  corrects: v.optional(revisionNumber),
  apply: v.optional(v.boolean()),
  agreed: v.optional(v.pipe(v.string(), v.maxLength(100))),
}
export const ChangeArticles = v.union([
  v.strictObject({ id: v.string(), title: v.optional(text(TITLE_LIMIT, 'the title')), ...change }),
  v.strictObject({ source: ArticleSource, ...change }),
])
export type ChangeArticles = v.InferOutput<typeof ChangeArticles>

/** `POST …/import`: annotations of another program onto a revision. Without `apply` nothing is changed. */
const importing = { revision: v.optional(revisionNumber), apply: v.optional(v.boolean()) }
export const ImportAnnotations = v.strictObject({ text: v.string(), ...importing })
export type ImportAnnotations = v.InferOutput<typeof ImportAnnotations>
const formValue = v.pipe(
  v.string(),
  v.transform(said => (/^(?:true|false|\d+)$/.test(said) ? JSON.parse(said) : said)),
)
/** The same beside a form's `file`: its values are strings. */
export const ImportFields = v.strictObject({
  revision: v.optional(v.pipe(formValue, revisionNumber)),
  apply: v.optional(v.pipe(formValue, v.boolean())),
})

export const Join = v.union([
  v.strictObject({ code: v.string(), name: Name }),
  v.strictObject({ personalCode: v.string() }),
])
export type Join = v.InferOutput<typeof Join>
export const RenameSelf = v.strictObject({ name: Name })

export const PROFILES = ['named', 'pseudonymous', 'public'] as const
export type Profile = (typeof PROFILES)[number]
/** `PUT …/public-link`, moderators: a new link to the transcript, in place of the one before → 200 `PublicLinkAnswer`. `DELETE` revokes it. */
export const MakePublicLink = v.strictObject({ profile: v.optional(v.picklist(PROFILES)) })
/** `GET …/public-link`, moderators. */
export interface PublicLinkAnswer {
  link: { url: string; profile: Profile } | null
}

/** RFC 9457. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  rule?: string
  code?: string
  /** `line`: of a text, counted from 1. */
  errors?: { path: string; message: string; line?: number }[]
  /** Why a correction was not made: what it would do by now. */
  report?: CorrectionReport
}

export interface RoomInfo {
  id: RoomId
  title: string
  /** For moderators. */
  code?: string
  isDoorOpen?: boolean
  isLocked: boolean
  /** Since when it is only read. */
  archived?: number
  /** For moderators: it came back from a bundle. */
  isBroughtBack?: true
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
  imported?: true
  /** To the member and to moderators. */
  muted?: true
  owner?: true
  /** Only to oneself: when one posted last, where slow mode asks. */
  posted?: number
  /** Only to oneself: the moderators' desk knows of something that one wrote. */
  atDesk?: true
  /** Only from the calls that make it. */
  personalCode?: string
}
/** One revision; `of` is the number of the first revision of the same article. */
export interface ArticleInfo {
  id: ArticleId
  revision: number
  title: string
  length: number
  of: number
}
/** A joint statement, without its words: those stand in its document. */
export interface StatementInfo {
  id: GroupId
  /** Its stage's. */
  title: string
  /** The stage's id. */
  stage: string
  side?: string
  doc: DocName
  isOpen: boolean
}
/** `GET …/statements` → 200: those that the asker may read, each with its words as they are now. */
export interface StatementsAnswer {
  statements: (StatementInfo & { text: string; words: number; writers: MemberId[]; removed?: number })[]
}
export interface RoomAnswer {
  room: RoomInfo
  me: MemberInfo
  members: MemberInfo[]
  stages: readonly Stage[]
  stage: StageInfo
  /** With the asker's own choice where there is one. */
  polls: (PollInfo & { mine?: Mine })[]
  /** With the joint statements that the asker may read. */
  groups: { id: string; name: string; doc: DocName; jointStatements: StatementInfo[] }[]
  /** Every revision of every article. */
  articles: ArticleInfo[]
}
export interface EntryAnswer {
  room: RoomInfo
  member: MemberInfo
}
export type ArticleAnswer = Article & { revision: number }

/** What of a source is no part of the article: how many of each. */
export interface Dropped {
  kind:
    | 'image'
    | 'media'
    | 'script'
    | 'style'
    | 'frame'
    | 'form'
    | 'math'
    | 'link'
    | 'html'
    | 'table-too-wide'
    | 'comments'
    | 'page-furniture'
  count: number
}
/** Another part of the page that may be the article; `label` is its beginning. */
export interface Choice {
  id: string
  label: string
  words: number
  /** Not a part: all of the page. */
  isWhole?: true
}
/** How the import went. `isShort`: so little text that the page may not have shown itself whole. */
export interface ImportReport {
  dropped: Dropped[]
  choices?: Choice[]
  isShort?: true
}
export interface MadeArticle {
  article: ArticleAnswer
  import: ImportReport
}
/** What the server is at while it makes an article. */
export type ImportStep = 'fetching' | 'reading'
/** With `Accept: application/x-ndjson`, `POST /api/articles` answers 200 and a line for each of these; the last is no step. */
export type ImportLine = { step: ImportStep } | { made: MadeArticle } | { problem: Problem }

/** What a correction does, or would do, to the annotations that the asker may read. Quotes are the article's words, old and new. */
export interface CorrectionReport {
  /** The number that the new revision gets, and the one that it corrects. */
  revision: number
  corrects: number
  /** These keep their place: their words stand unchanged. */
  kept: { key: EntryKey; quote: string }[]
  /** `likeness`: 0.9 to 1. */
  moved: { key: EntryKey; quote: string; to: string; likeness: number }[]
  orphaned: { key: EntryKey; quote: string }[]
  /** The same for two reports that move and orphan the same. */
  stamp: string
}
/**
 * What an import does, or would do. Quotes are the file's words, at most 300 characters; `found` is what stands at the place
 * where that differs. `how`: by its position, by its words, by their company among several places, or by words much alike.
 */
export interface AnnotationImport {
  source: ForeignSource
  isApplied: boolean
  revision: number
  /** `id` as the file has it, or how many-eth it is there; `key` once it is imported; `likeness` 0.9 to 1. */
  placed: {
    id: string
    key?: EntryKey
    by: string
    how: 'position' | 'quote' | 'context' | 'fuzzy'
    likeness: number
    quote: string
    found?: string
  }[]
  notPlaced: { id: string; reason: NotPlaced; quote?: string }[]
  /** The file is one page of a list; nothing is known of the others. */
  hasMore?: true
  replies: number
  /** So many came with an earlier import. */
  already: number
  /** Whose words these are, by the name the room shows. */
  members: { name: string; isNew: boolean }[]
}
/**
 * What an edit does, or would do. `ballots`: so many are withdrawn; they stay in the record and count no more. `isAtMost`: so
 * many at most, and no number beside a label, since the tally of a poll that is concerned is sealed from the asker.
 */
export interface RoomEdit {
  isApplied: boolean
  ballots: number
  isAtMost?: true
  labels: {
    renamed: { key: string; from: string; to: string }[]
    added: string[]
    removed: { key: string; label: string; ballots?: number }[]
  }
  /** `reworded`: so many polls about the motion go with the one before. */
  motion?: { change: 'new' | 'renamed' | 'reworded'; polls: number }
}
/** `report` for a correction; `isApplied` when it was made. The article's revision is the number it has, or would get. */
export interface ArticleChange {
  isApplied: boolean
  article: ArticleAnswer
  report?: CorrectionReport
}
/** The demo room's link, rooms this browser has a login in, and where others reach this server, if not by its own name for itself. */
export interface HomeAnswer {
  demo?: { code: string; title: string }
  rooms: { id: RoomId; title: string; name: string }[]
  /** Articles can be fetched by their addresses. */
  canFetch: boolean
  reachedAt?: string
}
