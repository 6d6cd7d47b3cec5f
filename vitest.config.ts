import { defineConfig } from 'vitest/config'

/**
 * Three projects by what they need: `unit` (nothing), `room` (a server in the process or beside it),
 * `browser` (a real Chromium). `long` holds the long forms and never runs by itself.
 */
const project = (name: string, include: string[], testTimeout: number) => ({
  extends: false as const,
  test: { name, include, environment: 'node', testTimeout, hookTimeout: 60_000, pool: 'forks' as const },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.ts', 'test/*.test.ts'], 20_000),
      project('room', ['test/rooms/**/*.test.ts', 'test/http/**/*.test.ts'], 60_000),
      project('browser', ['test/browser/**/*.test.ts'], 120_000),
      project('long', ['test/long/**/*.test.ts'], 3_600_000),
    ],
  },
})
