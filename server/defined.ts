/** A field that is left out and one that is there but undefined mean the same to who sends it, and not to who keeps it. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The object without the fields that are there but undefined. */
export const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, x]) => x !== undefined)) as Defined<T>
