/** A text that is made as it is read, piece by piece, so that a long transcript is never whole in memory. Each is read once. */
export type Pieces = Iterable<string>
/** Several such texts that leave together, one made after the other. */
export type Files = Iterable<readonly [name: string, text: Pieces]>

export const whole = (pieces: Pieces): string => [...pieces].join('')
export const wholeFiles = (files: Files): Record<string, string> =>
  Object.fromEntries([...files].map(([name, text]) => [name, whole(text)]))

/** What is made of each, when it is asked for. */
export function* each<T, U>(list: Iterable<T>, make: (one: T) => U): Generator<U> {
  for (const one of list) yield make(one)
}

/** All that say anything, with `between` between them and `end` behind them. */
export function* joined(parts: Pieces, between: string, end: string): Generator<string> {
  let isFirst = true
  for (const part of parts) {
    if (part === '') continue
    yield isFirst ? part : between + part
    isFirst = false
  }
  yield end
}

/** As `JSON.stringify(value, undefined, 2)` writes an object, with a line end behind it. What can be gone through is written one by one. */
export function* prettyJson(value: Readonly<Record<string, unknown>>): Generator<string> {
  let between = '{\n  '
  for (const [key, one] of Object.entries(value)) {
    if (one === undefined) continue
    yield `${between}${JSON.stringify(key)}: `
    between = ',\n  '
    if (isList(one)) yield* listed(one)
    else yield indented(one, '  ')
  }
  yield '\n}\n'
}

function* listed(list: Iterable<unknown>): Generator<string> {
  let between = '[\n    '
  for (const one of list) {
    yield between + indented(one, '    ')
    between = ',\n    '
  }
  yield between === '[\n    ' ? '[]' : '\n  ]'
}

/** No text in JSON holds a line break of its own. */
const indented = (value: unknown, by: string) => JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${by}`)
const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value
