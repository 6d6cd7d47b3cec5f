import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { refuse } from '../../shared/policy/index.ts'
import { createUndoing, type Undoable } from './undoing.ts'

function made() {
  const undone: string[] = []
  const undoing = createRoot(() => createUndoing())
  let refusal: string | undefined
  const did = (what: Undoable, name: string, isThere = true) =>
    undoing.did({
      what,
      refusal: () => (refusal === undefined ? undefined : refuse('PHASE', 'STAGE-1', refusal)),
      undo() {
        if (isThere) undone.push(name)
        return isThere
      },
    })
  const forbid = (detail: string | undefined) => {
    refusal = detail
  }
  return { undoing, undone, did, forbid }
}

test('what was done last is taken back first, whatever kind it is', () => {
  const { undoing, undone, did } = made()
  did('mark', 'a mark')
  did('ballot', 'a ballot')
  expect(undoing.last()).toEqual({ id: 2, does: 'done', what: 'ballot' })
  expect(undoing.undo()).toBe(true)
  expect(undoing.last()).toEqual({ id: 3, does: 'undone', what: 'ballot' })
  undoing.undo()
  expect(undone).toEqual(['a ballot', 'a mark'])
  expect(undoing.undo()).toBe(false)
  expect(undoing.last()).toEqual({ id: 5, does: 'nothing' })
})

test('what is gone meanwhile is passed over, and the one before it is taken back', () => {
  const { undoing, undone, did } = made()
  did('reply', 'a reply')
  did('edit', 'an edit of an earlier document', false)
  expect(undoing.undo()).toBe(true)
  expect(undone).toEqual(['a reply'])
})

test('what a rule forbids now stays, says why, and can be taken back when the rule has gone', () => {
  const { undoing, undone, did, forbid } = made()
  did('deletion', 'a deletion')
  forbid('The stage is over.')
  expect(undoing.undo()).toBe(false)
  expect(undoing.last()).toMatchObject({ does: 'refused', detail: 'The stage is over.' })
  forbid(undefined)
  expect(undoing.undo()).toBe(true)
  expect(undone).toEqual(['a deletion'])
})
