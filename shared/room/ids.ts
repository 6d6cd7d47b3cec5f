/**
 * Names of things. Every id is drawn at random, so that knowing one tells nothing of another;
 * brands keep a member's id from being passed where a poll's is meant.
 */
type Brand<Name extends string> = string & { readonly __brand: Name }

export type RoomId = Brand<'RoomId'>
export type MemberId = Brand<'MemberId'>
export type GroupId = Brand<'GroupId'>
export type PollId = Brand<'PollId'>
export type ArticleId = Brand<'ArticleId'>
/** The name of a group's document on the wire; new with each epoch. */
export type DocName = Brand<'DocName'>
/** `<member>/<ulid>`: whose entry it is, then which. */
export type EntryKey = Brand<'EntryKey'>
/** `<poll>/<hash>`: which reason of a poll; its words stand in the poll alone. Of one that was removed, by chance: no words can be tried against it. */
export type ReasonKey = Brand<'ReasonKey'>

/** `random(n)` gives n random bytes. Chance is an argument everywhere, so that tests can seed it. */
export type Random = (bytes: number) => Uint8Array

const LOWER = '0123456789abcdefghjkmnpqrstvwxyz'
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 27 characters that no one mistakes for another when read aloud or copied from a wall. */
export const JOIN_ALPHABET = '23456789BCDFGHJKMNPQRTVWXYZ'
export const JOIN_LENGTH = 8

export const MEMBER_PATTERN = /^[a-z0-9]{1,26}$/
export const ENTRY_KEY_PATTERN = /^[a-z0-9]{1,26}\/[0-9A-HJKMNP-TV-Z]{26}$/
export const DOC_PATTERN = /^[A-Za-z0-9._~-]{1,120}$/

/** `length` characters of 5 random bits each. */
export function randomId(random: Random, length: number): string {
  let id = ''
  for (const byte of random(length)) id += LOWER[byte & 31]
  return id
}

export const newRoomId = (random: Random) => randomId(random, 20) as RoomId
export const newMemberId = (random: Random) => randomId(random, 16) as MemberId
export const newGroupId = (random: Random) => randomId(random, 16) as GroupId
export const newPollId = (random: Random) => randomId(random, 20) as PollId
export const newArticleId = (random: Random) => randomId(random, 20) as ArticleId
export const newDocName = (random: Random) => randomId(random, 24) as DocName

/**
 * A ULID: 48 bits of milliseconds, then 80 random bits, in Crockford's base 32 (26 characters).
 * The time in it is only what the writer's clock claims.
 */
export function newUlid(random: Random, now: number): string {
  let time = ''
  for (let rest = Math.floor(now), i = 0; i < 10; i++) {
    time = CROCKFORD[rest % 32] + time
    rest = Math.floor(rest / 32)
  }
  let chance = ''
  for (const byte of random(16)) chance += CROCKFORD[byte & 31]
  return time + chance
}

/** Milliseconds since 1970 as claimed by an entry key's ULID. */
export function ulidTime(key: EntryKey): number {
  let ms = 0
  const ulid = key.slice(key.indexOf('/') + 1)
  for (let i = 0; i < 10; i++) ms = ms * 32 + CROCKFORD.indexOf(ulid[i]!)
  return ms
}

export const entryKey = (member: MemberId, ulid: string) => `${member}/${ulid}` as EntryKey
export const isEntryKey = (value: string): value is EntryKey => ENTRY_KEY_PATTERN.test(value)
/** Whose entry a key names. The key must be well formed. */
export const creatorOf = (key: EntryKey) => key.slice(0, key.indexOf('/')) as MemberId
export const ulidOf = (key: EntryKey) => key.slice(key.indexOf('/') + 1)

/** Eight characters of the join alphabet, without the gap (27⁸ ≈ 38 bits). Bytes that would favour some letters are drawn again. */
export function newJoinCode(random: Random): string {
  const n = JOIN_ALPHABET.length
  let code = ''
  while (code.length < JOIN_LENGTH) {
    for (const byte of random(JOIN_LENGTH)) {
      if (byte < 256 - (256 % n) && code.length < JOIN_LENGTH) code += JOIN_ALPHABET[byte % n]
    }
  }
  return code
}

/** What was typed or pasted → the code as stored, or undefined when it cannot be one. Case, spaces and hyphens are ignored. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.replace(/[\s\-–·]/g, '').toUpperCase()
  return code.length === JOIN_LENGTH && [...code].every(c => JOIN_ALPHABET.includes(c)) ? code : undefined
}

/** `KX7R 4MPD`: as people read it. */
export const showJoinCode = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
