/**
 * After a refusal the old document cannot be written any more, so what it still held unsaved is judged entry by entry:
 * offered again as a new write, or kept as a draft with the reason. Pure: the documents come in as reading functions.
 */
import type { Refusal, RefusalCode } from '../../shared/policy/index.ts'
import type { AnnotationValue, EntryKey, MemberRoot, ReplyValue } from '../../shared/room/index.ts'

/** An own entry with unsaved changes, as the old document has it; no `value` and no `text` when it was deleted there. */
export interface OwnEntry {
  root: MemberRoot
  key: EntryKey
  value?: AnnotationValue | ReplyValue
  text?: string
}

export interface Verdict {
  write: OwnEntry[]
  drafts: { entry: OwnEntry; refusal: Refusal }[]
}

/**
 * Reasons that lie with the room, the person or the whole update: offering again would only be refused again. Without this
 * a locked room would make the page begin anew for ever.
 */
const HOPELESS: ReadonlySet<RefusalCode> = new Set([
  'PHASE',
  'QUOTA',
  'TOO_BIG',
  'MALFORMED',
  'FOREIGN_CLIENT',
  'INTERNAL',
  'RATE',
  'LOCKED',
  'MUTED',
  'SLOW',
])

/** A second refusal this soon after the first stops all re-offering. */
export const LOOP_MS = 5000

export const isHopeless = (refusal: Refusal, sinceLastMs: number) => HOPELESS.has(refusal.code) || sinceLastMs < LOOP_MS

/**
 * `refusal` is undefined when the document's epoch ended: then nothing was wrong with the writing.
 * `onServer` gives the entry as the fresh document has it; `check` asks the rules.
 */
export function judge(
  unsaved: readonly OwnEntry[],
  refusal: Refusal | undefined,
  sinceLastMs: number,
  onServer: (root: MemberRoot, key: EntryKey) => OwnEntry,
  check: (entry: OwnEntry) => Refusal | undefined,
): Verdict {
  const verdict: Verdict = { write: [], drafts: [] }
  const stop = refusal !== undefined && isHopeless(refusal, sinceLastMs)
  const refusedKeys = new Set<string>()
  for (const entry of unsaved) {
    if (saysTheSame(entry, onServer(entry.root, entry.key))) continue
    const why = stop || isNamed(entry, refusal) ? refusal : check(entry)
    if (!why) {
      verdict.write.push(entry)
      continue
    }
    refusedKeys.add(entry.key)
    if (!isDeletion(entry)) verdict.drafts.push({ entry, refusal: why })
  }
  return bodiesWithTheirMark(verdict, refusedKeys, refusal, onServer)
}

/** A body whose annotation could not be written would stand alone: it goes where its annotation goes. */
function bodiesWithTheirMark(
  verdict: Verdict,
  refused: ReadonlySet<string>,
  refusal: Refusal | undefined,
  onServer: (root: MemberRoot, key: EntryKey) => OwnEntry,
): Verdict {
  const isAlone = (entry: OwnEntry) =>
    entry.root === 'bodies' && refused.has(entry.key) && onServer('annotations', entry.key).value === undefined
  const why = (key: EntryKey) => verdict.drafts.find(d => d.entry.key === key)?.refusal ?? refusal
  for (const entry of verdict.write.filter(isAlone)) {
    const reason = why(entry.key)
    if (reason && !isDeletion(entry)) verdict.drafts.push({ entry, refusal: reason })
  }
  return { ...verdict, write: verdict.write.filter(entry => !isAlone(entry)) }
}

const isNamed = (entry: OwnEntry, refusal: Refusal | undefined) => refusal?.entry === `${entry.root}:${entry.key}`
const isDeletion = (entry: OwnEntry) => entry.value === undefined && !entry.text
const saysTheSame = (a: OwnEntry, b: OwnEntry) =>
  (a.text ?? '') === (b.text ?? '') && canonical(a.value) === canonical(b.value)

/** Key order is not meaning. Values are flat but for arrays. */
const canonical = (value: unknown) =>
  JSON.stringify(value, (_, v) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )
