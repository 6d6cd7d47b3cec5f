import { expect, test } from 'vitest'
import { seededRandom } from '../../test/support/seeded.ts'
import {
  creatorOf,
  DOC_PATTERN,
  ENTRY_KEY_PATTERN,
  entryKey,
  isEntryKey,
  JOIN_ALPHABET,
  MEMBER_PATTERN,
  newArticleId,
  newDocName,
  newGroupId,
  newJoinCode,
  newMemberId,
  newPollId,
  newRoomId,
  newUlid,
  readJoinCode,
  showJoinCode,
  ulidOf,
  ulidTime,
} from './index.ts'

const random = seededRandom(11)

test('ids have their lengths and only letters that are safe everywhere', () => {
  const ids = [newRoomId, newMemberId, newGroupId, newPollId, newArticleId, newDocName].map(make => make(random))
  expect(ids.map(id => id.length)).toEqual([20, 16, 16, 20, 20, 24])
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]+$/)
  expect(newMemberId(random)).toMatch(MEMBER_PATTERN)
  expect(newDocName(random)).toMatch(DOC_PATTERN)
})

test('an entry key says whose entry it is, which, and when its writer claims to have made it', () => {
  const member = newMemberId(random)
  const ulid = newUlid(random, 1_790_000_000_123)
  const key = entryKey(member, ulid)
  expect(key).toMatch(ENTRY_KEY_PATTERN)
  expect([creatorOf(key), ulidOf(key), ulidTime(key)]).toEqual([member, ulid, 1_790_000_000_123])
})

test('entries made later sort later', () => {
  const ulids = [0, 1, 31, 32, 1_790_000_000_000, 281_474_976_710_655].map(now => newUlid(random, now))
  expect([...ulids].sort()).toEqual(ulids)
  expect(ulids.at(-1)).toMatch(/^7ZZZZZZZZZ/)
})

test('what is almost an entry key is none', () => {
  const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  expect(isEntryKey(`ada/${ulid}`)).toBe(true)
  for (const wrong of [
    ulid,
    `/${ulid}`,
    `Ada/${ulid}`,
    `ada/${ulid}\n`,
    `ada/${ulid.toLowerCase()}`,
    `ada/${ulid}X`,
    `ada/x/${ulid}`,
    `ada/${ulid.replace('A', 'U')}`,
    `${'a'.repeat(27)}/${ulid}`,
  ]) {
    expect(isEntryKey(wrong)).toBe(false)
  }
})

test('join codes have eight letters that no one mistakes', () => {
  for (let i = 0; i < 50; i++) {
    const code = newJoinCode(random)
    expect(code).toHaveLength(8)
    for (const letter of code) expect(JOIN_ALPHABET).toContain(letter)
  }
})

test('bytes that would favour some letters of a join code are drawn again', () => {
  let drawn = 0
  const code = newJoinCode(bytes => new Uint8Array(bytes).fill(drawn++ ? 0 : 255))
  expect([code, drawn]).toEqual(['22222222', 2])
})

test('a join code is read in whatever case and with whatever gaps it is typed', () => {
  expect(readJoinCode(' kx7r 4mpd ')).toBe('KX7R4MPD')
  expect(readJoinCode('KX7R-4MPD')).toBe('KX7R4MPD')
  expect(readJoinCode('KX7R4MP')).toBeUndefined()
  expect(readJoinCode('KX7R4MPDD')).toBeUndefined()
  expect(readJoinCode('KX7R4MP0')).toBeUndefined()
  expect(showJoinCode('KX7R4MPD')).toBe('KX7R 4MPD')
})
