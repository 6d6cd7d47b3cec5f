import { defineConfig } from 'vitest/config'
import { inOneLanguage } from './client/text/inOneLanguage.mjs'

/**
 * A time limit is for what hangs, never for what is slow: machines differ, and none of these tests is about speed.
 * Three projects by what they need: `unit` (nothing), `room` (a server in the process or beside it),
 * `browser` (a real Chromium, and one server for all its files). `long` holds the long forms and never runs by itself.
 */
/** Solid as browsers have it: what it offers Node answers once and follows nothing. */
const SOLID = ['solid-js/store', 'solid-js'].map(name => ({
  find: new RegExp(`^${name}$`),
  replacement: `${name}/dist/${name === 'solid-js' ? 'solid' : 'store'}.js`,
}))

const project = (name: string, include: string[], testTimeout: number, globalSetup: string[] = []) => ({
  extends: false as const,
  plugins: [inOneLanguage(() => 'en')],
  resolve: { alias: SOLID },
  test: {
    name,
    include,
    globalSetup,
    environment: 'node',
    server: { deps: { inline: [/solid-js/] } },
    testTimeout,
    hookTimeout: 180_000,
    pool: 'forks' as const,
    // Test files share what they import, and with it nothing that changes: what a test puts in the place of a global goes with it.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    restoreMocks: true,
    expect: { poll: { timeout: 30_000 } },
  },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.ts', 'test/*.test.ts'], 180_000),
      project('room', ['test/rooms/**/*.test.ts', 'test/http/**/*.test.ts'], 180_000),
      project('browser', ['test/browser/**/*.test.ts'], 300_000, ['test/support/serverForAll.ts']),
      project('long', ['test/long/**/*.test.ts'], 3_600_000),
    ],
  },
})
