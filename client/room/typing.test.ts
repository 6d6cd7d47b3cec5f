import { expect, test } from 'vitest'
import { makeTyping } from './typing.ts'

/** Timers that fire when the test says so. */
function makeTimers() {
  const waiting = new Map<number, () => void>()
  let last = 0
  return {
    set(run: () => void) {
      waiting.set(++last, run)
      return last
    },
    clear: (id: number) => void waiting.delete(id),
    fire() {
      const due = [...waiting.values()]
      waiting.clear()
      for (const run of due) run()
    },
  }
}

test('letters typed in one breath are written once, with the last words', () => {
  const timers = makeTimers()
  const written: string[] = []
  const typing = makeTyping(timers, () => false)
  for (const words of ['W', 'Wh', 'Who']) typing.put('bodies:a', 120, () => written.push(words))
  expect([written, typing.waiting()]).toEqual([[], ['bodies:a']])
  timers.fire()
  expect([written, typing.waiting()]).toEqual([['Who'], []])
  timers.fire()
  expect(written).toEqual(['Who'])
})

test('leaving the field writes what waits, and removing the entry throws it away', () => {
  const timers = makeTimers()
  const written: string[] = []
  const typing = makeTyping(timers, () => false)
  typing.put('bodies:a', 120, () => written.push('a'))
  typing.put('bodies:b', 120, () => written.push('b'))
  typing.forget('bodies:b')
  typing.flush()
  timers.fire()
  expect(written).toEqual(['a'])
})

test('while a new document is being filled words wait, and none is lost', () => {
  const timers = makeTimers()
  const written: string[] = []
  let isHeld = true
  const typing = makeTyping(timers, () => isHeld)
  typing.put('bodies:a', 120, () => written.push('a'))
  timers.fire()
  typing.flush()
  expect([written, typing.waiting()]).toEqual([[], ['bodies:a']])
  isHeld = false
  typing.flush()
  expect(written).toEqual(['a'])
})
