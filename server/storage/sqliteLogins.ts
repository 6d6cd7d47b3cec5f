/** Who may come in: logins with a member per room, and personal codes. Only hashes are here. */
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Login, RoomStore } from '../rooms/roomStore.ts'
import type { KnownLogins } from './knownLogins.ts'
import { takenOr } from './sqliteCommits.ts'
import { loginMembers, logins, personalCodes } from './sqliteTables.ts'
import { type Connection, upserter } from './writer.ts'

type Logins = Pick<
  RoomStore,
  | 'login'
  | 'saveLogin'
  | 'addToLogin'
  | 'loginsOf'
  | 'endLogin'
  | 'savePersonalCode'
  | 'memberOfPersonalCode'
  | 'hasPersonalCode'
>

export function sqliteLogins(connection: Connection, known: KnownLogins): Logins {
  const { client, db } = connection
  const putLogin = upserter(connection, logins, ['hash'])
  const putMember = upserter(connection, loginMembers, ['login', 'room'])
  const putCode = upserter(connection, personalCodes, ['room', 'member'])

  const byHash = db
    .select()
    .from(logins)
    .where(eq(logins.hash, sql.placeholder('hash')))
    .prepare()
  const itsMembers = db
    .select({ room: loginMembers.room, member: loginMembers.member })
    .from(loginMembers)
    .where(eq(loginMembers.login, sql.placeholder('hash')))
    .orderBy(asc(loginMembers.room))
    .prepare()
  const { hash: _, ...codeColumns } = getTableColumns(personalCodes)

  const save = client.transaction(({ members, ...login }: Login) => {
    putLogin(login)
    db.delete(loginMembers).where(eq(loginMembers.login, login.hash)).run()
    for (const { room, member } of members) putMember({ login: login.hash, room, member, since: login.created })
  }).immediate

  function read(hash: string): Login | undefined {
    const found = byHash.get({ hash })
    return found && { ...found, members: itsMembers.all({ hash }) }
  }

  return {
    login: async hash => known.find(hash, () => read(hash)),
    async saveLogin(login) {
      save(login)
      known.forget(login.hash)
    },
    async addToLogin(login, room, member, since) {
      putMember({ login, room, member, since })
      known.forget(login)
    },
    loginsOf: async (room, member) =>
      db
        .select({ hash: logins.hash, since: loginMembers.since, expires: logins.expires })
        .from(loginMembers)
        .innerJoin(logins, eq(logins.hash, loginMembers.login))
        .where(and(eq(loginMembers.room, room), eq(loginMembers.member, member)))
        .orderBy(asc(loginMembers.since), asc(logins.hash))
        .all(),
    async endLogin(login, room, member) {
      db.delete(loginMembers)
        .where(and(eq(loginMembers.login, login), eq(loginMembers.room, room), eq(loginMembers.member, member)))
        .run()
      known.forget(login)
    },
    async savePersonalCode(hash, room, member) {
      takenOr(() => putCode({ hash, room, member }))
    },
    hasPersonalCode: async (room, member) =>
      db
        .select(codeColumns)
        .from(personalCodes)
        .where(and(eq(personalCodes.room, room), eq(personalCodes.member, member)))
        .get() !== undefined,
    memberOfPersonalCode: async hash =>
      db.select(codeColumns).from(personalCodes).where(eq(personalCodes.hash, hash)).get(),
  }
}
