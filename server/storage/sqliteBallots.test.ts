import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aCommit, aMember, anArticle, aPoll, aRoom, NOON } from '../../test/support/storedThings.ts'
import type { Effect } from '../rooms/roomStore.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-box-'))
afterAll(() => rmSync(folder, { recursive: true }))

const onDisk = () =>
  readdirSync(folder)
    .map(name => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n')

test('after the close of a secret poll nothing on the disk tells how its box lay while it was open', async () => {
  const store = await openSqlite({ folder, now: () => NOON })
  const article = anArticle('article1')
  await store.saveArticle(article, NOON)
  const made = aRoom('room1', article)
  const { room } = made
  await store.createRoom(made, aCommit(room, []))
  const poll = aPoll(room, 'poll1', { secrecy: 'secret' })
  const members = Array.from({ length: 40 }, (_, i) => aMember(room, `m${i}`))
  await store.commit([
    aCommit(
      room,
      [],
      [
        ...members.map((member): Effect => ({ kind: 'member', member })),
        { kind: 'poll', poll },
        { kind: 'roll', poll: poll.id, members: members.map(({ id }) => id) },
      ],
    ),
  ])
  const ballot = (key: string, i: number) => ({
    poll: poll.id,
    key: `${key}-${String((i * 17) % 40).padStart(4, '0')}`,
    choice: i % 2 ? 'yes' : 'no',
    receipt: `receipt-${String((i * 7) % 40).padStart(4, '0')}`,
  })
  for (const [i, { id }] of members.entries())
    await store.commit([aCommit(room, [], [{ kind: 'secret-ballot', member: id, ballot: ballot('opened', i) }])])
  expect(onDisk()).toContain('opened-0017')
  const ballots = members.map((_, i) => ballot('closed', i)).sort((a, b) => (a.key < b.key ? -1 : 1))
  await store.commit([
    aCommit(
      room,
      [],
      [
        { kind: 'recount', poll: poll.id, choices: { yes: 20, no: 20 } },
        { kind: 'reshuffle', poll: poll.id, ballots },
      ],
    ),
  ])
  const kept = onDisk()
  expect(kept).not.toContain('opened-')
  // Where the rows lie is the order of their keys: SQLite fills a page from its end.
  const places = ballots.map(({ key }) => kept.indexOf(key))
  expect(places.every(place => place >= 0)).toBe(true)
  expect([...places].sort((a, b) => b - a)).toEqual(places)
  await store.close()
})
