import { describe, expect, test } from 'vitest'
import { makeUnsaved } from './unsaved.ts'

const mark = 'annotations:ana/01'
const words = 'bodies:ana/01'

describe('what is not saved yet', () => {
  test('counts an entry once, however many letters were typed into it', () => {
    const unsaved = makeUnsaved()
    unsaved.add({ entries: [mark, words], clock: 3, message: 2 })
    for (let clock = 4; clock < 30; clock++) unsaved.add({ entries: [words], clock, message: clock - 1 })
    expect(unsaved.entries()).toEqual([mark, words])
  })

  test('goes when the server has committed up to its clock, and not a letter earlier', () => {
    const unsaved = makeUnsaved()
    unsaved.add({ entries: [mark], clock: 1, message: undefined })
    unsaved.add({ entries: [words], clock: 9, message: undefined })
    unsaved.committed(8, 0)
    expect(unsaved.entries()).toEqual([words])
    unsaved.committed(9, 0)
    expect(unsaved.entries()).toEqual([])
  })

  test('keeps a deletion until the message that carried it is committed', () => {
    const unsaved = makeUnsaved()
    unsaved.add({ entries: [mark], clock: undefined, message: 5 })
    unsaved.committed(1000, 4)
    expect(unsaved.entries()).toEqual([mark])
    unsaved.committed(undefined, 5)
    expect(unsaved.entries()).toEqual([])
  })

  test('is all in doubt when the socket dies, and all carried by the answer to the next one', () => {
    const unsaved = makeUnsaved()
    unsaved.add({ entries: [mark], clock: undefined, message: 5 })
    unsaved.disconnected()
    unsaved.committed(undefined, 7)
    expect(unsaved.entries()).toEqual([mark])
    unsaved.resynced(1)
    unsaved.committed(undefined, 1)
    expect(unsaved.entries()).toEqual([])
  })
})
