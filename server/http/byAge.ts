/** The order in which a store gives people and polls: by when they were made, then by id. A bundle keeps it. */
interface Made {
  created: number
  id: string
}
export const inAge = (a: Made, b: Made) => a.created - b.created || (a.id < b.id ? -1 : 1)
export const byAge = <T extends Made>(list: Iterable<T>): T[] => [...list].sort(inAge)
