/** What Yjs asks about where it runs: always a browser's page, built once. lib0's own looks for Node and for a command line. */
export const isNode = false
export const isBrowser = true
export const getVariable = (): string | null => null
