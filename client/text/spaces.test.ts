/** French sets its high signs and quotation marks off by a space at which no line breaks: a sign alone on the next line is no French. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { literalsIn } from '../../test/support/literals.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const FILES = ['client/text/fr/*.ts', 'shared/transcript/text/**/fr.ts', 'docs/guides/fr/*.md']
/** A sign that is spoken of stands after a comma, with a space of its own. */
const BREAKING = /(?<![\s,]) [:;!?»%]|« /

test('the texts of a source are told from its code', () => {
  const part = (code: string) => `$${'{'}${code}}`
  const source = `// it's\nconst a = { 'b c': \`d ${part(`e ? \`f ${part('g')}\` : 'h'`)} i\`, /* 'j' */ k: 'l\\'m' }`
  expect(literalsIn(source).map(({ text }) => text)).toEqual(['b c', 'd ', 'f ', '', 'h', ' i', "l\\'m"])
})

test('no French sentence, in the app, its guides or a transcript, has a sign that can begin a line', () => {
  const files = globSync(FILES, { cwd: root })
  expect(files.length).toBeGreaterThan(40)
  const wrong = files.flatMap(file => {
    const source = readFileSync(`${root}${file}`, 'utf8')
    const texts = file.endsWith('.ts') ? literalsIn(source).map(({ text }) => text) : source.split('\n')
    return texts.filter(text => BREAKING.test(text)).map(text => `${file}: ${text}`)
  })
  expect(wrong).toEqual([])
})
