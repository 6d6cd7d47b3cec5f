/**
 * The moderation log of a transcript: what moderators did, to whose and why, never the words that it was done to. Moderators carry
 * all of it away; whoever else asks, and a public transcript, only what everyone in the room could see, and not which moderator did it.
 */
import { creatorOf, type EntryKey, type Member, type MemberId, reasonOf, type Settings } from '../room/index.ts'
import type { Creator, Moderated, Profile } from './transcript.ts'

/** What was done, as a page says it. */
export const LOG_WORDS = {
  hide: 'hidden',
  restore: 'shown again',
  remove: 'removed',
  merge: 'merged into another',
  unmerge: 'parted again',
  mute: 'muted',
  unmute: 'unmuted',
  rename: 'renamed',
  promote: 'promoted',
  demote: 'demoted',
  expel: 'expelled',
  'hand-over': 'made the room’s owner',
  lock: 'room locked',
  unlock: 'room unlocked',
  'close-door': 'door closed',
  'open-door': 'door opened',
  'new-code': 'join code replaced',
  hold: 'which new posts wait',
  slow: 'slow mode',
  archive: 'room archived',
  reopen: 'room opened again',
  'make-public-link': 'public link made',
  'revoke-public-link': 'public link revoked',
  'let-in': 'let in',
  decline: 'declined',
  'ask-edit': 'asked to be changed',
  keep: 'looked at and kept',
  grant: 'appeal granted',
  uphold: 'appeal turned down',
  undo: 'decision taken back',
  publish: 'published',
  'remove-reason': 'a ballot’s reason taken out',
} as const
export type LoggedAct = keyof typeof LOG_WORDS

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
}

export function moderationLog({ acts, profile, readsLog, settings, nameOf, entryOf, plain }: Told): Moderated[] {
  const isFull = readsLog && profile !== 'public'
  /** Entries of which the last that was done is told: when that is taken back, it is told too. */
  const told = new Set<string>()
  return acts.flatMap((done): Moderated[] => {
    if (!Object.hasOwn(LOG_WORDS, done.act)) return []
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
    const reason = plain(done.reason || (done.code ? reasonOf(settings, done.code) : ''))
    const detail = detailOf(done)
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

const HOLD_WORDS: Readonly<Record<string, string>> = { none: 'none', first: 'a member’s first', all: 'all' }

function detailOf({ act, hold, seconds }: DoneAct): string | undefined {
  if (act === 'hold') return hold ? HOLD_WORDS[hold] : 'as the stage says'
  if (act === 'slow') return seconds ? `one post in ${seconds} seconds` : 'off'
  return undefined
}

/**
 * A reason in a moderator's own words, with the names that this transcript shows in place of given ones: whole words that are a
 * member's name, or a part of one.
 */
export function namelessly(
  members: readonly Member[],
  profile: Profile,
  nameOf: (id: MemberId) => Creator | undefined,
): (text: string) => string {
  if (profile === 'named') return text => text
  const names = members.flatMap(({ id, givenName }) => {
    const shown = nameOf(id)?.name ?? 'a member'
    const parts = givenName.split(/\s+/).filter(part => part.length > 2)
    return [givenName, ...parts].map(name => ({ name, shown }))
  })
  const shownFor = new Map(names.map(({ name, shown }) => [name.toLowerCase(), shown]))
  const longestFirst = [...new Set(names.map(({ name }) => name).filter(Boolean))].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return text => text
  const escaped = longestFirst.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])`, 'giu')
  return text => text.replace(pattern, found => shownFor.get(found.toLowerCase()) ?? 'a member')
}

/** `mark 3 by Copper Wren`, `Copper Wren`, or nothing. */
export function aboutWords({ what, number, of }: Moderated, name: (by: Creator) => string): string {
  const whose = of ? name(of) : ''
  if (!what) return whose
  const which = what === 'statement' ? 'a joint statement' : number ? `mark ${number}` : `a ${what}`
  return whose ? `${which} by ${whose}` : which
}

/** `slow mode: one post in 30 seconds`. */
export const doneWords = ({ act, detail }: Moderated): string => LOG_WORDS[act] + (detail ? `: ${detail}` : '')

export const LOG_CAPTION = 'What moderators did and why, in its order; never the words that it was done to.'
