/**
 * Words that were refused, kept on this device until their author sends them again or throws them away. One list per room
 * and member, so that a shared computer never shows one pupil's words to the next; in memory where storage is not allowed.
 */
import { createSignal } from 'solid-js'
import type { Refusal } from '../../shared/policy/index.ts'
import type { MemberId, Random, ReplyValue, RoomId } from '../../shared/room/index.ts'
import { randomId } from '../../shared/room/index.ts'
import type { OwnEntry } from './reoffer.ts'
import type { Draft } from './types.ts'

export interface DraftStore {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

export function createDrafts(room: RoomId, member: MemberId, random: Random, store: DraftStore | undefined) {
  const name = `parley:drafts:${room}:${member}`
  const [drafts, setDrafts] = createSignal<Draft[]>(read(store, name))
  const change = (next: Draft[]) => {
    setDrafts(next)
    try {
      store?.setItem(name, JSON.stringify(next))
    } catch {
      // Full or forbidden: they live as long as the page does.
    }
  }
  return {
    drafts,
    /** A mark and its body become one draft. */
    keep(refused: readonly { entry: OwnEntry; refusal: Refusal }[]) {
      const kept = drafts().slice()
      for (const { entry, refusal } of refused) {
        const at = kept.findIndex(d => d.key === entry.key && d.root !== 'replies' && entry.root !== 'replies')
        const before = kept[at]
        if (before) kept[at] = merge(before, entry)
        else kept.push(toDraft(randomId(random, 12), entry, refusal))
      }
      change(kept)
    },
    discard: (id: string) => change(drafts().filter(d => d.id !== id)),
  }
}

const toDraft = (id: string, { root, key, value, text }: OwnEntry, refusal: Refusal): Draft => ({
  id,
  refusal,
  root,
  key,
  text: text ?? wordsOf(value),
  ...(value ? { value } : {}),
})

function merge(draft: Draft, { root, value, text }: OwnEntry): Draft {
  if (root === 'bodies') return { ...draft, text: text ?? draft.text }
  return { ...draft, root, ...(value ? { value } : {}), text: draft.text || wordsOf(value) }
}

function wordsOf(value: OwnEntry['value']): string {
  if (!value) return ''
  return 'body' in value ? (value as ReplyValue).body : ('statement' in value && value.statement) || ''
}

function read(store: DraftStore | undefined, name: string): Draft[] {
  try {
    const list: unknown = JSON.parse(store?.getItem(name) ?? '[]')
    return Array.isArray(list) ? (list as Draft[]) : []
  } catch {
    return []
  }
}
