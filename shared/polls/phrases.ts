/** Small parts of English sentences. */

/** `1 ballot`, `2 ballots`. */
export const countWords = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`

/** `A`, `A and B`, `A, B and C`. */
export const listWords = (items: readonly string[]) =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
