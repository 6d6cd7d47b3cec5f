import { describe, expect, test } from 'vitest'
import { creatorOf, type EntryKey, type Reply, ulidOf } from '../../shared/room/index.ts'
import { makeThreadIndex } from './threads.ts'

const key = (member: string, n: number) => `${member}/${String(n).padStart(26, '0')}` as EntryKey
const claim = key('ana', 1)
const reply = (k: EntryKey, to: EntryKey): Reply => ({
  key: k,
  id: ulidOf(k),
  creator: creatorOf(k),
  to,
  move: 'reply',
  body: k,
})

const read = (index: ReturnType<typeof makeThreadIndex>, of = claim) =>
  index.thread(of).map(({ reply, depth }) => [reply.key, depth])

describe('a thread', () => {
  test('stands depth first, in the order of writing, whatever the order of arrival', () => {
    const index = makeThreadIndex()
    const [first, second, inner] = [key('bo', 2), key('ana', 5), key('cy', 3)]
    index.set(reply(inner, first))
    index.set(reply(second, claim))
    index.set(reply(first, claim))
    expect(read(index)).toEqual([
      [first, 0],
      [inner, 1],
      [second, 0],
    ])
  })

  test('keeps the answers to a removed reply, at its end', () => {
    const index = makeThreadIndex()
    const [first, inner, deeper, last] = [key('bo', 2), key('cy', 3), key('ana', 4), key('bo', 5)]
    for (const [k, to] of [
      [first, claim],
      [inner, first],
      [deeper, inner],
      [last, claim],
    ] as const)
      index.set(reply(k, to))
    expect(index.delete(first)).toEqual([claim])
    expect(read(index)).toEqual([
      [last, 0],
      [inner, 0],
      [deeper, 1],
    ])
    expect(index.rootOf(deeper)).toBe(claim)
    index.delete(inner)
    expect(read(index)).toEqual([
      [last, 0],
      [deeper, 0],
    ])
  })

  test('names the threads that a reply leaves and enters when its author points it elsewhere', () => {
    const index = makeThreadIndex()
    const other = key('ana', 9)
    const moved = key('bo', 2)
    expect(index.set(reply(moved, claim))).toEqual([claim])
    expect(index.set(reply(moved, other))).toEqual([claim, other])
    expect(read(index)).toEqual([])
    expect(read(index, other)).toEqual([[moved, 0]])
  })

  test('cuts replies that answer each other in a circle', () => {
    const index = makeThreadIndex()
    const [a, b] = [key('bo', 2), key('cy', 3)]
    index.set(reply(a, b))
    index.set(reply(b, a))
    expect(index.rootOf(a)).toBeUndefined()
    expect(read(index)).toEqual([])
  })

  test('whose first reply has not arrived is whole once it has', () => {
    const index = makeThreadIndex()
    const [first, inner] = [key('bo', 2), key('cy', 3)]
    expect(index.set(reply(inner, first))).toEqual([first])
    expect(index.set(reply(first, claim))).toEqual([claim])
    expect(read(index)).toEqual([
      [first, 0],
      [inner, 1],
    ])
  })
})
