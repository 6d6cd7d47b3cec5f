/**
 * Who of a group is given what while the stage withholds what others write: the server's words go to everyone, a member's to the
 * member's own pages, and to moderators all of it. What everyone may see stands in `Shown`.
 */
import * as Y from 'yjs'
import { SYNC } from '../../shared/protocol/index.ts'
import {
  type AnnotationValue,
  type EntryKey,
  type GroupContent,
  type Member,
  type MemberId,
  type PollId,
  readGroup,
} from '../../shared/room/index.ts'
import { syncFrame, updateFrame } from './frames.ts'
import type { LiveGroup } from './liveGroup.ts'
import { placeOf } from './places.ts'
import type { Session } from './session.ts'
import { Shown } from './shown.ts'

export class Withholding {
  readonly #group: LiveGroup
  #shown: Shown | undefined
  /** The row that began the stage that `#shown` is of. */
  #stageRow: number | undefined
  /** What members wrote in this turn, for their own pages. */
  readonly #own = new Map<MemberId, Uint8Array[]>()

  constructor(group: LiveGroup) {
    this.#group = group
    this.#stageRow = group.room.room.stageRow
  }

  get isOn(): boolean {
    return this.#shown !== undefined
  }

  /** The entry was written since the stage began. */
  has(entry: EntryKey): boolean {
    return this.#shown?.withholds(entry) ?? false
  }

  /** The poll is about a claim that is withheld. */
  hasPoll(poll: PollId): boolean {
    return this.#shown?.withholdsPoll(poll) ?? false
  }

  /** The document as the member may read it now. Every answer that gives out entries reads it here. */
  contentFor(member: Member): GroupContent {
    const { doc, room } = this.#group
    return this.#shown?.contentFor(doc, member, value => placeOf(room, value)) ?? readGroup(doc)
  }

  /** A mark as everyone may know it: one that was shown before the stage began, as it was shown. */
  openValue(key: EntryKey): AnnotationValue | undefined {
    const { doc, room } = this.#group
    // The turn that ends the stage opens everything.
    const shown = this.#stageRow === room.room.stageRow ? this.#shown?.valueOf(key) : undefined
    return shown ?? (doc.getMap('annotations').get(key) as AnnotationValue | undefined)
  }

  /** Marks that were shown before the stage began and that their creators have moved or deleted since. */
  moved(): EntryKey[] {
    return this.#shown?.moved(this.#group.doc) ?? []
  }

  /** Withholds what was written after the row that began the stage; `updates` are the document's up to that row. */
  begin(updates: readonly Uint8Array[]): void {
    this.#shown = new Shown(this.#group.room.stage, updates)
    this.#shown.follow(this.#group.doc)
    this.#shown.take()
  }

  /** A member's update has been applied. */
  keepOwn(member: MemberId, update: Uint8Array): void {
    if (!this.#shown) return
    const own = this.#own.get(member)
    if (own) own.push(update)
    else this.#own.set(member, [update])
  }

  /** The server has written. */
  follow(): void {
    this.#shown?.follow(this.#group.doc)
  }

  /** The state vector that a session is told. */
  vectorFor(session: Session): Uint8Array {
    const shown = this.#for(session)
    const { doc } = this.#group
    return shown ? shown.vectorFor(doc, this.#isOwn(session)) : Y.encodeStateVector(doc)
  }

  /** What a page that has `vector` lacks of what its member may see. Throws when that is no state vector. */
  stateFor(session: Session, vector: Uint8Array): Uint8Array {
    const { doc } = this.#group
    return this.#for(session)?.answer(doc, vector, this.#isOwn(session)) ?? Y.encodeStateAsUpdate(doc, vector)
  }

  /** The session's member is not given everything. */
  restricts(session: Session): boolean {
    return this.#for(session) !== undefined
  }

  /** After the commit: to those who do not see everything, what they may see of the turn. */
  release(): void {
    const { stageRow } = this.#group.room.room
    if (this.#stageRow !== stageRow) {
      this.#stageRow = stageRow
      this.#reveal()
    } else if (this.#shown) this.#releaseShown(this.#shown)
    this.#own.clear()
  }

  /** The stage is another one: what was withheld is shown, in one update, the same for everyone. */
  #reveal(): void {
    const { sessions, doc, room } = this.#group
    const restricted = [...sessions].filter(session => session.isRestricted)
    if (this.#shown && restricted.length) {
      const frame = updateFrame([this.#shown.rest(doc)])
      for (const session of restricted) session.sendFramed(frame)
    }
    this.#shown = room.stage.visibility === 'own' ? new Shown(room.stage, [Y.encodeStateAsUpdate(doc)]) : undefined
    for (const session of sessions) session.isRestricted = session.isSubscribed && this.restricts(session)
  }

  #releaseShown(shown: Shown): void {
    const news = shown.take()
    const frame = news && updateFrame([news])
    const own = new Map([...this.#own].map(([member, updates]) => [member, updateFrame(updates)]))
    for (const session of this.#group.sessions) {
      if (!session.isSubscribed) continue
      const isRestricted = this.restricts(session)
      if (session.isRestricted) {
        if (frame) session.sendFramed(frame)
        const words = own.get(session.member)
        if (words) session.sendFramed(words)
        // Who moderates from now on reads everything from now on.
        if (!isRestricted) session.send(syncFrame(SYNC.update, shown.rest(this.#group.doc)))
      }
      session.isRestricted = isRestricted
    }
  }

  /** Everyone begins afresh with the document's new name. */
  beginEpoch(): void {
    this.#shown?.take()
    this.#own.clear()
  }

  /** What the session's member is given instead of the whole document, if anything. */
  #for({ member: id }: Session): Shown | undefined {
    const member = this.#group.room.members.get(id)
    return member && this.#shown?.sees(member) ? undefined : this.#shown
  }

  #isOwn(session: Session): (client: number) => boolean {
    return client => this.#group.clients.ownerOf(client) === session.member
  }
}
