/**
 * A whole bundle → the room that it holds, in a reader's process: its files by the manifest, each by its shape, its record link by
 * link, its documents folded from the record and looked at entry by entry. What comes out can be stored as it is.
 */
import * as v from 'valibot'
import * as Y from 'yjs'
import {
  AnnotationValue,
  BODY_LIMIT,
  creatorOf,
  type EntryKey,
  FIRST_MEMBER_CLIENT,
  isEntryKey,
  makeDoc,
  makeJointDoc,
  ReplyValue,
  ROOTS,
  type RoomId,
} from '../../shared/room/index.ts'
import type { RunSheet } from '../../shared/stages/index.ts'
import { parseSheet } from '../../shared/stages/sheetSchema.ts'
import { hasPending } from '../gate/internals.ts'
import { writersIn } from '../gate/writers.ts'
import { readRows, verifyRows } from '../rooms/recordText.ts'
import type { RecordRow } from '../rooms/roomStore.ts'
import { type ArticleContent, readArticleFile } from './articleFile.ts'
import { BadBundle, jsonIn, openBundle } from './files.ts'
import { EntriesFile, ImportedFile, MattersFile, MembersFile, PollsFile, RoomFile } from './roomFiles.ts'
import { type BroughtStatement, isPlainText, statementsIn } from './statementsFile.ts'

export interface BroughtRoom {
  room: RoomFile
  runSheet: RunSheet
  members: MembersFile
  entries: EntriesFile
  polls: PollsFile
  /** None in bundles that earlier Parleys made. */
  matters: MattersFile
  imported: ImportedFile
  /** By revision, as in the room. */
  articles: ArticleContent[]
  /** The record, a row a line. */
  record: string
  /** What was written together in the room, as the record tells. */
  statements: BroughtStatement[]
  /** Each group's document, and each joint statement's, in base 64, the last row it covers, and whose its clientIDs are. */
  documents: { group: string; seq: number; state: string; owners: [client: number, member: string][] }[]
}
export interface UnbundleLimits {
  articleBytes: number
  membersPerRoom: number
}

/** Throws `BadBundle`. */
export function unbundle(bytes: Uint8Array, limits: UnbundleLimits): BroughtRoom {
  const { files } = openBundle(bytes)
  if (!files.has('room.json'))
    throw new BadBundle(
      'This bundle holds a transcript and no room: its profile leaves the room out. A moderator’s bundle, in a profile that shows what the room shows, brings a room back.',
    )
  const part = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> => {
    const content = files.get(name)
    const read = content && v.safeParse(schema, jsonIn(content))
    if (!read?.success) throw wrong(name)
    return read.output
  }
  const room = part('room.json', RoomFile)
  const read = parseSheet(room.runSheet)
  if ('faults' in read || !read.sheet.stages.some(({ id }) => id === room.stage)) throw wrong('room.json')
  const members = part('members.json', MembersFile)
  const entries = part('entries.json', EntriesFile)
  const polls = part('polls.json', PollsFile)
  const matters = files.has('matters.json') ? part('matters.json', MattersFile) : []
  const imported = files.has('imported.json') ? part('imported.json', ImportedFile) : []
  const record = files.get('record.jsonl')?.toString('utf8') ?? ''
  const articles = room.articles.map(({ revision, length }) => {
    const name = `articles/${revision}.json`
    const article = readArticleFile(jsonIn(files.get(name) ?? Buffer.alloc(0)), limits.articleBytes)
    if (!article || article.text.length !== length) throw wrong(name)
    return article
  })
  refuseStrangers(room, members, entries, polls, limits)
  const rows = rowsIn(room, members, record)
  const statements = statementsIn(rows)
  refuseStrangeMatters(room, members, { polls, statements }, matters, imported)
  const inGroups = new Set(room.groups.map(({ id }) => id))
  if (!statements.every(({ group }) => inGroups.has(group)) || !isUnique(statements.map(one => one.statement)))
    throw wrong('record.jsonl')
  const authors = new Set(members.map(one => one.id))
  const documents = [
    ...room.groups.map(({ id }) => documentOf(id, rows, makeDoc(), doc => isReadable(doc, room, authors))),
    ...statements.map(({ statement }) => documentOf(statement, rows, makeJointDoc(), isPlainText)),
  ]
  return {
    room,
    runSheet: read.sheet,
    members,
    entries,
    polls,
    matters,
    imported,
    articles,
    record,
    statements,
    documents,
  }
}

const isUnique = (list: readonly (string | number)[]) => new Set(list).size === list.length
const wrong = (name: string) => new BadBundle(`This bundle cannot be brought back: ${name} is not what it should be.`)

/** Whatever is named is there, once; and there is one owner, who can come in. */
function refuseStrangers(
  { groups, articles }: RoomFile,
  members: MembersFile,
  entries: EntriesFile,
  polls: PollsFile,
  { membersPerRoom }: UnbundleLimits,
): void {
  const [ids, inGroups] = [new Set(members.map(({ id }) => id)), new Set(groups.map(({ id }) => id))]
  const owners = members.filter(({ isOwner }) => isOwner)
  const areSound =
    isUnique(members.map(({ id }) => id)) &&
    isUnique(groups.map(({ id }) => id)) &&
    isUnique(articles.map(({ revision }) => revision)) &&
    members.length <= 2 * membersPerRoom &&
    members.every(({ group }) => inGroups.has(group)) &&
    owners.length === 1 &&
    owners.every(({ role, isExpelled, importedFrom }) => role === 'moderator' && !isExpelled && !importedFrom)
  if (!areSound) throw wrong('members.json')
  if (!entries.every(({ group, key }) => inGroups.has(group) && ids.has(creatorOf(key as EntryKey))))
    throw wrong('entries.json')
  const arePollsSound = polls.every(
    ({ group, ballots = [], claim }) =>
      inGroups.has(group) &&
      (!claim || ids.has(creatorOf(claim as EntryKey))) &&
      isUnique(ballots.map(({ member }) => member)) &&
      ballots.every(({ member }) => ids.has(member)),
  )
  if (!arePollsSound || !isUnique(polls.map(({ id }) => id))) throw wrong('polls.json')
}

function refuseStrangeMatters(
  { groups }: RoomFile,
  members: MembersFile,
  { polls, statements }: Pick<BroughtRoom, 'polls' | 'statements'>,
  matters: MattersFile,
  imported: ImportedFile,
): void {
  const [ids, inGroups] = [new Set(members.map(({ id }) => id)), new Set(groups.map(({ id }) => id))]
  const isOurs = (key: string) => ids.has(creatorOf(key as EntryKey))
  /** What is reported is an entry, a joint statement, or a reason in a poll: it is there, or was. */
  const isKnown = {
    annotations: (key: string) => isEntryKey(key) && isOurs(key),
    replies: (key: string) => isEntryKey(key) && isOurs(key),
    statements: (key: string) => statements.some(({ statement }) => statement === key),
    reasons: (key: string) => polls.some(({ id }) => key.startsWith(`${id}/`)),
  }
  const areSound = matters.every(
    ({ group, key, root, held, reports }) =>
      inGroups.has(group) &&
      isKnown[root](key) &&
      reports.every(({ member }) => ids.has(member)) &&
      (!held || ((root === 'annotations' || root === 'replies') && 'to' in held.value === (root === 'replies'))),
  )
  if (!areSound || !isUnique(matters.map(({ root, key }) => `${root}:${key}`))) throw wrong('matters.json')
  if (!imported.every(({ key }) => isOurs(key)) || !isUnique(imported.map(({ digest }) => digest)))
    throw wrong('imported.json')
}

function rowsIn({ id, groups }: RoomFile, members: MembersFile, record: string): RecordRow[] {
  const rows = readRows(id as RoomId, record)
  const verdict = 'broken' in rows ? rows : verifyRows(rows)
  if ('broken' in verdict)
    throw new BadBundle(
      `The record in this bundle does not stand: row ${verdict.broken} does not follow from those before it.`,
    )
  const list = rows as RecordRow[]
  const written = statementsIn(list).map(one => one.statement)
  const known = new Set<string>(['', ...members.map(one => one.id), ...groups.map(one => one.id), ...written])
  if (list.length === 0 || !list.every(({ member, group }) => known.has(member) && known.has(group)))
    throw wrong('record.jsonl')
  return list
}

function documentOf(group: string, rows: readonly RecordRow[], doc: Y.Doc, isSound: (doc: Y.Doc) => boolean) {
  const owners = new Map<number, string>()
  let seq = 0
  try {
    for (const { kind, member, payload, ...row } of rows) {
      if (kind !== 'update' || row.group !== group) continue
      for (const client of writersIn(payload)) {
        const isServers = client < FIRST_MEMBER_CLIENT
        if (isServers !== (member === '') || (owners.get(client) ?? member) !== member) throw wrong('record.jsonl')
        if (!isServers) owners.set(client, member)
      }
      Y.applyUpdate(doc, payload)
      seq = row.seq
    }
  } catch (error) {
    throw error instanceof BadBundle ? error : wrong('record.jsonl')
  }
  if (hasPending(doc) || !isSound(doc)) throw wrong('record.jsonl')
  const state = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  return { group, seq, state, owners: [...owners] }
}

/** Its roots are the document's, and each entry has the shape that the gate would have asked for. */
function isReadable(doc: Y.Doc, { articles }: RoomFile, members: ReadonlySet<string>): boolean {
  if ([...doc.share.keys()].some(root => !(ROOTS as readonly string[]).includes(root))) return false
  const isOurs = (key: string) => isEntryKey(key) && members.has(creatorOf(key))
  const lengthOf = (revision: number) => articles.find(one => one.revision === revision)?.length ?? -1
  for (const [key, value] of doc.getMap('annotations').entries()) {
    const read = v.safeParse(AnnotationValue, value)
    if (!isOurs(key) || !read.success || read.output.end > lengthOf(read.output.revision)) return false
  }
  for (const [key, value] of doc.getMap('replies').entries()) if (!isOurs(key) || !v.is(ReplyValue, value)) return false
  for (const [key, value] of doc.getMap('bodies').entries())
    if (!isOurs(key) || !(value instanceof Y.Text) || value.length > BODY_LIMIT) return false
  return [...doc.getMap('roster').keys()].every(key => members.has(key))
}
