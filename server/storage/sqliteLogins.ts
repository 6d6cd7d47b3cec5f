/** Who may come in: logins with a member per room, and personal codes. Only hashes are here. */
import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Login, RoomStore } from '../rooms/roomStore.ts'
import { takenOr } from './sqliteCommits.ts'
import { loginMembers, logins, personalCodes } from './sqliteTables.ts'
import { type Connection, upserter } from './writer.ts'

type Logins = Pick<RoomStore, 'login' | 'saveLogin' | 'addToLogin' | 'savePersonalCode' | 'memberOfPersonalCode'>

export function sqliteLogins(connection: Connection): Logins {
  const { client, db } = connection
  const putLogin = upserter(connection, logins, ['hash'])
  const putMember = upserter(connection, loginMembers, ['login', 'room'])
  const putCode = upserter(connection, personalCodes, ['room', 'member'])

  // Every request asks for its login, so these two are prepared.
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
    for (const { room, member } of members) putMember({ login: login.hash, room, member })
  }).immediate

  return {
    async login(hash) {
      const found = byHash.get({ hash })
      return found && { ...found, members: itsMembers.all({ hash }) }
    },
    async saveLogin(login) {
      save(login)
    },
    async addToLogin(login, room, member) {
      putMember({ login, room, member })
    },
    async savePersonalCode(hash, room, member) {
      takenOr(() => putCode({ hash, room, member }))
    },
    memberOfPersonalCode: async hash =>
      db.select(codeColumns).from(personalCodes).where(eq(personalCodes.hash, hash)).get(),
  }
}
