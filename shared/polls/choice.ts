/** A choice as text, for a column that holds every method's. */
import type { Choice } from '../room/index.ts'

/** A key as it is, anything else as JSON. The same clean choice gives the same text. */
export const encodeChoice = (choice: Choice): string => (typeof choice === 'string' ? choice : JSON.stringify(choice))

/** Back from `encodeChoice`. Keys begin with a letter, a digit or a hyphen, so that JSON cannot be taken for one. */
export const decodeChoice = (text: string): Choice =>
  text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as Choice) : text

export const isSameChoice = (a: Choice, b: Choice) => encodeChoice(a) === encodeChoice(b)
