import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { onOwnUpdate } from './ownUpdates.ts'

let doc: Y.Doc
let heard: string[]
const here = () => doc.getMap<number>('values')
const from = (key: string) => {
  const other = new Y.Doc()
  other.getMap('values').set(key, 1)
  return Y.encodeStateAsUpdate(other)
}
beforeEach(() => {
  doc = new Y.Doc()
  heard = []
})

test('what was changed here is heard, once and in order, and holds the change', () => {
  const copy = new Y.Doc()
  onOwnUpdate(doc, update => {
    heard.push('first')
    Y.applyUpdate(copy, update)
  })
  onOwnUpdate(doc, () => heard.push('second'))
  here().set('a', 1)
  Y.applyUpdate(doc, from('b'), 'elsewhere')
  here().set('c', 2)
  expect(heard).toEqual(['first', 'second', 'first', 'second'])
  expect(copy.getMap('values').toJSON()).toEqual({ a: 1, c: 2 })
})

test('what came from elsewhere is not heard, nor written down for anybody', () => {
  onOwnUpdate(doc, () => heard.push('own'))
  here().set('a', 1)
  let isListenedTo: boolean | undefined
  doc.on('afterTransactionCleanup', () => {
    isListenedTo = doc._observers.has('update')
  })
  Y.applyUpdate(doc, from('b'))
  expect(isListenedTo).toBe(false)
  expect(heard).toEqual(['own'])
})

test('what is changed here while something is taken in is heard', () => {
  onOwnUpdate(doc, () => heard.push('own'))
  here().observe(event => {
    if (event.keysChanged.has('b')) here().set('answer', 1)
  })
  Y.applyUpdate(doc, from('b'))
  expect(heard).toEqual(['own'])
  expect(here().toJSON()).toEqual({ b: 1, answer: 1 })
})

test('after its end nothing is heard', () => {
  const end = onOwnUpdate(doc, () => heard.push('own'))
  here().set('a', 1)
  end()
  here().set('b', 1)
  expect(heard).toEqual(['own'])
})
