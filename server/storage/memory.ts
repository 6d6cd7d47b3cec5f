/**
 * The room store in memory: for tests, and the plainest statement of what a store does. Everything is copied on its way
 * in and out, so that nobody shares an object with it, and a call that fails leaves nothing behind.
 */
import type { Article } from '../../shared/article/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'
import { type Login, type MemberLogin, type RoomStore, Taken } from '../rooms/roomStore.ts'
import { by, keyOf, need } from './keys.ts'
import { copyBytes, copyRow, MemoryRooms, storedRoom } from './memoryRooms.ts'

interface KeptLogin extends Login {
  members: (Login['members'][number] & { since: number })[]
}

export function memoryStore(): RoomStore {
  const articles = new Map<ArticleId, { article: Article; created: number }>()
  const logins = new Map<string, KeptLogin>()
  const personalCodes = new Map<
    string,
    { hash: string; room: Login['members'][number]['room']; member: Login['members'][number]['member'] }
  >()
  const rooms = new MemoryRooms(
    id => articles.has(id as ArticleId),
    (undo, room, member) => {
      undo.remove(personalCodes, keyOf(room, member))
      for (const login of logins.values()) {
        const members = login.members.filter(one => one.room !== room || one.member !== member)
        if (members.length < login.members.length) undo.put(logins, login.hash, { ...login, members })
      }
    },
    (undo, article) => undo.remove(articles, article as ArticleId),
  )
  let isOpen = true

  const needMember = ({ room, member }: Login['members'][number]) =>
    need(rooms.rooms.get(room)?.members.has(member) ?? false, 'member', member)

  const store: RoomStore = {
    createRoom: async (made, first) => rooms.create(made, first),
    commit: async commits => rooms.commit(commits),
    async loadRoom(id) {
      const kept = rooms.rooms.get(id)
      return kept && storedRoom(kept)
    },
    roomOfCode: async code => rooms.roomOfCode(code),
    roomOfDoc: async doc => rooms.docs.get(doc),
    roomOfPoll: async poll => rooms.polls.get(poll),
    async demoRoom() {
      const demos = [...rooms.rooms.values()].map(kept => kept.room.get('room')!).filter(room => room.isDemo)
      return demos.sort(by(room => [-room.created, room.id]))[0]?.id
    },

    async loadDocument(group, doc) {
      const id = rooms.groups.get(group)
      if (id === undefined) return { updates: [] }
      const kept = rooms.checkpoints.get(group)
      const checkpoint = kept?.doc === doc ? { ...kept, state: copyBytes(kept.state) } : undefined
      const updates = rooms
        .room(id)
        .rows.filter(row => row.seq > (checkpoint?.seq ?? 0) && row.group === group && row.kind === 'update')
        .map(({ seq, payload }) => ({ seq, payload: copyBytes(payload) }))
      return { ...(checkpoint ? { checkpoint } : {}), updates }
    },
    async saveCheckpoint(checkpoint) {
      need(rooms.groups.has(checkpoint.group), 'group', checkpoint.group)
      rooms.checkpoints.set(checkpoint.group, { ...checkpoint, state: copyBytes(checkpoint.state) })
    },
    async readRecord(room, from, limit) {
      const rows = rooms.rooms.get(room)?.rows ?? []
      return rows
        .filter(row => row.seq >= from)
        .slice(0, limit)
        .map(copyRow)
    },

    async saveArticle(article, created) {
      if (articles.has(article.id)) throw new Taken(`article ${article.id} is there already`)
      const { text, blocks, sentences, ...rest } = structuredClone(article)
      const lists = { text: textOf(text), blocks: listOf(blocks), sentences: listOf(sentences) }
      articles.set(article.id, { article: { ...rest, ...lists }, created })
    },
    loadArticle: async id => structuredClone(articles.get(id)?.article),
    async loadWritten(id) {
      const found = articles.get(id)?.article
      return found && { ...found, text: bytesOf(found.text), ...inBytes(found) }
    },
    async sweep(before, now) {
      const inRooms = new Set(
        [...rooms.rooms.values()].flatMap(kept => kept.room.get('room')!.articles.map(a => a.article)),
      )
      const gone = [...articles].filter(([id, { created }]) => created < before && !inRooms.has(id))
      const ended = [...logins.values()].filter(login => login.expires <= now)
      for (const [id] of gone) articles.delete(id)
      for (const { hash } of ended) logins.delete(hash)
      return gone.length + ended.length
    },

    async login(hash) {
      const login = logins.get(hash)
      const members = login?.members.map(({ room, member }) => ({ room, member })).sort(by(m => [m.room]))
      return login && { ...login, members: members! }
    },
    async saveLogin(login) {
      login.members.forEach(needMember)
      const perRoom = new Map(login.members.map(member => [member.room, { ...member, since: login.created }]))
      logins.set(login.hash, { ...login, members: [...perRoom.values()] })
    },
    async addToLogin(hash, room, member, since) {
      const login = logins.get(hash)
      if (!login) throw new Error('there is no such login')
      needMember({ room, member })
      login.members = [...login.members.filter(other => other.room !== room), { room, member, since }]
    },
    loginsOf: async (room, member) =>
      [...logins.values()]
        .flatMap(({ hash, expires, members }): MemberLogin[] => {
          const found = members.find(one => one.room === room && one.member === member)
          return found ? [{ hash, since: found.since, expires }] : []
        })
        .sort(by(login => [login.since, login.hash])),
    async endLogin(hash, room, member) {
      const login = logins.get(hash)
      if (login) login.members = login.members.filter(one => one.room !== room || one.member !== member)
    },
    async savePersonalCode(hash, room, member) {
      needMember({ room, member })
      const key = keyOf(room, member)
      for (const [other, code] of personalCodes)
        if (code.hash === hash && other !== key) throw new Taken('this personal code is in use')
      personalCodes.set(key, { hash, room, member })
    },
    hasPersonalCode: async (room, member) => personalCodes.has(keyOf(room, member)),
    async memberOfPersonalCode(hash) {
      const found = [...personalCodes.values()].find(code => code.hash === hash)
      return found && { room: found.room, member: found.member }
    },

    async probe() {
      if (!isOpen) throw new Error('The store cannot be written to: it is closed.')
    },
    async close() {
      isOpen = false
    },
  }
  return store
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const inBytes = ({ blocks, sentences }: Pick<Article, 'blocks' | 'sentences'>) => ({
  blocks: bytesOf(JSON.stringify(blocks)),
  sentences: bytesOf(JSON.stringify(sentences)),
})
const textOf = (given: string | Uint8Array): string =>
  typeof given === 'string' ? given : new TextDecoder().decode(given)
const listOf = <T>(given: T[] | Uint8Array): T[] => (given instanceof Uint8Array ? JSON.parse(textOf(given)) : given)
