import { batch, createRoot, createSignal } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { expect, test } from 'vitest'
import type { EntryKey } from '../../shared/room/index.ts'
import { countChange } from './cardChanges.ts'
import { perCard } from './perCard.ts'
import type { Card } from './types.ts'

const card = (n: number, body: string): Card => ({
  annotation: {
    key: `ana/${n}` as EntryKey,
    id: String(n),
    creator: 'ana',
    motivation: 'commenting',
    revision: 1,
    start: n,
    end: n + 1,
    body,
  } as unknown as Card['annotation'],
  creator: { name: 'Copper Wren', role: 'participant', colour: 1 },
  isMine: false,
  thread: [],
})

/** Three cards in a store, and one fact of each: its body with what is in front of it. */
function setUp(isCounted: boolean, isSame?: (a: { words: string }, b: { words: string }) => boolean) {
  const [state, setState] = createStore({ cards: [card(1, 'one'), card(2, 'two'), card(3, 'three')] })
  const [shown, show] = createSignal([0, 1, 2])
  const [front, setFront] = createSignal('')
  const read: string[] = []
  if (isCounted) for (const one of unwrap(state).cards) countChange(one)
  const facts = perCard(
    () => shown().map(i => state.cards[i]!),
    () => {
      const before = front()
      return ({ annotation: { body } }) => {
        read.push(body!)
        return { words: `${before}${body}` }
      }
    },
    isSame,
  )
  const write = (i: number, body: string) =>
    batch(() => {
      setState('cards', i, 'annotation', 'body', body)
      if (isCounted) countChange(unwrap(state).cards[i]!)
    })
  return { facts, show, setFront, write, read }
}
const inRoot = <T>(run: () => T): T =>
  createRoot(dispose => {
    const made = run()
    dispose()
    return made
  })
const wordsOf = (facts: readonly { words: string }[]) => facts.map(fact => fact.words)

test('a card that is counted is read once, and again when it has changed, alone', () =>
  inRoot(() => {
    const { facts, write, read } = setUp(true)
    expect(wordsOf(facts())).toEqual(['one', 'two', 'three'])
    expect(read.splice(0)).toEqual(['one', 'two', 'three'])
    const [one, , three] = facts()
    write(1, 'TWO')
    expect(wordsOf(facts())).toEqual(['one', 'TWO', 'three'])
    expect(read.splice(0)).toEqual(['TWO'])
    expect([facts()[0], facts()[2]]).toEqual([one, three])
    expect(facts()[0]).toBe(one)
  }))

test('a card that nobody counts is watched', () =>
  inRoot(() => {
    const { facts, write } = setUp(false)
    expect(wordsOf(facts())).toEqual(['one', 'two', 'three'])
    write(2, 'THREE')
    expect(wordsOf(facts())).toEqual(['one', 'two', 'THREE'])
  }))

test('what else the reader looks at has all of them read anew', () =>
  inRoot(() => {
    const { facts, setFront } = setUp(true)
    expect(wordsOf(facts())).toEqual(['one', 'two', 'three'])
    setFront('+')
    expect(wordsOf(facts())).toEqual(['+one', '+two', '+three'])
  }))

test('a card that comes is read, those that stay are not, and one that went and came back is', () =>
  inRoot(() => {
    const { facts, show, write, read } = setUp(true)
    show([0])
    expect(wordsOf(facts())).toEqual(['one'])
    read.length = 0
    show([0, 2])
    expect(wordsOf(facts())).toEqual(['one', 'three'])
    expect(read.splice(0)).toEqual(['three'])
    show([0])
    facts()
    write(2, 'THREE')
    show([2, 0])
    expect(wordsOf(facts())).toEqual(['THREE', 'one'])
  }))

test('a fact that is the same stays the one it was, and so does the list', () =>
  inRoot(() => {
    const { facts, write } = setUp(true, (a, b) => a.words.length === b.words.length)
    const before = facts()
    write(0, 'ONE')
    expect(facts()).toBe(before)
    write(0, 'first')
    expect(facts()[0]).toEqual({ words: 'first' })
    expect(facts()[1]).toBe(before[1])
  }))
