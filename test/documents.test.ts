/** The written pages lead somewhere: whatever they link to inside the project is there in a fresh clone. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: ROOT })]

test.each(PAGES)('%s links to nothing in the project that is missing', page => {
  const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link]) => link!)
  // Addresses, and paths that the server answers, are no files.
  const files = links.filter(link => !/^([a-z]+:|\/)/.test(link))
  expect(files.filter(file => !existsSync(join(ROOT, dirname(page), file)))).toEqual([])
})
