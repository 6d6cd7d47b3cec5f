/** Lines from right to left: what is isolated in them stands in its own direction, and nothing of the signs for it is drawn. */
import { expect, test } from 'vitest'
import { linesOf } from './pdfLines.ts'

const measure = (text: string) => text.length
const shown = (text: string, dir: 'ltr' | 'rtl') =>
  linesOf([{ text, file: 'one', size: 10, tag: undefined }], 1000, dir, measure).map(line => line.map(run => run.text))

test('a Latin sentence in an Arabic line keeps its full stop at its own end', () => {
  expect(shown('رأي: \u2068The lanes stay.\u2069', 'rtl')).toEqual([['The lanes stay.', 'رأي: ']])
  expect(shown('يوم، \u206816:43 UTC\u2069', 'rtl')).toEqual([['16:43 UTC', 'يوم، ']])
})

test('what is isolated over two lines is so in both of them', () => {
  const text = 'رأي: \u2068The lanes\nstay.\u2069 نعم'
  expect(shown(text, 'rtl')).toEqual([
    ['The lanes', 'رأي: '],
    [' نعم', 'stay.'],
  ])
})

test('without isolates nothing is otherwise than it was', () => {
  expect(shown('The lanes stay.', 'ltr')).toEqual([['The lanes stay.']])
  expect(shown('رأي', 'rtl')).toEqual([['رأي']])
})
