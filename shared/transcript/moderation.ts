/**
 * The moderation log of a transcript: what moderators did, to whose and why, never the words that it was done to. Moderators carry
 * all of it away; whoever else asks, and a public transcript, only what everyone in the room could see, and not which moderator did it.
 */
import { creatorOf, type EntryKey, type Member, type MemberId, reasonOf, type Settings } from '../room/index.ts'
import { reasonWords } from './reasonWords.ts'
import { en, type Words } from './text/en.ts'
import type { Creator, Moderated, Profile } from './transcript.ts'

export type LoggedAct = keyof Words['acts']

/** What members who are no moderators have seen as well, by its effect. */
const SEEN: ReadonlySet<LoggedAct> = new Set<LoggedAct>([
  'hide',
  'restore',
  'remove',
  'merge',
  'unmerge',
  'promote',
  'demote',
  'expel',
  'hand-over',
  'lock',
  'unlock',
  'hold',
  'slow',
  'archive',
  'reopen',
  'publish',
])

/** An act as the record keeps it. `target`: `<root>:<key>` of an entry, `statements:<id>`, or a member. */
export interface DoneAct {
  /** Milliseconds since 1970. */
  at: number
  by: MemberId
  act: string
  target?: string
  reason?: string
  code?: string
  /** Of `hold` and `slow`: what it is from then on. */
  hold?: string | null
  seconds?: number
}

interface Told {
  acts: readonly DoneAct[]
  profile: Profile
  /** Who asks reads the moderators' log in the room. */
  readsLog: boolean
  settings: Settings
  nameOf: (id: MemberId) => Creator | undefined
  /** The entry as it stands in this transcript, or its tombstone; undefined where neither is here. */
  entryOf: (root: string, key: EntryKey) => { id?: string; number?: number } | undefined
  plain: (reason: string) => string
  words: Words
}

export function moderationLog({
  acts,
  profile,
  readsLog,
  settings,
  nameOf,
  entryOf,
  plain,
  words: w,
}: Told): Moderated[] {
  const isFull = readsLog && profile !== 'public'
  /** Entries of which the last that was done is told: when that is taken back, it is told too. */
  const told = new Set<string>()
  return acts.flatMap((done): Moderated[] => {
    if (!Object.hasOwn(en.acts, done.act)) return []
    const act = done.act as LoggedAct
    const { target = '' } = done
    const isUndone = act === 'undo' && told.delete(target)
    if (!isFull && !SEEN.has(act) && !isUndone) return []
    const about = aboutOf(target, { nameOf, entryOf })
    // What lies in another group, or is withheld, is not here.
    if (!isFull && about.what && !about.isHere) return []
    if (act !== 'undo' && target) told.add(target)
    const { isHere: _, ...rest } = about
    const by = isFull ? nameOf(done.by) : undefined
    const code = done.code && reasonWords(reasonOf(settings, done.code), w)
    const reason = plain([code, done.reason].filter(Boolean).join(' · '))
    const detail = detailOf(done, w)
    return [
      {
        act,
        ...(by ? { by } : {}),
        ...rest,
        ...(detail ? { detail } : {}),
        ...(reason ? { reason } : {}),
        ...(profile === 'public' ? {} : { at: done.at }),
      },
    ]
  })
}

type About = Pick<Moderated, 'what' | 'id' | 'number' | 'of'> & { isHere?: boolean }

function aboutOf(target: string, { nameOf, entryOf }: Pick<Told, 'nameOf' | 'entryOf'>): About {
  const [root, key] = target.includes(':') ? (target.split(':') as [string, string]) : ['', target]
  if (!key) return {}
  if (root === 'statements') return { what: 'statement', isHere: true }
  // Whose ballot it was is not told, and who holds the target could tell.
  if (root !== '' && root !== 'annotations' && root !== 'replies') return {}
  if (!key.includes('/')) return named(nameOf(key as MemberId))
  const what = root === 'replies' ? 'reply' : 'mark'
  const entry = entryOf(root || 'annotations', key as EntryKey)
  return { what, ...entry, isHere: entry !== undefined, ...named(nameOf(creatorOf(key as EntryKey))) }
}
const named = (of: Creator | undefined) => (of ? { of } : {})

function detailOf({ act, hold, seconds }: DoneAct, w: Words): string | undefined {
  if (act === 'hold') return hold ? w.holds[hold as keyof Words['holds']] : w.holds.stage
  return act === 'slow' ? w.slow(seconds) : undefined
}

/**
 * A reason in a moderator's own words, with the names that this transcript shows in place of given ones: whole words that are a
 * member's name, or a part of one.
 */
export function namelessly(
  members: readonly Member[],
  profile: Profile,
  nameOf: (id: MemberId) => Creator | undefined,
  { aMember }: Words,
): (text: string) => string {
  if (profile === 'named') return text => text
  const names = members.flatMap(({ id, givenName }) => {
    const shown = nameOf(id)?.name ?? aMember
    const parts = givenName.split(/\s+/).filter(part => part.length > 2)
    return [givenName, ...parts].map(name => ({ name, shown }))
  })
  const shownFor = new Map(names.map(({ name, shown }) => [name.toLowerCase(), shown]))
  const longestFirst = [...new Set(names.map(({ name }) => name).filter(Boolean))].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return text => text
  const escaped = longestFirst.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])`, 'giu')
  return text => text.replace(pattern, found => shownFor.get(found.toLowerCase()) ?? aMember)
}

/** `mark 3 by Copper Wren`, `Copper Wren`, or nothing. */
export function aboutWords({ what, number, of }: Moderated, name: (by: Creator) => string, w: Words): string {
  const whose = of ? name(of) : ''
  if (!what) return whose
  if (what === 'statement') return w.aboutStatement(whose)
  return what === 'mark' ? w.aboutMark(number, whose) : w.aboutReply(number, whose)
}

/** `slow mode: one post in 30 seconds`. */
export const doneWords = ({ act, detail }: Moderated, w: Words): string =>
  detail ? w.withDetail(w.acts[act], detail) : w.acts[act]
