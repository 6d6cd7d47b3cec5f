import { expect, test } from 'vitest'
import { describeError } from './announce.ts'

test('[WIRE-7] an error in the log says what failed and where, and none of the values that were to be written', () => {
  const failed = new Error('Failed query: insert into members\nparams: Noor,KX7R4MPD\n    at home', {
    cause: new Error('disk full\nparams: Noor'),
  })
  const { type, message, stack } = describeError(failed)
  expect([type, message]).toEqual(['Error', 'Failed query: insert into members'])
  expect(stack).toMatch(/^Error: Failed query: insert into members\n {4}at .*announce\.test\.ts/)
  expect(stack).toMatch(/\ncaused by Error: disk full\n {4}at /)
  expect(stack).not.toMatch(/Noor|KX7R|home/)
  expect(describeError('Noor')).toEqual({ type: 'string' })
})
