/** What is installed of the libraries that the gate reads from the inside: two copies of them would not know each other's values. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, { version?: string }>
}
const versionsOf = (name: string) =>
  Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) ? [version!] : [],
  )
const isAtLeast = (version: string, least: string) =>
  version.localeCompare(least, 'en', { numeric: true }) >= 0 && !version.includes('-')

test('there is one yjs', () => {
  expect(versionsOf('yjs')).toHaveLength(1)
})

test('no copy of lib0 is older than 0.2.118', () => {
  const copies = versionsOf('lib0')
  expect(copies.length).toBeGreaterThan(0)
  expect(copies.filter(version => !isAtLeast(version, '0.2.118'))).toEqual([])
  // The comparison itself: by numbers, and nothing that is not out yet.
  expect(['0.2.99', '0.2.117', '0.2.118', '0.2.118-1', '0.3.0', '1.0.0'].map(one => isAtLeast(one, '0.2.118'))).toEqual(
    [false, false, true, false, true, true],
  )
})
