/**
 * A room that comes back from its bundle: under the ids that it had, with the record that it had, row by row. What people did is
 * all there; what stayed behind (join code, logins, personal codes, who cast what where that is not open) is made anew or kept as
 * a count. The record is not written on: exported again, the room is the same bytes.
 */

import type { Article } from '../../shared/article/index.ts'
import { validateKept } from '../../shared/polls/index.ts'
import {
  type ArticleId,
  type Choice,
  type DocName,
  type EntryKey,
  type Group,
  type GroupId,
  type JointStatement,
  type KeptCount,
  type Matter,
  type Member,
  type MemberId,
  newArticleId,
  newDocName,
  newJoinCode,
  type Poll,
  type PollId,
  type Random,
  type Room,
  type RoomId,
} from '../../shared/room/index.ts'
import type { BroughtRoom } from '../bundle/unbundle.ts'
import { defined } from '../defined.ts'
import { readRows } from './recordText.ts'
import type { Checkpoint, Effect, NewRoom, RecordRow } from './roomStore.ts'

export interface Return {
  articles: Article[]
  made: NewRoom
  rows: RecordRow[]
  effects: Effect[]
  checkpoints: Checkpoint[]
}

/** Pure but for chance; nothing is stored. */
export function planReturn(brought: BroughtRoom, random: Random, now: number): Return {
  const { articles: listed, groups: named, runSheet: _, ...said } = brought.room
  const articles = brought.articles.map(content => ({ ...content, id: newArticleId(random) as ArticleId }))
  const id = said.id as RoomId
  const room = {
    ...defined(said),
    code: newJoinCode(random),
    isDemo: false,
    broughtBack: now,
    articles: listed.map((one, i) => ({ ...one, article: articles[i]!.id })),
  } as unknown as Room
  const groups: Group[] = named.map(({ id: group, name }) => ({
    id: group as GroupId,
    room: id,
    name,
    doc: newDocName(random),
  }))
  const members = brought.members.map(({ givenName, ...member }) => ({
    ...defined(member),
    room: id,
    // A bundle of drawn names has no others.
    givenName: givenName ?? member.pseudonym,
  })) as Member[]
  const statements = brought.statements.map(
    ({ statement, group, stage, side }): JointStatement => ({
      id: statement as GroupId,
      room: id,
      group: group as GroupId,
      stage,
      ...(side === undefined ? {} : { side }),
      doc: newDocName(random),
      isOpen: stage === room.stage,
    }),
  )
  const docOf = (named: string): DocName => [...groups, ...statements].find(one => one.id === named)!.doc
  const effects: Effect[] = [
    ...statements.map((statement): Effect => ({ kind: 'statement', statement })),
    ...brought.polls.flatMap(poll => pollEffects(poll, id)),
    ...brought.entries.map(
      ({ group, root, key, ...times }): Effect => ({
        kind: 'entry',
        entry: { group: group as GroupId, root, key: key as EntryKey, ...times },
      }),
    ),
    ...brought.matters.map((matter): Effect => ({ kind: 'matter', matter: defined(matter) as unknown as Matter })),
    ...brought.imported.map(
      ({ digest, key }): Effect => ({ kind: 'imported', imported: { digest, key: key as EntryKey } }),
    ),
    ...brought.documents.flatMap(({ group, owners }) =>
      owners.map(
        ([client, member]): Effect => ({
          kind: 'client',
          owner: { doc: docOf(group), client, member: member as MemberId },
        }),
      ),
    ),
  ]
  return {
    articles,
    made: { room, runSheet: brought.runSheet, groups, members },
    // A reader has looked at each of them.
    rows: readRows(id, brought.record) as RecordRow[],
    effects,
    checkpoints: brought.documents.map(({ group, seq, state }) => ({
      group: group as GroupId,
      doc: docOf(group),
      seq,
      state: new Uint8Array(Buffer.from(state, 'base64')),
    })),
  }
}

/** A poll with its ballots where all of them came, else with what they had come to [POLL-20]. */
function pollEffects(
  { turnout, eligible, tally, before, across, joint, opinions, moved, ballots, ...said }: BroughtRoom['polls'][number],
  room: RoomId,
): Effect[] {
  const poll = { ...defined(said), room } as unknown as Poll
  const choiceIn = (given: unknown) => {
    const read = validateKept(poll, given as Choice)
    return 'choice' in read ? (read.choice as Choice | undefined) : undefined
  }
  const own = (ballots ?? []).flatMap(({ member, choice: given, before: first }) => {
    const [choice, then] = [choiceIn(given), first === undefined ? undefined : choiceIn(first)]
    return choice === undefined ? [] : [{ member: member as MemberId, choice, ...(then ? { before: then } : {}) }]
  })
  if (poll.secrecy !== 'secret' && own.length === turnout)
    return [
      { kind: 'poll', poll },
      ...own.map(
        (ballot): Effect => ({ kind: 'ballot', ballot: { poll: poll.id as PollId, ...ballot, cast: poll.created } }),
      ),
    ]
  const more = defined({ tally, before, across, joint: joint && defined(joint), opinions, moved })
  const kept = { turnout, eligible: eligible ?? turnout, ...more }
  return [{ kind: 'poll', poll: { ...poll, kept: kept as unknown as KeptCount } }]
}
