import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as sync from 'y-protocols/sync.js'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../shared/protocol/index.ts'
import { makeHolding } from './holding.ts'

/** A page whose updates are held, a socket that writes down what it is given, and a clock that is moved by hand. */
function page() {
  const due: { run: () => void; at: number }[] = []
  let now = 0
  const out: Uint8Array[] = []
  const timers = {
    set: (run: () => void, ms: number) => due.push({ run, at: now + ms }),
    clear: (id: number) => void due.splice(id - 1, 1, { run: () => {}, at: Number.POSITIVE_INFINITY }),
  }
  const holding = makeHolding(data => out.push(data), 300, timers)
  const doc = new Y.Doc()
  const text = doc.getText('text')
  doc.on('update', (update: Uint8Array) => holding.send(message(encoder => sync.writeUpdate(encoder, update))))
  const pass = (ms: number) => {
    now += ms
    for (const one of [...due]) if (one.at <= now) one.run()
  }
  /** What a fellow member has by now. */
  const read = () => {
    const other = new Y.Doc()
    for (const data of out) if (data[1] === SYNC.update) Y.applyUpdate(other, data.slice(lengthEnd(data)))
    return other.getText('text').toJSON()
  }
  return { holding, text, out, pass, read }
}
function message(write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  write(encoder)
  return encoding.toUint8Array(encoder)
}
/** Where the bytes begin whose number stands before them. */
function lengthEnd(data: Uint8Array): number {
  let at = 2
  while (data[at]! >= 128) at++
  return at + 1
}

test('letters that are typed fast go out together, as often as the page says, and none is lost or moved', () => {
  const { text, out, pass, read } = page()
  let written = ''
  for (const letter of 'Nobody asked the bakers.') {
    text.insert(text.length, letter)
    written += letter
    pass(50)
  }
  pass(300)
  expect(read()).toBe(written)
  expect(out).toHaveLength(4)
})

test('words that are put in and taken out meanwhile come to the same', () => {
  const { text, out, pass, read } = page()
  text.insert(0, 'one two three')
  text.delete(0, 4)
  text.insert(0, 'and ')
  text.delete(text.length - 3, 3)
  expect([out.length, read()]).toEqual([0, ''])
  pass(300)
  expect([out.length, read()]).toEqual([1, text.toJSON()])
})

test('what else is sent takes along first what waits, and until then the next message is known to carry it', () => {
  const { holding, text, out, read } = page()
  text.insert(0, 'a')
  expect(holding.isWaiting()).toBe(true)
  const answer = message(encoder => sync.writeSyncStep1(encoder, new Y.Doc()))
  holding.send(answer)
  expect([out.length, out.at(-1), read(), holding.isWaiting()]).toEqual([2, answer, 'a', false])
  text.insert(1, 'b')
  holding.flush()
  expect([out.length, read()]).toEqual([3, 'ab'])
  holding.flush()
  expect(out).toHaveLength(3)
})

test('what waits on a socket that is gone is sent by none of its timers', () => {
  const { holding, text, out, pass } = page()
  text.insert(0, 'a')
  holding.drop()
  pass(1000)
  expect(out).toEqual([])
})
