/** What is said where two claims are worded alike. */
import type { words as en } from '../en/alike.ts'
import type { Shape } from '../shape.ts'

export const words: Shape<typeof en> = {
  alike: 'Fast dasselbe wurde schon behauptet:',
}
