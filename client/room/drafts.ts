/**
 * Words that were refused, kept on this device until their author sends them again or throws them away. One list per room
 * and member, so that a shared computer never shows one pupil's words to the next, and one for all the member's tabs; in
 * memory where storage is not allowed.
 */
import { createSignal, onCleanup } from 'solid-js'
import type { Refusal } from '../../shared/policy/index.ts'
import type { MemberId, Random, ReplyValue, RoomId } from '../../shared/room/index.ts'
import { randomId } from '../../shared/room/index.ts'
import type { OwnEntry } from './reoffer.ts'
import type { Draft } from './types.ts'

const PREFIX = 'parley:drafts:'
/** Beside the drafts lie the receipts of secret ballots (receipts.ts) and what was read (unread.ts); all go when the device is left. */
export const RECEIPTS = 'parley:receipts:'
export const SEEN = 'parley:seen:'

export interface DraftStore {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

export function createDrafts(room: RoomId, member: MemberId, random: Random, store: DraftStore | undefined) {
  const name = `${PREFIX}${room}:${member}`
  const [drafts, setDrafts] = createSignal<Draft[]>(read(store, name))
  const change = (edit: (drafts: Draft[]) => Draft[]) => {
    // Another tab may have changed the list a moment ago.
    const next = edit(store ? read(store, name) : drafts())
    setDrafts(next)
    try {
      store?.setItem(name, JSON.stringify(next))
    } catch {
      // Full: they live as long as the page does.
    }
  }
  const onStorage = (event: StorageEvent) => event.key === name && setDrafts(read(store, name))
  addEventListener('storage', onStorage)
  onCleanup(() => removeEventListener('storage', onStorage))
  return {
    drafts,
    /** A mark and its body become one draft. */
    keep(refused: readonly { entry: OwnEntry; refusal: Refusal }[]) {
      if (!refused.length) return
      change(before => {
        const kept = before.slice()
        for (const { entry, refusal } of refused) {
          const at = kept.findIndex(d => d.key === entry.key)
          const known = kept[at]
          if (known) kept[at] = { ...merge(known, entry), refusal }
          else kept.push(toDraft(randomId(random, 12), entry, refusal))
        }
        return kept
      })
    },
    /** The author's own change before sending it again: of a mark without a comment, its statement. */
    edit: (id: string, text: string) => change(all => all.map(d => (d.id === id ? reworded(d, text) : d))),
    discard: (id: string) => change(all => all.filter(d => d.id !== id)),
  }
}

/** Throws away every member's drafts on this device. */
export function forgetDrafts(store: Storage | undefined): void {
  for (const name of Object.keys(store ?? {}))
    if ([PREFIX, RECEIPTS, SEEN].some(prefix => name.startsWith(prefix))) store?.removeItem(name)
}

function reworded(draft: Draft, text: string): Draft {
  const { value } = draft
  if (!value || !('statement' in value) || draft.text !== value.statement) return { ...draft, text }
  return { ...draft, text, value: { ...value, statement: text } }
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
  if (root === 'replies') return { ...draft, ...(value ? { value } : {}), text: text ?? wordsOf(value) }
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
