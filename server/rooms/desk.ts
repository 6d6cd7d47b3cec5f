/**
 * The moderators' desk of an open room: what it knows of entries, who attends to what, and what can still be taken back. Moderators
 * learn that something has changed by a word on their socket that says no more than that, and ask for it over HTTP: it is there as
 * quickly as an update, and nothing of it is ever in a document.
 */
import { NEWS } from '../../shared/protocol/index.ts'
import {
  ATTENDED_MS,
  creatorOf,
  type EntryKey,
  type EntryMatter,
  type Matter,
  type MemberId,
  targetOf,
} from '../../shared/room/index.ts'
import { newsFrame } from './frames.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { toldOf } from './reported.ts'
import type { StoredRoom } from './roomStore.ts'
import type { Session } from './session.ts'
import type { Turn } from './turn.ts'

/** The last decision on something, for as long as who made it may take it back. */
export interface Undoing {
  by: MemberId
  until: number
  run: (turn: Turn) => void
}

export class Desk {
  readonly matters = new Map<string, Matter>()
  /** By moderator: what they are looking at. Gone with their last socket, with the process, and a while after their last sign. */
  readonly #attending = new Map<MemberId, { target: string; until: number }>()
  readonly undoing = new Map<string, Undoing>()
  readonly #posted = new Map<MemberId, number>()
  readonly #room: LiveRoom
  /** Whom this turn has news for. */
  #news: { turn: Turn; own: Set<MemberId> } | undefined

  constructor(room: LiveRoom, stored: Pick<StoredRoom, 'matters' | 'entries'>) {
    this.#room = room
    for (const matter of stored.matters) {
      this.matters.set(targetOf(matter), matter)
      if (matter.held) this.notePost(matter.key, matter.held.sent)
    }
    for (const { root, key, created } of stored.entries) if (root !== 'bodies') this.notePost(key, created)
  }

  lastPosted(member: MemberId): number | undefined {
    return this.#posted.get(member)
  }

  notePost(key: EntryKey, at: number): void {
    const member = creatorOf(key)
    if (at > (this.#posted.get(member) ?? 0)) this.#posted.set(member, at)
  }

  /** Keeps it, and tells moderators; its creator too where it is theirs to know. `was`: the key of the one in whose place it is. */
  put(turn: Turn, matter: Matter, { tellsCreator, was }: { tellsCreator: boolean; was?: Matter['key'] }): void {
    if (was !== undefined) this.matters.delete(targetOf({ ...matter, key: was } as Matter))
    this.matters.set(targetOf(matter), matter)
    turn.effect({ kind: 'matter', matter, ...(was === undefined ? {} : { was }) })
    this.#tell(turn, tellsCreator ? toldOf(this.#room, matter) : [])
  }

  /** Of one entry, or how it begins where the desk has not heard of it. */
  matterOf(group: Matter['group'], root: EntryMatter['root'], key: EntryKey): EntryMatter {
    const known = this.matters.get(targetOf({ root, key })) as EntryMatter | undefined
    return known ?? { group, root, key, state: 'standing', reports: [] }
  }

  /** Something that the member has written stands in the group. */
  hasPosted(group: LiveGroup, member: MemberId): boolean {
    const { annotations, replies } = group.gate.share(member)
    return annotations + replies > 0
  }

  attendedBy(target: string, now: number): { member: MemberId; until: number } | undefined {
    for (const [member, attended] of this.#attending)
      if (attended.target === target && attended.until > now) return { member, until: attended.until }
    return undefined
  }

  /** The same again is a sign that the moderator is still at it. */
  attend(turn: Turn, member: MemberId, target: string | undefined): void {
    if (target === undefined) {
      if (!this.#attending.delete(member)) return
    } else this.#attending.set(member, { target, until: turn.now + ATTENDED_MS })
    this.#tell(turn, [])
  }

  /** A socket went: a moderator without any attends to nothing. */
  left(session: Session): void {
    const { member } = session
    if (!this.#attending.has(member)) return
    for (const other of this.#room.sessions()) if (other.member === member && other !== session) return
    this.#attending.delete(member)
    this.#tellModerators()
  }

  #tell(turn: Turn, own: readonly MemberId[]): void {
    if (this.#news?.turn !== turn) {
      const news = { turn, own: new Set<MemberId>() }
      this.#news = news
      turn.whenCommitted(() => {
        this.#tellModerators()
        for (const session of this.#room.sessions()) if (news.own.has(session.member)) tell(session, NEWS.own)
      })
    }
    for (const member of own) this.#news.own.add(member)
  }

  #tellModerators(): void {
    for (const session of this.#room.sessions())
      if (this.#room.members.get(session.member)?.role === 'moderator') tell(session, NEWS.desk)
  }
}

/** That something has changed, to a page that asked to be told so; never what. */
function tell(session: Session, what: number): void {
  if (session.wants.self) session.send(newsFrame(what))
}
