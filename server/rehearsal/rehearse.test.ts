import { beforeEach, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { seededRandom } from '../../test/support/seeded.ts'
import type { Commit, RoomStore } from '../rooms/roomStore.ts'
import { sqliteInMemory } from '../storage/sqlite.ts'
import { PLAYERS, rehearse, UPDATES } from './rehearse.ts'

const now = () => Date.UTC(2026, 10, 22, 9)
const logged: string[] = []
const log = {
  warn: (_: object, text: string) => void logged.push(text),
  error: (_: object, text: string) => void logged.push(text),
}
let sockets: WebSocketServer
const waiting = new Set<() => void>()
const after = (_: number, run: () => void) => {
  waiting.add(run)
  return () => void waiting.delete(run)
}

beforeEach(() => {
  sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  logged.splice(0)
})

/** Rehearses over a store whose commits go through `commit`; answers whether the store was closed. */
async function rehearsed(commit: (store: RoomStore, commits: readonly Commit[]) => Promise<void>) {
  const store = await sqliteInMemory(now)
  const seen = { closed: 0 }
  const watched: RoomStore = {
    ...store,
    commit: commits => commit(store, commits),
    close: () => {
      seen.closed++
      return store.close()
    },
  }
  const tools = { now, elapsed: () => performance.now(), random: seededRandom(3), after, lingers: after, log }
  return { seen, done: rehearse({ ...tools, store: watched, sockets }) }
}

test('every update of the players is accepted and committed, most of them alone, and nothing is left of it', async () => {
  let byPlayers = 0
  let alone = 0
  const { seen, done } = await rehearsed((store, commits) => {
    const rows = commits.flatMap(commit => commit.rows)
    const updates = rows.filter(({ kind, member }) => kind === 'update' && member !== '')
    byPlayers += updates.length
    if (rows.length === 1 && updates.length === 1 && commits[0]!.effects.length === 0) alone++
    return store.commit(commits)
  })
  await done
  expect(byPlayers).toBe(UPDATES)
  // All but marks and replies, which note their times, and what a tally comes with.
  expect(alone).toBeGreaterThan(UPDATES * 0.6)
  expect(sockets.clients.size).toBe(0)
  expect([...waiting]).toEqual([])
  expect(seen.closed).toBe(1)
  expect(logged).toEqual([])
})

test('a store that stops committing ends the rehearsal', async () => {
  let left = PLAYERS + 50
  const { seen, done } = await rehearsed((store, commits) => {
    if (left-- > 0) return store.commit(commits)
    return Promise.reject(new Error('the disk is full'))
  })
  await expect(done).rejects.toThrow('a socket of the rehearsal was closed')
  expect(seen.closed).toBe(1)
  expect(sockets.clients.size).toBe(0)
})
