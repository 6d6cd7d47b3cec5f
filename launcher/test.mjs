/** `npm test`: everything, in the order in which it fails fastest, then one line that says how it went. */
import { buildClient, buildServer } from './build.mjs'
import { lint, summary, tests, types } from './parts.mjs'

const STORAGE_NOTE = 'Not run: PostgreSQL and Redis; rooms are kept in SQLite and in memory.'

/** With filters only the test files whose paths contain one of them are run. */
export async function main(filters) {
  const parts = []
  const notes = [STORAGE_NOTE]
  if (filters.length === 0) parts.push(await types(), await lint())
  else notes.push('Not run: types, lint and every test file that the filter leaves out.')
  const { BROWSERS, CHECKERS, fetchPrograms, missingPrograms } = await import('../test/support/programs.ts')
  fetchPrograms([...BROWSERS, ...CHECKERS])
  notes.push(...missingPrograms(['chromium', ...CHECKERS]))
  parts.push(await tests('unit', filters))
  // Whole servers are tested as they are shipped: one file, with the built client.
  const built = { PARLEY_CLIENT: await buildClient(), PARLEY_SERVER: await buildServer() }
  parts.push(await tests('room', filters, built), await browserTests(filters, built))
  return summary(parts, notes)
}

async function browserTests(filters, built) {
  const { findBrowser } = await import('../test/support/browser.ts')
  const { isCi } = await import('../test/support/programs.ts')
  const path = await findBrowser()
  if (path) return tests('browser', filters, { ...built, CHROMIUM_PATH: path })
  const why = 'no Chromium: set CHROMIUM_PATH or install the package chromium'
  return { name: 'browser', passed: 0, failed: isCi() ? 1 : 0, skipped: 0, why: isCi() ? why : `SKIPPED, ${why}` }
}
