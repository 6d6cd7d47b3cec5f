/** What can be wrong with a choice, whatever the method. Sentences are short: what was sent is quoted, and cut. */
import type { Question } from './question.ts'

export type Validated<C> = { choice: C; fault?: undefined } | { choice?: undefined; fault: string }

export const fault = (sentence: string): Validated<never> => ({ fault: sentence })

export const quote = (key: string) => `“${key.slice(0, 40)}”`
export const unknownOption = (key: string) => fault(`${quote(key)} is not an option of this poll.`)
export const labelOf = ({ options }: Question, key: string) => options.find(o => o.key === key)?.label ?? key
export const isOption = ({ options }: Question, key: string) => options.some(o => o.key === key)

export const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

/** A list of different options. `inOrder` keeps the list's order, else it takes the options' own. */
export function validateKeys(question: Question, given: unknown, sentence: string): Validated<readonly string[]> {
  if (!Array.isArray(given)) return fault(sentence)
  const seen = new Set<string>()
  for (const key of given) {
    if (typeof key !== 'string') return fault(sentence)
    if (!isOption(question, key)) return unknownOption(key)
    if (seen.has(key)) return fault(`${quote(labelOf(question, key))} is named twice.`)
    seen.add(key)
  }
  return { choice: given }
}

/** Numbers by option, in the options' own order; `isFine` judges each. */
export function validateNumbers(
  question: Question,
  given: unknown,
  sentence: string,
  isFine: (value: number) => boolean,
): Validated<Record<string, number>> {
  if (!isRecord(given)) return fault(sentence)
  for (const [key, value] of Object.entries(given)) {
    if (!isOption(question, key)) return unknownOption(key)
    if (typeof value !== 'number' || !Number.isInteger(value) || !isFine(value)) return fault(sentence)
  }
  const named = question.options.filter(({ key }) => Object.hasOwn(given, key))
  return { choice: Object.fromEntries(named.map(({ key }) => [key, given[key] as number])) }
}
