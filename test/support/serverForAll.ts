/** The server that all files of browser tests share: begun before the first, stopped after the last. */
import type { TestProject } from 'vitest/node'
import type { Limits } from '../../server/limits.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
  }
}

/** All tests come from one address, which makes more rooms in a minute than any school in an hour. */
const ROOMY: Partial<Limits> = { roomsPerHour: 1_000_000, joinsPerMinute: 1_000_000, articlesPerHour: 1_000_000 }

export default async function serveAll(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ env: { PARLEY_LIMITS: JSON.stringify(ROOMY) } })
  project.provide('origin', server.origin)
  return async () => void (await server.stop())
}
