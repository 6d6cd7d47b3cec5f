/** Keys of the maps in memory: what SQL does with primary keys, foreign keys and ORDER BY. */

export function need(isThere: boolean, what: string, id: string): void {
  if (!isThere) throw new Error(`there is no ${what} ${id}`)
}

/** One string for a key of several parts, whatever characters they have. */
export const keyOf = (...parts: (string | number)[]) => JSON.stringify(parts)

/** Compares by the first part that differs. */
export const by =
  <T>(parts: (value: T) => (string | number)[]) =>
  (a: T, b: T): number => {
    const others = parts(b)
    for (const [i, part] of parts(a).entries()) {
      if (part !== others[i]) return part < others[i]! ? -1 : 1
    }
    return 0
  }
