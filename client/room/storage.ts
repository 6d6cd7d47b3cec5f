/** The browser's own store of small things. */

/** The browser may forbid storage; then drafts live in memory. */
export function storage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
