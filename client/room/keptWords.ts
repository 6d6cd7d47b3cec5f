/**
 * The text of a joint statement as this page last had it while something of it was not saved: so that a reload, a lost network or
 * a refusal costs nobody a word. One per room, member and statement, beside the drafts, and gone with them.
 */
import type { MemberId, RoomId } from '../../shared/room/index.ts'

export interface KeptWords {
  text: string
  /** Why the server did not take it; absent while it is only not saved yet. */
  reason?: string
}

export function keptWords(room: RoomId, member: MemberId, statement: string) {
  const name = `parley:drafts:joint:${room}:${member}:${statement}`
  return {
    read(): KeptWords | undefined {
      try {
        return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined
      } catch {
        return undefined
      }
    },
    write(words: KeptWords): void {
      try {
        localStorage.setItem(name, JSON.stringify(words))
      } catch {
        // Storage is full or not allowed: they live as long as the page does.
      }
    },
    forget(): void {
      try {
        localStorage.removeItem(name)
      } catch {
        // As above.
      }
    },
  }
}
