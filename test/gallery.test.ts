/** The gallery shows every component that views are made of. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** They choose and load what is shown, and show nothing. */
const UNSEEN = ['Pages', 'lazyPart']
const filesOf = (folder: string, name: RegExp) => readdirSync(folder).filter(file => name.test(file))

test('each component of client/ui stands in the gallery', () => {
  const shown = ['client/app', 'client/gallery']
    .flatMap(folder => filesOf(folder, /Gallery\w*\.tsx$/).map(file => readFileSync(`${folder}/${file}`, 'utf8')))
    .join()
  const components = filesOf('client/ui', /\.tsx$/).map(file => file.replace('.tsx', ''))
  const missing = components.filter(name => !UNSEEN.includes(name) && !shown.includes(`<${name}`))
  expect(missing).toEqual([])
})
