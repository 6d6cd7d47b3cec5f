import { expect, test, vi } from 'vitest'
import { GroupCommit } from './groupCommit.ts'
import type { LiveRoom } from './liveRoom.ts'

/** Milliseconds that each commit was waited for, of a room that always has `rows` more, on a disk that takes `took` for each. */
async function waits(rows: number, took: readonly number[]): Promise<number[]> {
  vi.useFakeTimers({ now: 0 })
  let busy = 0
  let done = 0
  const room = {
    takeTurn: () => ({ room, commit: { rows: Array(rows), effects: [] }, release() {}, fail() {} }),
  } as unknown as LiveRoom
  const group = new GroupCommit({
    elapsed: () => Date.now() + busy,
    commit: async () => {
      busy += took[done++]!
    },
    broken: (_, reason) => {
      throw reason
    },
  })
  const waited: number[] = []
  while (done < took.length) {
    const before = Date.now()
    group.stir(room)
    await vi.advanceTimersToNextTimerAsync()
    waited.push(Date.now() - before)
  }
  vi.useRealTimers()
  return waited
}

test('while the disk is quick, or slow once, a small commit follows at once', async () => {
  expect(await waits(1, [1, 9, 1, 1, 9, 1])).toEqual([0, 0, 0, 0, 0, 0])
})

test('on a slow disk half of the time is spent in commits, and at most 20 ms pass from one to the next', async () => {
  expect(await waits(1, [9, 8, 9, 12, 12, 1, 1])).toEqual([0, 0, 8, 7, 6, 8, 0])
})

test('large commits begin every 2 ms at most', async () => {
  expect(await waits(4, [1, 1, 1])).toEqual([0, 1, 1])
})

test('what is left of an interval is not waited for where a timer would wait longer', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout')
  let now = 0
  let done = 0
  const room = {
    takeTurn: () => ({ room, commit: { rows: Array(4), effects: [] }, release() {}, fail() {} }),
  } as unknown as LiveRoom
  const group = new GroupCommit({
    elapsed: () => now,
    commit: async () => {
      now += 1.5
      done++
    },
    broken: () => {},
  })
  for (const commit of [1, 2]) {
    group.stir(room)
    await new Promise(setImmediate)
    expect(done).toBe(commit)
  }
  expect(timer).not.toHaveBeenCalled()
})
