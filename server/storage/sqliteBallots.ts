/**
 * What is cast. Named ballots are a row per member and poll. A secret one is a mark on the roll and a row in the box, which
 * share nothing but the poll; the box is written anew at the close, because pages, too, keep an order.
 */
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { decodeChoice, encodeChoice } from '../../shared/polls/index.ts'
import type { Ballot, Moved, RoomId, SecretBallot } from '../../shared/room/index.ts'
import type { BallotEffect, RollEntry } from '../rooms/roomStore.ts'
import { present } from './present.ts'
import { refuseOtherCount } from './soundCommit.ts'
import { ballots, moved, polls, roll, secretBallots } from './sqliteTables.ts'
import { type Connection, inserter, upserter } from './writer.ts'

/** Applies what a commit says of ballots, inside its transaction. */
export function sqliteBallots(connection: Connection): (room: RoomId, effect: BallotEffect) => void {
  const { client, db } = connection
  const putBallot = upserter(connection, ballots, ['poll', 'member'])
  const putMoved = upserter(connection, moved, ['poll', 'member'])
  const enrol = inserter(connection, roll)
  const addSecret = inserter(connection, secretBallots)
  const mark = client.prepare<[string, string, string]>(
    'UPDATE roll SET "hasCast" = 1 WHERE room = ? AND poll = ? AND member = ? AND "hasCast" = 0',
  )
  const counted = client.prepare<[string, string], { choice: string; n: number }>(
    'SELECT choice, count(*) AS n FROM (SELECT choice FROM ballots WHERE poll = ? UNION ALL SELECT choice FROM secret_ballots WHERE poll = ?) GROUP BY choice',
  )
  const keepBefore = client.prepare<[string, string]>('UPDATE ballots SET before = choice WHERE room = ? AND poll = ?')
  const put = (room: RoomId, ballot: SecretBallot) =>
    addSecret({ ...ballot, room, choice: encodeChoice(ballot.choice) })

  return (room, effect) => {
    switch (effect.kind) {
      case 'ballot':
        putBallot(asRow(room, effect.ballot))
        return
      case 'keep-before':
        keepBefore.run(room, effect.poll)
        return
      case 'withdrawn-ballot':
        db.delete(ballots)
          .where(and(eq(ballots.room, room), eq(ballots.poll, effect.poll), eq(ballots.member, effect.member)))
          .run()
        return
      case 'roll':
        for (const member of effect.members) enrol({ poll: effect.poll, member, room, hasCast: false })
        return
      case 'secret-ballot': {
        const { member, ballot } = effect
        if (mark.run(room, ballot.poll, member).changes !== 1)
          throw new Error(`nobody who has yet to cast in poll ${ballot.poll} is on its roll by that id`)
        put(room, ballot)
        return
      }
      case 'recount':
        return refuseOtherCount(
          effect,
          new Map(counted.all(effect.poll, effect.poll).map(({ choice, n }) => [choice, n])),
        )
      case 'reshuffle':
        db.delete(secretBallots)
          .where(and(eq(secretBallots.room, room), eq(secretBallots.poll, effect.poll)))
          .run()
        for (const ballot of effect.ballots) put(room, ballot)
        return
      case 'moved':
        putMoved({ ...effect.moved, room })
        return
      default:
        effect satisfies never
    }
  }
}

const asRow = (room: RoomId, { before, choice, ...ballot }: Ballot) => ({
  ...ballot,
  room,
  choice: encodeChoice(choice),
  before: before === undefined ? null : encodeChoice(before),
})

export interface StoredBallots {
  ballots: Ballot[]
  roll: RollEntry[]
  secretBallots: SecretBallot[]
  moved: Moved[]
}

/** All that was cast in a room, in an order that says nothing of when. */
export function readBallots({ db }: Connection, room: RoomId): StoredBallots {
  const { room: _ballot, ...ballotColumns } = getTableColumns(ballots)
  const { room: _roll, ...rollColumns } = getTableColumns(roll)
  const { room: _secret, ...secretColumns } = getTableColumns(secretBallots)
  const { room: _moved, ...movedColumns } = getTableColumns(moved)
  const inRoom = (poll: typeof ballots.poll | typeof roll.poll | typeof secretBallots.poll | typeof moved.poll) =>
    sql`${poll} IN (SELECT ${polls.id} FROM ${polls} WHERE ${polls.room} = ${room})`
  const decoded = <T extends { choice: string }>(row: T) => ({ ...row, choice: decodeChoice(row.choice) })
  return {
    ballots: db
      .select(ballotColumns)
      .from(ballots)
      .where(inRoom(ballots.poll))
      .orderBy(asc(ballots.poll), asc(ballots.member))
      .all()
      .map(({ before, ...row }) => ({ ...decoded(row), ...(before === null ? {} : { before: decodeChoice(before) }) })),
    roll: db.select(rollColumns).from(roll).where(inRoom(roll.poll)).orderBy(asc(roll.poll), asc(roll.member)).all(),
    secretBallots: db
      .select(secretColumns)
      .from(secretBallots)
      .where(inRoom(secretBallots.poll))
      .orderBy(asc(secretBallots.poll), asc(secretBallots.receipt))
      .all()
      .map(decoded),
    moved: db
      .select(movedColumns)
      .from(moved)
      .where(inRoom(moved.poll))
      .orderBy(asc(moved.poll), asc(moved.member))
      .all()
      .map(present),
  }
}
